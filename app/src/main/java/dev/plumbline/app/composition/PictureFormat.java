package dev.plumbline.app.composition;

/// The formats that a diagram can be written in.
public enum PictureFormat {
    SVG,
    PNG,
    PDF
}
