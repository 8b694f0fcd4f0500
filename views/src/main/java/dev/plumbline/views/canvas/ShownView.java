package dev.plumbline.views.canvas;

import dev.plumbline.diagrams.layout.View;
import dev.plumbline.graphmodel.view.SavedView;
import dev.plumbline.graphmodel.view.ViewAttributes;
import dev.plumbline.views.OpenedArchitecture;
import org.jspecify.annotations.Nullable;

/// How what is kept of a view in a file meets the diagram: the landscape and the inside of each element are views of
/// their own, with the element's id.
final class ShownView {

    private ShownView() {}

    /// The view of the inside of an element, of the landscape for null, as its file says.
    static View of(OpenedArchitecture opened, @Nullable String scope) {
        View plain = scope == null
                ? View.landscape(opened.architecture().name())
                : new View(
                        opened.architecture().requireElement(scope).name(),
                        scope,
                        SavedView.DEPTH,
                        java.util.Set.of(),
                        java.util.Set.of());
        @Nullable SavedView saved = opened.views().get(id(scope));
        return saved == null
                ? plain
                : plain.atDepth(saved.depth()).closing(saved.collapsed()).hiding(saved.hidden());
    }

    /// Whether a file says how many levels are open.
    static boolean hasDepth(OpenedArchitecture opened, View view) {
        @Nullable SavedView saved = opened.views().get(id(view.scope()));
        return saved != null && saved.get(ViewAttributes.DEPTH).isPresent();
    }

    /// A view as it is kept, before anything is said of it.
    static SavedView saved(View view) {
        @Nullable String scope = view.scope();
        SavedView saved = SavedView.of(id(scope));
        return scope == null ? saved : saved.with(ViewAttributes.SCOPE, scope);
    }

    /// The id of the view whose layout says where elements stand.
    static String layoutId(View view) {
        return id(view.scope());
    }

    private static String id(@Nullable String scope) {
        return scope == null ? SavedView.LANDSCAPE : scope;
    }
}
