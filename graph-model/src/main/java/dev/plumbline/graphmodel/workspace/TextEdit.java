package dev.plumbline.graphmodel.workspace;

import java.util.List;
import java.util.Optional;

/// The replacement of one stretch of a file's text by another.
///
/// An edit carries what it removes, so that it can be undone, and so that it is refused where the text is no longer as
/// it expects.
///
/// @param file the path relative to the workspace, with forward slashes
/// @param offset where the stretch starts, in Java characters from 0
/// @param removed what stands there before
/// @param inserted what stands there after
public record TextEdit(String file, int offset, String removed, String inserted) {

    /// The edit that leads back.
    public TextEdit inverse() {
        return new TextEdit(file, offset, inserted, removed);
    }

    /// The edits that undo the given ones, in the order in which they are to be applied.
    public static List<TextEdit> inverse(List<TextEdit> edits) {
        return edits.reversed().stream().map(TextEdit::inverse).toList();
    }

    /// The text after the edit; empty if the text is not as the edit expects.
    public Optional<String> applyTo(String text) {
        if (offset < 0 || offset > text.length() || !text.startsWith(removed, offset)) {
            return Optional.empty();
        }
        int end = offset + removed.length();
        return Optional.of(new StringBuilder(text.length() + inserted.length())
                .append(text, 0, offset)
                .append(inserted)
                .append(text, end, text.length())
                .toString());
    }

    /// By how much the edit moves what stands after it.
    int shift() {
        return inserted.length() - removed.length();
    }
}
