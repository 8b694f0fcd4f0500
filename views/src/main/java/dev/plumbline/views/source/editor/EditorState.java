package dev.plumbline.views.source.editor;

import dev.plumbline.graphmodel.workspace.TextEdit;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/// What an editor holds: the text, its colours and marks, the selection. It knows nothing of the screen.
final class EditorState {

    final TextBuffer buffer = new TextBuffer();
    final Moves moves = new Moves(buffer);
    final Edits edits = new Edits(buffer, moves);
    private final Colouring colouring = new Colouring(buffer);
    private final PlacedMarks marks = new PlacedMarks();
    private Selection selection = Selection.at(Position.START);
    private final PointedLines pointed = new PointedLines();
    private Finder finder = Finder.NOTHING;
    private int goal = -1;
    private int longest = -1;

    void open(String text) {
        buffer.open(text);
        colouring.reset();
        marks.clear();
        pointed.clear();
        longest = -1;
        select(Selection.at(Position.START));
    }

    Selection selection() {
        return selection;
    }

    void select(Selection wanted) {
        selection = new Selection(buffer.clamp(wanted.anchor()), buffer.clamp(wanted.caret()));
        goal = -1;
    }

    /// Moves the caret over lines; its column is found again after shorter lines.
    void vertical(int lines, Selection.Extent extent) {
        int column = goal < 0 ? selection.caret().column() : goal;
        select(selection.moved(moves.vertical(selection.caret(), lines, column), extent));
        goal = column;
    }

    void perform(Edits.Edit edit) {
        replaced(buffer.replace(edit.from(), edit.to(), edit.text()));
        select(edit.after());
    }

    /// Changes the text from outside: the selection stays with the text that it is in.
    ///
    /// @param first the line that is at the top of the screen
    /// @return the line that is to be there afterwards
    int apply(List<TextEdit> changes, int first) {
        int anchor = buffer.offset(selection.anchor());
        int caret = buffer.offset(selection.caret());
        int top = buffer.offset(new Position(first, 0));
        for (TextEdit change : changes) {
            int removed = change.removed().length();
            replaced(buffer.replaceExactly(change.offset(), removed, change.inserted()));
            anchor = moved(anchor, change);
            caret = moved(caret, change);
            top = moved(top, change);
        }
        select(new Selection(buffer.position(anchor), buffer.position(caret)));
        return buffer.position(top).line();
    }

    private static int moved(int offset, TextEdit change) {
        if (offset <= change.offset()) {
            return offset;
        }
        int end = change.offset() + change.removed().length();
        return offset >= end
                ? offset + change.inserted().length() - change.removed().length()
                : Math.min(offset, change.offset() + change.inserted().length());
    }

    private void replaced(TextBuffer.Replaced lines) {
        colouring.changed(lines);
        marks.changed(lines);
        pointed.changed(lines);
        longest = -1;
    }

    /// The length of the longest line.
    int longest() {
        if (longest < 0) {
            for (int line = 0; line < buffer.lineCount(); line++) {
                longest = Math.max(longest, buffer.line(line).length());
            }
        }
        return longest;
    }

    List<Run> runs(int line) {
        return colouring.runs(line);
    }

    void ids(Predicate<String> ids) {
        colouring.ids(ids);
    }

    void light(Finder lit) {
        finder = lit;
    }

    List<Finder.Stretch> lit(int line) {
        return finder.in(buffer.line(line));
    }

    void mark(List<Mark> wanted) {
        List<PlacedMarks.PlacedMark> placed = new ArrayList<>();
        for (Mark mark : wanted) {
            placed.add(new PlacedMarks.PlacedMark(
                    mark.problem(), buffer.position(mark.from()), buffer.position(mark.to())));
        }
        marks.set(placed);
    }

    void point(List<SourceEditor.Stretch> stretches) {
        pointed.set(stretches, buffer);
    }

    boolean isPointed(int line) {
        return pointed.has(line);
    }

    PlacedMarks marks() {
        return marks;
    }
}
