package dev.plumbline.designrules.model;

import dev.plumbline.graphmodel.Architecture;
import dev.plumbline.graphmodel.Element;
import dev.plumbline.graphmodel.ElementKind;
import dev.plumbline.graphmodel.Relation;
import dev.plumbline.graphmodel.RelationKind;
import dev.plumbline.pluginapi.RuleContext;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Stream;

/// Which prompts belong to what calls models.
public final class Prompts {

    private static final ElementChoice PROMPTS = ElementChoice.of(ElementKind.PROMPT);
    private static final Set<ElementKind> CALLERS = EnumSet.of(
            ElementKind.AGENT, ElementKind.SERVICE, ElementKind.FUNCTION, ElementKind.JOB, ElementKind.WORKFLOW);

    private Prompts() {}

    /// Whether a snapshot shows any prompt.
    public static boolean areShown(RuleContext context) {
        return !ChosenElements.of(context, PROMPTS).isEmpty();
    }

    /// Whether the element calls a model that writes text, or a gateway to such, and neither it nor what it calls has a
    /// relation with a prompt.
    public static boolean isUnprompted(Architecture architecture, Element element) {
        return CALLERS.contains(element.kind())
                && !hasPrompt(architecture, element.id())
                && architecture.outgoing(element.id()).stream()
                        .filter(relation -> relation.kind() == RelationKind.CALLS)
                        .map(Relation::to)
                        .anyMatch(model -> writes(architecture, model) && !hasPrompt(architecture, model));
    }

    private static boolean writes(Architecture architecture, String id) {
        return architecture
                .element(id)
                .filter(element -> element.kind() == ElementKind.AI_GATEWAY
                        || (element.kind() == ElementKind.MODEL_ENDPOINT && Generative.is(element)))
                .isPresent();
    }

    private static boolean hasPrompt(Architecture architecture, String id) {
        return Stream.concat(
                        architecture.outgoing(id).stream().map(Relation::to),
                        architecture.incoming(id).stream().map(Relation::from))
                .flatMap(other -> architecture.element(other).stream())
                .anyMatch(other -> other.kind() == ElementKind.PROMPT);
    }
}
