package dev.plumbline.designrules.builtin;

import dev.plumbline.designrules.evidence.Measured;
import dev.plumbline.designrules.model.Edit;
import dev.plumbline.designrules.model.GraphKind;
import dev.plumbline.designrules.model.Graphs;
import dev.plumbline.designrules.model.Lasting;
import dev.plumbline.designrules.model.LeastAlong;
import dev.plumbline.graphmodel.Element;
import dev.plumbline.graphmodel.IdMap;
import dev.plumbline.graphmodel.Relation;
import dev.plumbline.graphmodel.RelationAttributes;
import dev.plumbline.graphmodel.RelationCriticality;
import dev.plumbline.graphmodel.live.GraphIndex;
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
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.ToLongFunction;

/// How long elements work themselves at the p99, and the slowest paths of calls from each.
///
/// @param calls who waits for whom, fallbacks aside
/// @param own the own times in seconds of the elements that run; empty where they are not known
/// @param unknown the numbers in the graph of the elements that run and of which they are not known
/// @param unsure what elements wait for whose time is not known, on whatever way
/// @param paths the slowest paths
record Latencies(GraphQueries calls, IdMap<OptionalDouble> own, BitSet unknown, LeastAlong unsure, WorstPaths paths)
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
        IdMap<OptionalDouble> own =
                IdMap.of(times(context, calls, context.architecture().elements().values()));
        return new Latencies(
                calls,
                own,
                nodes(calls.index(), own),
                LeastAlong.of(calls, LeastAlong.Direction.FROM_TARGETS, unknown(own)),
                WorstPaths.of(calls, new Latency(own)));
    }

    private static BitSet nodes(GraphIndex index, IdMap<OptionalDouble> own) {
        BitSet nodes = new BitSet(index.size());
        own.forEach((id, time) -> nodes.set(index.require(id), time.isEmpty()));
        return nodes;
    }

    private static ToLongFunction<String> unknown(IdMap<OptionalDouble> own) {
        return id -> own.has(id) && own.getOrDefault(id, OptionalDouble.empty()).isEmpty() ? 0 : LeastAlong.NONE;
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
        List<Element> elements = nodes.stream()
                .flatMap(id -> now.architecture().element(id).stream())
                .toList();
        Map<String, OptionalDouble> others = times(now, renewed, elements);
        IdMap<OptionalDouble> times = own.with(
                others, nodes.stream().filter(id -> !others.containsKey(id)).toList());
        return Optional.of(new Latencies(
                renewed,
                times,
                renewed.index().agreesWith(calls.index())
                                && nodes.stream().allMatch(id -> Objects.equals(own.get(id), others.get(id)))
                        ? unknown
                        : nodes(renewed.index(), times),
                unsure.after(renewed, unknown(times), nodes),
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

    /// The own times of those of the elements that run or have one.
    private static Map<String, OptionalDouble> times(
            RuleContext context, GraphQueries calls, Collection<Element> elements) {
        Measured measured = Measured.of(context);
        Map<String, OptionalDouble> times = new HashMap<>();
        for (Element element : elements) {
            OptionalDouble telemetry = calls.hops(element.id()).isEmpty()
                    ? measured.latest(element.id(), Metric.LATENCY_P99)
                    : OptionalDouble.empty();
            OptionalDouble own = telemetry.isPresent() ? telemetry : OwnLatency.p99(element);
            if (own.isPresent() || element.kind().runs()) {
                times.put(element.id(), own);
            }
        }
        return times;
    }

    /// Whether an element runs, and its own time is not known.
    boolean isUnknown(String id) {
        return unknown(own).applyAsLong(id) != LeastAlong.NONE;
    }

    /// The own time of an element in seconds; 0 where it is not known.
    double own(String id) {
        return own.getOrDefault(id, OptionalDouble.empty()).orElse(0);
    }

    /// Whether the element waits for one whose time is not known.
    boolean isUnsure(String id) {
        return unsure.at(id) != LeastAlong.NONE;
    }

    /// The ids of the elements that one waits for, itself included, and of which it is not known how long they work;
    /// sorted.
    List<String> unknownBehind(String id) {
        BitSet found = calls.nodesFrom(List.of(id));
        found.and(unknown);
        return found.stream().mapToObj(calls.index()::id).toList();
    }

    /// Of some elements those that are not sure and call by one of the given ones.
    Set<String> unsureBefore(Collection<String> ids, Collection<String> among) {
        if (ids.isEmpty()) {
            return Set.of();
        }
        GraphIndex index = calls.index();
        BitSet found = calls.nodesReaching(ids.stream().filter(index::has).toList());
        Set<String> named = new HashSet<>();
        for (String id : among) {
            if (index.has(id) && found.get(index.require(id)) && isUnsure(id)) {
                named.add(id);
            }
        }
        return named;
    }

    /// The sum of the own times along a path, where each call is cut off by its timeout.
    private record Latency(IdMap<OptionalDouble> own) implements WorstPaths.Measure {

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
            return own.getOrDefault(id, OptionalDouble.empty()).orElse(0) + below;
        }
    }
}
