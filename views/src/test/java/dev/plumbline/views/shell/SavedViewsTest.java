package dev.plumbline.views.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.graphmodel.view.SavedView;
import dev.plumbline.graphmodel.workspace.ReadLimits;
import dev.plumbline.graphmodel.workspace.Workspace;
import dev.plumbline.graphmodel.workspace.WorkspaceReader;
import dev.plumbline.views.SampleServices;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SavedViewsTest {

    private static final String PAYING = """
            # what the auditors ask for
            view: paying
            title: Paying
            scope: checkout
            depth: 1   # no more
            """;

    private final SharedWindow window = new SharedWindow();
    private SampleServices services;
    private Workbench workbench;

    @BeforeEach
    void begin() throws TimeoutException, IOException {
        services = new SampleServices();
        Files.createDirectories(services.folder().resolve("views"));
        Files.writeString(file("paying"), PAYING);
        workbench = window.begin(services);
    }

    @AfterAll
    void close() throws TimeoutException {
        window.close();
    }

    @Test
    void opensAViewFromTheListAndByItsNameInTheSearch() throws TimeoutException {
        assertThat(titles()).containsExactly("landscape", "paying");
        choose(1);
        workbench.await(() -> crumbs().endsWith("Paying"));
        search(":landscape");
        workbench.await(() -> crumbs().equals("Landscape"));
        search(":paying");
        workbench.await(() -> crumbs().endsWith("Paying"));
    }

    @Test
    void savesTheViewThatIsShownAndUndoesIt() throws TimeoutException {
        command("Save this view as");
        workbench.robot.write("For the board");
        workbench.robot.push(KeyCode.ENTER);
        saved(known -> known.views().containsKey("for-the-board"));
        workbench.await(() -> titles().equals(List.of("landscape", "for-the-board", "paying")));
        workbench.await(() -> crumbs().endsWith("For the board"));
        assertThat(text("for-the-board")).contains("view: for-the-board", "title: For the board", "depth: ");
        workbench.robot.push(KeyCode.CONTROL, KeyCode.Z);
        saved(known -> !known.views().containsKey("for-the-board"));
        workbench.await(() -> crumbs().equals("Landscape"));
        assertThat(Files.exists(file("for-the-board"))).isFalse();
    }

    @Test
    void renamesAViewTouchingOnlyItsTitle() throws TimeoutException {
        choose(1);
        workbench.await(() -> crumbs().endsWith("Paying"));
        command("Rename the view");
        workbench.robot.write("Money");
        workbench.robot.push(KeyCode.ENTER);
        saved(known -> known.views().get("paying").title().equals("Money"));
        assertThat(text("paying")).isEqualTo(PAYING.replace("title: Paying", "title: Money"));
        workbench.await(() -> crumbs().endsWith("Money"));
    }

    @Test
    void deletesAViewAndBringsItBackToTheByte() throws TimeoutException {
        choose(1);
        workbench.await(() -> crumbs().endsWith("Paying"));
        search(">Delete the view");
        saved(known -> known.views().isEmpty());
        workbench.await(() -> crumbs().equals("Landscape/Checkout"));
        assertThat(Files.exists(file("paying"))).isFalse();
        workbench.robot.push(KeyCode.CONTROL, KeyCode.Z);
        saved(known -> known.views().containsKey("paying"));
        assertThat(text("paying")).isEqualTo(PAYING);
    }

    @Test
    void deletesAViewInTheListByItsKeyAndBringsItBack() throws TimeoutException {
        select(1);
        workbench.robot.push(KeyCode.DELETE);
        saved(known -> known.views().isEmpty());
        workbench.await(() -> titles().equals(List.of("landscape")));
        assertThat(Files.exists(file("paying"))).isFalse();
        workbench.robot.push(KeyCode.CONTROL, KeyCode.Z);
        saved(known -> known.views().containsKey("paying"));
        assertThat(text("paying")).isEqualTo(PAYING);
        workbench.await(() -> titles().equals(List.of("landscape", "paying")));
    }

    @Test
    void renamesAViewInTheListByItsKey() throws TimeoutException {
        select(1);
        workbench.robot.push(KeyCode.F2);
        workbench.await(() -> workbench.robot.lookup(".search-layer").query().isVisible());
        workbench.robot.write("Money").push(KeyCode.ENTER);
        saved(known -> known.views().get("paying").title().equals("Money"));
        assertThat(text("paying")).isEqualTo(PAYING.replace("title: Paying", "title: Money"));
    }

    @Test
    void keepsTheLandscapeWhichIsNoFile() throws TimeoutException {
        select(0);
        workbench.robot.push(KeyCode.DELETE);
        assertThat(titles()).containsExactly("landscape", "paying");
        assertThat(text("paying")).isEqualTo(PAYING);
    }

    private void select(int row) throws TimeoutException {
        Workbench.fx(() -> {
            ListView<?> list = workbench.robot.lookup("#view-list").query();
            list.requestFocus();
            list.getSelectionModel().select(row);
            return true;
        });
    }

    private void choose(int row) throws TimeoutException {
        select(row);
        workbench.robot.push(KeyCode.ENTER);
        Workbench.fx(() -> {
            workbench.canvas().requestFocus();
            return true;
        });
    }

    private void command(String name) throws TimeoutException {
        search(">" + name);
        workbench.await(() -> workbench.robot.lookup(".search-layer").query().isVisible());
    }

    private void search(String typed) throws TimeoutException {
        workbench.robot.push(KeyCode.CONTROL, KeyCode.K);
        workbench.await(() -> workbench.robot.lookup(".search-layer").query().isVisible());
        workbench.robot.write(typed);
        workbench.robot.push(KeyCode.ENTER);
    }

    private List<String> titles() throws TimeoutException {
        return Workbench.fx(() -> workbench.robot.lookup("#view-list").<ListView<SavedView>>query().getItems().stream()
                .map(SavedView::id)
                .toList());
    }

    private String crumbs() {
        return workbench.robot.lookup(".crumb").queryAllAs(Labeled.class).stream()
                .map(Labeled::getText)
                .collect(Collectors.joining("/"));
    }

    private void saved(Predicate<Workspace> expected) throws TimeoutException {
        workbench.robot.push(KeyCode.CONTROL, KeyCode.S);
        workbench.await(() -> expected.test(new WorkspaceReader(ReadLimits.standard()).read(services.folder())));
    }

    private Path file(String view) {
        return services.folder().resolve("views/" + view + ".yaml");
    }

    private String text(String view) {
        try {
            return Files.readString(file(view));
        } catch (IOException missing) {
            return "";
        }
    }
}
