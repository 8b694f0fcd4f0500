package dev.plumbline.diagrams.draw;

import dev.plumbline.diagrams.paint.Outline;
import java.util.StringTokenizer;

/// Reads a line icon from its short description: points on a grid of 16 by 16.
///
/// `M x y` moves, `L x y` draws a line, `C x1 y1 x2 y2 x y` a curve, `Z` closes, `O x y r` is a circle and
/// `R x y w h r` a rectangle with rounded corners.
final class IconShape {

    private final StringTokenizer tokens;
    private final double left;
    private final double top;
    private final double scale;
    private final Outline.Builder builder = new Outline.Builder();

    private IconShape(String description, double left, double top, double scale) {
        this.tokens = new StringTokenizer(description);
        this.left = left;
        this.top = top;
        this.scale = scale;
    }

    /// The icon with its upper left corner at a point.
    static Outline at(String description, double x, double y, double size) {
        return new IconShape(description, x, y, size / 16).read();
    }

    private Outline read() {
        while (tokens.hasMoreTokens()) {
            String command = tokens.nextToken();
            switch (command) {
                case "M" -> builder.move(x(), y());
                case "L" -> builder.line(x(), y());
                case "C" -> builder.curve(x(), y(), x(), y(), x(), y());
                case "Z" -> builder.close();
                case "O" -> append(Outline.circle(x(), y(), length()));
                case "R" -> append(Outline.rectangle(x(), y(), length(), length(), length()));
                default -> throw new IllegalArgumentException("unknown icon command " + command);
            }
        }
        return builder.build();
    }

    private void append(Outline outline) {
        for (Outline.Segment segment : outline.segments()) {
            switch (segment) {
                case Outline.Move to -> builder.move(to.x(), to.y());
                case Outline.Line to -> builder.line(to.x(), to.y());
                case Outline.Curve to -> builder.curve(to.x1(), to.y1(), to.x2(), to.y2(), to.x(), to.y());
                case Outline.Close ignored -> builder.close();
            }
        }
    }

    private double x() {
        return left + length();
    }

    private double y() {
        return top + length();
    }

    private double length() {
        return Double.parseDouble(tokens.nextToken()) * scale;
    }
}
