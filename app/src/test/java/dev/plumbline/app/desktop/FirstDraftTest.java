package dev.plumbline.app.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.graphmodel.Architecture;
import dev.plumbline.graphmodel.ElementKind;
import dev.plumbline.graphmodel.RelationKind;
import dev.plumbline.graphmodel.workspace.Workspace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeoutException;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What a new user does first: from the welcome screen to a system of twelve elements that is saved and checked, with
/// the keyboard alone, and with the mouse for everything but names and kinds, saved by itself.
final class FirstDraftTest {

    private static final double THREE_MINUTES = 180;
    /// What is offered first is meant, and nothing typed.
    private static final String FIRST = "";

    private final Hands hands = new Hands();
    private final Pointer pointer = new Pointer(hands);

    @TempDir
    private Path folder;

    private StartedProgram program;

    @BeforeEach
    void openTheProgram() throws TimeoutException {
        program = StartedProgram.in(folder, hands);
    }

    @AfterEach
    void closeTheProgram() {
        program.close();
    }

    @Test
    void draftsSavesAndChecksTwelveElementsWithTheKeyboardAlone() throws TimeoutException, IOException {
        hands.command(KeyCode.CONTROL, KeyCode.N);
        hands.press(KeyCode.SPACE);
        program.seeFocused("#new-name");
        hands.answer("help-desk");
        program.seeFocused(".diagram-canvas");
        drawWithKeys();
        hands.command(KeyCode.CONTROL, KeyCode.S);
        seeTheSystem();
        assertThat(hands.seconds())
                .as("seconds that a person needs for %d keys", hands.keys())
                .isLessThan(THREE_MINUTES);
    }

    @Test
    void draftsSavesAndChecksTwelveElementsWithTheMouse() throws TimeoutException, IOException {
        pointer.press("#templates .home-card");
        program.seeFocused("#new-name");
        hands.write("help-desk");
        pointer.press("#new-create");
        program.seeFocused(".diagram-canvas");
        drawWithTheMouse();
        seeTheSystem();
        assertThat(hands.seconds() + pointer.seconds())
                .as("seconds that a person needs")
                .isLessThan(THREE_MINUTES);
    }

    private void seeTheSystem() throws TimeoutException, IOException {
        program.seeSaved("help-desk", 12, 11);
        Workspace saved = program.saved("help-desk");
        assertThat(saved.problems()).isEmpty();
        Architecture drafted = saved.architecture();
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
        program.seeFindings();
    }

    private void drawWithTheMouse() throws TimeoutException {
        draw("cli", "Help page");
        drawUsed("gatew", FIRST, "Front door");
        drawUsed("serv", FIRST, "Answers");
        drawUsed("model", FIRST, "Writer");
        pointer.choose("Answers");
        drawUsed("retr", FIRST, "Finder");
        drawUsed("vec", "rea", "Passages");
        pointer.choose("Answers");
        drawUsed("datas", "wr", "Questions");
        pointer.choose("Answers");
        drawUsed("que", FIRST, "Asked");
        pointer.choose("Finder");
        drawUsed("emb", FIRST, "Meaning");
        draw("job", "Digest");
        pointer.connect("Digest", "Asked");
        hands.answer(FIRST);
        draw("guard", "Politeness");
        pointer.connect("Politeness", "Writer");
        hands.answer(FIRST);
        draw("pers", "Customer");
        pointer.connect("Customer", "Help page");
        hands.answer(FIRST);
    }

    private void draw(String kind, String name) throws TimeoutException {
        pointer.doubleClickNothing();
        hands.answer(kind);
        hands.answer(name);
        program.seeSelected(name);
    }

    private void drawUsed(String kind, String relation, String name) throws TimeoutException {
        pointer.dragToNothing();
        hands.answer(kind);
        hands.answer(relation);
        hands.answer(name);
        program.seeSelected(name);
    }

    private void drawWithKeys() throws TimeoutException {
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
        program.seeSelected(name);
    }

    private void addUsed(String kind, String relation, String name) throws TimeoutException {
        hands.command(KeyCode.CONTROL, KeyCode.RIGHT);
        hands.answer(kind);
        hands.answer(relation);
        hands.answer(name);
        program.seeSelected(name);
    }

    private void connect(String target, String relation) {
        hands.command(KeyCode.C);
        hands.answer(target);
        hands.answer(relation);
    }

    private void back(String name, String typed) throws TimeoutException {
        hands.command(KeyCode.CONTROL, KeyCode.K);
        hands.answer(typed);
        program.seeSelected(name);
    }
}
