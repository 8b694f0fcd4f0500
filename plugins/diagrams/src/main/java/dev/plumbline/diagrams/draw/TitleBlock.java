package dev.plumbline.diagrams.draw;

import dev.plumbline.diagrams.Drawing;
import dev.plumbline.diagrams.Drawing.Detail;
import dev.plumbline.diagrams.draw.Marks.TextPlace;
import dev.plumbline.diagrams.layout.Bounds;
import dev.plumbline.diagrams.layout.Layout;
import dev.plumbline.diagrams.layout.View;
import dev.plumbline.diagrams.paint.Ink;
import dev.plumbline.diagrams.paint.LegibleText;
import dev.plumbline.diagrams.paint.Painter.Align;
import dev.plumbline.graphmodel.Architecture;

/// The generated heading of a diagram: its name, its scope, and how much of the architecture it shows.
///
/// @param heading the name
/// @param subtitle scope and counts
record TitleBlock(String heading, String subtitle) {

    private static final double MIN_WIDTH = 560;
    private static final double GAP = 20;
    private static final double FLAG_ROOM = 140;

    static TitleBlock of(Architecture architecture, View view, Layout layout, Overlay overlay) {
        String heading = LegibleText.of(view.title());
        String name = LegibleText.of(architecture.name());
        int shown = layout.boxes().size();
        String scope = view.scope() == null
                ? "Landscape of " + name
                : architecture
                        .element(view.scope())
                        .map(element -> "Inside " + KindNames.name(element) + " " + KindNames.typeLine(element))
                        .orElse("Inside " + view.scope());
        String counts = shown + " of " + count(architecture.elements().size(), "element");
        String metric = overlay.metric().isEmpty() ? "" : " · Overlay: " + LegibleText.of(overlay.metric());
        return new TitleBlock(heading.isEmpty() ? name : heading, scope + " · " + counts + metric);
    }

    /// The heading with something more in its second line.
    TitleBlock with(String more) {
        return more.isEmpty() ? this : new TitleBlock(heading, subtitle + " · " + more);
    }

    /// Draws the heading above everything else.
    Drawing.Group draw(Bounds content) {
        double width = Math.max(MIN_WIDTH, content.width());
        double height = Type.TITLE.lineHeight() + Type.NAME.lineHeight();
        double top = content.y() - GAP - height;
        Marks marks = new Marks();
        String shortHeading = Type.TITLE.fit().shorten(heading, width - FLAG_ROOM);
        TextPlace place = new TextPlace(Type.TITLE, Ink.TEXT, Align.START, Detail.SHAPE);
        marks.text(shortHeading, content.x(), top + Type.TITLE.ascent(), place);
        String line = Type.CAPTION.fit().shorten(subtitle, width);
        double baseline = top + Type.TITLE.lineHeight() + Type.NAME.ascent();
        marks.text(line, content.x(), baseline, Type.CAPTION, Ink.TEXT_MUTED);
        Bounds bounds = new Bounds(content.x(), top, width, height);
        return new Drawing.Group("title", Drawing.Role.FURNITURE, heading + ", " + subtitle, bounds, marks.build());
    }

    private static String count(int count, String noun) {
        return count + " " + noun + (count == 1 ? "" : "s");
    }
}
