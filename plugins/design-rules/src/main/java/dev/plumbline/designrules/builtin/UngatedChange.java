package dev.plumbline.designrules.builtin;

import dev.plumbline.designrules.RuleAlgorithm;
import dev.plumbline.designrules.model.ChosenElements;
import dev.plumbline.designrules.model.ElementChoice;
import dev.plumbline.designrules.model.EvaluationGates;
import dev.plumbline.designrules.model.Generative;
import dev.plumbline.graphmodel.Architecture;
import dev.plumbline.graphmodel.Element;
import dev.plumbline.graphmodel.ElementAttributes;
import dev.plumbline.graphmodel.ElementKind;
import dev.plumbline.graphmodel.Lifecycle;
import dev.plumbline.graphmodel.Tier;
import dev.plumbline.pluginapi.RuleContext;
import dev.plumbline.pluginapi.Verdict;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// AI-011: an agent, model, prompt, retriever or index in production that can change without passing an evaluation that
/// has a threshold.
///
/// What uses such a part is evaluated with it, so that a gate on the user covers it; and where the user has none, the
/// user alone is found.
final class UngatedChange implements RuleAlgorithm {

    private static final Set<ElementKind> PARTS =
            EnumSet.of(ElementKind.PROMPT, ElementKind.RETRIEVER, ElementKind.VECTOR_INDEX);
    private static final Set<Tier> TELLING = EnumSet.of(Tier.CRITICAL, Tier.HIGH);

    private static final ElementChoice CHANGING = ElementChoice.of(
            element -> isChanging(element) && isProductive(element).orElse(true));

    @Override
    public Stream<Verdict> check(RuleContext context) {
        Architecture architecture = context.architecture();
        EvaluationGates gates = EvaluationGates.of(context);
        Set<String> open = new HashSet<>();
        for (String id : ChosenElements.of(context, CHANGING)) {
            if (!gates.covers(id)) {
                open.add(id);
            }
        }
        return gates.outermost(open).stream()
                .sorted()
                .map(architecture::requireElement)
                .flatMap(element -> verdict(element, gates).stream());
    }

    private static boolean isChanging(Element element) {
        return Generative.is(element) || PARTS.contains(element.kind());
    }

    /// Whether it is in production; nothing if that is not declared.
    private static Optional<Boolean> isProductive(Element element) {
        return element.get(ElementAttributes.LIFECYCLE).map(lifecycle -> lifecycle == Lifecycle.PRODUCTION);
    }

    private static Optional<Verdict> verdict(Element element, EvaluationGates gates) {
        String evaluated = gates.evaluators(element.id()).isEmpty()
                ? "no evaluator stands before it or what uses it"
                : "the evaluation by " + String.join(", ", gates.evaluators(element.id())) + " has no threshold";
        if (isProductive(element).isPresent()) {
            return Optional.of(new Verdict.Violation(
                    List.of(element.id()),
                    List.of(element.id()),
                    "A change of " + element.id() + " goes to production without a gate: " + evaluated + "."));
        }
        return element.get(ElementAttributes.TIER)
                .filter(TELLING::contains)
                .map(tier -> new Verdict.CannotTell(
                        List.of(element.id()),
                        "Whether " + element.id() + " is in production is not declared (lifecycle), and " + evaluated
                                + "."));
    }
}
