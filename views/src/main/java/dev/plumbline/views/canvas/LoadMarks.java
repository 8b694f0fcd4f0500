package dev.plumbline.views.canvas;

import dev.plumbline.diagrams.draw.MetricText;
import dev.plumbline.diagrams.layout.Bounds;
import dev.plumbline.diagrams.paint.Painter;
import dev.plumbline.views.playback.PlaybackFrame.Load;
import java.util.Locale;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;

/// What is drawn of the load of an element: a bar along its lower edge for held servers, a bar beside it that grows
/// with
/// its queue, and a frame with the share that fails. Each has its number where there is room for it.
///
/// @param graphics where it is drawn, in pixels of the screen
record LoadMarks(GraphicsContext graphics, Viewport viewport, SimColours colours) {

    private static final double BAR = 5;
    private static final double GAP = 3;
    private static final double WIDE = 64;
    private static final double TELLING = 0.001;
    private static final double FONT = 10.5;
    private static final double LINE = 14;

    void draw(Bounds box, Load load) {
        double x = viewport.screenX(box.x());
        double y = viewport.screenY(box.y());
        double width = box.width() * viewport.scale();
        double height = box.height() * viewport.scale();
        boolean isWide = width >= WIDE;
        if (load.failing() > TELLING) {
            graphics.setStroke(colours.failing());
            graphics.setLineWidth(load.failing() > 0.1 ? 3 : 2);
            graphics.strokeRoundRect(x - 1, y - 1, width + 2, height + 2, 8, 8);
        }
        busy(x, y, width, height, load, isWide);
        queue(x, y, height, load, isWide);
        if (load.failing() > TELLING && isWide) {
            pill("× " + MetricText.ratio(load.failing()), x + width / 2, y, TextAlignment.CENTER, colours.failing());
        }
    }

    private void busy(double x, double y, double width, double height, Load load, boolean isWide) {
        double bottom = y + height - BAR - 2;
        graphics.setFill(colours.ground());
        graphics.fillRect(x + 2, bottom - 1, width - 4, BAR + 2);
        graphics.setFill(colours.track());
        graphics.fillRect(x + 3, bottom, width - 6, BAR);
        graphics.setFill(colours.busy(load.busy()));
        graphics.fillRect(x + 3, bottom, (width - 6) * load.busy(), BAR);
        if (isWide) {
            pill(
                    MetricText.ratio(Math.round(load.busy() * 100) / 100.0),
                    x + width - 2,
                    y + height,
                    TextAlignment.RIGHT,
                    colours.busy(load.busy()));
        }
    }

    private void queue(double x, double y, double height, Load load, boolean isWide) {
        if (load.queue() < 0.5) {
            return;
        }
        double left = x - BAR - GAP;
        double length = Math.max(3, height * load.fullness());
        graphics.setFill(colours.ground());
        graphics.fillRect(left - 1, y, BAR + 2, height);
        graphics.setFill(colours.track());
        graphics.fillRect(left, y, BAR, height);
        graphics.setFill(colours.full());
        graphics.fillRect(left, y + height - length, BAR, length);
        if (isWide) {
            pill(count(load.queue()) + " wait", x - GAP, y + height, TextAlignment.LEFT, colours.full());
        }
    }

    private static String count(double waiting) {
        return waiting >= 1e4
                ? String.format(Locale.ROOT, "%.0f k", waiting / 1e3)
                : String.format(Locale.ROOT, "%.0f", waiting);
    }

    /// A short text on a ground of its own, its middle at a height.
    private void pill(String text, double x, double middle, TextAlignment alignment, Color colour) {
        Font font = DiagramFonts.font(Painter.Weight.SEMI_BOLD, FONT);
        double width = text.length() * FONT * 0.58 + 6;
        double left = switch (alignment) {
            case CENTER -> x - width / 2;
            case RIGHT -> x - width;
            case LEFT, JUSTIFY -> x;
        };
        graphics.setFill(colours.ground());
        graphics.fillRoundRect(left, middle - LINE / 2, width, LINE, 6, 6);
        graphics.setStroke(colour);
        graphics.setLineWidth(1);
        graphics.strokeRoundRect(left + 0.5, middle - LINE / 2 + 0.5, width - 1, LINE - 1, 6, 6);
        graphics.setFill(colours.text());
        graphics.setFont(font);
        graphics.setTextAlign(TextAlignment.CENTER);
        graphics.setTextBaseline(VPos.CENTER);
        graphics.fillText(text, left + width / 2, middle);
    }
}
