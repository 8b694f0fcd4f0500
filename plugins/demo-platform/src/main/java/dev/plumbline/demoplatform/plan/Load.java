package dev.plumbline.demoplatform.plan;

import java.util.SortedMap;
import java.util.TreeMap;

/// How many requests come into the platform, and for what.
///
/// @param rate the requests per second along flows
/// @param shares the parts of the flows, which need not sum to 1, by id; a flow that is not named has a part of 1
/// @param background how often each relation is used beside the flows, where they use it less, in calls per second
/// @param timeScale what the service times of the model are multiplied by
public record Load(double rate, SortedMap<String, Double> shares, double background, double timeScale) {

    public Load {
        shares = new TreeMap<>(shares);
        if (!(rate > 0) || !(background >= 0) || !(timeScale > 0)) {
            throw new IllegalArgumentException("A rate and a scale are above 0, got " + rate + " and " + timeScale
                    + ", and the background is not below 0, got " + background);
        }
    }
}
