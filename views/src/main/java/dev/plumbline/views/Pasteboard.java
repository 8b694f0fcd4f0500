package dev.plumbline.views;

/// Where pictures are copied to, to be pasted into other programs.
@FunctionalInterface
public interface Pasteboard {

    /// Takes one picture in two forms, in the place of what was there. Called on the JavaFX thread.
    ///
    /// @param png the picture as pixels
    /// @param svg the same as text
    void put(byte[] png, String svg);
}
