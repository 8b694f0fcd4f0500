package dev.plumbline.views.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.graphmodel.Architecture;
import dev.plumbline.graphmodel.Change;
import dev.plumbline.graphmodel.Element;
import dev.plumbline.graphmodel.ElementAttributes;
import dev.plumbline.graphmodel.ElementKind;
import dev.plumbline.graphmodel.draft.Draft;
import dev.plumbline.graphmodel.workspace.ReadLimits;
import dev.plumbline.graphmodel.workspace.WorkspaceReader;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeoutException;
import javafx.scene.input.KeyCode;
import org.jspecify.annotations.Nullable;

/// A person who edits a workspace in the picture for a long time, one edit after the other by chance; after each of
/// them the files differ by what it meant and by nothing else.
final class PictureSession {

    private final Workbench workbench;
    private final Path folder;
    private final Draft draft;
    private final Random random;
    private final Deque<EditedTexts> behind = new ArrayDeque<>();
    private final Deque<EditedTexts> ahead = new ArrayDeque<>();
    private final Set<String> touched = new TreeSet<>();
    private final List<String> own = new ArrayList<>();
    private final List<String> log = new ArrayList<>();
    private EditedTexts now;
    private String last = "";
    private int names;

    PictureSession(Workbench workbench, Path folder, Draft draft, long seed) {
        this.workbench = workbench;
        this.folder = folder;
        this.draft = draft;
        random = new Random(seed);
        now = EditedTexts.in(folder);
    }

    /// What was done, an edit a line.
    List<String> log() {
        return log;
    }

    /// The ids of all that was changed, made or removed.
    Set<String> touched() {
        return touched;
    }

    EditedTexts now() {
        return now;
    }

    /// Makes so many edits.
    void edit(int edits) throws TimeoutException {
        while (log.size() < edits) {
            try {
                one(random.nextInt(100));
            } catch (AssertionError | TimeoutException wrong) {
                throw new AssertionError(
                        "after " + log.size() + " edits, the last "
                                + log.subList(Math.max(0, log.size() - 5), log.size()) + ": " + wrong.getMessage(),
                        wrong);
            }
        }
    }

    private void one(int chance) throws TimeoutException {
        if (chance < 20) {
            rename();
        } else if (chance < 45) {
            move();
        } else if (chance < 58) {
            set();
        } else if (chance < 66) {
            duplicate();
        } else if (chance < 74) {
            add();
        } else if (chance < 80) {
            connect();
        } else if (chance < 86) {
            delete();
        } else if (chance < 90) {
            hide();
        } else if (chance < 96) {
            undo();
        } else {
            redo();
        }
    }

    private void rename() throws TimeoutException {
        Element element = any();
        String name = "Part " + ++names;
        workbench.select(element.id());
        run("model.rename");
        workbench.await(() -> workbench.robot.lookup("#rename-field").tryQuery().isPresent());
        Workbench.fx(() -> {
            workbench.robot.lookup("#rename-field").queryTextInputControl().setText(name);
            return true;
        });
        workbench.robot.push(KeyCode.ENTER);
        done("rename " + element.id(), element.id()).seeReplaced(now, element.name(), name);
    }

    private void move() throws TimeoutException {
        Element element = any();
        workbench.select(element.id());
        Set<String> before = layouts();
        // At the corner of its container nothing goes further up or to the left.
        run(List.of("arrange.shift-right", "arrange.shift-down", "arrange.nudge-right", "arrange.nudge-down")
                .get(random.nextInt(4)));
        EditedTexts was = done("move " + element.id(), element.id());
        Set<String> files = was.changed(now);
        assertThat(files).hasSize(1).allMatch(file -> file.endsWith(".layout.yaml"));
        String file = files.iterator().next();
        if (before.contains(file)) {
            was.seeOnlyIn(now, file, List.of(element.id()));
        }
    }

    private Set<String> layouts() {
        Set<String> files = new TreeSet<>(now.texts().keySet());
        files.removeIf(file -> !file.endsWith(".layout.yaml"));
        return files;
    }

    private void set() throws TimeoutException {
        Element element = any();
        Optional<Long> before = element.get(ElementAttributes.REPLICAS);
        long after = 20 + random.nextInt(70);
        if (before.equals(Optional.of(after))) {
            return;
        }
        @Nullable Object old = before.orElse(null);
        Workbench.fx(() -> {
            workbench.controller.editing().change(new Change.UpdateElement(element.id(), "replicas", old, after));
            return true;
        });
        EditedTexts was = done("set replicas of " + element.id(), element.id());
        if (before.isPresent()) {
            was.seeReplaced(now, Long.toString(before.get()), Long.toString(after));
        } else {
            was.seeAdded(now, "replicas: " + after);
        }
    }

    private void duplicate() throws TimeoutException {
        Element element = leaf();
        Set<String> before = ids();
        workbench.select(element.id());
        run("model.duplicate");
        EditedTexts was = done("duplicate " + element.id(), element.id());
        was.seeAdded(now, made(before));
    }

    private void add() throws TimeoutException {
        Element element = leaf();
        Set<String> before = ids();
        workbench.select(element.id());
        run("model.add-right");
        String name = "Part " + ++names;
        workbench.robot.push(KeyCode.ENTER);
        workbench.robot.push(KeyCode.ENTER);
        workbench.robot.write(name).push(KeyCode.ENTER);
        EditedTexts was = done("add beside " + element.id(), element.id());
        was.seeAdded(now, name, made(before));
    }

    private void connect() throws TimeoutException {
        Element from = leaf();
        Element to = leaf();
        if (from.equals(to)
                || architecture().outgoing(from.id()).stream()
                        .anyMatch(one -> one.to().equals(to.id()))) {
            return;
        }
        workbench.select(from.id());
        run("model.connect");
        workbench.robot.write(to.id()).push(KeyCode.ENTER);
        workbench.robot.push(KeyCode.ENTER);
        if (workbench.isVisible(".search-layer")) {
            // No relation makes sense between these two.
            workbench.robot.push(KeyCode.ESCAPE);
            return;
        }
        EditedTexts was = done("connect " + from.id(), from.id(), to.id());
        was.seeAdded(now, "from: " + from.id());
    }

    private void delete() throws TimeoutException {
        List<String> there = own.stream().filter(ids()::contains).toList();
        String id = there.isEmpty() || random.nextInt(4) == 0 ? leaf().id() : there.get(random.nextInt(there.size()));
        List<String> gone = new ArrayList<>(List.of(id));
        Architecture known = architecture();
        known.outgoing(id).forEach(relation -> gone.add(relation.id()));
        known.incoming(id).forEach(relation -> gone.add(relation.id()));
        workbench.select(id);
        run("model.delete");
        touched.addAll(gone);
        done("delete " + id, id).seeRemoved(now, gone);
    }

    private void hide() throws TimeoutException {
        Element element = leaf();
        workbench.select(element.id());
        run("model.hide");
        EditedTexts was = done("hide " + element.id(), element.id());
        assertThat(was.changed(now)).hasSize(1).allMatch(file -> file.matches("views/[^.]*\\.yaml"));
        run("edit.undo");
        await(was);
        behind.pop();
    }

    private void undo() throws TimeoutException {
        if (!behind.isEmpty()) {
            run("edit.undo");
            ahead.push(now);
            await(behind.pop());
            log.add("undo");
        }
    }

    private void redo() throws TimeoutException {
        if (!ahead.isEmpty()) {
            run("edit.redo");
            behind.push(now);
            await(ahead.pop());
            log.add("redo");
        }
    }

    /// Takes everything back that was done.
    void undoAll() throws TimeoutException {
        while (!behind.isEmpty()) {
            run("edit.undo");
            await(behind.pop());
        }
    }

    private void await(EditedTexts expected) throws TimeoutException {
        try {
            workbench.await(() -> isSaved() && EditedTexts.in(folder).equals(expected));
        } catch (TimeoutException different) {
            assertThat(EditedTexts.in(folder).texts()).isEqualTo(expected.texts());
        }
        now = expected;
    }

    /// Waits until the edit is in the files.
    ///
    /// @return the files before
    private EditedTexts done(String what, String... parts) throws TimeoutException {
        EditedTexts was = now;
        log.add(what);
        touched.addAll(List.of(parts));
        last = parts[0];
        workbench.await(() -> isSaved() && !EditedTexts.in(folder).equals(was));
        now = EditedTexts.in(folder);
        behind.push(was);
        ahead.clear();
        return was;
    }

    /// Files are whole only between two savings.
    private boolean isSaved() {
        if (draft.unsaved().isEmpty()) {
            return true;
        }
        workbench.run("file.save");
        return false;
    }

    private String made(Set<String> before) {
        Set<String> more = ids();
        more.removeAll(before);
        assertThat(more).hasSize(1);
        String id = more.iterator().next();
        own.add(id);
        touched.add(id);
        return id;
    }

    private Element any() {
        // Steps about the same part one after the other are joined.
        List<Element> all = architecture().elements().values().stream()
                .filter(element -> element.kind().runs() || element.kind() == ElementKind.SYSTEM)
                .filter(element -> !element.id().equals(last))
                .toList();
        return all.get(random.nextInt(all.size()));
    }

    private Element leaf() {
        Architecture known = architecture();
        List<Element> leaves = known.elements().values().stream()
                .filter(element -> element.kind().runs())
                .filter(element -> known.children(element.id()).isEmpty())
                .filter(element -> !element.id().equals(last))
                .toList();
        return leaves.get(random.nextInt(leaves.size()));
    }

    private Set<String> ids() {
        return new TreeSet<>(architecture().elements().keySet());
    }

    private Architecture architecture() {
        return new WorkspaceReader(ReadLimits.standard()).read(folder).architecture();
    }

    private void run(String command) throws TimeoutException {
        Workbench.fx(() -> {
            workbench.run(command);
            return true;
        });
    }
}
