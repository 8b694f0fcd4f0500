package dev.plumbline.diagrams.layout;

import dev.plumbline.diagrams.layout.VisibleParts.Link;
import dev.plumbline.diagrams.layout.VisibleParts.Part;
import dev.plumbline.graphmodel.Architecture;
import dev.plumbline.graphmodel.Element;
import dev.plumbline.graphmodel.ElementAttributes;
import dev.plumbline.graphmodel.Relation;
import dev.plumbline.graphmodel.RelationKind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// Lifts the relations to the boxes that are shown, and puts parallel ones together.
final class LinkLifting {

    private final Architecture architecture;
    private final @Nullable String scope;
    private final Selection selection;
    private final Map<String, Part> parts = new HashMap<>();
    private final TreeMap<String, TreeMap<String, TreeSet<String>>> bundles = new TreeMap<>();

    LinkLifting(Architecture architecture, @Nullable String scope, Selection selection, List<Part> parts) {
        this.architecture = architecture;
        this.scope = scope;
        this.selection = selection;
        parts.forEach(part -> this.parts.put(part.id(), part));
    }

    List<Link> links() {
        for (Relation relation : architecture.relations().values()) {
            if (selection.draws(relation.kind())) {
                bundle(relation, relation.from(), relation.to());
            }
        }
        if (selection.isDeployment()) {
            linkInstances();
        }
        List<Link> links = new ArrayList<>();
        bundles.forEach((from, targets) ->
                targets.forEach((to, relations) -> links.add(new Link(from, to, List.copyOf(relations)))));
        return links;
    }

    private void bundle(Relation relation, String source, String target) {
        String from = lift(source);
        String to = lift(target);
        boolean meets = from != null && from.equals(to) && !source.equals(target);
        if (from == null || to == null || meets || isHosting(relation) || (isOutside(from) && isOutside(to))) {
            return;
        }
        bundles.computeIfAbsent(from, key -> new TreeMap<>())
                .computeIfAbsent(to, key -> new TreeSet<>())
                .add(relation.id());
    }

    /// Whether nesting already says that the relation's source is deployed on its target.
    private boolean isHosting(Relation relation) {
        return relation.kind() == RelationKind.DEPLOYED_ON
                && relation.to().equals(selection.container(relation.from()));
    }

    private boolean isOutside(String id) {
        return scope != null && !selection.path(id).contains(scope);
    }

    private @Nullable String lift(String id) {
        for (String at : selection.path(id)) {
            Part part = parts.get(at);
            if (part != null) {
                return at.equals(id) || !part.open() ? at : null;
            }
        }
        return null;
    }

    private void linkInstances() {
        Map<String, List<String>> instances = new TreeMap<>();
        for (Element element : architecture.elements().values()) {
            String runs = element.get(ElementAttributes.INSTANCE_OF).orElse("");
            if (!runs.isEmpty() && lift(element.id()) != null) {
                instances.computeIfAbsent(runs, key -> new ArrayList<>()).add(element.id());
            }
        }
        for (Relation relation : architecture.relations().values()) {
            for (String from : instances.getOrDefault(relation.from(), List.of())) {
                for (String to : instances.getOrDefault(relation.to(), List.of())) {
                    if (selection.draws(relation.kind())) {
                        bundle(relation, from, to);
                    }
                }
            }
        }
    }
}
