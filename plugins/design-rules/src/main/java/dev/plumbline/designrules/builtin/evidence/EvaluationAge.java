package dev.plumbline.designrules.builtin.evidence;

import dev.plumbline.designrules.NearAlgorithm;
import dev.plumbline.designrules.evidence.Evaluated;
import dev.plumbline.designrules.evidence.Evaluated.Match;
import dev.plumbline.designrules.evidence.Facts;
import dev.plumbline.graphmodel.Element;
import dev.plumbline.pluginapi.Evaluation;
import dev.plumbline.pluginapi.RuleContext;
import dev.plumbline.pluginapi.Verdict;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/// AI-012: a model, agent or workflow that was evaluated, but not in the last 30 days or not in the versions that are
/// deployed now.
final class EvaluationAge implements NearAlgorithm {

    @Override
    public Function<String, Stream<Verdict>> judge(RuleContext context) {
        Evaluated evaluated = Evaluated.of(context);
        return id -> context.architecture().element(id).stream()
                .filter(Facts::isEvaluated)
                .flatMap(element -> check(evaluated, element).stream());
    }

    private static Optional<Verdict> check(Evaluated evaluated, Element element) {
        List<Evaluation> all = evaluated.offline(element.id());
        if (all.isEmpty()) {
            return Facts.isImportant(element)
                    ? Optional.of(new Verdict.CannotTell(
                            List.of(element.id()), "Whether " + element.id() + " was evaluated is not known."))
                    : Optional.empty();
        }
        List<Evaluation> recent = all.stream().filter(evaluated::isRecent).toList();
        if (recent.stream().anyMatch(evaluation -> evaluated.match(evaluation) == Match.SAME)) {
            return Optional.empty();
        }
        if (recent.stream().anyMatch(evaluation -> evaluated.match(evaluation) == Match.UNKNOWN)) {
            return Optional.of(new Verdict.CannotTell(
                    List.of(element.id()),
                    "Which version of " + element.id() + ", its prompts and its indexes was evaluated is not known."));
        }
        Evaluation last = all.getLast();
        String when = last.time().atOffset(ZoneOffset.UTC).toLocalDate().toString();
        return Optional.of(new Verdict.Violation(
                List.of(element.id()),
                List.of(element.id()),
                element.id() + " was last evaluated on " + when + " by " + last.suite()
                        + (recent.isEmpty() ? ", more than 30 days ago." : ", in other versions than are deployed.")));
    }
}
