package dev.plumbline.views.source;

/// Is told of what people type into a file, shortly after the last key.
@FunctionalInterface
public interface Typing {

    /// The file has another text.
    ///
    /// @param file the path relative to the workspace
    /// @param before the whole text that people began from
    /// @param text the whole text
    void typed(String file, String before, String text);
}
