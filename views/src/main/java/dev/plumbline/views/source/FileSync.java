package dev.plumbline.views.source;

import dev.plumbline.graphmodel.workspace.LineMerge;
import dev.plumbline.graphmodel.workspace.TextDifference;
import dev.plumbline.graphmodel.workspace.TextEdit;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/// Keeps the text in the editor and that in the workspace together, while people type and the workspace answers a
/// little later.
///
/// Typing is never lost: a text from the workspace that is older than what people have typed is known for what it is,
/// and changes from elsewhere are merged with what was typed in the meantime.
final class FileSync {

    private final String file;
    private final Deque<String> reported = new ArrayDeque<>();
    private String agreed;

    /// @param agreed the text that both sides have
    FileSync(String file, String agreed) {
        this.file = file;
        this.agreed = agreed;
    }

    String file() {
        return file;
    }

    /// Notes that the workspace is told of a text.
    ///
    /// @return the text that it follows on: what the workspace was told before, or has
    String report(String text) {
        String before = latest();
        reported.addLast(text);
        return before;
    }

    /// Whether the workspace knows of a text, or will as soon as it answers.
    boolean isKnown(String text) {
        return text.equals(latest());
    }

    private String latest() {
        return reported.isEmpty() ? agreed : reported.getLast();
    }

    /// The edits that the editor has to follow when the workspace has a text.
    ///
    /// @param shown the text in the editor
    /// @param text the text in the workspace
    List<TextEdit> receive(String shown, String text) {
        if (text.equals(agreed) || isAnswer(text)) {
            return List.of();
        }
        String base = agreed;
        agreed = text;
        reported.clear();
        if (text.equals(shown)) {
            return List.of();
        }
        boolean untouched = shown.equals(base);
        String wanted = untouched ? text : LineMerge.of(base, shown, text).text();
        return TextDifference.edits(file, shown, wanted);
    }

    /// Whether a text is what the workspace was told of, perhaps some keys ago.
    private boolean isAnswer(String text) {
        if (!reported.contains(text)) {
            return false;
        }
        String answered = agreed;
        while (!answered.equals(text)) {
            answered = reported.removeFirst();
        }
        agreed = text;
        return true;
    }
}
