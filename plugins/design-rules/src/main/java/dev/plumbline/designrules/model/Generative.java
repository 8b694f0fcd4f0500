package dev.plumbline.designrules.model;

import dev.plumbline.graphmodel.Attributes;
import dev.plumbline.graphmodel.Element;
import dev.plumbline.graphmodel.ElementAttributes;
import dev.plumbline.graphmodel.ElementKind;
import dev.plumbline.pluginapi.RuleContext;
import java.util.NavigableSet;

/// Which elements write text, and so can be talked into things and make things up.
public final class Generative {

    private static final ElementChoice WRITERS = ElementChoice.of(Generative::is);

    private Generative() {}

    /// The ids of those that are, sorted.
    public static NavigableSet<String> in(RuleContext context) {
        return ChosenElements.of(context, WRITERS);
    }

    /// Whether the element is an agent, or a model of which tokens are declared; others rank, classify or encode.
    public static boolean is(Element element) {
        Attributes attributes = element.attributes();
        return element.kind() == ElementKind.AGENT
                || (element.kind() == ElementKind.MODEL_ENDPOINT
                        && (attributes.has(ElementAttributes.TOKENS_PER_SECOND)
                                || attributes.has(ElementAttributes.OUTPUT_TOKENS)
                                || attributes.has(ElementAttributes.CONTEXT_WINDOW)
                                || element.get(ElementAttributes.COST)
                                        .flatMap(cost -> cost.get(ElementAttributes.COST_TOKENS))
                                        .isPresent()));
    }
}
