package dev.plumbline.views.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.graphmodel.Change;
import dev.plumbline.graphmodel.draft.Draft;
import dev.plumbline.graphmodel.draft.Plan;
import dev.plumbline.graphmodel.workspace.StoreException;
import dev.plumbline.graphmodel.workspace.WorkspaceReader;
import dev.plumbline.views.SampleServices;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DraftingTest {

    private final SharedWindow window = new SharedWindow();
    private SampleServices services;
    private Workbench workbench;

    @BeforeEach
    void begin() throws TimeoutException {
        services = new SampleServices();
        workbench = window.begin(services);
    }

    @AfterAll
    void close() throws TimeoutException {
        window.close();
    }

    @Test
    void bringsAChangeToTheTreeAndToDisk() throws TimeoutException {
        String before = text();
        rename("Order handling");
        workbench.await(() -> treeShows("Order handling"));
        workbench.await(() -> text().contains("Order handling"));
        assertThat(text().lines().filter(line -> !before.contains(line))).hasSize(1);
    }

    @Test
    void undoesAndRedoesWithTheKeyboard() throws TimeoutException {
        String before = text();
        rename("Order handling");
        workbench.await(() -> treeShows("Order handling"));
        workbench.robot.push(KeyCode.CONTROL, KeyCode.Z);
        workbench.await(() -> !treeShows("Order handling"));
        workbench.robot.push(KeyCode.CONTROL, KeyCode.Y);
        workbench.await(() -> treeShows("Order handling"));
        workbench.robot.push(KeyCode.CONTROL, KeyCode.Z);
        workbench.robot.push(KeyCode.CONTROL, KeyCode.S);
        workbench.await(() -> !treeShows("Order handling") && text().equals(before));
    }

    @Test
    void showsWhatAnotherProgramWrites() throws TimeoutException, IOException {
        Files.writeString(main(), text().replace("name: Orders", "name: Orders of theirs"));
        workbench.await(() -> treeShows("Orders of theirs"));
    }

    @Test
    void asksWhereBothSidesChangedTheSameLine() throws TimeoutException, IOException {
        String before = text();
        Files.writeString(services.folder().resolveSibling("aside"), "");
        Workbench.fx(() -> {
            rename("Orders of mine");
            Files.writeString(main(), before.replace("name: Orders", "name: Orders of theirs"));
            return true;
        });
        workbench.await(() -> shows("Take theirs"));
        assertThat(text()).contains("Orders of theirs");
        Workbench.fx(() -> {
            workbench.robot.lookup("Take theirs").queryButton().fire();
            return true;
        });
        workbench.await(() -> treeShows("Orders of theirs") && !shows("Take theirs"));
    }

    @Test
    void offersToRestoreWhatAnEarlierRunDidNotSave() throws TimeoutException, IOException {
        services = new SampleServices();
        Draft crashed = SampleServices.draft(services.folder());
        crashed.carryOut(Plan.of(new Change.UpdateElement("orders", "name", "Orders", "Rescued orders")));
        closeWithoutSaving(crashed);
        workbench = window.begin(services);
        workbench.await(() -> shows("Restore unsaved changes"));
        Workbench.fx(() -> {
            workbench.robot.lookup("Restore unsaved changes").queryButton().fire();
            return true;
        });
        workbench.await(() -> treeShows("Rescued orders") && !shows("Restore unsaved changes"));
    }

    @Test
    void showsWhatWasNotSavedBeforePeopleDecide() throws TimeoutException, IOException {
        services = new SampleServices();
        Draft crashed = SampleServices.draft(services.folder());
        crashed.carryOut(Plan.of(new Change.UpdateElement("orders", "name", "Orders", "Rescued orders")));
        closeWithoutSaving(crashed);
        String before = text();
        workbench = window.begin(services);
        workbench.await(() -> shows("Look at them…"));
        Workbench.fx(() -> {
            workbench.robot.lookup("Look at them…").queryButton().fire();
            return true;
        });
        workbench.await(() -> workbench.isVisible("#recovery-box #change-preview"));
        assertThat(workbench.robot.lookup("#recovery-box .fix-after").queryAllAs(Labeled.class))
                .singleElement()
                .satisfies(line -> assertThat(line.getText()).contains("Rescued orders"));
        assertThat(workbench.robot.lookup("#recovery-restore").queryButton().isFocused())
                .isTrue();

        Workbench.fx(() -> {
            workbench.robot.lookup("#recovery-discard").queryButton().fire();
            return true;
        });

        workbench.await(() -> !shows("Look at them…") && !workbench.isVisible("#recovery-box"));
        workbench.robot.push(KeyCode.CONTROL, KeyCode.S);
        assertThat(text()).isEqualTo(before);
    }

    @Test
    void onlyLooksAtAWorkspaceThatSomethingElseChanges() throws TimeoutException, IOException {
        services = new SampleServices();
        Draft other = SampleServices.draft(services.folder());
        String before = text();
        workbench = window.begin(services);
        workbench.await(() -> workbench.isVisible(".question-bar"));

        rename("Nobody's orders");

        workbench.await(() -> workbench.isVisible(".notification"));
        workbench.robot.push(KeyCode.CONTROL, KeyCode.S);
        assertThat(treeShows("Nobody's orders")).isFalse();
        assertThat(text()).isEqualTo(before);
        closeWithoutSaving(other);
    }

    private static void closeWithoutSaving(Draft draft) throws IOException {
        try {
            draft.close();
        } catch (StoreException failed) {
            throw new IOException(failed);
        }
    }

    private void rename(String name) {
        Platform.runLater(() ->
                workbench.controller.editing().change(new Change.UpdateElement("orders", "name", "Orders", name)));
    }

    private boolean shows(String button) {
        return workbench.robot.lookup(button).queryAllAs(Button.class).stream().anyMatch(Button::isVisible);
    }

    private boolean treeShows(String name) {
        return workbench.robot.lookup(".tree-name").queryAllAs(Labeled.class).stream()
                .anyMatch(row -> row.getText().equals(name));
    }

    private Path main() {
        // Names only: a file that is being saved comes and goes under another name.
        try (Stream<Path> files = Files.list(services.folder())) {
            return files.filter(file -> file.toString().endsWith(".yaml"))
                    .filter(file -> contains(file, "orders:"))
                    .findFirst()
                    .orElse(services.folder().resolve(WorkspaceReader.MAIN_FILE));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static boolean contains(Path file, String text) {
        try {
            return Files.readString(file).contains(text);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private String text() {
        try {
            return Files.readString(main());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
