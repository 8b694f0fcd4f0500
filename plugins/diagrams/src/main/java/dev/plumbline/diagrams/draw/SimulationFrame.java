package dev.plumbline.diagrams.draw;

import dev.plumbline.diagrams.Drawing;
import dev.plumbline.diagrams.Drawing.Detail;
import dev.plumbline.diagrams.draw.Marks.TextPlace;
import dev.plumbline.diagrams.layout.Bounds;
import dev.plumbline.diagrams.paint.Ink;
import dev.plumbline.diagrams.paint.Outline;
import dev.plumbline.diagrams.paint.Painter.Align;
import dev.plumbline.diagrams.paint.Painter.Pen;

/// Draws the frame and the flag that mark simulated values.
final class SimulationFrame {

    private static final double INSET = 5;
    private static final double FLAG_WIDTH = 124;
    private static final double FLAG_HEIGHT = 20;

    private SimulationFrame() {}

    static Drawing.Group draw(Bounds all) {
        Marks marks = new Marks();
        Bounds frame = all.grow(-INSET);
        marks.line(
                Outline.rectangle(frame.x(), frame.y(), frame.width(), frame.height(), 6),
                Pen.solid(Ink.SIMULATED, 2.5),
                Detail.SHAPE);
        double left = frame.right() - FLAG_WIDTH;
        marks.fill(Outline.rectangle(left, frame.y(), FLAG_WIDTH, FLAG_HEIGHT, 4), Ink.SIMULATED, Detail.SHAPE);
        TextPlace place = new TextPlace(Type.STRONG_CAPTION, Ink.CANVAS, Align.MIDDLE, Detail.NAME);
        marks.text("SIM · simulated", left + FLAG_WIDTH / 2, frame.y() + 14, place);
        return new Drawing.Group("simulated", Drawing.Role.FURNITURE, "Simulated values", all, marks.build());
    }
}
