package dev.plumbline.designrules.model;

import dev.plumbline.graphmodel.Architecture;
import dev.plumbline.graphmodel.Element;
import dev.plumbline.graphmodel.ElementKind;
import dev.plumbline.graphmodel.Relation;
import dev.plumbline.graphmodel.live.GraphIndex;
import dev.plumbline.graphmodel.live.GraphQueries;
import dev.plumbline.graphmodel.live.Hop;
import dev.plumbline.pluginapi.RuleContext;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// What an agent can use by itself: tools, also by the server that offers them, retrievers, and what these use.
///
/// @param backwards queries from what is used to the agents that can use it, and no further
public record AgentReach(GraphQueries backwards) implements Lasting<AgentReach> {

    private static final Set<ElementKind> STORES = EnumSet.of(
            ElementKind.DATASTORE,
            ElementKind.CACHE,
            ElementKind.DATASET,
            ElementKind.VECTOR_INDEX,
            ElementKind.MEMORY_STORE);
    private static final Set<ElementKind> USERS = EnumSet.of(
            ElementKind.AGENT,
            ElementKind.TOOL,
            ElementKind.MCP_SERVER,
            ElementKind.RETRIEVER,
            ElementKind.RERANKER,
            ElementKind.GUARDRAIL);

    /// Whether elements of the kind hold data.
    public static boolean isStore(ElementKind kind) {
        return STORES.contains(kind);
    }

    /// That of a snapshot.
    public static AgentReach in(RuleContext context) {
        Architecture architecture = context.architecture();
        return context.derived(
                AgentReach.class,
                given -> new AgentReach(
                        GraphQueries.on(GraphIndex.ofHops(architecture, relation -> users(architecture, relation)))));
    }

    /// Relations between others than agents and what they use are none of its steps.
    @Override
    public Optional<AgentReach> after(Edit edit, RuleContext now) {
        boolean isAside = edit.ends().stream().noneMatch(id -> USERS.contains(kind(now.architecture(), id)));
        return isAside && (edit.elements().isEmpty() || !edit.structural()) ? Optional.of(this) : Optional.empty();
    }

    private static Stream<Hop> users(Architecture architecture, Relation relation) {
        ElementKind used = kind(architecture, relation.to());
        if (!USERS.contains(kind(architecture, relation.from())) || used == ElementKind.AGENT) {
            return Stream.empty();
        }
        Stream<Hop> offered = used == ElementKind.MCP_SERVER
                ? architecture.children(relation.to()).stream()
                        .map(tool -> new Hop(tool.id(), relation.from(), relation))
                : Stream.empty();
        return switch (relation.kind()) {
            case CALLS, READS, USES_TOOL, SUBSCRIBES, FLOWS_TO ->
                Stream.concat(Stream.of(Hop.against(relation)), offered);
            case WRITES, PUBLISHES -> isStore(used) ? Stream.empty() : Stream.of(Hop.against(relation));
            case DEPLOYED_ON, OWNS, DEPENDS_ON, GUARDS, EVALUATES -> Stream.empty();
        };
    }

    private static ElementKind kind(Architecture architecture, String id) {
        return architecture.element(id).map(Element::kind).orElse(ElementKind.COMPONENT);
    }
}
