package dev.plumbline.views.source.editor;

import dev.plumbline.views.source.editor.Selection.Extent;
import javafx.scene.TraversalDirection;
import javafx.scene.input.KeyEvent;

/// What keys do in the editor. What it has no use for is left to the window, undo and redo among it.
final class KeyInput {

    private final LineEditor editor;
    private final EditorState state;

    KeyInput(LineEditor editor, EditorState state) {
        this.editor = editor;
        this.state = state;
    }

    void pressed(KeyEvent event) {
        boolean other = (event.isMetaDown() || event.isControlDown()) && !event.isShortcutDown();
        if (event.isAltDown() || other || (!editor.isEditable() && isEditing(event))) {
            return;
        }
        Extent extent = event.isShiftDown() ? Extent.EXTEND : Extent.MOVE;
        boolean used = event.isShortcutDown() ? shortcut(event, extent) : plain(event, extent);
        if (used) {
            event.consume();
        }
    }

    /// Takes typed text in.
    void typed(KeyEvent event) {
        String text = event.getCharacter();
        boolean isCommand = (event.isControlDown() || event.isAltDown() || event.isMetaDown())
                && !(event.isControlDown() && event.isAltDown());
        if (!isCommand && !text.isEmpty() && text.charAt(0) >= ' ' && text.charAt(0) != 0x7F) {
            editor.edit(state.edits.typed(state.selection(), text));
            event.consume();
        }
    }

    private boolean plain(KeyEvent event, Extent extent) {
        Selection selection = state.selection();
        Position caret = selection.caret();
        switch (event.getCode()) {
            case LEFT, KP_LEFT -> go(isCollapse(extent) ? selection.start() : state.moves.left(caret), extent);
            case RIGHT, KP_RIGHT -> go(isCollapse(extent) ? selection.end() : state.moves.right(caret), extent);
            case UP, KP_UP -> editor.vertical(-1, extent);
            case DOWN, KP_DOWN -> editor.vertical(1, extent);
            case PAGE_UP -> editor.page(-1, extent);
            case PAGE_DOWN -> editor.page(1, extent);
            case HOME -> go(state.moves.lineStart(caret), extent);
            case END -> go(state.moves.lineEnd(caret), extent);
            case BACK_SPACE -> editor.edit(state.edits.backspace(selection));
            case DELETE -> delete(selection, event);
            case INSERT -> {
                return insert(event);
            }
            case ENTER -> editor.edit(state.edits.lineBreak(selection));
            case TAB ->
                editor.edit(event.isShiftDown() ? state.edits.outdent(selection) : state.edits.indent(selection));
            default -> {
                return false;
            }
        }
        return true;
    }

    /// Whether the key would change the text: where it may only be read, the Tab key goes on to the next control.
    private static boolean isEditing(KeyEvent event) {
        return switch (event.getCode()) {
            case BACK_SPACE, DELETE, ENTER, TAB -> true;
            default -> false;
        };
    }

    private boolean shortcut(KeyEvent event, Extent extent) {
        Selection selection = state.selection();
        Position caret = selection.caret();
        switch (event.getCode()) {
            case LEFT, KP_LEFT -> go(state.moves.wordLeft(caret), extent);
            case RIGHT, KP_RIGHT -> go(state.moves.wordRight(caret), extent);
            case HOME -> go(Position.START, extent);
            case END -> go(state.buffer.end(), extent);
            case BACK_SPACE -> editor.edit(state.edits.removed(selection, state.moves.wordLeft(caret)));
            case DELETE -> editor.edit(state.edits.removed(selection, state.moves.wordRight(caret)));
            case A -> editor.select(new Selection(Position.START, state.buffer.end()));
            case C, INSERT -> editor.copy();
            case X -> editor.cut();
            case V -> editor.paste();
            case TAB -> editor.leave(event.isShiftDown() ? TraversalDirection.PREVIOUS : TraversalDirection.NEXT);
            default -> {
                return false;
            }
        }
        return true;
    }

    private boolean insert(KeyEvent event) {
        if (event.isShiftDown()) {
            editor.paste();
        }
        return event.isShiftDown();
    }

    private void delete(Selection selection, KeyEvent event) {
        if (event.isShiftDown()) {
            editor.cut();
        } else {
            editor.edit(state.edits.removed(selection, state.moves.right(selection.caret())));
        }
    }

    private boolean isCollapse(Extent extent) {
        return extent == Extent.MOVE && !state.selection().isEmpty();
    }

    private void go(Position to, Extent extent) {
        editor.select(state.selection().moved(to, extent));
    }
}
