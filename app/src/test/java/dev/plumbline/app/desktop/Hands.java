package dev.plumbline.app.desktop;

import dev.plumbline.views.QuickRobot;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.scene.input.KeyCode;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/// A person at the keyboard, whose key presses are counted.
///
/// How long a person needs for them is told by the keystroke-level model (Card, Moran and Newell, "The keystroke-level
/// model for user performance time with interactive systems", 1980): 0.28 s for each key of an average non-secretary
/// typist, 1.35 s of thinking before each word or command.
final class Hands {

    private static final double KEY = 0.28;
    private static final double THOUGHT = 1.35;

    private final FxRobot robot = new QuickRobot();
    private int keys;
    private int thoughts;

    /// Presses keys together, as in Ctrl+S.
    void press(KeyCode... together) {
        robot.push(together);
        QuickRobot.settle();
        keys += together.length;
    }

    /// Thinks of a command, and presses its keys.
    void command(KeyCode... together) {
        thoughts++;
        press(together);
    }

    /// Thinks of a word, types it, and presses Enter.
    void answer(String word) {
        write(word);
        press(KeyCode.ENTER);
    }

    /// Thinks of a word, and types it.
    void write(String word) {
        thoughts++;
        robot.write(word);
        QuickRobot.settle();
        keys += word.length();
    }

    /// Waits until what was done can be seen.
    void see(String what, Callable<Boolean> condition) throws TimeoutException {
        try {
            WaitForAsyncUtils.waitFor(
                    30,
                    TimeUnit.SECONDS,
                    () -> WaitForAsyncUtils.waitFor(30, TimeUnit.SECONDS, WaitForAsyncUtils.asyncFx(condition)));
        } catch (TimeoutException never) {
            throw (TimeoutException) new TimeoutException("not seen: " + what).initCause(never);
        }
        QuickRobot.settle();
    }

    FxRobot eyes() {
        return robot;
    }

    int keys() {
        return keys;
    }

    /// The time that a person needs, in seconds.
    double seconds() {
        return keys * KEY + thoughts * THOUGHT;
    }
}
