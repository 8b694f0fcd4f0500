package dev.plumbline.diagrams.paint;

/// Says how wide a line of text is in the bundled typeface.
public interface TextMeasure {

    /// The width of the text in diagram units.
    ///
    /// @param size the height of the type in diagram units
    double width(String text, double size, Painter.Weight weight);
}
