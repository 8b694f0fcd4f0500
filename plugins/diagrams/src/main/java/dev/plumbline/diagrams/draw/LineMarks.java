package dev.plumbline.diagrams.draw;

import dev.plumbline.diagrams.Drawing.Detail;
import dev.plumbline.diagrams.layout.Point;
import dev.plumbline.diagrams.paint.Ink;
import dev.plumbline.diagrams.paint.Outline;
import dev.plumbline.diagrams.paint.Painter.Pen;
import dev.plumbline.graphmodel.RelationCriticality;

/// Draws the line of a relation with its head and its small marks.
final class LineMarks {

    private static final double HEAD_LENGTH = 9;
    private static final double HEAD_WIDTH = 4.5;
    private static final double CHEVRON_EVERY = 22;
    private static final double CHEVRON_CLEARANCE = 8;

    private final Marks marks;
    private final LineStyle style;
    private final Ink ink;
    private final double width;

    LineMarks(Marks marks, LineStyle style, Ink ink, double width) {
        this.marks = marks;
        this.style = style;
        this.ink = ink;
        this.width = width;
    }

    /// Draws the line and its head.
    void draw(RoutePath path) {
        RoutePath line = style.hasFilledHead() ? path.shortened(HEAD_LENGTH - 1) : path;
        if (style == LineStyle.DATA_FLOW) {
            marks.line(line.beside(1.5).outline(), style.pen(ink, width), Detail.SHAPE);
            marks.line(line.beside(-1.5).outline(), style.pen(ink, width), Detail.SHAPE);
        } else {
            marks.line(line.outline(), style.pen(ink, width), Detail.SHAPE);
        }
        if (style == LineStyle.STREAM) {
            chevrons(path);
        }
        head(path.last(), path.arrival());
    }

    /// Draws the mark near the start of a line that says what happens when the target fails.
    void criticality(RoutePath path, RelationCriticality criticality) {
        Point at = path.at(Math.min(14, path.length() / 2)).point();
        Pen pen = Pen.solid(ink, 1.3);
        switch (criticality) {
            case REQUIRED -> {}
            case OPTIONAL -> marks.shape(Outline.circle(at.x(), at.y(), 3.5), Ink.CANVAS, pen, Detail.FINE);
            case FALLBACK -> marks.shape(diamond(at, 5), Ink.CANVAS, pen, Detail.FINE);
        }
    }

    private void head(Point tip, Point way) {
        if (style.hasFilledHead()) {
            marks.fill(arrow(tip, way, HEAD_LENGTH, HEAD_WIDTH).close().build(), ink, Detail.SHAPE);
        } else {
            double reach = style == LineStyle.DESIGN ? 7 : HEAD_LENGTH;
            marks.line(arrow(tip, way, reach, HEAD_WIDTH).build(), Pen.solid(ink, width), Detail.SHAPE);
        }
    }

    private void chevrons(RoutePath path) {
        double end = path.length() - HEAD_LENGTH - CHEVRON_CLEARANCE;
        for (double way = CHEVRON_EVERY; way < end; way += CHEVRON_EVERY) {
            RoutePath.Place place = path.at(way);
            if (place.toBend() >= CHEVRON_CLEARANCE) {
                marks.line(arrow(place.point(), place.direction(), 4, 3.2).build(), Pen.solid(ink, 1.2), Detail.FINE);
            }
        }
    }

    private static Outline.Builder arrow(Point tip, Point way, double length, double half) {
        double backX = tip.x() - way.x() * length;
        double backY = tip.y() - way.y() * length;
        return new Outline.Builder()
                .move(backX - way.y() * half, backY + way.x() * half)
                .line(tip.x(), tip.y())
                .line(backX + way.y() * half, backY - way.x() * half);
    }

    private static Outline diamond(Point at, double reach) {
        return new Outline.Builder()
                .move(at.x(), at.y() - reach)
                .line(at.x() + reach, at.y())
                .line(at.x(), at.y() + reach)
                .line(at.x() - reach, at.y())
                .close()
                .build();
    }
}
