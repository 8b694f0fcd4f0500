package dev.plumbline.views.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/// Opens and closes something in a window again and again, and counts what is left of it.
final class LeakWatch {

    private static final int TIMES = 50;
    /// What is made when a screen is first opened stays.
    private static final int FIRST_TIMES = 5;
    private static final int PATIENCE = 4;
    private static final int SHORT = 150;

    private final Workbench workbench;

    LeakWatch(Workbench workbench) {
        this.workbench = workbench;
    }

    /// @param opens brings the screen up, on the JavaFX thread
    /// @param closes takes it away again
    void leavesNothing(Runnable opens, Runnable closes) throws TimeoutException {
        leavesNothing(times -> {
            for (int i = 0; i < times; i++) {
                // Whatever frames come between show nothing else.
                Workbench.fx(() -> {
                    laidOut(opens);
                    closes.run();
                    return true;
                });
            }
        });
    }

    /// @param isOpen whether what comes up in the background is there
    void leavesNothing(Runnable opens, Callable<Boolean> isOpen, Runnable closes) throws TimeoutException {
        leavesNothing(times -> {
            for (int i = 0; i < times; i++) {
                Workbench.fx(() -> laidOut(opens));
                await(isOpen);
                Workbench.fx(() -> laidOut(closes));
            }
        });
    }

    static void await(Callable<Boolean> condition) throws TimeoutException {
        WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, () -> Workbench.fx(condition));
    }

    /// What is made once stays; what has leaked is more after every time.
    void leavesNothing(Rounds rounds) throws TimeoutException {
        rounds.go(FIRST_TIMES);
        Map<String, Long> grown = grown(rounds, TIMES);
        for (int i = 0; i < PATIENCE && !grown.isEmpty(); i++) {
            grown = grown(rounds, FIRST_TIMES);
        }
        assertThat(grown).as("what there is more of").isEmpty();
    }

    private Map<String, Long> grown(Rounds rounds, int times) throws TimeoutException {
        LiveObjects before = count();
        rounds.go(times);
        return count().grownSince(before, times);
    }

    private LiveObjects count() throws TimeoutException {
        Workbench.fx(() -> {
            // Whoever tests notes every event, with all that it happened to.
            FxToolkit.toolkitContext().setRegisteredStage(workbench.stage);
            return true;
        });
        // The last pictures and animations are still under way.
        WaitForAsyncUtils.sleep(SHORT, TimeUnit.MILLISECONDS);
        Workbench.fx(() -> true);
        return LiveObjects.count();
    }

    /// Does something and gives everything its style and place, as the next frame would.
    boolean laidOut(Runnable action) {
        action.run();
        Parent root = workbench.controller.view();
        root.applyCss();
        root.layout();
        return true;
    }

    void press(KeyCode code) {
        Node owner = workbench.controller.view().getScene().getFocusOwner();
        Event.fireEvent(owner, new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, false, false, false));
    }

    void type(String field, String text) {
        workbench.robot.lookup(field).<TextField>query().setText(text);
    }

    /// Opens and closes something some times.
    @FunctionalInterface
    interface Rounds {
        void go(int times) throws TimeoutException;
    }
}
