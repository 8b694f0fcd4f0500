package dev.plumbline.connectors.calibration;

import dev.plumbline.graphmodel.Load;
import dev.plumbline.graphmodel.Workload;
import dev.plumbline.graphmodel.Workload.Arrivals;
import dev.plumbline.graphmodel.Workload.OpenWorkload;
import dev.plumbline.graphmodel.value.Rate;
import dev.plumbline.graphmodel.value.Ratio;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/// The requests that enter by a relation.
///
/// @param rate per second, above 0
/// @param flows the shares of the flows that begin with the relation, by id
public record Arrival(double rate, SortedMap<String, Double> flows) {

    public Arrival {
        flows = Collections.unmodifiableSortedMap(new TreeMap<>(flows));
    }

    Workload workload(String relation, double factor) {
        SortedMap<String, Ratio> shares = new TreeMap<>();
        flows.forEach((id, share) -> shares.put(id, new Ratio(share)));
        return new OpenWorkload(relation, Arrivals.POISSON, new Load.Steady(new Rate(rate * factor)), shares);
    }
}
