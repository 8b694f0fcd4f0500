package dev.plumbline.designrules.model;

import dev.plumbline.graphmodel.ElementKind;
import dev.plumbline.graphmodel.Relation;
import dev.plumbline.graphmodel.live.GraphQueries;
import dev.plumbline.pluginapi.RuleContext;
import java.util.NavigableSet;
import java.util.Set;

/// The ways that requests take to the first agent or model; its answers come back the same way.
public final class Requests {

    private static final GraphKind GRAPH = GraphKind.along(
            Set.of("contextWindow", "cost", "outputTokens", "tokensPerSecond"),
            (architecture, relation) -> isRequest(relation)
                    && architecture
                            .element(relation.from())
                            .filter(source -> !Generative.is(source))
                            .isPresent());
    private static final ElementChoice AUDIENCE =
            ElementChoice.of(element -> (element.kind() == ElementKind.PERSON || element.kind() == ElementKind.CLIENT)
                    && Trust.isUntrusted(element));

    private Requests() {}

    /// Queries along the requests; none leads on from an agent or model.
    public static GraphQueries toModels(RuleContext context) {
        return Graphs.of(context, GRAPH);
    }

    /// The ids of the people and clients that are not known to be trusted, sorted.
    public static NavigableSet<String> audience(RuleContext context) {
        return ChosenElements.of(context, AUDIENCE);
    }

    private static boolean isRequest(Relation relation) {
        return switch (relation.kind()) {
            case CALLS, USES_TOOL, GUARDS, FLOWS_TO -> true;
            case READS, WRITES, PUBLISHES, SUBSCRIBES, DEPLOYED_ON, OWNS, DEPENDS_ON, EVALUATES -> false;
        };
    }
}
