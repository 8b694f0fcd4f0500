package dev.plumbline.views.source;

import dev.plumbline.graphmodel.Architecture;
import dev.plumbline.graphmodel.workspace.completion.Completions;
import dev.plumbline.graphmodel.workspace.completion.Proposal;
import dev.plumbline.views.bridge.FxBridge;
import dev.plumbline.views.bridge.QuietTask;
import dev.plumbline.views.source.editor.SourceEditor;
import java.util.List;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/// Looks for what may be written at the caret, in the background, and offers it.
final class Completing {

    private final SourceEditor editor;
    private final FxBridge bridge;
    private final CompletionPopup popup;
    private Completions completions = new Completions(Architecture.empty(""));
    private String file = "";

    Completing(SourceEditor editor, FxBridge bridge) {
        this.editor = editor;
        this.bridge = bridge;
        popup = new CompletionPopup(this::choose);
        editor.view().focusedProperty().subscribe(focused -> {
            if (!focused) {
                close();
            }
        });
    }

    void use(Architecture architecture) {
        completions = new Completions(architecture);
    }

    void open(String path) {
        file = path;
    }

    boolean isOpen() {
        return popup.isShowing();
    }

    void close() {
        popup.hide();
    }

    /// Offers everything that fits, because people ask for it.
    void ask() {
        look(Occasion.ASKED);
    }

    /// Offers what fits while people type a word, or have typed the colon of a key.
    void typed(String inserted) {
        boolean letter = inserted.length() == 1 && isWord(inserted.charAt(0));
        boolean value = inserted.equals(" ") && isAfterColon();
        if (popup.isShowing() || letter || value) {
            look(Occasion.TYPED);
        }
    }

    /// Whether the key was for the list.
    boolean pressed(KeyEvent event) {
        if (!popup.isShowing()) {
            return false;
        }
        KeyCode code = event.getCode();
        boolean used = popup.pressed(code);
        if (!used && (code.isNavigationKey() || event.isShortcutDown())) {
            close();
        }
        return used;
    }

    private static boolean isWord(char c) {
        return Character.isLetterOrDigit(c) || c == '.' || c == '-' || c == '/';
    }

    private boolean isAfterColon() {
        String text = editor.text();
        int caret = editor.caret();
        return caret > 1 && text.charAt(caret - 2) == ':';
    }

    private void look(Occasion occasion) {
        Completions known = completions;
        String in = file;
        String text = editor.text();
        int caret = editor.caret();
        bridge.submit(new QuietTask<>("source.completion", "Completing", () -> known.at(in, text, caret), proposals -> {
            if (editor.caret() == caret && editor.text().equals(text)) {
                offer(proposals, occasion);
            }
        }));
    }

    private void choose(Proposal proposal) {
        close();
        editor.write(proposal.edit(), proposal.caret());
        String text = editor.text();
        int caret = editor.caret();
        char before = caret > 0 ? text.charAt(caret - 1) : '\n';
        if (" .[{".indexOf(before) >= 0) {
            look(Occasion.TYPED);
        }
    }

    private void offer(List<Proposal> proposals, Occasion occasion) {
        boolean done = occasion == Occasion.TYPED
                && proposals.size() == 1
                && proposals
                        .getFirst()
                        .text()
                        .equals(proposals.getFirst().edit().removed());
        if (proposals.isEmpty() || done || !editor.view().isFocused()) {
            close();
        } else {
            editor.caretBounds().ifPresent(bounds -> popup.show(editor.view(), bounds, proposals));
        }
    }

    private enum Occasion {
        ASKED,
        TYPED
    }
}
