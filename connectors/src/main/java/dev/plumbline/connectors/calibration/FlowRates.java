package dev.plumbline.connectors.calibration;

import dev.plumbline.graphmodel.Architecture;
import dev.plumbline.graphmodel.Flow;
import dev.plumbline.graphmodel.Relation;
import dev.plumbline.graphmodel.way.FlowReader;
import dev.plumbline.pluginapi.Metric;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;

/// How often each flow is taken, from how often its relations are used.
///
/// Of each flow the first relation counts whose use was measured, and the first that no other flow uses. Uses are
/// counts, so the rates are those under which the measured uses are the most likely (Poisson), found by expectation
/// maximization: each round multiplies the rate of a flow by what its relations were used over what all flows together
/// would use them (Vardi, "Network tomography", Journal of the American Statistical Association 91, 1996).
final class FlowRates {

    private static final int ROUNDS = 1000;

    private final Architecture architecture;
    private final Measured measured;
    private final List<Flow> flows;
    private final List<Map<String, Double>> uses = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();
    private final double[] rates;

    FlowRates(Architecture architecture, Measured measured) {
        this.architecture = architecture;
        this.measured = measured;
        this.flows = List.copyOf(architecture.flows().values());
        flows.forEach(flow -> uses.add(uses(flow)));
        this.rates = new double[flows.size()];
        estimate(chosen());
        if (flows.isEmpty()) {
            notes.add("There are no flows, so it cannot be told where load enters.");
        }
    }

    List<String> notes() {
        return notes;
    }

    /// The load by the ids of the relations that flows begin with.
    SortedMap<String, Arrival> arrivals() {
        SortedMap<String, SortedMap<String, Double>> byEntry = new TreeMap<>();
        for (int number = 0; number < rates.length; number++) {
            Flow flow = flows.get(number);
            Optional<String> entry = flow.relations().findFirst();
            if (entry.isPresent() && rates[number] > 0) {
                byEntry.computeIfAbsent(entry.get(), id -> new TreeMap<>()).put(flow.id(), rates[number]);
            }
        }
        SortedMap<String, Arrival> arrivals = new TreeMap<>();
        byEntry.forEach((entry, taken) -> {
            double whole = sum(taken.values());
            taken.replaceAll((flow, rate) -> rate / whole);
            arrivals.put(entry, new Arrival(whole, taken));
        });
        return arrivals;
    }

    /// How often a flow uses relations, each time that it is taken, by their ids in the order of their use.
    private Map<String, Double> uses(Flow flow) {
        Map<String, Double> counts = new HashMap<>();
        new FlowReader(architecture)
                .read(flow)
                .forEachCall((call, times) -> counts.merge(call.relation().id(), times, Double::sum));
        flow.relations().findFirst().ifPresent(first -> counts.putIfAbsent(first, 1.0));
        return counts;
    }

    /// The relations that tell the rates.
    private Set<String> chosen() {
        Set<String> chosen = new LinkedHashSet<>();
        for (int number = 0; number < flows.size(); number++) {
            Optional<String> first = first(number, id -> true);
            Optional<String> only = first(number, this::isOnlyOnes);
            if (first.isEmpty()) {
                notes.add("How often the flow " + flows.get(number).id() + " is taken was not measured.");
            } else if (only.isEmpty()) {
                notes.add("How often the flow " + flows.get(number).id()
                        + " is taken is a guess: other flows use all of its relations that were measured.");
            }
            first.ifPresent(chosen::add);
            only.ifPresent(chosen::add);
        }
        return chosen;
    }

    private Optional<String> first(int number, Predicate<String> isWanted) {
        return flows.get(number)
                .relations()
                .filter(id -> uses.get(number).getOrDefault(id, 0.0) > 0)
                .filter(id -> !Double.isNaN(rate(id)))
                .filter(isWanted)
                .findFirst();
    }

    private boolean isOnlyOnes(String relation) {
        return uses.stream()
                        .filter(counts -> counts.containsKey(relation))
                        .limit(2)
                        .count()
                == 1;
    }

    private void estimate(Collection<String> chosen) {
        double[] whole = new double[rates.length];
        for (int number = 0; number < rates.length; number++) {
            for (String id : chosen) {
                whole[number] += uses.get(number).getOrDefault(id, 0.0);
            }
        }
        Arrays.setAll(rates, number -> whole[number] > 0 ? 1 : 0);
        for (int round = 0; round < ROUNDS; round++) {
            double[] factors = new double[rates.length];
            for (String id : chosen) {
                double expected = 0;
                for (int number = 0; number < rates.length; number++) {
                    expected += rates[number] * uses.get(number).getOrDefault(id, 0.0);
                }
                if (expected > 0) {
                    for (int number = 0; number < rates.length; number++) {
                        factors[number] += uses.get(number).getOrDefault(id, 0.0) * rate(id) / expected;
                    }
                }
            }
            for (int number = 0; number < rates.length; number++) {
                rates[number] *= whole[number] > 0 ? factors[number] / whole[number] : 0;
            }
        }
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

    private static double sum(Collection<Double> values) {
        return values.stream().mapToDouble(Double::doubleValue).sum();
    }
}
