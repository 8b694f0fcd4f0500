package dev.plumbline.diagrams.paint;

/// Something that can be drawn on: the port behind the screen, SVG, PNG and PDF.
///
/// Coordinates are diagram units; the back end scales. Groups nest and must be closed.
public interface Painter {

    /// Opens a group of marks that belong to one element or relation.
    ///
    /// @param id the id of the element or relation, or a word for a part of the diagram such as `legend`
    /// @param title what the group is, for people who do not see it
    void open(String id, String title);

    /// Closes the last group that was opened.
    void close();

    /// Fills and strokes a path.
    void path(Outline outline, Ink fill, Pen pen);

    /// Writes one line of text.
    ///
    /// @param x where the line starts, or its middle, or its end, as the style's alignment says
    /// @param baseline the y of the baseline
    void text(String text, double x, double baseline, TextStyle style);

    /// How a line is drawn.
    ///
    /// @param ink its colour; `NONE` for no line
    /// @param width its width in diagram units
    /// @param dash the dash pattern
    record Pen(Ink ink, double width, Dash dash) {
        public static final Pen NONE = new Pen(Ink.NONE, 0, Dash.SOLID);

        public static Pen solid(Ink ink, double width) {
            return new Pen(ink, width, Dash.SOLID);
        }
    }

    /// A dash pattern.
    enum Dash {
        SOLID,
        DASHED,
        DOTTED,
        DASH_DOT;

        /// The lengths of the strokes and gaps in diagram units; empty for an unbroken line.
        public float[] pattern() {
            return switch (this) {
                case SOLID -> new float[0];
                case DASHED -> new float[] {6, 4};
                case DOTTED -> new float[] {2, 3};
                case DASH_DOT -> new float[] {8, 3, 2, 3};
            };
        }
    }

    /// How text is set, in the bundled typeface.
    record TextStyle(double size, Weight weight, Ink ink, Align align) {}

    /// The weights of the bundled typeface.
    enum Weight {
        REGULAR,
        SEMI_BOLD
    }

    /// Where the x of a text is.
    enum Align {
        START,
        MIDDLE,
        END
    }
}
