package dev.plumbline.designrules.builtin;

import dev.plumbline.designrules.PartAlgorithm;
import dev.plumbline.designrules.evidence.Figures;
import dev.plumbline.designrules.model.ChosenElements;
import dev.plumbline.designrules.model.DifferingSteps;
import dev.plumbline.designrules.model.Edit;
import dev.plumbline.designrules.model.ElementChoice;
import dev.plumbline.graphmodel.Architecture;
import dev.plumbline.graphmodel.Element;
import dev.plumbline.graphmodel.live.Hop;
import dev.plumbline.pluginapi.RuleContext;
import dev.plumbline.pluginapi.Verdict;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// PERF-001: an element whose p99 objective is less than the p99 times along its slowest path of calls add up to.
///
/// The time of an element is its declared own time; an element that calls nobody counts with the p99 that was
/// measured last, where telemetry of the last 30 days has one. A call takes no longer than its timeout allows.
/// Fallbacks do not count.
final class LatencyObjective implements PartAlgorithm {

    private static final ElementChoice PROMISING =
            ElementChoice.of(element -> element.attributes().at("slo.p99") instanceof Duration);

    @Override
    public Set<String> parts(Architecture architecture) {
        return architecture.elements().keySet();
    }

    @Override
    public Function<String, Stream<Verdict>> judge(RuleContext context) {
        return id -> context.architecture().element(id).flatMap(element -> verdict(context, element)).stream();
    }

    /// Of those with an objective, the ones whose slowest path differs, or has another time, or whose objective does;
    /// and where other elements can be waited for, those that are not sure and wait for any that differs.
    @Override
    public Optional<Set<String>> touched(Edit edit, RuleContext before, RuleContext after) {
        if (edit.structure().isLone()) {
            return Optional.of(edit.elements());
        }
        Latencies old = Latencies.in(before);
        Latencies now = Latencies.in(after);
        Set<String> promising = ChosenElements.of(after, PROMISING);
        Set<String> touched = new HashSet<>(edit.elements());
        touched.addAll(now.paths().differing(old.paths(), edit.elements(), promising));
        if (edit.touchesRelations(Latencies.READ)) {
            Set<String> nodes = edit.nodes(after);
            touched.addAll(DifferingSteps.between(old.calls(), now.calls(), nodes)
                    .affected(ids -> old.unsureBefore(ids, promising), ids -> now.unsureBefore(ids, promising)));
            List<String> changed = nodes.stream()
                    .filter(id -> old.isUnknown(id) != now.isUnknown(id))
                    .toList();
            touched.addAll(old.unsureBefore(changed, promising));
            touched.addAll(now.unsureBefore(changed, promising));
        }
        return Optional.of(touched);
    }

    private static Optional<Verdict> verdict(RuleContext context, Element element) {
        if (!(element.attributes().at("slo.p99") instanceof Duration objective)) {
            return Optional.empty();
        }
        Latencies latencies = Latencies.in(context);
        return violation(latencies, element.id(), objective)
                .or(() -> latencies.isUnsure(element.id())
                        ? Optional.of(question(latencies, element.id(), objective))
                        : Optional.empty());
    }

    private static Optional<Verdict> violation(Latencies latencies, String id, Duration objective) {
        double worst = latencies.paths().value(id);
        if (worst > objective.toNanos() / 1e9) {
            List<Hop> path = latencies.paths().path(id);
            return Optional.of(new Verdict.Violation(
                    List.of(id, path.isEmpty() ? id : path.getLast().to()).stream()
                            .distinct()
                            .toList(),
                    Witness.of(id, path),
                    "The p99 objective of " + id + " is " + format(objective)
                            + ", but along its slowest path the p99 times" + " add up to " + format(seconds(worst))
                            + ": " + terms(latencies, id, path) + "."));
        }
        return Optional.empty();
    }

    private static Verdict question(Latencies latencies, String id, Duration objective) {
        return new Verdict.CannotTell(
                List.of(id),
                "Whether " + id + " can meet its p99 objective of " + format(objective)
                        + " is not known: no service time is declared for "
                        + shown(latencies.unknownBehind(id)) + ".");
    }

    private static String terms(Latencies latencies, String start, List<Hop> path) {
        List<String> terms = new ArrayList<>();
        terms.add(start + " " + format(seconds(latencies.own(start))));
        path.forEach(hop -> terms.add(hop.to() + " " + format(seconds(latencies.own(hop.to())))));
        return String.join(", ", terms);
    }

    private static String shown(List<String> ids) {
        String first = ids.stream().limit(3).collect(Collectors.joining(", "));
        return ids.size() > 3 ? first + " and " + (ids.size() - 3) + " more" : first;
    }

    private static Duration seconds(double value) {
        return Duration.ofMillis(Math.round(value * 1_000));
    }

    private static String format(Duration duration) {
        return Figures.time(duration);
    }
}
