package dev.plumbline.views.source.editor;

import java.util.Map;
import java.util.Optional;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;

/// Where text is copied to and pasted from.
public interface TextClipboard {

    /// The text that was copied last, here or elsewhere.
    Optional<String> text();

    /// Copies a text.
    void copy(String text);

    /// The clipboard of the desktop.
    static TextClipboard ofSystem() {
        return new TextClipboard() {
            @Override
            public Optional<String> text() {
                return Optional.ofNullable(Clipboard.getSystemClipboard().getString());
            }

            @Override
            public void copy(String text) {
                Clipboard.getSystemClipboard().setContent(Map.of(DataFormat.PLAIN_TEXT, text));
            }
        };
    }
}
