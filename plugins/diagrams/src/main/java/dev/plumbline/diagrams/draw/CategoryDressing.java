package dev.plumbline.diagrams.draw;

import dev.plumbline.diagrams.Drawing;
import dev.plumbline.diagrams.Drawing.Detail;
import dev.plumbline.diagrams.draw.Categories.Sorted;
import dev.plumbline.diagrams.layout.Bounds;
import dev.plumbline.diagrams.layout.Layout;
import dev.plumbline.diagrams.paint.Ink;
import dev.plumbline.diagrams.paint.Outline;
import dev.plumbline.diagrams.paint.Painter.Pen;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Gives each element the tag of its category, and lets the others stand back.
final class CategoryDressing implements Dressing {

    private final Categories categories;
    private final Map<String, Layout.Box> boxes = new HashMap<>();
    private final Map<String, Sorted> shown = new HashMap<>();

    CategoryDressing(Categories categories, Layout layout) {
        this.categories = categories;
        for (Layout.Box box : layout.boxes()) {
            boxes.put(box.element(), box);
            Optional<Sorted> sorted = box.open() ? categories.element(box.element()) : categories.closed(box.element());
            sorted.ifPresent(found -> shown.put(box.element(), found));
        }
    }

    @Override
    public Drawing.Group dress(Drawing.Group group) {
        return switch (group.role()) {
            case ELEMENT -> element(group);
            case CONTAINER -> container(group);
            case RELATION, LABEL -> faded(group);
            case FURNITURE -> group;
        };
    }

    private static Drawing.Group faded(Drawing.Group group) {
        return with(group, group.title(), new DifferenceMarks(Difference.NONE).of(group.marks()));
    }

    private Drawing.Group element(Drawing.Group group) {
        Sorted sorted = shown.get(group.id());
        Layout.Box box = boxes.get(group.id());
        return sorted == null || box == null ? faded(group) : tagged(group, sorted, box);
    }

    /// The tag of a container stands on its lower border, as that of an element does; it is drawn over the area once.
    private Drawing.Group container(Drawing.Group group) {
        Sorted sorted = shown.get(group.id());
        Layout.Box box = boxes.get(group.id());
        boolean isArea = box != null && group.bounds().height() >= box.bounds().height();
        return sorted == null || box == null || !isArea ? group : tagged(group, sorted, box);
    }

    private static Drawing.Group tagged(Drawing.Group group, Sorted sorted, Layout.Box box) {
        List<Drawing.Mark> marks = new ArrayList<>(group.marks());
        Marks tag = new Marks();
        CategoryTag.draw(tag, sorted, box.bounds());
        marks.addAll(tag.build());
        return with(group, group.title() + ", " + sorted.text(), marks);
    }

    private static Drawing.Group with(Drawing.Group group, String title, List<Drawing.Mark> marks) {
        return new Drawing.Group(group.id(), group.role(), title, group.bounds(), marks);
    }

    @Override
    public List<LegendSection> legend() {
        List<LegendItem> items = new ArrayList<>(shown.values().stream()
                .map(Sorted::category)
                .distinct()
                .sorted(Category.IN_ORDER)
                .map(CategoryDressing::item)
                .toList());
        if (boxes.values().stream().anyMatch(box -> !box.open() && !shown.containsKey(box.element()))) {
            items.add(rest());
        }
        return List.of(new LegendSection(categories.perspective().title(), items));
    }

    private static LegendItem item(Category category) {
        return new LegendItem(
                category.label(),
                (marks, area) -> marks.fill(
                        category.symbol().around(area.centerX(), area.centerY(), 7), category.ink(), Detail.SHAPE));
    }

    private LegendItem rest() {
        return new LegendItem(categories.perspective().rest(), (marks, area) -> {
            Bounds box = area.grow(-2);
            marks.shape(
                    Outline.rectangle(box.x(), box.y(), box.width(), box.height(), 4),
                    Ink.SURFACE,
                    Pen.solid(Ink.FADED_BORDER, 1.5),
                    Detail.SHAPE);
        });
    }

    @Override
    public String subtitle() {
        return "Perspective: " + categories.perspective().title();
    }
}
