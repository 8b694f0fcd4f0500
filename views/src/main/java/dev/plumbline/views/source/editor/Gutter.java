package dev.plumbline.views.source.editor;

import dev.plumbline.graphmodel.Problem;
import dev.plumbline.views.source.editor.Swatches.Ground;
import java.util.Optional;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;

/// The margin with the numbers of the lines and the glyphs of what is wrong in them.
///
/// @param width its width
record Gutter(double width, Swatches swatches) {

    /// The room between the margin and the text.
    static final double GAP = 8;

    private static final double GLYPH = 12;
    private static final double EDGE = 6;
    private static final double POINTER = 3;
    private static final double[] OCTAGON_X = {0.29, 0.71, 1, 1, 0.71, 0.29, 0, 0};
    private static final double[] OCTAGON_Y = {0, 0, 0.29, 0.71, 1, 1, 0.71, 0.29};
    private static final double[] TRIANGLE_X = {0.5, 1, 0};
    private static final double[] TRIANGLE_Y = {0.02, 0.94, 0.94};

    /// The margin of a text with so many lines.
    static Gutter of(int lines, Metrics metrics, Swatches swatches) {
        int digits = Math.max(3, Integer.toString(lines).length());
        return new Gutter(Math.ceil(EDGE + GLYPH + EDGE + digits * metrics.width() + EDGE), swatches);
    }

    void paint(GraphicsContext graphics, Viewport viewport, EditorState state) {
        Metrics metrics = viewport.metrics();
        int current = state.selection().caret().line();
        graphics.setFill(swatches.of(Ground.GUTTER));
        graphics.fillRect(0, 0, width, viewport.height());
        graphics.setFill(swatches.of(Ground.LINE));
        graphics.fillRect(0, viewport.y(current), width, metrics.lineHeight());
        graphics.setTextAlign(TextAlignment.RIGHT);
        for (int line = viewport.firstLine(); line <= viewport.lastLine(); line++) {
            if (state.isPointed(line)) {
                graphics.setFill(swatches.of(Ground.POINTER));
                graphics.fillRect(0, viewport.y(line), POINTER, metrics.lineHeight());
            }
            graphics.setFill(swatches.of(line == current ? Ground.THIS_NUMBER : Ground.NUMBER));
            graphics.fillText(Integer.toString(line + 1), width - EDGE, viewport.y(line) + metrics.baseline());
            Optional<Problem.Severity> severity = state.marks().severity(line);
            if (severity.isPresent()) {
                glyph(graphics, severity.get(), viewport.y(line) + (metrics.lineHeight() - GLYPH) / 2);
            }
        }
        graphics.setTextAlign(TextAlignment.LEFT);
    }

    // The same shapes as StateGlyph has them: the form tells, the colour only helps.
    private void glyph(GraphicsContext graphics, Problem.Severity severity, double y) {
        switch (severity) {
            case ERROR -> {
                graphics.setFill(swatches.of(Ground.ERROR));
                shape(graphics, OCTAGON_X, OCTAGON_Y, y);
                sign(graphics, "×", y);
            }
            case WARNING -> {
                graphics.setFill(swatches.of(Ground.WARNING));
                shape(graphics, TRIANGLE_X, TRIANGLE_Y, y);
                sign(graphics, "!", y + 1);
            }
        }
    }

    private static void shape(GraphicsContext graphics, double[] unitX, double[] unitY, double y) {
        double[] xs = new double[unitX.length];
        double[] ys = new double[unitY.length];
        for (int i = 0; i < unitX.length; i++) {
            xs[i] = EDGE + unitX[i] * GLYPH;
            ys[i] = y + unitY[i] * GLYPH;
        }
        graphics.fillPolygon(xs, ys, xs.length);
    }

    private void sign(GraphicsContext graphics, String sign, double y) {
        graphics.save();
        graphics.setFill(swatches.of(Ground.SIGN));
        graphics.setTextAlign(TextAlignment.CENTER);
        graphics.setTextBaseline(VPos.CENTER);
        graphics.setFont(Font.font("Inter Semi Bold", 9));
        graphics.fillText(sign, EDGE + GLYPH / 2, y + GLYPH / 2);
        graphics.restore();
    }
}
