package dev.plumbline.designrules.builtin;

import dev.plumbline.designrules.model.Edit;
import dev.plumbline.designrules.model.Lasting;
import dev.plumbline.graphmodel.Architecture;
import dev.plumbline.graphmodel.Element;
import dev.plumbline.graphmodel.Relation;
import dev.plumbline.graphmodel.RelationAttributes;
import dev.plumbline.graphmodel.RelationCriticality;
import dev.plumbline.graphmodel.live.GraphQueries;
import dev.plumbline.graphmodel.live.Hop;
import dev.plumbline.pluginapi.Dependencies.Input;
import dev.plumbline.pluginapi.Metric;
import dev.plumbline.pluginapi.RuleContext;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

/// How long elements work themselves at the p99, and the slowest paths of calls from each.
///
/// @param calls who waits for whom, fallbacks aside
/// @param own the own times in seconds, by element, as far as they are known
/// @param unsure the elements that wait for one whose time is not known, on whatever way
/// @param paths the slowest paths
record Latencies(GraphQueries calls, Map<String, Double> own, Set<String> unsure, WorstPaths paths)
        implements Lasting<Latencies> {

    /// The attributes that all but the slowest paths depend on, beside the structure.
    static final Set<String> READ =
            Set.of("criticality", "mode", "outputTokens", "protocol", "serviceTime", "tokensPerSecond");

    /// Those of a snapshot.
    static Latencies in(RuleContext context) {
        return context.derived(Latencies.class, Latencies::gathered);
    }

    private static Latencies gathered(RuleContext context) {
        GraphQueries calls = GraphQueries.of(
                context.architecture(),
                relation -> relation.isSynchronous() && relation.criticality() != RelationCriticality.FALLBACK);
        Map<String, Double> own = own(context, calls);
        return new Latencies(
                calls, own, unsure(context.architecture(), calls, own), WorstPaths.of(calls, new Latency(own)));
    }

    @Override
    public Optional<Latencies> after(Edit edit, RuleContext now) {
        if (edit.touchesRelations(READ) || edit.inputs().contains(Input.EVIDENCE)) {
            return Optional.empty();
        }
        Architecture architecture = now.architecture();
        List<Relation> changed = edit.relationsOf(architecture).stream()
                .filter(relation -> architecture.element(relation.from()).isPresent())
                .toList();
        GraphQueries renewed = calls.with(changed);
        WorstPaths slowest = paths.with(renewed, new Latency(own), changed);
        return Optional.of(new Latencies(renewed, own, unsure, slowest));
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
