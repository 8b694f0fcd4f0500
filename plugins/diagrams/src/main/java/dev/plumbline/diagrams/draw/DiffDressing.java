package dev.plumbline.diagrams.draw;

import dev.plumbline.diagrams.Drawing;
import dev.plumbline.diagrams.Drawing.Detail;
import dev.plumbline.diagrams.Drawing.Role;
import dev.plumbline.diagrams.layout.Bounds;
import dev.plumbline.diagrams.layout.Layout;
import dev.plumbline.diagrams.layout.Point;
import dev.plumbline.diagrams.paint.Outline;
import dev.plumbline.diagrams.paint.Painter.Pen;
import dev.plumbline.graphmodel.Architecture;
import dev.plumbline.graphmodel.Relation;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Dresses each part of a drawing in the look of its difference.
final class DiffDressing implements Dressing {

    private static final double INSET = 4;
    private static final double BADGE_GAP = 4;

    private final DiffOverlay overlay;
    private final Architecture union;
    private final Map<String, Layout.Box> boxes = new HashMap<>();
    private final Map<String, Layout.Route> routes = new HashMap<>();
    private final Map<String, Difference> shown = new HashMap<>();
    private final Set<String> containers;

    DiffDressing(DiffOverlay overlay, Layout layout) {
        this.overlay = overlay;
        this.union = overlay.union();
        this.containers = containersOfChanges(overlay);
        layout.boxes().forEach(box -> boxes.put(box.element(), box));
        layout.routes().forEach(route -> routes.put(RelationDrawing.id(route), route));
        boxes.forEach((id, box) -> shown.put(id, difference(box)));
    }

    @Override
    public Drawing.Group dress(Drawing.Group group) {
        return switch (group.role()) {
            case CONTAINER, ELEMENT -> element(group);
            case RELATION, LABEL -> relation(group);
            case FURNITURE -> group;
        };
    }

    private Difference difference(Layout.Box box) {
        Difference own = overlay.element(box.element());
        return own == Difference.NONE && !box.open() && containers.contains(box.element()) ? Difference.INSIDE : own;
    }

    private static Set<String> containersOfChanges(DiffOverlay overlay) {
        Set<String> containers = new HashSet<>();
        overlay.changedElements()
                .forEach(id -> containers.addAll(overlay.union().ancestors(id)));
        return containers;
    }

    private Drawing.Group element(Drawing.Group group) {
        Layout.Box box = boxes.get(group.id());
        Difference difference = shown.getOrDefault(group.id(), Difference.NONE);
        List<Drawing.Mark> marks = new ArrayList<>(new DifferenceMarks(difference).of(group.marks()));
        boolean isArea = group.role() == Role.CONTAINER
                && box != null
                && group.bounds().height() > box.bounds().height();
        if (box != null && difference == Difference.CHANGED && (isArea || group.role() == Role.ELEMENT)) {
            marks.addAll(secondBorder(box));
        }
        if (box != null && !isArea) {
            Marks badge = new Marks();
            Bounds bounds = box.bounds();
            double y = box.open() ? bounds.y() + ElementSizes.HEADER / 2 + 2 : bounds.y();
            DifferenceBadge.draw(badge, difference, bounds.right() - (box.open() ? 16 : 10), y);
            marks.addAll(badge.build());
        }
        return dressed(group, difference, marks);
    }

    private List<Drawing.Mark> secondBorder(Layout.Box box) {
        Marks inner = new Marks();
        Pen pen = Pen.solid(Difference.CHANGED.ink(), 1);
        Bounds bounds = box.bounds().grow(-INSET);
        if (box.open()) {
            inner.line(
                    Outline.rectangle(bounds.x(), bounds.y(), bounds.width(), bounds.height(), 6), pen, Detail.SHAPE);
        } else {
            union.element(box.element())
                    .map(element -> SilhouetteOutlines.filled(Silhouette.of(element.kind()), bounds, 1))
                    .ifPresent(outlines -> inner.line(outlines.getLast(), pen, Detail.SHAPE));
        }
        return inner.build();
    }

    private Drawing.Group relation(Drawing.Group group) {
        Layout.Route route = routes.get(group.id());
        Difference difference = Arrays.stream(group.id().split("\\+"))
                .map(overlay::relation)
                .reduce(Difference::and)
                .orElse(Difference.NONE);
        List<Drawing.Mark> marks = new ArrayList<>(new DifferenceMarks(difference).of(group.marks()));
        Marks badge = new Marks();
        if (group.role() == Role.LABEL && route != null && route.label() != null) {
            double reach = width(route) / 2 + DifferenceBadge.RADIUS + BADGE_GAP;
            DifferenceBadge.draw(
                    badge, difference, route.label().x() - reach, route.label().y());
        } else if (group.role() == Role.RELATION && route != null && route.label() == null) {
            RoutePath path = RoutePath.of(route.points());
            Point middle = path.at(path.length() / 2).point();
            DifferenceBadge.draw(badge, difference, middle.x(), middle.y());
        }
        marks.addAll(badge.build());
        return dressed(group, difference, marks);
    }

    private double width(Layout.Route route) {
        List<Relation> relations = route.relations().stream()
                .flatMap(id -> union.relation(id).stream())
                .toList();
        return RelationLabel.size(relations).width();
    }

    private static Drawing.Group dressed(Drawing.Group group, Difference difference, List<Drawing.Mark> marks) {
        String title = difference == Difference.NONE
                ? group.title()
                : group.title() + ", " + difference.label().toLowerCase(Locale.ROOT);
        return new Drawing.Group(group.id(), group.role(), title, group.bounds(), marks);
    }

    @Override
    public List<LegendSection> legend() {
        Set<Difference> used = EnumSet.noneOf(Difference.class);
        used.addAll(shown.values());
        routes.values().forEach(route -> route.relations().forEach(id -> used.add(overlay.relation(id))));
        return List.of(new LegendSection(
                "Changes", used.stream().map(LegendSection::difference).toList()));
    }

    @Override
    public String subtitle() {
        Map<Difference, Long> counts = Stream.concat(
                        union.elements().keySet().stream().map(overlay::element),
                        union.relations().keySet().stream().map(overlay::relation))
                .collect(Collectors.groupingBy(difference -> difference, Collectors.counting()));
        String text = Stream.of(Difference.ADDED, Difference.REMOVED, Difference.CHANGED, Difference.MOVED)
                .filter(counts::containsKey)
                .map(difference -> counts.get(difference) + " " + word(difference))
                .collect(Collectors.joining(", "));
        long missing = missing();
        String more = missing == 0 ? "" : " (" + missing + " not in this view)";
        return text.isEmpty() ? "nothing changed" : text + more;
    }

    private long missing() {
        Set<String> drawn = new HashSet<>();
        routes.values().forEach(route -> drawn.addAll(route.relations()));
        long elements = union.elements().keySet().stream()
                .filter(id -> overlay.element(id) != Difference.NONE && !boxes.containsKey(id))
                .count();
        long relations = union.relations().keySet().stream()
                .filter(id -> overlay.relation(id) != Difference.NONE && !drawn.contains(id))
                .count();
        return elements + relations;
    }

    private static String word(Difference difference) {
        return difference == Difference.MOVED ? "moved" : difference.label().toLowerCase(Locale.ROOT);
    }
}
