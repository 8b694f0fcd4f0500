package dev.plumbline.designrules.model;

import dev.plumbline.graphmodel.Architecture;
import dev.plumbline.graphmodel.Element;
import dev.plumbline.graphmodel.ElementAttributes;
import dev.plumbline.graphmodel.ElementKind;
import dev.plumbline.graphmodel.Relation;
import java.util.List;
import java.util.Optional;

/// What stops agents and models from spending tokens without end.
public final class TokenCaps {

    private TokenCaps() {}

    /// Whether something stops the element: a budget or a rate limit of its own, else of every caller of a model, or of
    /// every model and gateway to models that an agent calls.
    public static boolean isCapped(Architecture architecture, Element element) {
        if (element.kind() == ElementKind.AGENT) {
            return hasCap(element) || allCapped(models(architecture, element.id()));
        }
        return hasCap(element)
                || (element.kind() == ElementKind.MODEL_ENDPOINT && allCapped(callers(architecture, element.id())));
    }

    private static boolean hasCap(Element element) {
        return element.attributes().has(ElementAttributes.TOKEN_BUDGET)
                || element.attributes().has(ElementAttributes.RATE_LIMIT);
    }

    private static boolean allCapped(List<Element> elements) {
        return !elements.isEmpty() && elements.stream().allMatch(TokenCaps::hasCap);
    }

    private static List<Element> models(Architecture architecture, String agent) {
        return architecture.outgoing(agent).stream()
                .filter(relation -> relation.kind().carriesTraffic())
                .map(Relation::to)
                .map(architecture::element)
                .flatMap(Optional::stream)
                .filter(target ->
                        target.kind() == ElementKind.MODEL_ENDPOINT || target.kind() == ElementKind.AI_GATEWAY)
                .toList();
    }

    private static List<Element> callers(Architecture architecture, String model) {
        return architecture.incoming(model).stream()
                .filter(relation -> relation.kind().carriesTraffic())
                .map(Relation::from)
                .map(architecture::element)
                .flatMap(Optional::stream)
                .toList();
    }
}
