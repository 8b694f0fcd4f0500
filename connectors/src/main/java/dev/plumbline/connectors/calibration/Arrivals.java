package dev.plumbline.connectors.calibration;

import dev.plumbline.graphmodel.Architecture;
import dev.plumbline.graphmodel.Flow;
import dev.plumbline.graphmodel.Relation;
import dev.plumbline.pluginapi.Metric;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/// Where load enters: by the relations that flows begin with.
final class Arrivals {

    private final Architecture architecture;
    private final Measured measured;
    private final List<String> notes = new ArrayList<>();

    Arrivals(Architecture architecture, Measured measured) {
        this.architecture = architecture;
        this.measured = measured;
    }

    List<String> notes() {
        return notes;
    }

    /// The requests per second by the ids of the relations.
    SortedMap<String, Double> rates() {
        SortedMap<String, Double> rates = new TreeMap<>();
        for (String id : new TreeSet<>(firsts())) {
            double rate = rate(id);
            if (rate > 0) {
                rates.put(id, rate);
            } else if (Double.isNaN(rate)) {
                notes.add("The load that enters by " + id + " was not measured.");
            }
            note(id);
        }
        if (firsts().isEmpty()) {
            notes.add("There are no flows, so it cannot be told where load enters.");
        }
        return rates;
    }

    /// The relation's own rate; else that of its target if nothing else leads there.
    private double rate(String id) {
        double own = measured.value(id, Metric.TRAFFIC);
        Optional<Relation> relation = architecture.relation(id);
        if (!Double.isNaN(own) || relation.isEmpty()) {
            return own;
        }
        long ways = architecture.incoming(relation.get().to()).stream()
                .filter(other -> other.kind().carriesTraffic())
                .count();
        return ways == 1 ? measured.value(relation.get().to(), Metric.TRAFFIC) : Double.NaN;
    }

    private void note(String id) {
        long begun = architecture.flows().values().stream()
                .filter(flow -> flow.beginsWith(id))
                .count();
        if (begun > 1) {
            notes.add("The flows that begin with " + id + " are taken to be used equally, as it was not measured.");
        }
        boolean isUsedLater = architecture.flows().values().stream()
                .anyMatch(flow -> flow.relations().skip(1).anyMatch(id::equals));
        if (isUsedLater) {
            notes.add("The rate of " + id + " holds requests of flows that do not begin with it.");
        }
    }

    private List<String> firsts() {
        return architecture.flows().values().stream()
                .map(Flow::relations)
                .flatMap(relations -> relations.findFirst().stream())
                .toList();
    }
}
