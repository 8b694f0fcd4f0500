package dev.plumbline.app.composition;

import java.util.Locale;

/// The formats that a diagram can be written in.
public enum PictureFormat {
    SVG,
    PNG,
    PDF;

    /// The format as it is written on the command line and at the end of a file's name.
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
