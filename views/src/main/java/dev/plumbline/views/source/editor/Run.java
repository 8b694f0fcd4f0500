package dev.plumbline.views.source.editor;

/// A piece of a line in one colour.
///
/// @param start the column of its first character
/// @param end the column after its last one
record Run(int start, int end, Ink ink) {}
