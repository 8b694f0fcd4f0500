package dev.plumbline.designrules.model;

import dev.plumbline.graphmodel.Attributes;
import dev.plumbline.graphmodel.Element;
import dev.plumbline.graphmodel.ElementAttributes;
import dev.plumbline.graphmodel.ElementKind;

/// Which elements write text, and so can be talked into things and make things up.
public final class Generative {

    private Generative() {}

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
