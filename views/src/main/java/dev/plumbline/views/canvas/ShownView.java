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
        if (scope == null && opened.standpoint() instanceof Standpoint.Compared compared) {
            return compared.landscape();
        }
        String addition = addition(opened.standpoint());
        View plain = scope == null
                ? View.landscape(opened.architecture().name() + addition)
                : new View(
                        opened.architecture().requireElement(scope).name() + addition,
                        scope,
                        SavedView.DEPTH,
                        Set.of(),
                        Set.of());
        @Nullable SavedView saved = opened.views().get(View.idOf(scope));
        return saved == null
                ? plain
                : plain.atDepth(saved.depth()).closing(saved.collapsed()).hiding(saved.hidden());
    }

    /// A view that is kept in a file. One of a scope that is gone shows the landscape.
    static View kept(OpenedArchitecture opened, SavedView kept) {
        @Nullable
        String scope = kept.scope()
                .filter(id -> opened.architecture().element(id).isPresent())
                .orElse(null);
        if (kept.id().equals(View.idOf(scope))) {
            return of(opened, scope);
        }
        return new View(
                kept.id(),
                kept.title() + addition(opened.standpoint()),
                scope,
                kept.depth(),
                kept.focus(),
                kept.collapsed(),
                kept.hidden());
    }

    private static String addition(Standpoint standpoint) {
        return switch (standpoint) {
            case Standpoint.Present present -> "";
            case Standpoint.AsOf then -> ", as of " + then.plateau();
            case Standpoint.Compared compared -> ", changes " + compared.title();
        };
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
        View next = next(now, shown);
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

    /// The same view; that of the scope if people have deleted the one of their own.
    private static View next(OpenedArchitecture now, View shown) {
        @Nullable SavedView kept = shown.isOfScope() ? null : now.views().get(shown.id());
        return kept == null ? of(now, shown.scope()) : kept(now, kept);
    }

    private static boolean isCompared(OpenedArchitecture opened) {
        return opened.standpoint() instanceof Standpoint.Compared;
    }

    /// Whether a file says how many levels are open.
    static boolean hasDepth(OpenedArchitecture opened, View view) {
        if (view.scope() == null && opened.standpoint() instanceof Standpoint.Compared) {
            return true;
        }
        @Nullable SavedView saved = opened.views().get(view.id());
        return saved != null && saved.get(ViewAttributes.DEPTH).isPresent();
    }

    /// A view as it is kept, before anything is said of it.
    static SavedView saved(View view) {
        @Nullable String scope = view.scope();
        SavedView saved = SavedView.of(view.id());
        return scope == null ? saved : saved.with(ViewAttributes.SCOPE, scope);
    }
}
