package dev.plumbline.designrules.builtin.evidence;

import dev.plumbline.designrules.NearAlgorithm;
import dev.plumbline.designrules.evidence.Evaluated;
import dev.plumbline.graphmodel.Element;
import dev.plumbline.graphmodel.UseAttributes;
import dev.plumbline.pluginapi.Evaluation;
import dev.plumbline.pluginapi.Evaluation.SuiteType;
import dev.plumbline.pluginapi.RuleContext;
import dev.plumbline.pluginapi.Verdict;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/// AI-015: an element that decides about people and was evaluated, but not for fairness with scores of at least two
/// groups.
final class FairnessEvaluation implements NearAlgorithm {

    @Override
    public Function<String, Stream<Verdict>> judge(RuleContext context) {
        Evaluated evaluated = Evaluated.of(context);
        return id -> context.architecture().element(id).stream()
                .filter(element -> element.get(UseAttributes.AFFECTS_PEOPLE, false))
                .flatMap(element -> check(evaluated, element).stream());
    }

    private static Optional<Verdict> check(Evaluated evaluated, Element element) {
        List<Evaluation> all = evaluated.offline(element.id());
        if (all.isEmpty()) {
            return Optional.of(new Verdict.CannotTell(
                    List.of(element.id()),
                    "Whether " + element.id() + ", which decides about people, was evaluated is not known."));
        }
        boolean isFair = all.stream()
                .anyMatch(evaluation -> evaluation.type() == SuiteType.FAIRNESS
                        && evaluation.score().groups().size() >= 2);
        return isFair
                ? Optional.empty()
                : Optional.of(new Verdict.Violation(
                        List.of(element.id()),
                        List.of(element.id()),
                        element.id() + " decides about people, and no evaluation compares how it treats groups of"
                                + " them."));
    }
}
