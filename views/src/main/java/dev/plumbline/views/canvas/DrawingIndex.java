package dev.plumbline.views.canvas;

import dev.plumbline.diagrams.Drawing;
import dev.plumbline.diagrams.Drawing.Group;
import dev.plumbline.diagrams.Drawing.Role;
import dev.plumbline.diagrams.layout.Bounds;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// A drawing that can be asked what stands where.
final class DrawingIndex {

    static final DrawingIndex EMPTY = new DrawingIndex(new Drawing("", new Bounds(0, 0, 0, 0), List.of()));

    private static final double MARGIN = 24;
    private static final String BUNDLE = "+";

    private final Drawing drawing;
    private final RegionTree regions;
    private final Bounds withoutLegend;
    private final Map<String, Group> boxes = new LinkedHashMap<>();
    private final Map<String, List<Group>> lines = new HashMap<>();

    DrawingIndex(Drawing drawing) {
        this.drawing = drawing;
        this.regions =
                RegionTree.of(drawing.groups().stream().map(Group::bounds).toList());
        withoutLegend = drawing.groups().stream()
                .filter(group -> !isFurniture(group, "legend"))
                .map(Group::bounds)
                .reduce(Bounds::union)
                .map(all -> all.grow(MARGIN))
                .orElse(drawing.bounds());
        for (Group group : drawing.groups()) {
            switch (group.role()) {
                // The frame of a container comes before its header, which has a group of its own.
                case CONTAINER, ELEMENT -> boxes.putIfAbsent(group.id(), group);
                case RELATION, LABEL ->
                    relationsOf(group)
                            .forEach(relation -> lines.computeIfAbsent(relation, key -> new ArrayList<>())
                                    .add(group));
                case FURNITURE -> {}
            }
        }
    }

    /// The relations that a line or label stands for: several if they share a way.
    static List<String> relationsOf(Group group) {
        return relationsOf(group.id());
    }

    /// The relations that the id of a line or label names.
    static List<String> relationsOf(String id) {
        return id.contains(BUNDLE) ? Arrays.asList(id.split("\\+", -1)) : List.of(id);
    }

    /// The same without the heading, for a place where it stands above the diagram already.
    DrawingIndex untitled() {
        List<Group> others = drawing.groups().stream()
                .filter(group -> !isFurniture(group, "title"))
                .toList();
        return others.stream()
                .map(Group::bounds)
                .reduce(Bounds::union)
                .map(all -> new DrawingIndex(new Drawing(drawing.title(), all.grow(MARGIN), others, drawing.key())))
                .orElse(this);
    }

    /// Whether it shows values that a simulator made.
    boolean isSimulated() {
        return drawing.groups().stream().anyMatch(group -> isFurniture(group, "simulated"));
    }

    private static boolean isFurniture(Group group, String id) {
        return group.role() == Role.FURNITURE && group.id().equals(id);
    }

    /// The smallest rectangle around everything but the legend, with margins.
    Bounds withoutLegend() {
        return withoutLegend;
    }

    Drawing drawing() {
        return drawing;
    }

    boolean isEmpty() {
        return boxes.isEmpty();
    }

    /// The groups that touch the area, the lowest first.
    Stream<Group> touching(Bounds area) {
        return IntStream.of(regions.touching(area))
                .mapToObj(position -> drawing.groups().get(position));
    }

    /// The boxes of elements and the frames of containers, the lowest first.
    Stream<Group> boxes() {
        return boxes.values().stream();
    }

    /// The box of an element, if it is shown.
    Optional<Group> box(String element) {
        return Optional.ofNullable(boxes.get(element));
    }

    /// The line and the label of a relation; empty if they are not shown.
    List<Group> line(String relation) {
        return lines.getOrDefault(relation, List.of());
    }

    /// The rectangle around a part, if it is shown.
    Optional<Bounds> boundsOf(String id) {
        Group box = boxes.get(id);
        return box != null
                ? Optional.of(box.bounds())
                : line(id).stream().map(Group::bounds).reduce(Bounds::union);
    }

    /// What a person points at: an element before a relation before a container, the uppermost of each.
    ///
    /// @param tolerance how near a line must be, in diagram units
    Optional<Group> hit(double x, double y, double tolerance) {
        List<Group> near =
                touching(new Bounds(x, y, 0, 0).grow(tolerance)).toList().reversed();
        Optional<Group> element = near.stream()
                .filter(group -> group.role() == Role.ELEMENT && group.bounds().contains(x, y))
                .findFirst();
        return element.or(() -> near.stream()
                        .filter(group -> isOnLine(group, x, y, tolerance))
                        .findFirst())
                .or(() -> near.stream()
                        .filter(group ->
                                group.role() == Role.CONTAINER && group.bounds().contains(x, y))
                        .findFirst());
    }

    private static boolean isOnLine(Group group, double x, double y, double tolerance) {
        return switch (group.role()) {
            case LABEL -> group.bounds().contains(x, y);
            case RELATION ->
                group.marks().stream()
                        .anyMatch(mark -> mark instanceof Drawing.Shape shape
                                && StrokeDistance.of(shape.outline(), x, y) <= tolerance);
            case CONTAINER, ELEMENT, FURNITURE -> false;
        };
    }
}
