package dev.plumbline.designrules.builtin.evidence;

import dev.plumbline.designrules.RuleAlgorithm;
import dev.plumbline.designrules.evidence.Evaluated;
import dev.plumbline.designrules.model.ChosenElements;
import dev.plumbline.designrules.model.ContentWays;
import dev.plumbline.designrules.model.ElementChoice;
import dev.plumbline.graphmodel.Architecture;
import dev.plumbline.graphmodel.Element;
import dev.plumbline.graphmodel.ElementKind;
import dev.plumbline.graphmodel.live.PathsFrom;
import dev.plumbline.pluginapi.Evaluation;
import dev.plumbline.pluginapi.Evaluation.SuiteType;
import dev.plumbline.pluginapi.RuleContext;
import dev.plumbline.pluginapi.Verdict;
import java.util.List;
import java.util.stream.Stream;

/// AI-014: an agent or model that content of outsiders reaches, and that was evaluated, but not under attack in the
/// last 30 days.
final class AdversarialEvaluation implements RuleAlgorithm {

    private static final ElementChoice ATTACKED = ElementChoice.of(
            element -> element.kind() == ElementKind.AGENT || element.kind() == ElementKind.MODEL_ENDPOINT);

    @Override
    public Stream<Verdict> check(RuleContext context) {
        Architecture architecture = context.architecture();
        Evaluated evaluated = Evaluated.of(context);
        PathsFrom reached = ContentWays.ofUntrusted(context);
        return ChosenElements.of(context, ATTACKED).stream()
                .filter(reached::reaches)
                .map(architecture::requireElement)
                .flatMap(element -> check(evaluated, element, reached.sourceOf(element.id())));
    }

    private static Stream<Verdict> check(Evaluated evaluated, Element element, String source) {
        List<Evaluation> all = evaluated.offline(element.id());
        boolean isAttacked = all.stream()
                .anyMatch(evaluation -> evaluation.type() == SuiteType.RED_TEAM && evaluated.isRecent(evaluation));
        if (isAttacked) {
            return Stream.empty();
        }
        if (all.isEmpty()) {
            return Stream.of(new Verdict.CannotTell(
                    List.of(element.id()),
                    "Whether " + element.id() + ", which content of " + source
                            + " reaches, was evaluated under attack is not known."));
        }
        return Stream.of(new Verdict.Violation(
                List.of(element.id(), source),
                List.of(element.id(), source),
                "Content of " + source + " reaches " + element.id()
                        + ", which was not evaluated under attack in the last 30 days."));
    }
}
