package dev.plumbline.views.source.editor;

import java.util.List;

/// Finds what is to be lit in a line.
@FunctionalInterface
public interface Finder {

    /// Finds nothing.
    Finder NOTHING = line -> List.of();

    /// The stretches of the line that are lit, in order.
    List<Stretch> in(String line);

    /// A stretch of a line.
    ///
    /// @param from the column of the first character
    /// @param to the column after the last one
    record Stretch(int from, int to) {}
}
