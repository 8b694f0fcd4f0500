package dev.plumbline.views.source.editor;

import javafx.geometry.Point2D;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import org.jspecify.annotations.Nullable;

/// The surface of the editor as screen readers know it: a text area with lines and a caret.
final class AccessibleEditorPane extends EditorPane {

    private boolean editable = true;

    AccessibleEditorPane(EditorState state) {
        super(state);
        setAccessibleRole(AccessibleRole.TEXT_AREA);
        setAccessibleText("Source of the workspace file");
    }

    @Override
    void changed(Change change) {
        super.changed(change);
        switch (change) {
            case TEXT -> notifyAccessibleAttributeChanged(AccessibleAttribute.TEXT);
            case SELECTION -> {
                notifyAccessibleAttributeChanged(AccessibleAttribute.SELECTION_START);
                notifyAccessibleAttributeChanged(AccessibleAttribute.SELECTION_END);
            }
            case EDITABLE -> {
                editable = true;
                notifyAccessibleAttributeChanged(AccessibleAttribute.EDITABLE);
            }
            case READ_ONLY -> {
                editable = false;
                notifyAccessibleAttributeChanged(AccessibleAttribute.EDITABLE);
            }
        }
    }

    @Override
    public @Nullable Object queryAccessibleAttribute(AccessibleAttribute attribute, Object... parameters) {
        return switch (attribute) {
            case TEXT -> state.buffer.text();
            case EDITABLE -> editable;
            case SELECTION_START -> state.buffer.offset(state.selection().start());
            case SELECTION_END -> state.buffer.offset(state.selection().end());
            case CARET_OFFSET -> state.buffer.offset(state.selection().caret());
            case LINE_FOR_OFFSET ->
                state.buffer.position((Integer) parameters[0]).line();
            case LINE_START -> state.buffer.offset(new Position(line(parameters[0]), 0));
            case LINE_END -> state.buffer.offset(state.moves.lineEnd(new Position(line(parameters[0]), 0)));
            case OFFSET_AT_POINT -> {
                Point2D point = screenToLocal((Point2D) parameters[0]);
                yield state.buffer.offset(at(point.getX(), point.getY()));
            }
            default -> super.queryAccessibleAttribute(attribute, parameters);
        };
    }

    private int line(Object number) {
        return Math.clamp((Integer) number, 0, state.buffer.lineCount() - 1);
    }
}
