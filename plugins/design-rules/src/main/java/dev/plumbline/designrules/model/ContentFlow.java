package dev.plumbline.designrules.model;

import dev.plumbline.graphmodel.Architecture;
import dev.plumbline.graphmodel.Element;
import dev.plumbline.graphmodel.ElementKind;
import dev.plumbline.graphmodel.Relation;
import dev.plumbline.graphmodel.live.GraphIndex;
import dev.plumbline.graphmodel.live.GraphQueries;
import dev.plumbline.graphmodel.live.Hop;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// Which way content travels along relations.
///
/// Requests carry it to their target; what is read or subscribed to comes back; and so do the answers of tools,
/// retrievers, models and, where an AI part asks, of external systems.
public final class ContentFlow {

    private ContentFlow() {}

    /// Queries along the ways that content takes, by the relations that carry it.
    public static GraphQueries of(Architecture architecture, Predicate<Relation> carries) {
        return GraphQueries.on(GraphIndex.ofHops(
                architecture, relation -> carries.test(relation) ? hops(architecture, relation) : Stream.empty()));
    }

    /// The steps that content takes by a relation.
    public static Stream<Hop> hops(Architecture architecture, Relation relation) {
        Hop forward = Hop.along(relation);
        Hop back = Hop.against(relation);
        return switch (relation.kind()) {
            case READS, SUBSCRIBES -> Stream.of(back);
            case CALLS, USES_TOOL -> answers(architecture, relation) ? Stream.of(forward, back) : Stream.of(forward);
            case WRITES, PUBLISHES, GUARDS, FLOWS_TO -> Stream.of(forward);
            case DEPLOYED_ON, OWNS, DEPENDS_ON, EVALUATES -> Stream.empty();
        };
    }

    private static boolean answers(Architecture architecture, Relation relation) {
        ElementKind target = kind(architecture, relation.to());
        return switch (target) {
            case TOOL, RETRIEVER, RERANKER, MCP_SERVER, VECTOR_INDEX, MEMORY_STORE, MODEL_ENDPOINT, AI_GATEWAY -> true;
            case EXTERNAL -> kind(architecture, relation.from()).group() == ElementKind.Group.AI;
            default -> false;
        };
    }

    private static ElementKind kind(Architecture architecture, String id) {
        return architecture.element(id).map(Element::kind).orElse(ElementKind.COMPONENT);
    }
}
