package dev.plumbline.views.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.views.BesideSample;
import dev.plumbline.views.Keys;
import dev.plumbline.views.SampleServices;
import dev.plumbline.views.settings.RetakenSettings;
import dev.plumbline.views.settings.Settings;
import dev.plumbline.views.settings.SettingsStore;
import java.util.List;
import java.util.concurrent.TimeoutException;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OverlaysTest {

    private static final List<String> OVERLAYS = List.of(".overlay", ".search-layer");

    private final RetakenSettings settings = new RetakenSettings();
    private Workbench workbench;

    @BeforeAll
    void open() throws TimeoutException {
        workbench = Workbench.openDrawn(new WithSettings(new SampleServices(), settings));
    }

    @BeforeEach
    void begin() throws TimeoutException {
        workbench.robot.push(KeyCode.ESCAPE).push(KeyCode.ESCAPE);
        Workbench.fx(() -> {
            settings.retake(Settings.STANDARD);
            workbench.canvas().requestFocus();
            return true;
        });
        assertThat(OVERLAYS).noneMatch(workbench::isVisible);
        assertThat(isDark()).isFalse();
        assertThat(keys("canvas.minimap")).containsExactly(Keys.of("M"));
        assertThat(keys("canvas.focus")).containsExactly(Keys.of("F"));
    }

    @AfterAll
    void close() throws TimeoutException {
        workbench.close();
    }

    @Test
    void showsTheKeysForAQuestionMarkAndFindsOne() throws TimeoutException {
        type("?");
        workbench.await(() -> isFocused("#shortcuts-search"));
        workbench.robot.write("minimap");
        workbench.await(() -> workbench.robot.lookup(".shortcut-row").queryAll().size() == 1);
        workbench.robot.push(KeyCode.ESCAPE);
        workbench.await(() -> workbench.canvas().isFocused());
    }

    @Test
    void takesAChangeAtOnceAndTakesItBack() throws TimeoutException {
        openPreferences();
        workbench.await(() ->
                workbench.robot.lookup("#appearance-theme-dark").tryQuery().isPresent());
        fire("#appearance-theme-dark");
        workbench.await(this::isDark);
        workbench.robot.push(KeyCode.ESCAPE);
        workbench.await(() -> !workbench.robot.lookup(".overlay").query().isVisible());
        openPreferences();
        Workbench.fx(() -> {
            workbench.robot.lookup(".preference-row .tool-button").queryAllAs(ButtonBase.class).stream()
                    .filter(Node::isVisible)
                    .findFirst()
                    .orElseThrow()
                    .fire();
            return true;
        });
        workbench.await(() -> !isDark());
    }

    @Test
    void findsASettingAndACommandByTheirWords() throws TimeoutException {
        openPreferences();
        workbench.robot.write("minimap");
        workbench.await(() -> workbench.robot.lookup(".command-row").queryAll().size() == 1);
        assertThat(workbench.robot.lookup(".preference-row").queryAll()).isEmpty();
        workbench.robot.eraseText(7).write("high contrast");
        workbench.await(
                () -> workbench.robot.lookup(".preference-row").queryAll().size() == 1);
    }

    @Test
    void givesACommandTheKeysThatArePressed() throws TimeoutException {
        openPreferences();
        workbench.robot.write("minimap");
        workbench.await(
                () -> workbench.robot.lookup("#keys-canvas-minimap").tryQuery().isPresent());
        listen();
        press(KeyCode.F12);
        workbench.await(() -> keys("canvas.minimap").contains(Keys.of("F12")));
    }

    @Test
    void saysWhoHasTheKeysAlready() throws TimeoutException {
        openPreferences();
        workbench.robot.write("minimap");
        workbench.await(
                () -> workbench.robot.lookup("#keys-canvas-minimap").tryQuery().isPresent());
        listen();
        press(KeyCode.F);
        workbench.await(
                () -> workbench.robot.lookup(".conflict-text").tryQuery().isPresent());
        assertThat(workbench.robot.lookup(".conflict-text").<Labeled>query().getText())
                .contains("Focus on the neighbourhood");
        Workbench.fx(() -> {
            workbench
                    .robot
                    .lookup("#keys-canvas-minimap .accent")
                    .<ButtonBase>query()
                    .fire();
            return true;
        });
        workbench.await(() -> keys("canvas.minimap").contains(Keys.of("F"))
                && keys("canvas.focus").isEmpty());
    }

    @Test
    void keepsTheKeyboardWhileAScreenIsOpen() throws TimeoutException {
        openPreferences();
        Workbench.fx(() -> {
            workbench.canvas().requestFocus();
            return true;
        });
        assertThat(Workbench.fx(() -> workbench.canvas().isFocused())).isFalse();
    }

    /// The sample, with settings that the test can have again as they were.
    private record WithSettings(SampleServices sample, SettingsStore settings) implements BesideSample {}

    private List<KeyCombination> keys(String id) {
        return workbench.controller.commands().stream()
                .filter(command -> command.id().equals(id))
                .flatMap(command -> command.keys().stream())
                .toList();
    }

    private void openPreferences() throws TimeoutException {
        workbench.robot.push(KeyCode.CONTROL, KeyCode.COMMA);
        workbench.await(() -> isFocused("#preferences-search"));
    }

    private void listen() throws TimeoutException {
        Workbench.fx(() -> {
            workbench.robot.lookup("#keys-canvas-minimap .tool-button").queryAllAs(ButtonBase.class).stream()
                    .filter(button -> button.getAccessibleText().startsWith("Press"))
                    .findFirst()
                    .orElseThrow()
                    .fire();
            return true;
        });
        workbench.await(() -> isFocused("#pressed-keys"));
    }

    private void fire(String button) throws TimeoutException {
        Workbench.fx(() -> {
            workbench.robot.lookup(button).<ButtonBase>query().fire();
            return true;
        });
    }

    private boolean isFocused(String id) {
        return workbench
                .robot
                .lookup(id)
                .tryQuery()
                .filter(Workbench::takesKeys)
                .isPresent();
    }

    private boolean isDark() {
        return workbench.controller.view().getPseudoClassStates().stream()
                .anyMatch(state -> state.getPseudoClassName().equals("dark"));
    }

    private void type(String character) throws TimeoutException {
        Workbench.fx(() -> {
            Event.fireEvent(
                    workbench.canvas(),
                    new KeyEvent(KeyEvent.KEY_PRESSED, "", character, KeyCode.UNDEFINED, true, false, false, false));
            return true;
        });
    }

    private void press(KeyCode code) throws TimeoutException {
        Workbench.fx(() -> {
            Node owner = workbench.controller.view().getScene().getFocusOwner();
            Event.fireEvent(owner, new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, false, false, false));
            return true;
        });
    }
}
