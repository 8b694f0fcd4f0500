package dev.plumbline.views.source;

import dev.plumbline.views.Reveal;
import dev.plumbline.views.bridge.FxBridge;
import dev.plumbline.views.source.editor.TextClipboard;
import javafx.util.Duration;

/// What the source of the workspace is shown with.
///
/// @param bridge looks for completions in the background
/// @param typing told of what people type
/// @param reveal shows an element or relation in the diagram
/// @param pause how long people are left alone after a key
/// @param clipboard where text is copied to and pasted from
public record SourceTools(FxBridge bridge, Typing typing, Reveal reveal, Pause pause, TextClipboard clipboard) {

    private static final Duration AFTER_A_KEY = Duration.millis(80);

    /// Those of the desktop program.
    public static SourceTools standard(FxBridge bridge, Typing typing, Reveal reveal) {
        return new SourceTools(bridge, typing, reveal, Pause.of(AFTER_A_KEY), TextClipboard.ofSystem());
    }
}
