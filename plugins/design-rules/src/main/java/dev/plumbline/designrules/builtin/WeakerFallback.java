package dev.plumbline.designrules.builtin;

import dev.plumbline.designrules.RuleAlgorithm;
import dev.plumbline.designrules.evidence.Evaluated;
import dev.plumbline.designrules.model.FallbackPair;
import dev.plumbline.designrules.model.Guards;
import dev.plumbline.graphmodel.Architecture;
import dev.plumbline.graphmodel.Element;
import dev.plumbline.graphmodel.ElementAttributes;
import dev.plumbline.graphmodel.ElementKind;
import dev.plumbline.pluginapi.Evaluation;
import dev.plumbline.pluginapi.RuleContext;
import dev.plumbline.pluginapi.Verdict;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// AI-024: a model or agent that stands in for another one, but is guarded less, may keep data elsewhere, or
/// did not pass the same evaluations.
///
/// Guards before the source of both are the same for both; only those at one of the two tell them apart.
final class WeakerFallback implements RuleAlgorithm {

    private static final Set<ElementKind> STOOD_IN_FOR =
            EnumSet.of(ElementKind.MODEL_ENDPOINT, ElementKind.AGENT, ElementKind.AI_GATEWAY);

    @Override
    public Stream<Verdict> check(RuleContext context) {
        Architecture architecture = context.architecture();
        Map<String, Set<String>> checks = Guards.checksBefore(context);
        Evaluated evaluated = Evaluated.of(context);
        return FallbackPair.in(context)
                .filter(pair -> STOOD_IN_FOR.contains(
                        architecture.requireElement(pair.primary().to()).kind()))
                .flatMap(pair -> check(architecture, pair, checks, evaluated).stream());
    }

    private static Optional<Verdict> check(
            Architecture architecture, FallbackPair pair, Map<String, Set<String>> checks, Evaluated evaluated) {
        Element first = architecture.requireElement(pair.primary().to());
        Element second = architecture.requireElement(pair.fallback().to());
        List<String> weaker = new ArrayList<>();
        unguarded(first, second, checks).ifPresent(weaker::add);
        elsewhere(first, second).ifPresent(weaker::add);
        unproven(first, second, evaluated).ifPresent(weaker::add);
        if (!weaker.isEmpty()) {
            return Optional.of(new Verdict.Violation(
                    List.of(second.id(), first.id(), pair.primary().from()),
                    List.of(
                            first.id(),
                            pair.primary().id(),
                            pair.primary().from(),
                            pair.fallback().id(),
                            second.id()),
                    second.id() + " stands in for " + first.id() + ", but " + String.join(", and ", weaker) + "."));
        }
        return isResidencyOpen(first, second)
                ? Optional.of(new Verdict.CannotTell(
                        List.of(second.id(), first.id()),
                        "Not declared: residency of " + second.id() + ", while the data of " + first.id()
                                + " must stay in " + first.get(ElementAttributes.RESIDENCY, "") + "."))
                : Optional.empty();
    }

    private static Optional<String> unguarded(Element first, Element second, Map<String, Set<String>> checks) {
        Set<String> missing = new TreeSet<>(checks.getOrDefault(first.id(), Set.of()));
        missing.removeAll(checks.getOrDefault(second.id(), Set.of()));
        return missing.isEmpty()
                ? Optional.empty()
                : Optional.of("no guardrail before it checks for " + String.join(" and ", missing));
    }

    /// Of the suites that the first was evaluated with in the last 30 days, those that the second did not pass since
    /// then
    /// in a version that may be deployed.
    private static Optional<String> unproven(Element first, Element second, Evaluated evaluated) {
        Set<String> missing = new TreeSet<>();
        evaluated.offline(first.id()).stream()
                .filter(evaluated::isRecent)
                .map(Evaluation::suite)
                .forEach(missing::add);
        List<Evaluation> current = evaluated.offline(second.id()).stream()
                .filter(evaluation ->
                        evaluated.isRecent(evaluation) && evaluated.match(evaluation) != Evaluated.Match.OTHER)
                .toList();
        Set<String> failed = Evaluated.latest(current).stream()
                .filter(Evaluation::fails)
                .map(Evaluation::suite)
                .collect(Collectors.toSet());
        current.stream()
                .map(Evaluation::suite)
                .filter(suite -> !failed.contains(suite))
                .forEach(missing::remove);
        return missing.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        "it has passed no evaluation by " + String.join(" and ", missing) + " in the last 30 days");
    }

    private static Optional<String> elsewhere(Element first, Element second) {
        return second.get(ElementAttributes.RESIDENCY)
                .filter(place -> first.get(ElementAttributes.RESIDENCY)
                        .filter(wanted -> !wanted.equals(place))
                        .isPresent())
                .map(place ->
                        "its data stays in " + place + " instead of " + first.get(ElementAttributes.RESIDENCY, ""));
    }

    private static boolean isResidencyOpen(Element first, Element second) {
        return first.get(ElementAttributes.RESIDENCY).isPresent()
                && second.get(ElementAttributes.RESIDENCY).isEmpty();
    }
}
