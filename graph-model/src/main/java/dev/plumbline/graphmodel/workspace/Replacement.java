package dev.plumbline.graphmodel.workspace;

/// A stretch of one text and what comes in its place.
///
/// @param start where it starts
/// @param end where it ends; equal to the start for an insertion
/// @param text what comes there
record Replacement(int start, int end, String text) {

    TextEdit in(String file, String before) {
        return new TextEdit(file, start, before.substring(start, end), text);
    }
}
