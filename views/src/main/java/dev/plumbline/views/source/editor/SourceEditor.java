package dev.plumbline.views.source.editor;

import dev.plumbline.graphmodel.workspace.TextEdit;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import javafx.geometry.Bounds;
import javafx.scene.layout.Region;

/// A text editor for one file, as the rest of the program uses it; used on the JavaFX thread. Offsets are `char`
/// offsets
/// into the whole text.
///
/// It has no undo of its own: it leaves those keys to the window.
public interface SourceEditor {

    /// The control that people see and type into.
    Region view();

    /// Shows a text in the place of the one before, with the caret at its beginning.
    void open(String text);

    /// The text, with the line breaks as they were.
    String text();

    /// Changes the text from outside: the caret, the selection and what is on the screen stay where they are. Nobody is
    /// told.
    ///
    /// @param edits in the order in which they are to be applied
    void apply(List<TextEdit> edits);

    /// Changes the text as if people had typed it.
    ///
    /// @param caret where the caret stands afterwards
    void write(TextEdit edit, int caret);

    /// Where the caret is.
    int caret();

    /// The line and the column of the caret, each from 1, the column in code points.
    Place place();

    /// The selected text.
    String selected();

    /// Selects from one offset to another, where the caret goes, and brings it on the screen.
    void select(int anchor, int caret);

    /// The offset of a place, or of the nearest that there is.
    int offset(Place place);

    /// Marks what is wrong in the text.
    void mark(List<Mark> marks);

    /// Lights what the finder finds.
    void light(Finder finder);

    /// Lights the lines of stretches of the text, beside their numbers too.
    void point(List<Stretch> stretches);

    /// Scrolls no further than it takes to see a stretch of the text, or its beginning; the caret stays.
    void bring(int from, int to);

    /// Tells which texts are ids of the model.
    void ids(Predicate<String> ids);

    /// Lets people change the text, or only read it.
    void use(Use use);

    /// Where the caret is on the screen; empty while it is not to be seen.
    Optional<Bounds> caretBounds();

    /// Tells of what people do.
    void listen(Listener listener);

    /// What people may do with the text.
    enum Use {
        EDIT,
        READ
    }

    /// A piece of the text.
    ///
    /// @param from the offset of the first character
    /// @param to the offset after the last one
    record Stretch(int from, int to) {}

    /// A line and a column, each from 1; the column in code points.
    record Place(int line, int column) {}

    /// Is told of what people do in an editor.
    interface Listener {

        /// People changed the text.
        ///
        /// @param inserted what they typed or pasted; empty if they only removed something
        void typed(String inserted);

        /// The caret or the selection is another one.
        void moved();
    }
}
