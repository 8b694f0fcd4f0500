package dev.plumbline.designrules.model;

import dev.plumbline.graphmodel.Architecture;
import dev.plumbline.graphmodel.Attribute;
import dev.plumbline.graphmodel.Attributes;
import dev.plumbline.graphmodel.Element;
import dev.plumbline.graphmodel.ElementAttributes;
import dev.plumbline.graphmodel.live.GraphQueries;
import dev.plumbline.graphmodel.live.Hop;
import dev.plumbline.pluginapi.RuleContext;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// The latency objectives of those that wait for an element.
///
/// @param tightest by the id of each element, the smallest p99 objective among itself and all that cannot do without it
///     while they wait, where there is one
public record Objectives(Map<String, Duration> tightest) implements Lasting<Objectives> {

    private static final Set<String> READ = Set.of("criticality", "mode", "protocol", "slo");

    /// Those of a snapshot.
    public static Objectives in(RuleContext context) {
        return context.derived(Objectives.class, Objectives::found);
    }

    private static Objectives found(RuleContext context) {
        Architecture architecture = context.architecture();
        GraphQueries hard = HardCalls.in(context).graph();
        Map<String, Duration> tightest = new HashMap<>();
        for (List<String> component : hard.topologicalOrder()) {
            Optional<Duration> shared = component.stream()
                    .flatMap(id -> Stream.concat(
                            Optional.ofNullable(tightest.get(id)).stream(),
                            architecture.element(id).flatMap(Objectives::p99).stream()))
                    .min(Duration::compareTo);
            shared.ifPresent(value -> {
                component.forEach(id -> tightest.put(id, value));
                component.stream()
                        .flatMap(id -> hard.hops(id).stream())
                        .map(Hop::to)
                        .forEach(next -> tightest.merge(next, value, Objectives::smaller));
            });
        }
        return new Objectives(tightest);
    }

    @Override
    public Optional<Objectives> after(Edit edit, RuleContext now) {
        return edit.touchesRelations(READ) ? Optional.empty() : Optional.of(this);
    }

    /// The p99 that the element promises, else that of the time that it works.
    public static Optional<Duration> declared(Element element) {
        return p99(element).or(() -> in(element, ElementAttributes.SERVICE_TIME));
    }

    private static Optional<Duration> p99(Element element) {
        return in(element, ElementAttributes.SLO);
    }

    private static Optional<Duration> in(Element element, Attribute<Attributes> group) {
        return element.get(group).flatMap(values -> values.get(ElementAttributes.P99));
    }

    private static Duration smaller(Duration first, Duration second) {
        return first.compareTo(second) <= 0 ? first : second;
    }
}
