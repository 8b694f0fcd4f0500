package dev.plumbline.designrules.model;

import dev.plumbline.graphmodel.Architecture;
import dev.plumbline.graphmodel.Element;
import dev.plumbline.graphmodel.ElementAttributes;
import dev.plumbline.graphmodel.ElementAttributes.SideEffects;
import dev.plumbline.graphmodel.ElementKind;
import dev.plumbline.graphmodel.Relation;
import dev.plumbline.graphmodel.live.GraphQueries;
import dev.plumbline.graphmodel.live.Hop;
import dev.plumbline.pluginapi.RuleContext;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// Which elements answer from what they look up, or have their answers held against it.
///
/// @param ids the ids of the elements that use a retriever or a tool that reads, straight or by others, of those that a
///     guardrail for groundedness stands at, and of the models that they ask
public record Grounding(Set<String> ids) implements Lasting<Grounding> {

    private static final Set<String> READ =
            Set.of("checks", "contextWindow", "cost", "outputTokens", "position", "sideEffects", "tokensPerSecond");

    private static final Set<String> CHECKS = Set.of("groundedness", "hallucination");
    private static final Set<ElementKind> ASKED =
            EnumSet.of(ElementKind.GUARDRAIL, ElementKind.AI_GATEWAY, ElementKind.MODEL_ENDPOINT);

    private static final GraphKind TRAFFIC = GraphKind.along(
            Set.of(), (architecture, relation) -> relation.kind().carriesTraffic());
    private static final GraphKind USERS = GraphKind.of(Set.of(), Grounding::users);
    private static final ElementChoice SOURCES = ElementChoice.of((architecture, element) -> lookedUp(element)
            || (element.kind() == ElementKind.MCP_SERVER
                    && architecture.children(element.id()).stream().anyMatch(Grounding::lookedUp)));

    /// Those of a snapshot.
    public static Grounding in(RuleContext context) {
        return context.derived(Grounding.class, given -> new Grounding(found(given)));
    }

    @Override
    public Optional<Grounding> after(Edit edit, RuleContext now) {
        return edit.touchesRelations(READ) || edit.structure().containers().contains(ElementKind.MCP_SERVER)
                ? Optional.empty()
                : Optional.of(this);
    }

    private static Set<String> found(RuleContext context) {
        GraphQueries users = Graphs.of(context, USERS);
        Set<String> grounded = new HashSet<>(users.reachableFrom(ChosenElements.of(context, SOURCES)));
        grounded.addAll(Guards.checking(context, CHECKS, false).possible());
        return Graphs.of(context, TRAFFIC)
                .pathsFrom(grounded, id -> grounded.contains(id) || isKind(context.architecture(), id, ASKED))
                .reached();
    }

    /// From what is used to its user. Models are not users: who asks them looks up, too.
    private static Stream<Hop> users(Architecture architecture, Relation relation) {
        return switch (relation.kind()) {
            case CALLS, READS, USES_TOOL ->
                isKind(architecture, relation.to(), ASKED) ? Stream.empty() : Stream.of(Hop.against(relation));
            case WRITES, PUBLISHES, SUBSCRIBES, DEPLOYED_ON, OWNS, DEPENDS_ON, GUARDS, EVALUATES, FLOWS_TO ->
                Stream.empty();
        };
    }

    private static boolean lookedUp(Element element) {
        return element.kind() == ElementKind.RETRIEVER
                || element.kind() == ElementKind.VECTOR_INDEX
                || (element.kind() == ElementKind.TOOL
                        && element.get(ElementAttributes.SIDE_EFFECTS, SideEffects.READ) == SideEffects.READ);
    }

    private static boolean isKind(Architecture architecture, String id, Set<ElementKind> kinds) {
        return architecture
                .element(id)
                .filter(element -> kinds.contains(element.kind()))
                .isPresent();
    }
}
