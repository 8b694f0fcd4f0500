package dev.plumbline.diagrams.layout;

import dev.plumbline.diagrams.layout.VisibleParts.Part;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/// The contents of a container that are placed as in a fresh layout: those of one that was not open before, and those
/// that people want to be tidied, which stay together where they were. Of the latter, one that was not in the container
/// before is left out: there is no place where it was.
final class Anew {

    private final Map<String, Point> places = new HashMap<>();

    private Anew() {}

    static Anew of(List<Part> contents, String container, Set<String> tidied, BoxTree before, Supplier<BoxTree> fresh) {
        Anew anew = new Anew();
        boolean nothingKnown = contents.stream()
                .allMatch(part -> before.inside(container, part.id()).isEmpty());
        boolean all = nothingKnown
                || tidied.contains(container)
                || contents.stream().allMatch(part -> tidied.contains(part.id()));
        List<Part> chosen = all
                ? contents
                : contents.stream()
                        .filter(part -> tidied.contains(part.id()))
                        .filter(part -> before.inside(container, part.id()).isPresent())
                        .toList();
        if (!chosen.isEmpty()) {
            Point from = all ? new Point(0, 0) : corner(chosen, container, fresh.get());
            Point to = all ? from : corner(chosen, container, before);
            anew.place(chosen, container, fresh.get(), new Point(to.x() - from.x(), to.y() - from.y()));
        }
        return anew;
    }

    private void place(List<Part> chosen, String container, BoxTree fresh, Point by) {
        for (Part part : chosen) {
            fresh.inside(container, part.id())
                    .ifPresent(box -> places.put(part.id(), new Point(box.x() + by.x(), box.y() + by.y())));
        }
    }

    private static Point corner(List<Part> parts, String container, BoxTree tree) {
        double x = Double.MAX_VALUE;
        double y = Double.MAX_VALUE;
        for (Part part : parts) {
            Optional<Bounds> box = tree.inside(container, part.id());
            x = Math.min(x, box.map(Bounds::x).orElse(x));
            y = Math.min(y, box.map(Bounds::y).orElse(y));
        }
        return new Point(x, y);
    }

    /// The place of a part, if it is placed anew.
    Optional<Point> place(String id) {
        return Optional.ofNullable(places.get(id));
    }
}
