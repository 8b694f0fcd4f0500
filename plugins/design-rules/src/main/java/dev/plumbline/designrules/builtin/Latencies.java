package dev.plumbline.designrules.builtin;

import dev.plumbline.designrules.model.Edit;
import dev.plumbline.designrules.model.GraphKind;
import dev.plumbline.designrules.model.Graphs;
import dev.plumbline.designrules.model.Lasting;
import dev.plumbline.graphmodel.Element;
import dev.plumbline.graphmodel.Relation;
import dev.plumbline.graphmodel.RelationAttributes;
import dev.plumbline.graphmodel.RelationCriticality;
import dev.plumbline.graphmodel.live.GraphQueries;
import dev.plumbline.graphmodel.live.Hop;
import dev.plumbline.pluginapi.Dependencies.Input;
import dev.plumbline.pluginapi.Metric;
import dev.plumbline.pluginapi.RuleContext;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

/// How long elements work themselves at the p99, and the slowest paths of calls from each.
///
/// @param calls who waits for whom, fallbacks aside
/// @param own the own times in seconds, by element, as far as they are known
/// @param unknown the ids of the elements that run and of which they are not known
/// @param unsure the elements that wait for one whose time is not known, on whatever way, by their numbers in the graph
/// @param paths the slowest paths
record Latencies(GraphQueries calls, Map<String, Double> own, Set<String> unknown, BitSet unsure, WorstPaths paths)
        implements Lasting<Latencies> {

    /// The attributes that all but the slowest paths depend on, beside the structure.
    static final Set<String> READ =
            Set.of("criticality", "mode", "outputTokens", "protocol", "serviceTime", "tokensPerSecond");

    private static final GraphKind CALLS = GraphKind.along(
            Set.of("criticality", "mode", "protocol"),
            (architecture, relation) ->
                    relation.isSynchronous() && relation.criticality() != RelationCriticality.FALLBACK);

    /// Those of a snapshot.
    static Latencies in(RuleContext context) {
        return context.derived(Latencies.class, Latencies::gathered);
    }

    private static Latencies gathered(RuleContext context) {
        GraphQueries calls = Graphs.of(context, CALLS);
        Map<String, Double> own = new HashMap<>();
        Set<String> unknown = new HashSet<>();
        gather(context, calls, context.architecture().elements().values(), own, unknown);
        return new Latencies(calls, own, unknown, calls.nodesReaching(unknown), WorstPaths.of(calls, new Latency(own)));
    }

    @Override
    public Optional<Latencies> after(Edit edit, RuleContext now) {
        if (edit.inputs().contains(Input.EVIDENCE)) {
            return Optional.empty();
        }
        if (edit.relations().isEmpty() && !edit.touchesRelations(READ)) {
            return Optional.of(this);
        }
        GraphQueries renewed = Graphs.of(now, CALLS);
        Set<String> nodes = edit.nodes(now);
        if (!edit.touchesRelations(READ)) {
            return Optional.of(
                    new Latencies(renewed, own, unknown, unsure, paths.after(renewed, new Latency(own), nodes)));
        }
        Map<String, Double> times = new HashMap<>(own);
        Set<String> open = new HashSet<>(unknown);
        times.keySet().removeAll(nodes);
        open.removeAll(nodes);
        List<Element> elements = nodes.stream()
                .flatMap(id -> now.architecture().element(id).stream())
                .toList();
        gather(now, renewed, elements, times, open);
        return Optional.of(new Latencies(
                renewed,
                times,
                open,
                renewed.nodesReaching(open),
                paths.after(renewed, new Latency(times), withCallers(now, nodes))));
    }

    /// A call has another value if the time of the called one differs.
    private static Set<String> withCallers(RuleContext context, Set<String> nodes) {
        Set<String> all = new HashSet<>(nodes);
        for (String id : nodes) {
            context.architecture().incoming(id).forEach(relation -> all.add(relation.from()));
        }
        return all;
    }

    /// Notes the own times of elements, and of which they are not known.
    private static void gather(
            RuleContext context,
            GraphQueries calls,
            Collection<Element> elements,
            Map<String, Double> own,
            Set<String> unknown) {
        Map<String, Double> measured = new HashMap<>();
        context.evidence().measurements().stream()
                .filter(measurement -> measurement.metric() == Metric.LATENCY_P99)
                .forEach(measurement -> measured.put(measurement.subject(), measurement.value()));
        for (Element element : elements) {
            Double telemetry = calls.hops(element.id()).isEmpty() ? measured.get(element.id()) : null;
            OptionalDouble declared = OwnLatency.p99(element);
            if (telemetry != null) {
                own.put(element.id(), telemetry);
            } else if (declared.isPresent()) {
                own.put(element.id(), declared.getAsDouble());
            } else if (element.kind().runs()) {
                unknown.add(element.id());
            }
        }
    }

    /// Whether the element waits for one whose time is not known.
    boolean isUnsure(String id) {
        return unsure.get(calls.index().require(id));
    }

    /// The ids of the elements that call by one of the given ones, of those that are not sure.
    Set<String> unsureBefore(Collection<String> ids) {
        if (ids.isEmpty()) {
            return Set.of();
        }
        BitSet found =
                calls.nodesReaching(ids.stream().filter(calls.index()::has).toList());
        found.and(unsure);
        Set<String> named = new HashSet<>();
        found.stream().mapToObj(calls.index()::id).forEach(named::add);
        return named;
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
