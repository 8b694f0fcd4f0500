package dev.plumbline.views.canvas;

import dev.plumbline.diagrams.layout.View;
import dev.plumbline.graphmodel.view.SavedView;
import dev.plumbline.graphmodel.view.ViewAttributes;
import dev.plumbline.views.OpenedArchitecture;
import dev.plumbline.views.Standpoint;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// How what is kept of a view in a file meets the diagram: the landscape and the inside of each element are views of
/// their own, with the element's id.
final class ShownView {

    private ShownView() {}

    /// The view of the inside of an element, of the landscape for null, as its file says.
    static View of(OpenedArchitecture opened, @Nullable String scope) {
        return switch (opened.standpoint()) {
            case Standpoint.Present present -> kept(opened, scope, "");
            case Standpoint.AsOf then -> kept(opened, scope, ", as of " + then.plateau());
            case Standpoint.Compared compared ->
                scope == null ? compared.landscape() : kept(opened, scope, ", " + compared.title());
        };
    }

    private static View kept(OpenedArchitecture opened, @Nullable String scope, String addition) {
        View plain = scope == null
                ? View.landscape(opened.architecture().name() + addition)
                : new View(
                        opened.architecture().requireElement(scope).name() + addition,
                        scope,
                        SavedView.DEPTH,
                        Set.of(),
                        Set.of());
        @Nullable SavedView saved = opened.views().get(id(scope));
        return saved == null
                ? plain
                : plain.atDepth(saved.depth()).closing(saved.collapsed()).hiding(saved.hidden());
    }

    /// The view that people are in after the same workspace was read again, or is looked at from elsewhere: what they
    /// opened and closed stays so. Empty if they are to begin at the landscape.
    static Optional<View> again(OpenedArchitecture before, OpenedArchitecture now, View shown) {
        @Nullable String scope = shown.scope();
        boolean isGone = scope != null && now.architecture().element(scope).isEmpty();
        boolean begins = isCompared(now) && !isCompared(before);
        boolean ends = isCompared(before) && !isCompared(now) && scope == null;
        if (isGone || begins || ends) {
            return Optional.empty();
        }
        View next = of(now, scope);
        Set<String> closed = new TreeSet<>(shown.collapsed());
        if (scope == null && isCompared(now)) {
            // What another change stands in opens, whatever else people have closed.
            of(before, null).collapsed().stream()
                    .filter(id -> !next.collapsed().contains(id))
                    .forEach(closed::remove);
            return Optional.of(
                    next.atDepth(Math.max(next.depth(), shown.depth())).closing(closed));
        }
        return Optional.of(next.atDepth(shown.depth()).closing(closed));
    }

    private static boolean isCompared(OpenedArchitecture opened) {
        return opened.standpoint() instanceof Standpoint.Compared;
    }

    /// Whether a file says how many levels are open.
    static boolean hasDepth(OpenedArchitecture opened, View view) {
        if (view.scope() == null && opened.standpoint() instanceof Standpoint.Compared) {
            return true;
        }
        @Nullable SavedView saved = opened.views().get(id(view.scope()));
        return saved != null && saved.get(ViewAttributes.DEPTH).isPresent();
    }

    /// A view as it is kept, before anything is said of it.
    static SavedView saved(View view) {
        @Nullable String scope = view.scope();
        SavedView saved = SavedView.of(id(scope));
        return scope == null ? saved : saved.with(ViewAttributes.SCOPE, scope);
    }

    private static String id(@Nullable String scope) {
        return scope == null ? SavedView.LANDSCAPE : scope;
    }
}
