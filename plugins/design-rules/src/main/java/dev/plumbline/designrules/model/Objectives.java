package dev.plumbline.designrules.model;

import dev.plumbline.graphmodel.Architecture;
import dev.plumbline.graphmodel.Attribute;
import dev.plumbline.graphmodel.Attributes;
import dev.plumbline.graphmodel.Element;
import dev.plumbline.graphmodel.ElementAttributes;
import dev.plumbline.pluginapi.RuleContext;
import java.time.Duration;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToLongFunction;

/// The latency objectives of those that wait for an element.
public final class Objectives implements Lasting<Objectives> {

    private static final Set<String> READ = Set.of("criticality", "mode", "protocol", "slo");

    private static final ElementChoice PROMISING =
            ElementChoice.of(element -> p99(element).isPresent());

    private final LeastAlong tightest;

    private Objectives(LeastAlong tightest) {
        this.tightest = tightest;
    }

    /// Those of a snapshot.
    public static Objectives in(RuleContext context) {
        return context.derived(
                Objectives.class,
                given -> new Objectives(
                        LeastAlong.of(HardCalls.in(given), LeastAlong.Direction.FROM_SOURCES, promised(given))));
    }

    private static ToLongFunction<String> promised(RuleContext context) {
        Architecture architecture = context.architecture();
        NavigableSet<String> promising = ChosenElements.of(context, PROMISING);
        return id -> promising.contains(id)
                ? p99(architecture.requireElement(id)).orElseThrow().toNanos()
                : LeastAlong.NONE;
    }

    @Override
    public Optional<Objectives> after(Edit edit, RuleContext now) {
        return Optional.of(
                edit.touchesRelations(READ)
                        ? new Objectives(tightest.after(HardCalls.in(now), promised(now), edit.nodes(now)))
                        : this);
    }

    /// The smallest p99 objective among the element itself and all that cannot do without it while they wait, if there
    /// is one.
    public Optional<Duration> tightest(String id) {
        long found = tightest.at(id);
        return found == LeastAlong.NONE ? Optional.empty() : Optional.of(Duration.ofNanos(found));
    }

    /// The ids of the elements of which it differs, of those that there are.
    public Set<String> differing(Objectives before) {
        return tightest.differing(before.tightest);
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
}
