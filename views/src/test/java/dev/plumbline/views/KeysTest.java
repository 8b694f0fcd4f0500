package dev.plumbline.views;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import org.junit.jupiter.api.Test;

class KeysTest {

    @Test
    void readsWhatItWrites() {
        for (String text :
                List.of("Shortcut+Shift+L", "Alt+Digit1", "Back_Space", "F", "'?'", "Shortcut+Alt+Y", "'+'")) {
            assertThat(Keys.text(Keys.of(text))).isEqualTo(text);
        }
    }

    @Test
    void takesTheNamesOfTheShortcutKeyOnEverySystem() {
        assertThat(Keys.of("Ctrl+K")).isEqualTo(Keys.of("Shortcut+K")).isEqualTo(Keys.of("Cmd+K"));
        assertThat(Keys.of("Shift+a")).isEqualTo(new KeyCodeCombination(KeyCode.A, KeyCombination.SHIFT_DOWN));
    }

    @Test
    void knowsWhatIsNoCombination() {
        for (String text : List.of("", "Shift", "Shift+", "Hyper+K", "Nokey", "Shift+Shift", "''", "+")) {
            assertThat(Keys.parse(text)).as(text).isEmpty();
        }
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Keys.of("Hyper+K"))
                .withMessageContaining("Hyper+K");
    }

    @Test
    void findsACharacterOnWhicheverKeyItIs() {
        assertThat(Keys.of("'?'").match(press("?", KeyCode.SLASH, true, false))).isTrue();
        assertThat(Keys.of("'?'").match(press("?", KeyCode.UNDEFINED, true, false)))
                .isTrue();
        assertThat(Keys.of("'?'").match(press("?", KeyCode.SLASH, true, true))).isFalse();
        assertThat(Keys.of("'?'").match(press("/", KeyCode.SLASH, false, false)))
                .isFalse();
    }

    @Test
    void takesDownWhatIsPressed() {
        assertThat(Keys.pressed(press("", KeyCode.SHIFT, true, false))).isEmpty();
        assertThat(Keys.pressed(press("l", KeyCode.L, true, false)).map(Keys::text))
                .contains("Shift+L");
    }

    private static KeyEvent press(String text, KeyCode code, boolean shift, boolean control) {
        return new KeyEvent(KeyEvent.KEY_PRESSED, text, text, code, shift, control, false, false);
    }
}
