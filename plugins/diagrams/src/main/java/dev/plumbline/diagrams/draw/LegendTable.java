package dev.plumbline.diagrams.draw;

import dev.plumbline.diagrams.Drawing;
import dev.plumbline.diagrams.layout.Bounds;
import dev.plumbline.diagrams.paint.Ink;
import dev.plumbline.diagrams.paint.TextFit;
import java.util.List;

/// Sets the legend in columns below a diagram, a block of rows for each section.
final class LegendTable {

    private static final double MIN_WIDTH = 560;
    private static final double GAP_ABOVE = 32;
    private static final double HEADING_WIDTH = 88;
    private static final double SAMPLE_WIDTH = 32;
    private static final double SAMPLE_HEIGHT = 22;
    private static final double SAMPLE_GAP = 12;
    private static final double COLUMN_GAP = 28;
    private static final double MAX_TEXT = 180;
    private static final double ROW = 32;
    private static final double SECTION_GAP = 8;

    private final Marks marks = new Marks();
    private final double left;
    private final double width;
    private final double columnWidth;
    private double y;

    private LegendTable(List<LegendSection> sections, Bounds content) {
        this.left = content.x();
        this.width = Math.max(MIN_WIDTH, content.width());
        this.y = content.bottom() + GAP_ABOVE;
        double text = sections.stream()
                .flatMap(section -> section.items().stream())
                .mapToDouble(item -> Type.CAPTION.width(item.label()))
                .max()
                .orElse(0);
        this.columnWidth = SAMPLE_WIDTH + SAMPLE_GAP + Math.min(MAX_TEXT, text) + COLUMN_GAP;
    }

    static Drawing.Group draw(List<LegendSection> sections, Bounds content) {
        LegendTable table = new LegendTable(sections, content);
        double top = table.y;
        sections.forEach(table::section);
        Bounds bounds = new Bounds(table.left, top, table.width, table.y - SECTION_GAP - top);
        return new Drawing.Group("legend", Drawing.Role.FURNITURE, "Legend", bounds, table.marks());
    }

    /// Without its words a legend says nothing: all of it is seen, or none.
    private List<Drawing.Mark> marks() {
        return marks.build().stream()
                .map(mark -> mark instanceof Drawing.Shape shape
                        ? new Drawing.Shape(shape.outline(), shape.fill(), shape.pen(), Drawing.Detail.FINE)
                        : mark)
                .toList();
    }

    private void section(LegendSection section) {
        marks.text(section.heading(), left, y + ROW / 2 + 4, Type.STRONG_CAPTION, Ink.TEXT_MUTED);
        int columns = (int) Math.max(1, Math.floor((width - HEADING_WIDTH + COLUMN_GAP) / columnWidth));
        List<LegendItem> items = section.items();
        for (int i = 0; i < items.size(); i++) {
            double x = left + HEADING_WIDTH + i % columns * columnWidth;
            int row = i / columns;
            item(items.get(i), x, y + row * ROW);
        }
        y += Math.ceilDiv(items.size(), columns) * ROW + SECTION_GAP;
    }

    private void item(LegendItem item, double x, double top) {
        item.sample().draw(marks, new Bounds(x, top + (ROW - SAMPLE_HEIGHT) / 2, SAMPLE_WIDTH, SAMPLE_HEIGHT));
        TextFit fit = Type.CAPTION.fit();
        double textX = x + SAMPLE_WIDTH + SAMPLE_GAP;
        marks.text(fit.shorten(item.label(), MAX_TEXT), textX, top + ROW / 2 + 4, Type.CAPTION, Ink.TEXT);
    }
}
