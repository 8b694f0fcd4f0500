package dev.plumbline.views.source.editor;

import dev.plumbline.graphmodel.Problem;

/// A stretch of text with something wrong in it.
///
/// @param problem what is wrong
/// @param from the offset of the first character
/// @param to the offset after the last one
public record Mark(Problem problem, int from, int to) {}
