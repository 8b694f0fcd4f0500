package dev.plumbline.designrules.model;

import dev.plumbline.graphmodel.Architecture;
import dev.plumbline.graphmodel.Element;
import dev.plumbline.graphmodel.ElementKind;
import dev.plumbline.graphmodel.Relation;
import dev.plumbline.graphmodel.live.GraphQueries;
import java.util.List;

/// The ways that requests take to the first agent or model; its answers come back the same way.
public final class Requests {

    private Requests() {}

    /// Queries along the requests; none leads on from an agent or model.
    public static GraphQueries toModels(Architecture architecture) {
        return GraphQueries.of(
                architecture,
                relation -> isRequest(relation)
                        && architecture
                                .element(relation.from())
                                .filter(source -> !Generative.is(source))
                                .isPresent());
    }

    /// The ids of the people and clients that are not known to be trusted, sorted.
    public static List<String> audience(Architecture architecture) {
        return architecture.elements().values().stream()
                .filter(element -> element.kind() == ElementKind.PERSON || element.kind() == ElementKind.CLIENT)
                .filter(Trust::isUntrusted)
                .map(Element::id)
                .toList();
    }

    private static boolean isRequest(Relation relation) {
        return switch (relation.kind()) {
            case CALLS, USES_TOOL, GUARDS, FLOWS_TO -> true;
            case READS, WRITES, PUBLISHES, SUBSCRIBES, DEPLOYED_ON, OWNS, DEPENDS_ON, EVALUATES -> false;
        };
    }
}
