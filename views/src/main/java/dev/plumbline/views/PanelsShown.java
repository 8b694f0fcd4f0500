package dev.plumbline.views;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/// Which panels of the window are shown, and how much of it they take.
///
/// @param shown whether a panel is shown, by its name; a panel that is not named is as it is at first
/// @param shares the part of the window's width or height that a panel takes, from 0 to 1, by its name
public record PanelsShown(SortedMap<String, Boolean> shown, SortedMap<String, Double> shares) {

    public PanelsShown {
        shown = Collections.unmodifiableSortedMap(new TreeMap<>(shown));
        shares = Collections.unmodifiableSortedMap(new TreeMap<>(shares));
    }
}
