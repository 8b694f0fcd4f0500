package dev.plumbline.designrules.builtin;

import dev.plumbline.designrules.RuleAlgorithm;
import dev.plumbline.graphmodel.Architecture;
import dev.plumbline.graphmodel.Element;
import dev.plumbline.graphmodel.Relation;
import dev.plumbline.graphmodel.RelationAttributes;
import dev.plumbline.graphmodel.RelationCriticality;
import dev.plumbline.graphmodel.live.GraphQueries;
import dev.plumbline.graphmodel.live.Hop;
import dev.plumbline.graphmodel.value.ValueTypes;
import dev.plumbline.pluginapi.Metric;
import dev.plumbline.pluginapi.RuleContext;
import dev.plumbline.pluginapi.Verdict;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// PERF-001: an element whose p99 objective is less than the p99 times along its slowest path of calls add up to.
///
/// The time of an element is its declared own time; an element that calls nobody counts with its measured p99 where
/// telemetry has one. A call takes no longer than its timeout allows. Fallbacks do not count.
final class LatencyObjective implements RuleAlgorithm {

    @Override
    public Stream<Verdict> check(RuleContext context) {
        Architecture architecture = context.architecture();
        GraphQueries calls = GraphQueries.of(
                architecture,
                relation -> relation.isSynchronous() && relation.criticality() != RelationCriticality.FALLBACK);
        Map<String, Double> own = own(context, calls);
        WorstPaths paths = WorstPaths.of(calls, new Latency(own));
        Set<String> unsure = unsure(architecture, calls, own);
        List<Verdict> verdicts = new ArrayList<>();
        for (Element element : architecture.elements().values()) {
            if (element.attributes().at("slo.p99") instanceof Duration objective) {
                violation(paths, own, element.id(), objective)
                        .or(() -> unsure.contains(element.id())
                                ? Optional.of(question(architecture, calls, own, element.id(), objective))
                                : Optional.empty())
                        .ifPresent(verdicts::add);
            }
        }
        return verdicts.stream();
    }

    private static Map<String, Double> own(RuleContext context, GraphQueries calls) {
        Map<String, Double> measured = new HashMap<>();
        context.evidence().measurements().stream()
                .filter(measurement -> measurement.metric() == Metric.LATENCY_P99)
                .forEach(measurement -> measured.put(measurement.subject(), measurement.value()));
        Map<String, Double> own = new HashMap<>();
        for (Element element : context.architecture().elements().values()) {
            Double telemetry = calls.hops(element.id()).isEmpty() ? measured.get(element.id()) : null;
            OptionalDouble declared = OwnLatency.p99(element);
            if (telemetry != null) {
                own.put(element.id(), telemetry);
            } else if (declared.isPresent()) {
                own.put(element.id(), declared.getAsDouble());
            }
        }
        return own;
    }

    /// The elements that call something of which the time is not known, on whatever way.
    private static Set<String> unsure(Architecture architecture, GraphQueries calls, Map<String, Double> own) {
        List<String> unknown = architecture.elements().values().stream()
                .filter(element -> element.kind().runs() && !own.containsKey(element.id()))
                .map(Element::id)
                .toList();
        return Set.copyOf(calls.reaching(unknown));
    }

    private static Optional<Verdict> violation(
            WorstPaths paths, Map<String, Double> own, String id, Duration objective) {
        double worst = paths.value(id);
        if (worst > objective.toNanos() / 1e9) {
            List<Hop> path = paths.path(id);
            return Optional.of(new Verdict.Violation(
                    List.of(id, path.isEmpty() ? id : path.getLast().to()).stream()
                            .distinct()
                            .toList(),
                    Witness.of(id, path),
                    "The p99 objective of " + id + " is " + format(objective)
                            + ", but along its slowest path the p99 times" + " add up to " + format(seconds(worst))
                            + ": " + terms(own, id, path) + "."));
        }
        return Optional.empty();
    }

    private static Verdict question(
            Architecture architecture, GraphQueries calls, Map<String, Double> own, String id, Duration objective) {
        return new Verdict.CannotTell(
                List.of(id),
                "Whether " + id + " can meet its p99 objective of " + format(objective)
                        + " is not known: no service time is declared for "
                        + shown(unknown(architecture, calls, own, id)) + ".");
    }

    private static String terms(Map<String, Double> own, String start, List<Hop> path) {
        List<String> terms = new ArrayList<>();
        terms.add(start + " " + format(seconds(own.getOrDefault(start, 0.0))));
        path.forEach(hop -> terms.add(hop.to() + " " + format(seconds(own.getOrDefault(hop.to(), 0.0)))));
        return String.join(", ", terms);
    }

    private static List<String> unknown(
            Architecture architecture, GraphQueries calls, Map<String, Double> own, String start) {
        return calls.reachableFrom(List.of(start)).stream()
                .filter(id -> !own.containsKey(id))
                .filter(id -> architecture.requireElement(id).kind().runs())
                .toList();
    }

    private static String shown(List<String> ids) {
        String first = ids.stream().limit(3).collect(Collectors.joining(", "));
        return ids.size() > 3 ? first + " and " + (ids.size() - 3) + " more" : first;
    }

    private static Duration seconds(double value) {
        return Duration.ofMillis(Math.round(value * 1_000));
    }

    private static String format(Duration duration) {
        return ValueTypes.DURATION.format(duration);
    }

    /// The sum of the own times along a path, where each call is cut off by its timeout.
    private static final class Latency implements WorstPaths.Measure {

        private final Map<String, Double> own;

        private Latency(Map<String, Double> own) {
            this.own = own;
        }

        @Override
        public double end() {
            return 0;
        }

        @Override
        public double through(Hop hop, double beyond) {
            Relation relation = hop.relation();
            return relation.attributes().has(RelationAttributes.TIMEOUT)
                    ? Math.min(beyond, TimeoutBudget.of(relation).toNanos() / 1e9)
                    : beyond;
        }

        @Override
        public double at(String id, double below) {
            return own.getOrDefault(id, 0.0) + below;
        }
    }
}
