package dev.plumbline.app.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.app.composition.ProgramFolders;
import dev.plumbline.app.composition.Services;
import dev.plumbline.app.composition.SettingsFile;
import dev.plumbline.graphmodel.Architecture;
import dev.plumbline.graphmodel.ElementKind;
import dev.plumbline.graphmodel.RelationKind;
import dev.plumbline.graphmodel.workspace.Workspace;
import dev.plumbline.views.Windows;
import dev.plumbline.views.shell.WorkbenchController;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Pane;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/// What a new user does first: from the welcome screen to a system of twelve elements that is saved and checked, with
/// the keyboard alone.
final class FirstDraftTest {

    private final Services services = Services.standard(InstantSource.system());
    private final Hands hands = new Hands();

    @TempDir
    private Path folder;

    private Stage stage;
    private WorkbenchController workbench;

    @BeforeEach
    void openTheProgram() throws TimeoutException {
        ProgramFolders folders = ProgramFolders.of(
                Map.of("PLUMBLINE_HOME", folder.resolve("home").toString()));
        ProgramServices program = new ProgramServices(
                SharedServices.of(services, folder.resolve("sample"), SettingsFile.in(folders), folders, folder),
                Optional.empty(),
                Windows.ALONE);
        stage = FxToolkit.registerPrimaryStage();
        WaitForAsyncUtils.waitForAsyncFx(20_000, () -> {
            workbench = new WorkbenchController(program);
            stage.setScene(new Scene(workbench.view(), 1000, 900));
            stage.show();
            workbench.start();
        });
    }

    @AfterEach
    void closeTheProgram() {
        WaitForAsyncUtils.waitForAsyncFx(20_000, () -> {
            workbench.close();
            stage.setScene(new Scene(new Pane(), 100, 100));
        });
    }

    @Test
    void draftsSavesAndChecksTwelveElementsWithTheKeyboardAlone() throws TimeoutException, IOException {
        beginWithABlankSystem();
        drawTheSystem();
        save();
        Workspace saved = services.open(folder.resolve("help-desk"));
        assertThat(saved.problems()).isEmpty();
        Architecture drafted = saved.architecture();
        assertThat(drafted.elements()).hasSize(12);
        assertThat(drafted.relations().values())
                .extracting(relation -> relation.from() + " " + relation.kind() + " " + relation.to())
                .contains(
                        "help-page " + RelationKind.CALLS + " front-door",
                        "front-door " + RelationKind.CALLS + " answers",
                        "answers " + RelationKind.CALLS + " writer",
                        "answers " + RelationKind.CALLS + " finder",
                        "finder " + RelationKind.READS + " passages");
        assertThat(drafted.requireElement("writer").kind()).isEqualTo(ElementKind.MODEL_ENDPOINT);
        assertThat(Files.readAllLines(folder.resolve("help-desk/plumbline.yaml")))
                .as("one line for each part, beside the three keys and the version")
                .hasSize(2 + 2 + drafted.elements().size() + drafted.relations().size());
        hands.see(
                "findings about the draft",
                () -> !hands.eyes()
                        .lookup("#check-list")
                        .<ListView<?>>query()
                        .getItems()
                        .isEmpty());
        assertThat(hands.seconds())
                .as("seconds that a person needs for %d keys", hands.keys())
                .isLessThan(180);
    }

    private void beginWithABlankSystem() throws TimeoutException {
        hands.see(
                "templates",
                () -> hands.eyes().lookup("#templates .home-card").queryAll().size() == 6);
        hands.command(KeyCode.CONTROL, KeyCode.N);
        hands.press(KeyCode.SPACE);
        hands.see("the field for the name", () -> isFocused("#new-name"));
        hands.answer("help-desk");
        hands.see(
                "an empty diagram",
                () -> hands.eyes()
                        .lookup(".diagram-canvas")
                        .tryQuery()
                        .filter(Node::isFocused)
                        .isPresent());
    }

    private void drawTheSystem() throws TimeoutException {
        add("cli", "Help page");
        addUsed("gatew", "call", "Front door");
        addUsed("serv", "call", "Answers");
        addUsed("model", "call", "Writer");
        back("Answers", "ans");
        addUsed("retr", "call", "Finder");
        addUsed("vec", "reads", "Passages");
        back("Answers", "ans");
        addUsed("datas", "writes", "Questions");
        back("Answers", "ans");
        addUsed("que", "pub", "Asked");
        add("job", "Digest");
        connect("Ask", "sub");
        back("Finder", "fin");
        addUsed("emb", "call", "Meaning");
        add("guard", "Politeness");
        connect("Wri", "gua");
        add("pers", "Customer");
        connect("Help", "call");
    }

    private void add(String kind, String name) throws TimeoutException {
        hands.command(KeyCode.SLASH);
        hands.answer(kind);
        hands.answer(name);
        seeSelected(name);
    }

    private void addUsed(String kind, String relation, String name) throws TimeoutException {
        hands.command(KeyCode.CONTROL, KeyCode.RIGHT);
        hands.answer(kind);
        hands.answer(relation);
        hands.answer(name);
        seeSelected(name);
    }

    private void connect(String target, String relation) {
        hands.command(KeyCode.C);
        hands.answer(target);
        hands.answer(relation);
    }

    private void back(String name, String typed) throws TimeoutException {
        hands.command(KeyCode.CONTROL, KeyCode.K);
        hands.answer(typed);
        seeSelected(name);
    }

    private void seeSelected(String name) throws TimeoutException {
        String id = name.toLowerCase(Locale.ROOT).replace(' ', '-');
        hands.see(
                name + " selected",
                () -> hands.eyes().lookup(".element-handle").queryAll().stream()
                        .anyMatch(handle -> id.equals(handle.getUserData())
                                && handle.getPseudoClassStates().stream()
                                        .anyMatch(state ->
                                                state.getPseudoClassName().equals("selected"))));
    }

    private void save() throws TimeoutException {
        hands.command(KeyCode.CONTROL, KeyCode.S);
        hands.see("everything saved", () -> {
            Architecture written = services.open(folder.resolve("help-desk")).architecture();
            return written.elements().size() == 12 && written.relations().size() == 11;
        });
    }

    private boolean isFocused(String selector) {
        return hands.eyes().lookup(selector).tryQuery().filter(Node::isFocused).isPresent();
    }
}
