package dev.plumbline.designrules.model;

import dev.plumbline.graphmodel.Architecture;
import dev.plumbline.graphmodel.Attribute;
import dev.plumbline.graphmodel.Attributes;
import dev.plumbline.graphmodel.Element;
import dev.plumbline.graphmodel.ElementAttributes;
import dev.plumbline.graphmodel.live.GraphQueries;
import dev.plumbline.graphmodel.live.Hop;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// The latency objectives of those that wait for an element.
public final class Objectives {

    private Objectives() {}

    /// The smallest p99 objective among each element and all that cannot do without it while they wait, where there is
    /// one. By the id of the element.
    public static Map<String, Duration> tightest(Architecture architecture) {
        GraphQueries hard = GraphQueries.of(architecture, relation -> HardDependencies.isHard(architecture, relation));
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
        return tightest;
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
