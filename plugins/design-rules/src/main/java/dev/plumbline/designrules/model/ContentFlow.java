package dev.plumbline.designrules.model;

import dev.plumbline.designrules.graph.Digraph;
import dev.plumbline.designrules.graph.Digraph.Arc;
import dev.plumbline.graphmodel.Architecture;
import dev.plumbline.graphmodel.Element;
import dev.plumbline.graphmodel.ElementKind;
import dev.plumbline.graphmodel.Relation;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// Which way content travels along relations.
///
/// Requests carry it to their target; what is read or subscribed to comes back; and so do the answers of tools,
/// retrievers, models and, where an AI part asks, of external systems.
public final class ContentFlow {

    private ContentFlow() {}

    /// The graph of the ways that content takes along the relations that carry it.
    public static Digraph of(Architecture architecture, Predicate<Relation> carries) {
        return Digraph.ofArcs(
                architecture, relation -> carries.test(relation) ? arcs(architecture, relation) : Stream.empty());
    }

    private static Stream<Arc> arcs(Architecture architecture, Relation relation) {
        Arc forward = new Arc(relation.from(), relation.to());
        Arc back = new Arc(relation.to(), relation.from());
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
