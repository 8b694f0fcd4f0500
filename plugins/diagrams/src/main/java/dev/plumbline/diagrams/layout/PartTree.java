package dev.plumbline.diagrams.layout;

import dev.plumbline.diagrams.layout.VisibleParts.Part;
import dev.plumbline.graphmodel.Architecture;
import dev.plumbline.graphmodel.Relation;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// Opens and closes the boxes of a view.
final class PartTree {

    private final Architecture architecture;
    private final View view;
    private final Selection selection;
    private final List<Part> parts = new ArrayList<>();

    PartTree(Architecture architecture, View view, Selection selection) {
        this.architecture = architecture;
        this.view = view;
        this.selection = selection;
    }

    List<Part> parts() {
        String scope = view.scope();
        if (scope == null) {
            selection.children(null).forEach(id -> add(id, null, 0));
        } else if (architecture.element(scope).isPresent()) {
            add(scope, null, 0);
            outside(scope).forEach(id -> addClosed(id, null));
        }
        return parts;
    }

    private void add(String id, @Nullable String container, int depth) {
        List<String> children = selection.children(id);
        boolean deepEnough = depth < view.depth() || !view.focus().isEmpty() || id.equals(view.scope());
        if (children.isEmpty() || !deepEnough || view.collapsed().contains(id)) {
            addClosed(id, container);
            return;
        }
        parts.add(new Part(architecture.requireElement(id), container, true, 0));
        children.forEach(child -> add(child, id, depth + 1));
    }

    private void addClosed(String id, @Nullable String container) {
        parts.add(new Part(architecture.requireElement(id), container, false, below(id)));
    }

    private int below(String id) {
        int count = 0;
        for (String child : selection.children(id)) {
            count += 1 + below(child);
        }
        return count;
    }

    /// What the inside of the scope talks to, each at the level where its path parts from the scope's.
    private Set<String> outside(String scope) {
        List<String> scopePath = selection.path(scope);
        TreeSet<String> outside = new TreeSet<>();
        for (Relation relation : architecture.relations().values()) {
            if (selection.draws(relation.kind())) {
                List<String> from = selection.path(relation.from());
                List<String> to = selection.path(relation.to());
                if (from.contains(scope) && !to.contains(scope)) {
                    addOutside(to, scopePath, outside);
                } else if (to.contains(scope) && !from.contains(scope)) {
                    addOutside(from, scopePath, outside);
                }
            }
        }
        return outside;
    }

    private void addOutside(List<String> path, List<String> scopePath, Set<String> outside) {
        String last = null;
        for (String id : path) {
            if (scopePath.contains(id)) {
                break;
            }
            if (selection.shows(id)) {
                last = id;
            }
        }
        if (last != null) {
            outside.add(last);
        }
    }
}
