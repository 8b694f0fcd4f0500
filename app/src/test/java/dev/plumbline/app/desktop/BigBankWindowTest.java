package dev.plumbline.app.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.app.composition.ProgramFolders;
import dev.plumbline.app.composition.Services;
import dev.plumbline.app.home.ProgramHome;
import dev.plumbline.graphmodel.Architecture;
import dev.plumbline.graphmodel.Element;
import dev.plumbline.graphmodel.ElementKind;
import dev.plumbline.graphmodel.SharedFiles;
import dev.plumbline.pluginapi.Progress;
import dev.plumbline.views.WorkspaceSource;
import dev.plumbline.views.welcome.ImportOutcome;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.control.TreeItem;
import javafx.scene.control.TreeView;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/// A real model of somebody else's in a window.
final class BigBankWindowTest {

    private static final String SOURCE =
            "models/structurizr-bigbank/structurizr-dsl/src/test/resources/dsl/big-bank-plc.dsl";

    private final Services services = Services.standard(InstantSource.system());
    private final Hands hands = new Hands();

    @TempDir
    private Path folder;

    private Architecture bank;
    private OpenWindows windows;

    @BeforeEach
    void importAndOpen() throws TimeoutException {
        Path source = SharedFiles.require(SOURCE);
        Map<String, String> environment =
                Map.of("PLUMBLINE_HOME", folder.resolve("home").toString(), "HOME", folder.toString());
        Path workspace = folder.resolve("big-bank");
        ProgramHome home = new ProgramHome(services, ProgramFolders.of(environment), folder);
        assertThat(home.importModel(source, workspace, Progress.NONE)).isInstanceOf(ImportOutcome.Made.class);
        bank = services.open(workspace).architecture();
        FxToolkit.registerPrimaryStage();
        Platform.setImplicitExit(false);
        Optional<Path> first = Optional.of(workspace);
        Desktop.Start start = new Desktop.Start(
                first,
                Optional.empty(),
                Duration.ZERO,
                Optional.empty(),
                Desktop.Purpose.WORK,
                Desktop.Network.ALLOWED);
        fx(() -> {
            windows = new OpenWindows(Program.of(services, start, environment), () -> {});
            windows.open(Optional.of(new WorkspaceSource.Folder(workspace)));
            return true;
        });
        hands.see("the diagram", () -> find(".minimap").findAny().isPresent());
    }

    @AfterEach
    void close() {
        if (windows != null) {
            fx(() -> {
                windows.all().forEach(MainWindow::close);
                return true;
            });
        }
    }

    @Test
    void showsTheBankWithoutProblems() throws TimeoutException {
        assertThat(fx(() -> windows.all().getFirst().stage().getTitle())).startsWith("Big Bank plc");
        assertThat(texts(".status-item"))
                .as("51 elements to Structurizr, and two environments")
                .contains("Big Bank plc", "53 elements", "42 relations");
        assertThat(fx(() -> ((TableView<?>) find("#problem-table").findFirst().orElseThrow())
                        .getItems()
                        .size()))
                .isZero();
    }

    @Test
    void outlinesWhatIsSelected() throws TimeoutException {
        for (Element element : oneOfEachKind()) {
            fx(() -> {
                TreeView<String> tree = tree();
                tree.getSelectionModel()
                        .select(items(tree.getRoot())
                                .filter(item -> element.id().equals(item.getValue()))
                                .findFirst()
                                .orElseThrow());
                return true;
            });
            hands.see(element.id() + " outlined", () -> outlined().equals(Set.of(element.id())));
            assertThat(texts(".inspector-title")).containsExactly(element.name());
        }
    }

    private List<Element> oneOfEachKind() {
        Map<ElementKind, Element> kinds = bank.elements().values().stream()
                .collect(Collectors.toMap(Element::kind, element -> element, (first, second) -> second));
        assertThat(kinds)
                .containsOnlyKeys(
                        ElementKind.PERSON,
                        ElementKind.SYSTEM,
                        ElementKind.CLIENT,
                        ElementKind.SERVICE,
                        ElementKind.DATASTORE,
                        ElementKind.COMPONENT,
                        ElementKind.ENVIRONMENT,
                        ElementKind.NODE,
                        ElementKind.INSTANCE);
        return List.copyOf(kinds.values());
    }

    @SuppressWarnings("unchecked")
    private TreeView<String> tree() {
        return (TreeView<String>) find("#model-tree").findFirst().orElseThrow();
    }

    private static Stream<TreeItem<String>> items(TreeItem<String> item) {
        return Stream.concat(Stream.of(item), item.getChildren().stream().flatMap(BigBankWindowTest::items));
    }

    private Set<Object> outlined() {
        return find(".element-handle")
                .filter(handle -> handle.getPseudoClassStates().stream()
                        .anyMatch(state -> state.getPseudoClassName().equals("selected")))
                .map(Node::getUserData)
                .collect(Collectors.toSet());
    }

    private List<String> texts(String query) {
        return fx(() -> find(query).map(label -> ((Label) label).getText()).toList());
    }

    private Stream<Node> find(String query) {
        return windows.all().getFirst().stage().getScene().getRoot().lookupAll(query).stream();
    }

    private static <T> T fx(Callable<T> action) {
        return WaitForAsyncUtils.waitForAsyncFx(20_000, action);
    }
}
