package dev.plumbline.diagrams.layout;

import dev.plumbline.diagrams.layout.VisibleParts.Link;
import dev.plumbline.diagrams.layout.VisibleParts.Part;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What the new boxes of one container are linked with.
final class NewLinks {

    private final List<Link> links;
    private final BoxTree before;
    private final Map<String, List<Part>> children;
    private final Map<String, String> tops = new HashMap<>();

    NewLinks(List<Link> links, List<Part> contents, Map<String, List<Part>> children, BoxTree before) {
        this.links = links;
        this.before = before;
        this.children = children;
        contents.forEach(part -> claim(part, part.id()));
    }

    private void claim(Part part, String top) {
        tops.put(part.id(), top);
        children.getOrDefault(part.id(), List.of()).forEach(child -> claim(child, top));
    }

    /// Where the other ends of a box's links are, from the upper left corner of the container.
    List<FreePlace.Link> of(Slot slot, String container, List<Slot> placed) {
        List<FreePlace.Link> found = new ArrayList<>();
        for (Link link : links) {
            String from = tops.get(link.from());
            String to = tops.get(link.to());
            if (slot.id().equals(from) && !slot.id().equals(to)) {
                other(link.to(), to, container, placed).ifPresent(box -> found.add(new FreePlace.Link(box, true)));
            } else if (slot.id().equals(to) && !slot.id().equals(from)) {
                other(link.from(), from, container, placed).ifPresent(box -> found.add(new FreePlace.Link(box, false)));
            }
        }
        return found;
    }

    private Optional<Bounds> other(
            String end, @org.jspecify.annotations.Nullable String top, String container, List<Slot> placed) {
        if (top != null) {
            return placed.stream()
                    .filter(slot -> slot.id().equals(top))
                    .findFirst()
                    .map(Slot::bounds);
        }
        return before.box(end).map(box -> clamped(box.bounds(), container));
    }

    /// The middle of a place beyond the border, drawn to the border.
    private Bounds clamped(Bounds place, String container) {
        Optional<Bounds> frame = before.box(container).map(Layout.Box::bounds);
        double x = frame.map(area -> Math.clamp(place.centerX(), area.x(), area.right()))
                .orElse(place.centerX());
        double y = frame.map(area -> Math.clamp(place.centerY(), area.y(), area.bottom()))
                .orElse(place.centerY());
        return before.from(container, new Bounds(x, y, 0, 0));
    }
}
