package dev.plumbline.designrules.builtin.evidence;

import dev.plumbline.designrules.NearAlgorithm;
import dev.plumbline.designrules.evidence.Evaluated;
import dev.plumbline.designrules.evidence.Facts;
import dev.plumbline.designrules.evidence.Figures;
import dev.plumbline.graphmodel.Element;
import dev.plumbline.pluginapi.Evaluation;
import dev.plumbline.pluginapi.RuleContext;
import dev.plumbline.pluginapi.Verdict;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;

/// AI-037: answers in production that, by every judgement of at least a day, are more than 0.05 worse than the score of
/// the same name in the latest evaluation before.
final class QualityDrift implements NearAlgorithm {

    private static final double TOLERANCE = 0.05;
    private static final Duration DAY = Duration.ofHours(24);

    @Override
    public Function<String, Stream<Verdict>> judge(RuleContext context) {
        Evaluated evaluated = Evaluated.of(context);
        return id -> context.architecture().element(id).stream().flatMap(element -> check(evaluated, element).stream());
    }

    private static Optional<Verdict> check(Evaluated evaluated, Element element) {
        List<Evaluation> online = evaluated.online(element.id()).stream()
                .filter(evaluated::isRecent)
                .toList();
        if (online.isEmpty()) {
            return Facts.isEvaluated(element) && Facts.isImportant(element)
                    ? Optional.of(new Verdict.CannotTell(
                            List.of(element.id()),
                            "How good the answers of " + element.id() + " are in production is not known."))
                    : Optional.empty();
        }
        Map<String, Double> baselines = new TreeMap<>();
        evaluated
                .offline(element.id())
                .forEach(evaluation ->
                        baselines.put(evaluation.metric(), evaluation.score().value()));
        Map<String, List<Evaluation>> byMetric = new TreeMap<>();
        online.forEach(evaluation -> byMetric.computeIfAbsent(evaluation.metric(), metric -> new ArrayList<>())
                .add(evaluation));
        byMetric.keySet().retainAll(baselines.keySet());
        if (byMetric.isEmpty()) {
            return Optional.of(new Verdict.CannotTell(
                    List.of(element.id()),
                    "Whether the answers of " + element.id() + " got worse is not known: nothing evaluated them by the"
                            + " same scores before."));
        }
        return byMetric.entrySet().stream()
                .filter(entry -> isWorse(entry.getValue(), baselines.getOrDefault(entry.getKey(), 0.0)))
                .findFirst()
                .map(entry ->
                        violation(element, entry.getValue().getLast(), baselines.getOrDefault(entry.getKey(), 0.0)));
    }

    /// Whether the judgements have been worse without a break for a day.
    private static boolean isWorse(List<Evaluation> online, double baseline) {
        Instant last = online.getLast().time();
        for (Evaluation judgement : online.reversed()) {
            if (judgement.score().value() >= baseline - TOLERANCE) {
                return false;
            }
            if (Duration.between(judgement.time(), last).compareTo(DAY) >= 0) {
                return true;
            }
        }
        return false;
    }

    private static Verdict violation(Element element, Evaluation last, double baseline) {
        return new Verdict.Violation(
                List.of(element.id()),
                List.of(element.id()),
                "In production " + last.metric() + " of " + element.id() + " has been worse than when it was evaluated"
                        + " for a day: " + Figures.score(last.score().value()) + " in place of "
                        + Figures.score(baseline) + ".");
    }
}
