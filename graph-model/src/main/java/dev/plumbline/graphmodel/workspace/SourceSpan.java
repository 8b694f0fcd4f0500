package dev.plumbline.graphmodel.workspace;

/// A piece of a file's text, from one `char` offset up to before another.
///
/// @param file the path relative to the workspace
/// @param start the offset of the first character
/// @param end the offset after the last character
public record SourceSpan(String file, int start, int end) {}
