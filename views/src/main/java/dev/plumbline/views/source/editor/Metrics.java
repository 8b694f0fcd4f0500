package dev.plumbline.views.source.editor;

import javafx.scene.text.Font;
import javafx.scene.text.Text;

/// Where the characters of a line stand: in most lines all are equally wide; the others are measured.
final class Metrics {

    private static final int SAMPLE = 100;
    private static final int TAB = 4;
    private static final double LINE_SPACING = 1.5;

    private final Text measured = new Text();
    private final double width;
    private final double lineHeight;
    private final double baseline;

    Metrics(Font font) {
        measured.setFont(font);
        measured.setText("0".repeat(SAMPLE));
        width = measured.getLayoutBounds().getWidth() / SAMPLE;
        double height = measured.getLayoutBounds().getHeight();
        lineHeight = Math.ceil(font.getSize() * LINE_SPACING);
        baseline = Math.round((lineHeight - height) / 2 + measured.getBaselineOffset());
    }

    Font font() {
        return measured.getFont();
    }

    /// The width of a usual character.
    double width() {
        return width;
    }

    double lineHeight() {
        return lineHeight;
    }

    /// From the top of a line to the ground that its letters stand on.
    double baseline() {
        return baseline;
    }

    /// Where a column begins, from the beginning of the line.
    double x(String line, int column) {
        if (isEven(line)) {
            return column * width;
        }
        double x = 0;
        int from = 0;
        for (int i = 0; i < column; i++) {
            if (line.charAt(i) == '\t') {
                x = tabStop(x + measure(line, from, i));
                from = i + 1;
            }
        }
        return x + measure(line, from, column);
    }

    /// The column whose beginning is nearest to a distance from the beginning of the line.
    int column(String line, double x) {
        if (isEven(line)) {
            return Math.clamp(Math.round(x / width), 0, line.length());
        }
        int low = 0;
        int high = line.length();
        while (low < high) {
            int middle = (low + high) / 2;
            double centre = (x(line, middle) + x(line, middle + 1)) / 2;
            if (centre < x) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        boolean half = low > 0 && low < line.length() && Character.isLowSurrogate(line.charAt(low));
        return half ? low - 1 : low;
    }

    private double tabStop(double x) {
        return (Math.floor(x / (TAB * width) + 0.001) + 1) * TAB * width;
    }

    private double measure(String line, int from, int to) {
        if (from == to) {
            return 0;
        }
        measured.setText(line.substring(from, to));
        return measured.getLayoutBounds().getWidth();
    }

    /// Whether all characters of the line are equally wide.
    static boolean isEven(String line) {
        return Moves.isSimple(line) && line.indexOf('\t') < 0;
    }
}
