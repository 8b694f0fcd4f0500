package dev.plumbline.connectors.openmetrics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/// The labels of a sample, in the order of their names. Small, as there are many.
public final class Labels {

    /// No labels.
    public static final Labels NONE = new Labels(new String[0]);

    private final String[] pairs;
    private final int hash;

    private Labels(String[] pairs) {
        this.pairs = pairs;
        this.hash = Arrays.hashCode(pairs);
    }

    /// Labels of names and values by turns, in the order of the names.
    static Labels ofSorted(List<String> pairs) {
        return pairs.isEmpty() ? NONE : new Labels(pairs.toArray(String[]::new));
    }

    /// Labels by name.
    public static Labels of(SortedMap<String, String> labels) {
        return new Labels(labels.entrySet().stream()
                .flatMap(label -> List.of(label.getKey(), label.getValue()).stream())
                .toArray(String[]::new));
    }

    /// The value of a label; empty if it is not there, which Prometheus takes for the same.
    public String get(String name) {
        for (int at = 0; at < pairs.length; at += 2) {
            if (pairs[at].equals(name)) {
                return pairs[at + 1];
            }
        }
        return "";
    }

    /// The value of the first of some labels that is there and not empty; empty if none is.
    public String first(List<String> names) {
        for (String name : names) {
            String value = get(name);
            if (!value.isEmpty()) {
                return value;
            }
        }
        return "";
    }

    /// These labels without one of them.
    public Labels without(String name) {
        List<String> rest = new ArrayList<>(pairs.length);
        for (int at = 0; at < pairs.length; at += 2) {
            if (!pairs[at].equals(name)) {
                rest.add(pairs[at]);
                rest.add(pairs[at + 1]);
            }
        }
        return rest.size() == pairs.length ? this : ofSorted(rest);
    }

    /// How many there are.
    public int size() {
        return pairs.length / 2;
    }

    /// The labels by name.
    public SortedMap<String, String> asMap() {
        TreeMap<String, String> labels = new TreeMap<>();
        for (int at = 0; at < pairs.length; at += 2) {
            labels.put(pairs[at], pairs[at + 1]);
        }
        return Collections.unmodifiableSortedMap(labels);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Labels labels && hash == labels.hash && Arrays.equals(pairs, labels.pairs);
    }

    @Override
    public int hashCode() {
        return hash;
    }

    @Override
    public String toString() {
        return asMap().toString();
    }
}
