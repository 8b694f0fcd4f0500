package dev.plumbline.views.source.editor;

import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.input.ContextMenuEvent;

/// The menu of the editor, made when it is asked for.
final class EditorMenu {

    private final LineEditor editor;
    private final EditorPane pane;
    private final ContextMenu menu = new ContextMenu();

    private EditorMenu(LineEditor editor, EditorPane pane) {
        this.editor = editor;
        this.pane = pane;
    }

    static void install(LineEditor editor, EditorPane pane) {
        pane.addEventHandler(ContextMenuEvent.CONTEXT_MENU_REQUESTED, event -> {
            new EditorMenu(editor, pane).show(event);
            event.consume();
        });
    }

    private void show(ContextMenuEvent event) {
        boolean selected = !pane.state.selection().isEmpty();
        MenuItem cut = item("Cut", editor::cut, selected && editor.isEditable());
        MenuItem copy = item("Copy", editor::copy, selected);
        MenuItem paste = item("Paste", editor::paste, editor.isEditable());
        MenuItem all = item("Select all", editor::selectAll, true);
        menu.getItems().setAll(cut, copy, paste, new SeparatorMenuItem(), all);
        menu.setAutoHide(true);
        menu.show(pane, event.getScreenX(), event.getScreenY());
    }

    private static MenuItem item(String text, Runnable action, boolean enabled) {
        MenuItem item = new MenuItem(text);
        item.setDisable(!enabled);
        item.setOnAction(event -> action.run());
        return item;
    }
}
