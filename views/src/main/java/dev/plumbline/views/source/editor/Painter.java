package dev.plumbline.views.source.editor;

import dev.plumbline.graphmodel.Problem;
import dev.plumbline.views.source.editor.Swatches.Ground;
import javafx.scene.canvas.GraphicsContext;

/// Paints the lines that are on the screen.
final class Painter {

    private static final double WAVE = 2;

    private final EditorState state;
    private final Swatches swatches;
    private final GraphicsContext graphics;
    private final Viewport viewport;
    private final Metrics metrics;
    private final Gutter gutter;

    Painter(EditorState state, Swatches swatches, GraphicsContext graphics, Viewport viewport, Gutter gutter) {
        this.state = state;
        this.swatches = swatches;
        this.graphics = graphics;
        this.viewport = viewport;
        this.metrics = viewport.metrics();
        this.gutter = gutter;
    }

    /// @param focused whether what is typed goes here
    void paint(boolean focused) {
        double width = gutter.width() + viewport.width();
        graphics.setFill(swatches.of(Ground.PAPER));
        graphics.fillRect(0, 0, width, viewport.height());
        int current = state.selection().caret().line();
        graphics.setFill(swatches.of(Ground.LINE));
        graphics.fillRect(0, viewport.y(current), width, metrics.lineHeight());
        graphics.setFont(metrics.font());
        graphics.save();
        graphics.beginPath();
        graphics.rect(gutter.width(), 0, viewport.width(), viewport.height());
        graphics.clip();
        for (int line = viewport.firstLine(); line <= viewport.lastLine(); line++) {
            line(line, focused ? Ground.SELECTION : Ground.IDLE_SELECTION);
        }
        graphics.restore();
        gutter.paint(graphics, viewport, state);
    }

    private void line(int line, Ground selection) {
        String text = state.buffer.line(line);
        double y = viewport.y(line);
        if (state.isPointed(line)) {
            graphics.setFill(swatches.of(Ground.POINTED));
            graphics.fillRect(gutter.width(), y, viewport.width(), metrics.lineHeight());
        }
        for (Finder.Stretch lit : state.lit(line)) {
            ground(text, lit.from(), lit.to(), y, Ground.LIT);
        }
        selection(line, text, y, selection);
        guides(line, text, y);
        text(line, text, y + metrics.baseline());
        for (PlacedMarks.PlacedMark mark : state.marks().in(line)) {
            wave(mark, line, text, y);
        }
    }

    private void selection(int line, String text, double y, Ground ground) {
        Selection selection = state.selection();
        if (selection.isEmpty()
                || line < selection.start().line()
                || line > selection.end().line()) {
            return;
        }
        int from = line == selection.start().line() ? selection.start().column() : 0;
        int to = line == selection.end().line() ? selection.end().column() : text.length();
        ground(text, from, to, y, ground);
        if (line < selection.end().line()) {
            // The line break is selected too.
            graphics.fillRect(x(text, text.length()), y, metrics.width() / 2, metrics.lineHeight());
        }
    }

    private void ground(String text, int from, int to, double y, Ground ground) {
        graphics.setFill(swatches.of(ground));
        double x = x(text, from);
        graphics.fillRect(x, y, x(text, to) - x, metrics.lineHeight());
    }

    private void guides(int line, String text, double y) {
        graphics.setFill(swatches.of(Ground.GUIDE));
        int indent = text.isBlank() ? 0 : state.moves.indent(line);
        for (int column = Edits.INDENT.length(); column < indent; column += Edits.INDENT.length()) {
            graphics.fillRect(Math.floor(x(text, column)), y, 1, metrics.lineHeight());
        }
    }

    private void text(int line, String text, double y) {
        int at = 0;
        for (Run run : state.runs(line)) {
            piece(text, at, run.start(), y, Ink.PLAIN);
            piece(text, run.start(), run.end(), y, run.ink());
            at = run.end();
        }
        piece(text, at, text.length(), y, Ink.PLAIN);
    }

    private void piece(String text, int from, int to, double y, Ink ink) {
        int start = from;
        int end = to;
        if (Metrics.isEven(text)) {
            start = Math.max(from, (int) (viewport.left() / metrics.width()) - 1);
            end = Math.min(to, (int) ((viewport.left() + viewport.width()) / metrics.width()) + 2);
        }
        if (end <= start) {
            return;
        }
        String piece = text.substring(start, end);
        if (!piece.isBlank()) {
            graphics.setFill(swatches.of(ink));
            tabbed(text, start, end, y);
        }
    }

    private void tabbed(String text, int from, int to, double y) {
        int start = from;
        for (int tab = text.indexOf('\t', from); tab >= 0 && tab < to; tab = text.indexOf('\t', start)) {
            graphics.fillText(text.substring(start, tab), x(text, start), y);
            start = tab + 1;
        }
        graphics.fillText(text.substring(start, to), x(text, start), y);
    }

    private void wave(PlacedMarks.PlacedMark mark, int line, String text, double y) {
        double from = x(text, Math.min(mark.from(line), text.length()));
        double to = Math.max(x(text, mark.to(line, text)), from + metrics.width());
        double ground = y + metrics.lineHeight() - WAVE - 1;
        boolean error = mark.problem().severity() == Problem.Severity.ERROR;
        graphics.setStroke(swatches.of(error ? Ground.ERROR : Ground.WARNING));
        graphics.setLineWidth(1.2);
        graphics.beginPath();
        graphics.moveTo(from, ground);
        boolean up = true;
        for (double x = from + WAVE; x <= to; x += WAVE) {
            graphics.lineTo(x, up ? ground - WAVE : ground);
            up = !up;
        }
        graphics.stroke();
    }

    private double x(String text, int column) {
        return gutter.width() + Gutter.GAP + metrics.x(text, column) - viewport.left();
    }
}
