package dev.plumbline.views.source;

import dev.plumbline.graphmodel.workspace.LineMerge;
import dev.plumbline.graphmodel.workspace.TextDifference;
import dev.plumbline.graphmodel.workspace.TextEdit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Keeps the text in the editor and that in the workspace together, while people type and the workspace answers a
/// little
/// later.
///
/// Typing is never lost: a text from the workspace that is older than what people have typed is known for what it is,
/// and changes from elsewhere are merged with what was typed in the meantime.
final class FileSync {

    private final String file;
    private String agreed;
    private @Nullable String reported;

    /// @param agreed the text that both sides have
    FileSync(String file, String agreed) {
        this.file = file;
        this.agreed = agreed;
    }

    String file() {
        return file;
    }

    /// Notes that the workspace is told of a text.
    void report(String text) {
        reported = text;
    }

    /// Whether the workspace knows of a text, or will as soon as it answers.
    boolean isKnown(String text) {
        return text.equals(reported == null ? agreed : reported);
    }

    /// The edits that the editor has to follow when the workspace has a text.
    ///
    /// @param shown the text in the editor
    /// @param text the text in the workspace
    List<TextEdit> receive(String shown, String text) {
        if (text.equals(shown)) {
            agreed = text;
            reported = null;
            return List.of();
        }
        if (text.equals(agreed)) {
            return List.of();
        }
        if (text.equals(reported)) {
            agreed = text;
            reported = null;
            return List.of();
        }
        boolean untouched = shown.equals(agreed);
        String wanted = untouched ? text : LineMerge.of(agreed, shown, text).text();
        agreed = text;
        reported = null;
        return TextDifference.edits(file, shown, wanted);
    }
}
