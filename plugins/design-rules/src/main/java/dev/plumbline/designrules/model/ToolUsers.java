package dev.plumbline.designrules.model;

import dev.plumbline.graphmodel.Architecture;
import dev.plumbline.graphmodel.Element;
import dev.plumbline.graphmodel.ElementKind;
import dev.plumbline.graphmodel.Relation;
import dev.plumbline.graphmodel.RelationKind;
import dev.plumbline.pluginapi.RuleContext;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// Which agents can use a tool.
public final class ToolUsers {

    private static final ElementChoice REVIEWS = ElementChoice.of(ElementKind.HUMAN_REVIEW);

    private ToolUsers() {}

    /// How many agents use the tool, straight or through the server that offers it.
    public static long agents(Architecture architecture, Element tool) {
        return users(architecture, tool).map(Relation::from).distinct().count();
    }

    /// How many of these can do so without a person's approval: nobody reviews at the agent, the server or the tool.
    ///
    /// @param reviewed the ids of the elements at which people review
    public static long unapproved(Architecture architecture, Element tool, Set<String> reviewed) {
        return reviewed.contains(tool.id())
                ? 0
                : users(architecture, tool)
                        .filter(use -> !reviewed.contains(use.from()) && !reviewed.contains(use.to()))
                        .map(Relation::from)
                        .distinct()
                        .count();
    }

    /// The ids of the elements at which people review, and of what a review guards, whoever else uses it.
    public static Set<String> reviewed(RuleContext context) {
        Architecture architecture = context.architecture();
        Set<String> reviewed =
                new HashSet<>(Guards.checking(context, Set.of(), true).certain());
        ChosenElements.of(context, REVIEWS).stream()
                .flatMap(id -> architecture.outgoing(id).stream())
                .filter(relation -> relation.kind() == RelationKind.GUARDS)
                .forEach(relation -> reviewed.add(relation.to()));
        return reviewed;
    }

    /// The ids of the element itself and of all that it uses, with what is in these, as tools are in a server.
    public static Set<String> tools(Architecture architecture, String id) {
        Set<String> found = new HashSet<>(Set.of(id));
        architecture.outgoing(id).forEach(relation -> found.add(relation.to()));
        for (String used : List.copyOf(found)) {
            architecture.children(used).forEach(tool -> found.add(tool.id()));
        }
        return found;
    }

    private static Stream<Relation> users(Architecture architecture, Element tool) {
        Stream<String> offered = Optional.ofNullable(tool.parent())
                .filter(parent -> isKind(architecture, parent, ElementKind.MCP_SERVER))
                .stream();
        return Stream.concat(Stream.of(tool.id()), offered)
                .flatMap(id -> architecture.incoming(id).stream())
                .filter(relation -> relation.kind() == RelationKind.USES_TOOL || relation.kind() == RelationKind.CALLS)
                .filter(relation -> isKind(architecture, relation.from(), ElementKind.AGENT));
    }

    private static boolean isKind(Architecture architecture, String id, ElementKind kind) {
        return architecture
                .element(id)
                .filter(element -> element.kind() == kind)
                .isPresent();
    }
}
