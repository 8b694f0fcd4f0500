package dev.plumbline.designrules.builtin.evidence;

import dev.plumbline.designrules.NearAlgorithm;
import dev.plumbline.designrules.evidence.Evaluated;
import dev.plumbline.designrules.evidence.Evaluated.Match;
import dev.plumbline.designrules.evidence.Facts;
import dev.plumbline.designrules.evidence.Figures;
import dev.plumbline.graphmodel.Element;
import dev.plumbline.pluginapi.Evaluation;
import dev.plumbline.pluginapi.RuleContext;
import dev.plumbline.pluginapi.Verdict;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// AI-013: a score that, at the lower end of its confidence interval if it has one, is below its threshold. Only the
/// latest result of each suite counts, and none of versions that are no longer deployed.
final class EvaluationThreshold implements NearAlgorithm {

    @Override
    public Function<String, Stream<Verdict>> judge(RuleContext context) {
        Evaluated evaluated = Evaluated.of(context);
        return id -> context.architecture().element(id).stream().flatMap(element -> check(evaluated, element).stream());
    }

    private static Optional<Verdict> check(Evaluated evaluated, Element element) {
        List<Evaluation> latest = Evaluated.latest(evaluated.offline(element.id()).stream()
                .filter(evaluation -> evaluated.match(evaluation) != Match.OTHER)
                .toList());
        List<Evaluation> failed = latest.stream().filter(Evaluation::fails).toList();
        if (!failed.isEmpty()) {
            return Optional.of(violation(element, failed));
        }
        boolean isJudged =
                latest.stream().anyMatch(evaluation -> evaluation.threshold().isPresent());
        return !isJudged && Facts.isEvaluated(element) && Facts.isImportant(element)
                ? Optional.of(new Verdict.CannotTell(
                        List.of(element.id()),
                        "Whether " + element.id() + " is good enough is not known: no score with a threshold is"
                                + " known of it."))
                : Optional.empty();
    }

    private static Verdict violation(Element element, List<Evaluation> failed) {
        String scores = failed.stream()
                .limit(3)
                .map(evaluation -> evaluation.metric() + " of " + evaluation.suite() + " is "
                        + Figures.score(evaluation.score().value())
                        + (evaluation.score().low().isPresent()
                                ? " (at least "
                                        + Figures.score(evaluation.score().least()) + ")"
                                : "")
                        + ", not " + Figures.score(evaluation.threshold().orElse(0)))
                .collect(Collectors.joining("; "));
        return new Verdict.Violation(
                List.of(element.id()),
                List.of(element.id()),
                element.id() + " does not reach what was set: " + scores
                        + (failed.size() > 3 ? "; and " + (failed.size() - 3) + " more" : "") + ".");
    }
}
