package dev.plumbline.views.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import javafx.event.EventType;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.junit.jupiter.api.Test;

class DoubleShiftTest {

    private long now;
    private final DoubleShift keys = new DoubleShift(() -> now);

    @Test
    void twoQuickOnesAreMeant() {
        assertThat(shift(40)).isFalse();
        now += Duration.ofMillis(100).toNanos();
        assertThat(shift(40)).isTrue();
        assertThat(shift(40)).as("a third one").isFalse();
    }

    @Test
    void slowOnesAreNot() {
        shift(40);
        now += Duration.ofMillis(500).toNanos();
        assertThat(shift(40)).isFalse();
        assertThat(shift(400)).as("held for long").isFalse();
    }

    @Test
    void capitalLettersAreNot() {
        for (int letter = 0; letter < 3; letter++) {
            keys.pressed(key(KeyEvent.KEY_PRESSED, KeyCode.SHIFT));
            keys.pressed(key(KeyEvent.KEY_PRESSED, KeyCode.A));
            assertThat(keys.released(key(KeyEvent.KEY_RELEASED, KeyCode.SHIFT))).isFalse();
        }
    }

    @Test
    void aClickBetweenEndsIt() {
        shift(40);
        keys.interrupt();
        assertThat(shift(40)).isFalse();
    }

    private boolean shift(int held) {
        keys.pressed(key(KeyEvent.KEY_PRESSED, KeyCode.SHIFT));
        keys.pressed(key(KeyEvent.KEY_PRESSED, KeyCode.SHIFT));
        now += Duration.ofMillis(held).toNanos();
        return keys.released(key(KeyEvent.KEY_RELEASED, KeyCode.SHIFT));
    }

    private static KeyEvent key(EventType<KeyEvent> type, KeyCode code) {
        return new KeyEvent(type, "", "", code, code == KeyCode.SHIFT, false, false, false);
    }
}
