package dev.plumbline.graphmodel.draft;

import dev.plumbline.graphmodel.workspace.TextEdit;
import java.util.Optional;

/// The one stretch in which two texts differ.
final class TextDifference {

    private TextDifference() {}

    /// The edit from one text to the other; empty if they are the same.
    static Optional<TextEdit> of(String file, String before, String after) {
        int shorter = Math.min(before.length(), after.length());
        int head = 0;
        while (head < shorter && before.charAt(head) == after.charAt(head)) {
            head++;
        }
        if (head == before.length() && head == after.length()) {
            return Optional.empty();
        }
        if (head > 0 && Character.isHighSurrogate(before.charAt(head - 1))) {
            head--;
        }
        int tail = 0;
        while (tail < shorter - head
                && before.charAt(before.length() - 1 - tail) == after.charAt(after.length() - 1 - tail)) {
            tail++;
        }
        if (tail > 0 && Character.isLowSurrogate(before.charAt(before.length() - tail))) {
            tail--;
        }
        return Optional.of(new TextEdit(
                file,
                head,
                before.substring(head, before.length() - tail),
                after.substring(head, after.length() - tail)));
    }
}
