package dev.plumbline.views.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.views.Command;
import dev.plumbline.views.Keys;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuItem;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/// What people of other tools find under the keys that they know. What the commands do is tested elsewhere.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class InteractionTableTest {

    private static final String TABLE = """
            canvas.zoom-in            Shortcut+Plus
            canvas.zoom-out           Shortcut+Minus
            canvas.zoom-to-100        Shortcut+Digit0
            canvas.zoom-to-fit        Shift+Digit1
            canvas.zoom-to-selection  Shift+Digit2
            model.select-all          Shortcut+A
            canvas.clear              Escape
            arrange.nudge-left        Left
            arrange.shift-left        Shift+Left
            canvas.follow-up          Alt+Up
            canvas.next               Tab
            canvas.container          Open_Bracket
            canvas.contents           Close_Bracket
            canvas.toggle-container   Shortcut+Shift+Space
            model.duplicate           Shortcut+D
            model.connect             C
            model.add-right           Shortcut+Right
            model.add                 Slash Shift+A
            model.rename              F2 Enter
            model.hide                Delete
            model.delete              Shift+Delete
            arrange.align-left        Shortcut+Shift+Left
            arrange.align-right       Shortcut+Shift+Right
            arrange.align-top         Shortcut+Shift+Up
            arrange.align-bottom      Shortcut+Shift+Down
            edit.undo                 Shortcut+Z
            edit.redo                 Shortcut+Shift+Z Shortcut+Y
            view.run-command          Shortcut+Shift+P Shortcut+Shift+A Shortcut+Slash
            view.search               Shortcut+K
            canvas.find               Shortcut+F
            canvas.find-next          F3
            view.inspector            Shortcut+I
            view.model-tree           Alt+Digit1
            view.list                 Alt+Digit2
            view.evidence             Alt+Digit3
            view.source               Alt+Digit5
            simulation.show           Alt+Digit6
            live.show                 Alt+Digit7
            view.timeline             Alt+Digit8
            relations.show            Alt+Digit9
            canvas.drill-in           Shift+Enter
            canvas.drill-out          Back_Space
            canvas.back               Shortcut+Alt+Left
            canvas.forward            Shortcut+Alt+Right
            canvas.minimap            M
            canvas.focus              F
            canvas.focus-depth-4      Digit4
            canvas.focus-further      Shortcut+E
            model.hide-others         Shortcut+Shift+H
            canvas.path               P
            canvas.choose-overlay     O
            canvas.legend             I
            compare.next              F7
            compare.previous          Shift+F7
            evidence.next             F8
            evidence.previous         Shift+F8
            evidence.fix              Alt+Enter
            view.present              F5
            view.full-screen          F11
            canvas.copy-picture       Shortcut+Shift+C
            view.go-to-source         F4
            view.next-panel           F6
            view.previous-panel       Shift+F6
            help.keys                 '?'
            """;

    private Workbench workbench;
    private Map<String, Command> commands;

    @BeforeAll
    void open() throws TimeoutException {
        workbench = Workbench.open();
        commands = Workbench.fx(() -> workbench.controller.commands().stream()
                .collect(Collectors.toMap(Command::id, command -> command, (one, other) -> one, TreeMap::new)));
    }

    @AfterAll
    void close() throws TimeoutException {
        workbench.close();
    }

    @Test
    void everyActionHasItsKeys() {
        assertThat(TABLE.lines()).allSatisfy(line -> {
            List<String> words = List.of(line.split("\\s+"));
            assertThat(commands).containsKey(words.getFirst());
            assertThat(commands.get(words.getFirst()).keys())
                    .containsAll(words.stream().skip(1).map(Keys::of).toList());
        });
    }

    @Test
    void everyActionStandsInAMenu() throws TimeoutException {
        Set<String> inMenus =
                Workbench.fx(() -> workbench.robot.lookup(".menu-bar").<MenuBar>query().getMenus().stream()
                        .flatMap(InteractionTableTest::items)
                        .map(MenuItem::getText)
                        .collect(Collectors.toSet()));
        assertThat(commands.values()).extracting(Command::name).allMatch(inMenus::contains);
    }

    private static Stream<MenuItem> items(MenuItem item) {
        return item instanceof Menu menu
                ? menu.getItems().stream().flatMap(InteractionTableTest::items)
                : Stream.of(item);
    }
}
