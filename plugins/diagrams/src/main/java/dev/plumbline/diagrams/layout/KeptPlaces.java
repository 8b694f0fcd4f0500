package dev.plumbline.diagrams.layout;

import dev.plumbline.diagrams.layout.VisibleParts.Part;
import dev.plumbline.graphmodel.view.Place;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// The boxes of a view whose parts stay where they were: pinned ones exactly, the others as far as what came, grew or
/// was moved leaves them room. Containers are gone through from the inside out.
final class KeptPlaces {

    private static final String DIAGRAM = "";
    private static final double GROWTH = 1.5;
    private static final double GROWTH_OF_DIAGRAM = 0.25;

    private final VisibleParts visible;
    private final Sizes sizes;
    private final Standing standing;
    private final BoxTree before;
    private final Supplier<BoxTree> fresh;
    private final Map<String, Part> parts = new HashMap<>();
    private final Map<String, List<Part>> children = new HashMap<>();
    private final Set<String> holding = new HashSet<>();
    private final Rooms rooms;
    private final Map<String, Size> sizesOfOpen = new HashMap<>();
    private final Map<String, Point> places = new HashMap<>();
    private @Nullable BoxTree made;

    private KeptPlaces(VisibleParts visible, Sizes sizes, Standing standing, BoxTree before, Supplier<BoxTree> fresh) {
        this.visible = visible;
        this.sizes = sizes;
        this.standing = standing;
        this.before = before;
        this.fresh = fresh;
        for (Part part : visible.parts()) {
            parts.put(part.id(), part);
            children.computeIfAbsent(key(part), key -> new ArrayList<>()).add(part);
        }
        for (Part part : visible.parts()) {
            boolean pinned = standing.place(part).filter(Place::pinned).isPresent();
            for (String at = part.container(); pinned && at != null && holding.add(at); ) {
                at = Objects.requireNonNull(parts.get(at), at).container();
            }
        }
        rooms = new Rooms(before, this::isFirm);
    }

    /// The boxes, each container before what it contains.
    ///
    /// @param before the boxes before the edit
    /// @param fresh the boxes as they would be if nothing was known of them
    static List<Layout.Box> of(
            VisibleParts visible, Sizes sizes, Standing standing, BoxTree before, Supplier<BoxTree> fresh) {
        KeptPlaces kept = new KeptPlaces(visible, sizes, standing, before, fresh);
        kept.solve(DIAGRAM);
        return kept.boxes();
    }

    private boolean isFirm(String id) {
        Part part = parts.get(id);
        return holding.contains(id)
                || (part != null && standing.place(part).filter(Place::pinned).isPresent());
    }

    private void solve(String container) {
        List<Slot> slots = new ArrayList<>();
        List<Part> contents = children.getOrDefault(container, List.of());
        for (Part part : contents) {
            if (part.open()) {
                solve(part.id());
            }
        }
        Anew anew = Anew.of(contents, container, standing.tidied(), before, this::fresh);
        for (Part part : contents) {
            slots.add(slot(part, container, anew));
        }
        settle(container, contents, slots);
        slots.forEach(slot ->
                places.put(slot.id(), new Point(slot.bounds().x(), slot.bounds().y())));
        if (!container.equals(DIAGRAM)) {
            sizesOfOpen.put(container, fitted(container, slots));
        }
    }

    private BoxTree fresh() {
        if (made == null) {
            made = fresh.get();
        }
        return made;
    }

    /// The size of a box; of an open one, once its contents are placed.
    private Size size(Part part) {
        return part.open() ? Objects.requireNonNull(sizesOfOpen.get(part.id()), part.id()) : sizes.box(part.element());
    }

    private Slot slot(Part part, String container, Anew anew) {
        Optional<Place> given = standing.place(part);
        boolean pinned = given.filter(Place::pinned).isPresent();
        Optional<Bounds> known = before.inside(container, part.id());
        Hold hold = pinned ? Hold.PINNED : holding.contains(part.id()) && known.isPresent() ? Hold.HELD : Hold.FREE;
        Slot slot = new Slot(part.id(), size(part), hold, known.orElse(null));
        Optional<Point> wish = given.map(place -> corner(container, place));
        Optional<Point> place = pinned
                ? wish
                : anew.place(part.id())
                        .or(() -> Optional.ofNullable(standing.returning().get(part.id())))
                        .or(() -> standing.before() == null ? wish : Optional.empty())
                        .or(() -> known.map(box -> new Point(box.x(), box.y())))
                        .or(() -> wish);
        place.ifPresent(slot::place);
        return slot;
    }

    private static Point corner(String container, Place place) {
        Point corner = corner(container);
        return container.equals(DIAGRAM)
                ? new Point(place.x(), place.y())
                : new Point(corner.x() + Math.max(0, place.x()), corner.y() + Math.max(0, place.y()));
    }

    private static Point corner(String container) {
        return container.equals(DIAGRAM) ? new Point(0, 0) : Standing.CORNER;
    }

    private void settle(String container, List<Part> contents, List<Slot> slots) {
        List<Slot> placed =
                new ArrayList<>(slots.stream().filter(Slot::isPlaced).toList());
        Point corner = corner(container);
        new Pushing(placed, container.equals(DIAGRAM) ? new Point(-1e6, -1e6) : corner).run();
        if (placed.size() == slots.size()) {
            return;
        }
        NewLinks links = new NewLinks(visible.links(), contents, children, before);
        List<Waiting> waiting = slots.stream()
                .filter(slot -> !slot.isPlaced())
                .map(slot -> new Waiting(slot, links.of(slot, container, placed).size()))
                .sorted(Waiting.MOST_LINKED_FIRST)
                .toList();
        double growth = container.equals(DIAGRAM) ? GROWTH_OF_DIAGRAM : GROWTH;
        FreePlace.Surroundings around =
                new FreePlace.Surroundings(corner, before.routesInside(container), growth, rooms.of(container));
        for (Waiting next : waiting) {
            Slot slot = next.slot();
            slot.place(FreePlace.of(around, slot, links.of(slot, container, placed), placed));
            placed.add(slot);
        }
    }

    /// A box without a place.
    ///
    /// @param links how many links lead from it to boxes that have a place
    private record Waiting(Slot slot, int links) {

        static final Comparator<Waiting> MOST_LINKED_FIRST = Comparator.comparingInt(Waiting::links)
                .reversed()
                .thenComparing(waiting -> waiting.slot().id());
    }

    private Size fitted(String container, List<Slot> slots) {
        Part part = Objects.requireNonNull(parts.get(container), container);
        BoxTree known = before.box(container).filter(Layout.Box::open).isPresent() ? before : fresh();
        return known.fitted(container, slots.stream().map(Slot::bounds).toList(), sizes.container(part.element()));
    }

    private List<Layout.Box> boxes() {
        List<Layout.Box> boxes = new ArrayList<>();
        Map<String, Layout.Box> known = new HashMap<>();
        for (Part part : visible.parts()) {
            Layout.Box around = part.container() == null ? null : known.get(part.container());
            Point place = Objects.requireNonNull(places.get(part.id()), part.id());
            Size size = size(part);
            Bounds inContainer = new Bounds(place.x(), place.y(), size.width(), size.height());
            Bounds bounds = around == null
                    ? inContainer
                    : inContainer.moved(around.bounds().x(), around.bounds().y());
            int depth = around == null ? 0 : around.depth() + 1;
            Layout.Box box = new Layout.Box(part.id(), part.container(), bounds, depth, part.open(), part.hidden());
            // One that is as it was stays the same object, which spares comparing it later.
            Layout.Box same = before.box(part.id()).filter(box::equals).orElse(box);
            known.put(part.id(), same);
            boxes.add(same);
        }
        return boxes;
    }

    private static String key(Part part) {
        return part.container() == null ? DIAGRAM : part.container();
    }
}
