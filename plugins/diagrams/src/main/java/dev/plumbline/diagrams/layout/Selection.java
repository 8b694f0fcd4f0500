package dev.plumbline.diagrams.layout;

import dev.plumbline.graphmodel.Architecture;
import dev.plumbline.graphmodel.Element;
import dev.plumbline.graphmodel.ElementKind;
import dev.plumbline.graphmodel.Relation;
import dev.plumbline.graphmodel.RelationKind;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Which elements and relations can appear in a view at all, and what contains what once the others are gone.
final class Selection {

    private static final Set<ElementKind> ONLY_IF_LINKED = Set.of(ElementKind.DATASET, ElementKind.PROMPT);

    private final Architecture architecture;
    private final boolean deployment;
    private final Set<String> shown = new HashSet<>();
    private final Map<String, String> hosts = new HashMap<>();
    private final Map<String, List<String>> children = new HashMap<>();

    private Selection(Architecture architecture, boolean deployment) {
        this.architecture = architecture;
        this.deployment = deployment;
    }

    static Selection of(Architecture architecture, View view) {
        Element scope =
                view.scope() == null ? null : architecture.element(view.scope()).orElse(null);
        boolean deployment = scope != null && scope.kind().group() == ElementKind.Group.DEPLOYMENT;
        Selection selection = new Selection(architecture, deployment);
        if (deployment && scope != null) {
            selection.host(scope.id());
        }
        Set<String> focus = withContainers(architecture, view.focus());
        for (Element element : architecture.elements().values()) {
            if (focus.isEmpty() ? selection.fits(element) : focus.contains(element.id())) {
                selection.shown.add(element.id());
            }
        }
        if (!view.hidden().isEmpty()) {
            selection.shown.removeIf(id -> view.hidden().contains(id)
                    || architecture.ancestors(id).stream().anyMatch(view.hidden()::contains));
        }
        selection.nest();
        return selection;
    }

    /// Whether the view is about deployment.
    boolean isDeployment() {
        return deployment;
    }

    /// Whether relations of the kind are links in the view.
    boolean draws(RelationKind kind) {
        return switch (kind) {
            case OWNS -> false;
            case DEPLOYED_ON -> deployment;
            case CALLS, READS, WRITES, PUBLISHES, SUBSCRIBES, DEPENDS_ON, USES_TOOL, GUARDS, EVALUATES, FLOWS_TO ->
                true;
        };
    }

    /// Whether the element can appear.
    boolean shows(String id) {
        return shown.contains(id);
    }

    /// The elements that can appear directly inside the given one, in the order of their ids; at the top for null.
    List<String> children(@Nullable String container) {
        return children.getOrDefault(container == null ? "" : container, List.of());
    }

    /// The nearest element around the given one that can appear.
    @Nullable
    String container(String id) {
        String host = hosts.get(id);
        if (host != null && shown.contains(host)) {
            return host;
        }
        String at = parent(id);
        // The nearest one is mostly the parent: to ask for all ancestors is slow in deep nesting.
        for (int steps = architecture.elements().size(); steps > 0 && at != null; steps--) {
            if (shown.contains(at)) {
                return at;
            }
            at = parent(at);
        }
        return null;
    }

    private @Nullable String parent(String id) {
        return architecture.element(id).map(Element::parent).orElse(null);
    }

    /// The element and what is around it, from the inside out, as far as it can appear.
    List<String> path(String id) {
        List<String> path = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (String at = id; at != null && seen.add(at); at = container(at)) {
            path.add(at);
        }
        return path;
    }

    private void nest() {
        for (String id : architecture.elements().navigableKeySet()) {
            if (shown.contains(id)) {
                String container = container(id);
                children.computeIfAbsent(container == null ? "" : container, key -> new ArrayList<>())
                        .add(id);
            }
        }
        children.replaceAll((key, list) -> Collections.unmodifiableList(list));
    }

    private void host(String scope) {
        Set<String> several = new HashSet<>();
        for (Relation relation : architecture.relations().values()) {
            if (relation.kind() == RelationKind.DEPLOYED_ON && architecture.isWithin(relation.to(), scope)) {
                if (hosts.putIfAbsent(relation.from(), relation.to()) != null) {
                    several.add(relation.from());
                }
            }
        }
        several.forEach(hosts::remove);
        hosts.keySet()
                .removeIf(id -> architecture
                        .element(id)
                        .map(element -> element.kind().group() == ElementKind.Group.DEPLOYMENT)
                        .orElse(true));
    }

    private boolean fits(Element element) {
        if (deployment) {
            return element.kind().group() == ElementKind.Group.DEPLOYMENT || hosts.containsKey(element.id());
        }
        if (element.kind() == ElementKind.TEAM || element.kind().group() == ElementKind.Group.DEPLOYMENT) {
            return false;
        }
        return !ONLY_IF_LINKED.contains(element.kind()) || isLinked(element.id());
    }

    private boolean isLinked(String id) {
        return architecture.outgoing(id).stream().anyMatch(relation -> draws(relation.kind()))
                || architecture.incoming(id).stream().anyMatch(relation -> draws(relation.kind()))
                || !architecture.children(id).isEmpty();
    }

    private static Set<String> withContainers(Architecture architecture, Set<String> focus) {
        Set<String> all = new HashSet<>(focus);
        focus.forEach(id -> all.addAll(architecture.ancestors(id)));
        return all;
    }
}
