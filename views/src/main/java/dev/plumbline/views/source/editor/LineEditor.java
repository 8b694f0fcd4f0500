package dev.plumbline.views.source.editor;

import dev.plumbline.graphmodel.workspace.TextEdit;
import dev.plumbline.views.source.editor.EditorPane.Change;
import dev.plumbline.views.source.editor.Selection.Extent;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import javafx.geometry.Bounds;
import javafx.scene.TraversalDirection;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;

/// The editor that paints the lines on the screen and nothing else, so that a key costs the same in every text.
public final class LineEditor implements SourceEditor {

    private final EditorState state = new EditorState();
    private final EditorPane pane = new AccessibleEditorPane(state);
    private final MarkTips tips = new MarkTips(pane);
    private final TextClipboard clipboard;
    private final List<Listener> listeners = new ArrayList<>();
    private Use use = Use.EDIT;

    /// An editor that copies to and pastes from the given clipboard.
    public LineEditor(TextClipboard clipboard) {
        this.clipboard = clipboard;
        KeyInput keys = new KeyInput(this, state);
        pane.addEventHandler(KeyEvent.KEY_PRESSED, keys::pressed);
        pane.addEventHandler(KeyEvent.KEY_TYPED, keys::typed);
        MouseInput.install(this, pane);
        Composing.install(this, pane);
        EditorMenu.install(this, pane);
    }

    @Override
    public Region view() {
        return pane;
    }

    @Override
    public void open(String text) {
        state.open(text);
        pane.scrollToStart();
        pane.changed(Change.TEXT);
        moved();
    }

    @Override
    public String text() {
        return state.buffer.text();
    }

    @Override
    public void apply(List<TextEdit> edits) {
        if (edits.isEmpty()) {
            return;
        }
        int first = pane.viewport().firstLine();
        int top = state.apply(edits, first);
        if (top == first) {
            pane.requestLayout();
        } else {
            pane.scrollBy(top - first);
        }
        pane.changed(Change.TEXT);
        moved();
    }

    @Override
    public void write(TextEdit edit, int caret) {
        if (use == Use.EDIT) {
            state.apply(List.of(edit), 0);
            state.select(Selection.at(state.buffer.position(caret)));
            typed(edit.inserted());
        }
    }

    @Override
    public int caret() {
        return state.buffer.offset(state.selection().caret());
    }

    @Override
    public Place place() {
        Position caret = state.selection().caret();
        return new Place(caret.line() + 1, state.buffer.line(caret.line()).codePointCount(0, caret.column()) + 1);
    }

    @Override
    public String selected() {
        return state.buffer.text(state.selection().start(), state.selection().end());
    }

    @Override
    public void select(int anchor, int caret) {
        select(new Selection(state.buffer.position(anchor), state.buffer.position(caret)));
    }

    @Override
    public int offset(Place place) {
        int line = Math.clamp(place.line() - 1L, 0, state.buffer.lineCount() - 1);
        String text = state.buffer.line(line);
        int points = Math.clamp(place.column() - 1L, 0, text.codePointCount(0, text.length()));
        return state.buffer.offset(new Position(line, text.offsetByCodePoints(0, points)));
    }

    @Override
    public void mark(List<Mark> marks) {
        state.mark(marks);
        tips.hide();
        pane.requestLayout();
    }

    @Override
    public void light(Finder finder) {
        state.light(finder);
        pane.requestLayout();
    }

    @Override
    public void point(List<Stretch> stretches) {
        state.point(stretches);
        pane.requestLayout();
    }

    @Override
    public void bring(int from, int to) {
        pane.bring(state.buffer.position(from).line(), state.buffer.position(to).line());
    }

    @Override
    public void ids(Predicate<String> ids) {
        state.ids(ids);
        pane.requestLayout();
    }

    @Override
    public void use(Use wanted) {
        use = wanted;
        pane.changed(
                switch (wanted) {
                    case EDIT -> Change.EDITABLE;
                    case READ -> Change.READ_ONLY;
                });
    }

    boolean isEditable() {
        return use == Use.EDIT;
    }

    @Override
    public Optional<Bounds> caretBounds() {
        return pane.caretOnScreen();
    }

    @Override
    public void listen(Listener listener) {
        listeners.add(listener);
    }

    void edit(Edits.Edit edit) {
        boolean nothing = edit.from().equals(edit.to()) && edit.text().isEmpty();
        if (use == Use.EDIT && !nothing) {
            state.perform(edit);
            typed(edit.text());
        }
    }

    void select(Selection selection) {
        state.select(selection);
        moved();
        pane.reveal();
    }

    void vertical(int lines, Extent extent) {
        state.vertical(lines, extent);
        moved();
        pane.reveal();
    }

    void page(int pages, Extent extent) {
        int lines = pages * pane.viewport().page();
        pane.scrollBy(lines);
        vertical(lines, extent);
    }

    void copy() {
        if (!state.selection().isEmpty()) {
            clipboard.copy(selected());
        }
    }

    void cut() {
        copy();
        if (!state.selection().isEmpty()) {
            edit(state.edits.typed(state.selection(), ""));
        }
    }

    void paste() {
        clipboard.text().ifPresent(text -> edit(state.edits.typed(state.selection(), text)));
    }

    void selectAll() {
        select(new Selection(Position.START, state.buffer.end()));
    }

    /// Gives the keyboard to the next control, as the Tab key does elsewhere.
    void leave(TraversalDirection direction) {
        pane.requestFocusTraversal(direction);
    }

    private void typed(String inserted) {
        tips.hide();
        pane.reveal();
        pane.changed(Change.TEXT);
        List.copyOf(listeners).forEach(listener -> listener.typed(inserted));
        moved();
    }

    private void moved() {
        pane.changed(Change.SELECTION);
        List.copyOf(listeners).forEach(Listener::moved);
    }
}
