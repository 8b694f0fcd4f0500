package dev.plumbline.views;

import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.stage.Window;
import org.testfx.api.FxRobot;
import org.testfx.robot.KeyboardRobot;
import org.testfx.robot.Motion;
import org.testfx.robot.MouseRobot;
import org.testfx.service.query.PointQuery;
import org.testfx.util.WaitForAsyncUtils;

/// Hands on the keyboard and the mouse that wait after each key and each click until the window has taken it, and not
/// for the clock as well. What the window does later is to be awaited.
public final class QuickRobot extends FxRobot {

    private static final int ROUNDS = 2;

    @Override
    public FxRobot push(KeyCode... combination) {
        KeyboardRobot keyboard = robotContext().getKeyboardRobot();
        keyboard.pressNoWait(combination);
        settle();
        keyboard.releaseNoWait(List.of(combination).reversed().toArray(KeyCode[]::new));
        settle();
        return this;
    }

    @Override
    public FxRobot write(String text) {
        Window window = window(Window::isFocused);
        text.chars().mapToObj(Character::toString).forEach(character -> {
            robotContext().getBaseRobot().typeKeyboard(window.getScene(), KeyCode.UNDEFINED, character);
            settle();
        });
        return this;
    }

    @Override
    public FxRobot clickOn(PointQuery place, Motion motion, MouseButton... buttons) {
        MouseRobot mouse = robotContext().getMouseRobot();
        robotContext().getBaseRobot().moveMouse(place.query());
        settle();
        mouse.pressNoWait(buttons);
        settle();
        mouse.releaseNoWait(buttons);
        settle();
        return this;
    }

    /// Waits until the window has done what was asked of it so far.
    public static void settle() {
        try {
            for (int round = 0; round < ROUNDS; round++) {
                WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, WaitForAsyncUtils.asyncFx(() -> {}));
            }
        } catch (TimeoutException never) {
            throw new AssertionError("The window does not answer.", never);
        }
    }
}
