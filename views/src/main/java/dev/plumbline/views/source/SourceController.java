package dev.plumbline.views.source;

import dev.plumbline.graphmodel.Problem;
import dev.plumbline.graphmodel.workspace.SourceSpan;
import dev.plumbline.graphmodel.workspace.TextEdit;
import dev.plumbline.graphmodel.workspace.Workspace;
import dev.plumbline.graphmodel.workspace.WorkspaceFile;
import dev.plumbline.graphmodel.workspace.completion.SourceEntries;
import dev.plumbline.views.source.editor.LineEditor;
import dev.plumbline.views.source.editor.SourceEditor;
import dev.plumbline.views.source.editor.SourceEditor.Place;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javafx.scene.Parent;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;

/// The source panel: one file of the workspace as text, in step with the model. Used on the JavaFX thread.
///
/// Undo and redo are the window's: the panel leaves their keys alone. What people type is reported after a short pause;
/// each report wants a `show` with a workspace that has the text, in the order of the reports.
public final class SourceController implements AutoCloseable {

    private final SourceModel model = new SourceModel();
    private final SourceTools tools;
    private final SourceEditor editor;
    private final Completing completing;
    private final PointedEntries entries;
    private final SourceView view;
    private final Map<String, Integer> carets = new HashMap<>();
    private @Nullable Workspace workspace;
    private @Nullable FileSync sync;

    public SourceController(SourceTools tools) {
        this.tools = tools;
        editor = new LineEditor(tools.clipboard());
        completing = new Completing(editor, tools.bridge());
        entries = new PointedEntries(editor);
        view = new SourceView(model, editor, this);
        SourceKeys.install(this, view, completing);
        editor.listen(new Typed());
    }

    /// The panel.
    public Parent view() {
        return view;
    }

    /// Shows another snapshot of the workspace. The editor's text is changed only where the file's is another one; the
    /// caret, the selection and what is on the screen stay.
    ///
    /// @param problems what is wrong in it
    public void show(Workspace shown, List<Problem> problems) {
        workspace = shown;
        List<String> files = shown.files().stream().map(WorkspaceFile::path).toList();
        model.problems.set(problems);
        model.files.set(files);
        completing.use(shown.architecture());
        entries.use(shown.index());
        editor.ids(id -> shown.architecture().element(id).isPresent()
                || shown.architecture().relation(id).isPresent());
        Optional<String> file = model.file.get().filter(files::contains);
        if (file.isEmpty()) {
            open(files.stream().findFirst());
        } else if (sync != null) {
            shown.file(file.get()).ifPresent(this::receive);
        }
        refreshMarks();
    }

    /// Shows one of the workspace's files.
    public void open(String path) {
        if (workspace != null
                && workspace.file(path).isPresent()
                && !model.file.get().equals(Optional.of(path))) {
            open(Optional.of(path));
            refreshMarks();
        }
    }

    /// Lets people only read.
    ///
    /// @param reason why, in a sentence
    public void lock(String reason) {
        model.locked.set(Optional.of(reason));
        editor.use(SourceEditor.Use.READ);
    }

    /// Lets people type again.
    public void unlock() {
        model.locked.set(Optional.empty());
        editor.use(SourceEditor.Use.EDIT);
    }

    /// Opens the file of a place, and moves the caret and the keyboard there.
    public void reveal(Problem.Place place) {
        open(place.file());
        if (model.file.get().equals(Optional.of(place.file()))) {
            int offset = editor.offset(new Place(Math.max(1, place.line()), Math.max(1, place.column())));
            editor.select(offset, offset);
            editor.view().requestFocus();
        }
    }

    /// Lights the entries of elements and relations from now on.
    public void point(Set<String> ids) {
        entries.point(ids, shownFile());
    }

    /// Brings the entry of an element or relation on the screen; the keyboard, and the caret in its file, stay.
    public void follow(String id) {
        entries.of(id).ifPresent(span -> {
            open(span.file());
            editor.bring(span.start(), span.end());
        });
    }

    /// Goes to the entry of an element or relation.
    ///
    /// @return whether there is one
    public boolean goTo(String id) {
        Optional<SourceSpan> span = entries.of(id);
        span.ifPresent(found -> {
            open(found.file());
            editor.select(found.start(), found.start());
            editor.bring(found.start(), found.end());
            editor.view().requestFocus();
        });
        return span.isPresent();
    }

    private String shownFile() {
        return model.file.get().orElse("");
    }

    /// The id of the element, relation or flow whose entry the caret is in.
    public Optional<String> placeOfCaret() {
        return model.file.get().flatMap(file -> SourceEntries.at(editor.text(), editor.caret()));
    }

    /// Shows in the diagram what the caret is in.
    public void showInDiagram() {
        placeOfCaret().ifPresent(tools.reveal()::show);
    }

    /// Gives the text the keyboard.
    public void takeKeyboard() {
        editor.view().requestFocus();
    }

    /// Opens the field that finds text in the file.
    public void find() {
        view.find();
    }

    /// Opens the field that takes the number of a line.
    public void goToLine() {
        view.goToLine();
    }

    /// Moves the caret to the next problem of the file.
    public void nextProblem() {
        new ProblemWalk(model).next().ifPresent(this::reveal);
    }

    /// Moves the caret to the problem before.
    public void previousProblem() {
        new ProblemWalk(model).previous().ifPresent(this::reveal);
    }

    /// Whether the keyboard is in the panel.
    public boolean hasKeyboard() {
        return view.hasKeyboard();
    }

    /// Whether a key is for the panel rather than for the window: what people type, and the keys that move the caret.
    public boolean wants(KeyEvent event) {
        return view.hasKeyboard() && SourceKeys.wants(event, view.isOpen() || completing.isOpen());
    }

    /// Tells of what is typed at once.
    public void flush() {
        tools.pause().cancel();
        report();
    }

    private void open(Optional<String> file) {
        leave();
        model.file.set(file);
        Optional<WorkspaceFile> found =
                file.flatMap(path -> Optional.ofNullable(workspace).flatMap(known -> known.file(path)));
        sync = found.map(known -> new FileSync(known.path(), known.text())).orElse(null);
        editor.open(found.map(WorkspaceFile::text).orElse(""));
        found.map(known -> carets.getOrDefault(known.path(), 0)).ifPresent(caret -> editor.select(caret, caret));
        completing.open(file.orElse(""));
        completing.close();
        look();
    }

    /// Takes leave of the file that is shown: what was typed is told, where the caret is is noted.
    private void leave() {
        flush();
        model.file.get().ifPresent(file -> carets.put(file, editor.caret()));
    }

    private void receive(WorkspaceFile file) {
        if (sync == null) {
            return;
        }
        List<TextEdit> edits = sync.receive(editor.text(), file.text());
        editor.apply(edits);
        if (!sync.isKnown(editor.text())) {
            tools.pause().restart(this::settled);
        }
    }

    private void settled() {
        report();
        look();
    }

    private void report() {
        if (sync != null) {
            String text = editor.text();
            if (!sync.isKnown(text)) {
                tools.typing().typed(sync.file(), sync.report(text), text);
            }
        }
    }

    /// Notes where the caret is, once it rests.
    private void look() {
        String text = editor.text();
        int caret = editor.caret();
        model.way.set(SourceEntries.way(text, caret));
        model.entry.set(SourceEntries.at(text, caret));
    }

    private void refreshMarks() {
        Optional<WorkspaceFile> file =
                model.file.get().flatMap(path -> Optional.ofNullable(workspace).flatMap(known -> known.file(path)));
        editor.mark(file.map(known -> MarkRanges.of(model.problemsHere(), known.source(), editor))
                .orElse(List.of()));
        refreshHere();
        entries.refresh(shownFile());
    }

    private void refreshHere() {
        int line = model.place.get().line();
        model.here.set(model.problemsHere().stream()
                .filter(problem -> Math.max(1, problem.place().line()) == line)
                .findFirst());
    }

    /// Tells of what was typed, and stops.
    @Override
    public void close() {
        flush();
        completing.close();
        view.close();
    }

    private final class Typed implements SourceEditor.Listener {

        @Override
        public void typed(String inserted) {
            completing.typed(inserted);
            tools.pause().restart(SourceController.this::settled);
        }

        @Override
        public void moved() {
            model.place.set(editor.place());
            refreshHere();
            tools.pause().restart(SourceController.this::settled);
        }
    }
}
