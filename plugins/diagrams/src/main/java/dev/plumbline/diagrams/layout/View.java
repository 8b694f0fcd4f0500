package dev.plumbline.diagrams.layout;

import dev.plumbline.graphmodel.view.SavedView;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Which part of an architecture a diagram shows.
///
/// @param id what it is kept under: that of the scope, or `landscape`, or one that people gave it
/// @param title the heading
/// @param scope the element whose inside is shown, with what it talks to; null for the whole landscape
/// @param depth how many levels of nesting are open
/// @param focus the elements to which the view is limited, with their containers; empty for no limit
/// @param collapsed the containers that are closed whatever the depth
/// @param hidden the elements that are not shown, with what is in them
public record View(
        String id,
        String title,
        @Nullable String scope,
        int depth,
        Set<String> focus,
        Set<String> collapsed,
        Set<String> hidden) {

    public View {
        focus = Set.copyOf(focus);
        collapsed = Set.copyOf(collapsed);
        hidden = Set.copyOf(hidden);
    }

    /// The view of a scope that people gave no id of its own.
    public View(
            String title,
            @Nullable String scope,
            int depth,
            Set<String> focus,
            Set<String> collapsed,
            Set<String> hidden) {
        this(idOf(scope), title, scope, depth, focus, collapsed, hidden);
    }

    /// A view that hides nothing.
    public View(String title, @Nullable String scope, int depth, Set<String> focus, Set<String> collapsed) {
        this(title, scope, depth, focus, collapsed, Set.of());
    }

    /// The same with another number of open levels.
    public View atDepth(int levels) {
        return new View(id, title, scope, levels, focus, collapsed, hidden);
    }

    /// The same with other closed containers.
    public View closing(Set<String> containers) {
        return new View(id, title, scope, depth, focus, containers, hidden);
    }

    /// The same without other elements.
    public View hiding(Set<String> elements) {
        return new View(id, title, scope, depth, focus, collapsed, elements);
    }

    /// Whether it is the view of its scope, which people gave no id of its own.
    public boolean isOfScope() {
        return id.equals(idOf(scope));
    }

    /// The id of the view of a scope; of the landscape for null.
    public static String idOf(@Nullable String scope) {
        return scope == null ? SavedView.LANDSCAPE : scope;
    }

    /// Everything, with three levels of nesting open.
    public static View landscape(String title) {
        return new View(title, null, 3, Set.of(), Set.of());
    }
}
