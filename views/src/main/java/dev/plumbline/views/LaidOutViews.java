package dev.plumbline.views;

import dev.plumbline.diagrams.layout.Layout;
import dev.plumbline.diagrams.layout.Point;
import dev.plumbline.diagrams.layout.Standing;
import dev.plumbline.diagrams.layout.View;
import dev.plumbline.graphmodel.Architecture;
import dev.plumbline.graphmodel.view.ViewLayout;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The views of a workspace that were laid out last, and what is to become of them the next time. Safe to use from
/// several threads.
final class LaidOutViews {

    private static final int KEPT = 24;

    /// A view is another picture if more than one in so many elements is hidden or shown at once.
    private static final int MOST_HIDDEN = 4;

    private final Deque<Kept> kept = new ArrayDeque<>();
    /// Elements that are to find other places.
    private final Map<Frame, Set<String>> untidy = new HashMap<>();
    /// Layouts that views are to have again.
    private final Map<Frame, Kept> recalled = new HashMap<>();

    /// A view that was laid out.
    ///
    /// @param standing what was known of the places
    /// @param brief whether the labels are brief
    record Kept(Architecture architecture, View view, Standing standing, Layout layout, boolean brief) {

        /// Whether it shows nearly the same elements as another view, but for those that came or went since.
        private boolean isAlike(Architecture now, View other) {
            long different = Stream.concat(
                            view.hidden().stream().filter(id -> !other.hidden().contains(id)),
                            other.hidden().stream().filter(id -> !view.hidden().contains(id)))
                    .filter(id -> architecture.elements().containsKey(id)
                            && now.elements().containsKey(id))
                    .count();
            return different * MOST_HIDDEN <= layout.boxes().size();
        }
    }

    /// What makes two views the same picture, one of them after an edit: places are kept from one to the other.
    record Frame(String id, @Nullable String scope, int depth, Set<String> focus) {

        static Frame of(View view) {
            return new Frame(view.id(), view.scope(), view.depth(), view.focus());
        }
    }

    void add(Kept made) {
        synchronized (kept) {
            kept.addFirst(made);
            while (kept.size() > KEPT) {
                kept.removeLast();
            }
        }
    }

    /// Forgets where everything stood in a view.
    void forget(View view) {
        Frame frame = Frame.of(view);
        synchronized (kept) {
            untidy.remove(frame);
            recalled.remove(frame);
            kept.removeIf(one -> Frame.of(one.view).equals(frame));
        }
    }

    /// Lets elements find other places the next time.
    void tidy(View view, Set<String> elements) {
        Frame frame = Frame.of(view);
        synchronized (kept) {
            untidy.computeIfAbsent(frame, key -> new HashSet<>()).addAll(elements);
            recalled.remove(frame);
        }
    }

    /// The elements that are to find other places now.
    Set<String> takeUntidy(View view) {
        synchronized (kept) {
            Set<String> taken = untidy.remove(Frame.of(view));
            return taken == null ? Set.of() : taken;
        }
    }

    /// Lets a view have an earlier layout the next time.
    void recall(View view, Kept earlier) {
        Frame frame = Frame.of(view);
        synchronized (kept) {
            untidy.remove(frame);
            recalled.put(frame, earlier);
        }
    }

    /// The layout that the view is to have now, if it is an earlier one.
    Optional<Kept> takeRecalled(View view) {
        synchronized (kept) {
            return Optional.ofNullable(recalled.remove(Frame.of(view)));
        }
    }

    /// The layout that a view had last.
    Optional<Kept> latest(View view) {
        synchronized (kept) {
            Frame frame = Frame.of(view);
            return kept.stream().filter(one -> Frame.of(one.view).equals(frame)).findFirst();
        }
    }

    /// The layout of exactly this, which becomes the last one.
    @SuppressWarnings("ReferenceEquality") // to compare two architectures deeply would cost more than it saves
    Optional<Kept> same(Architecture architecture, View view, Standing standing) {
        synchronized (kept) {
            for (Iterator<Kept> all = kept.iterator(); all.hasNext(); ) {
                Kept one = all.next();
                if (one.architecture == architecture
                        && one.view.equals(view)
                        && one.standing.own().equals(standing.own())
                        && one.standing.general().equals(standing.general())) {
                    all.remove();
                    kept.addFirst(one);
                    return Optional.of(one);
                }
            }
            return Optional.empty();
        }
    }

    /// The last layout of the view before an edit. One that shows many other elements, as before a filter, does not
    /// count: what is left of it would stand far apart.
    Optional<Kept> before(Architecture architecture, View view) {
        synchronized (kept) {
            Frame frame = Frame.of(view);
            List<Kept> same = kept.stream()
                    .filter(one -> Frame.of(one.view).equals(frame))
                    .toList();
            return same.stream()
                    .filter(one -> one.view.equals(view))
                    .findFirst()
                    .or(() -> same.stream()
                            .filter(one -> one.isAlike(architecture, view))
                            .findFirst());
        }
    }

    /// Where elements stood before they were given the places that are taken back now, from the upper left corners of
    /// their containers.
    Map<String, Point> returning(Kept before, ViewLayout now) {
        Map<String, Point> places = new HashMap<>();
        Frame frame = Frame.of(before.view);
        for (String element : before.standing.own().places().keySet()) {
            if (now.place(element).isEmpty()) {
                earlier(frame, element)
                        .flatMap(one -> one.layout.placeInContainer(element))
                        .ifPresent(place -> places.put(element, place));
            }
        }
        return places;
    }

    private Optional<Kept> earlier(Frame frame, String element) {
        synchronized (kept) {
            return kept.stream()
                    .filter(one -> Frame.of(one.view).equals(frame))
                    .filter(one -> one.standing.own().place(element).isEmpty())
                    .findFirst();
        }
    }
}
