package dev.plumbline.views.source.editor;

import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.control.Label;
import javafx.scene.input.InputMethodEvent;
import javafx.scene.input.InputMethodRequests;
import javafx.scene.input.InputMethodTextRun;

/// Text that an input method composes, as for Chinese or Japanese: shown over the text until it is done.
final class Composing implements InputMethodRequests {

    private final LineEditor editor;
    private final EditorPane pane;
    private final Label composed = new Label();

    private Composing(LineEditor editor, EditorPane pane) {
        this.editor = editor;
        this.pane = pane;
        composed.getStyleClass().add("composed-text");
        composed.setManaged(false);
        composed.setVisible(false);
    }

    static void install(LineEditor editor, EditorPane pane) {
        Composing composing = new Composing(editor, pane);
        pane.overlay(composing.composed);
        pane.setInputMethodRequests(composing);
        pane.setOnInputMethodTextChanged(composing::changed);
    }

    private void changed(InputMethodEvent event) {
        if (!event.getCommitted().isEmpty()) {
            editor.edit(pane.state.edits.typed(pane.state.selection(), event.getCommitted()));
        }
        StringBuilder text = new StringBuilder();
        for (InputMethodTextRun run : event.getComposed()) {
            text.append(run.getText());
        }
        composed.setText(text.toString());
        composed.setVisible(!text.isEmpty());
        Bounds caret = pane.bounds(pane.state.selection().caret());
        composed.relocate(caret.getMinX(), caret.getMinY());
        composed.autosize();
        event.consume();
    }

    @Override
    public Point2D getTextLocation(int offset) {
        Bounds caret = pane.bounds(pane.state.selection().caret());
        return pane.localToScreen(caret.getMinX(), caret.getMaxY());
    }

    @Override
    public int getLocationOffset(int x, int y) {
        return 0;
    }

    @Override
    public void cancelLatestCommittedText() {}

    @Override
    public String getSelectedText() {
        return editor.selected();
    }
}
