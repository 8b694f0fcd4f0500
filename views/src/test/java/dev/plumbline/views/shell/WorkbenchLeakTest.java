package dev.plumbline.views.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeoutException;
import javafx.scene.Parent;
import org.junit.jupiter.api.Test;
import org.testfx.util.WaitForAsyncUtils;

class WorkbenchLeakTest {

    /// Each window is known by itself: a few tell as much as many.
    private static final int TIMES = 6;

    @Test
    void closedWindowsLeaveNothingBehind() throws TimeoutException {
        List<WeakReference<Parent>> views = new ArrayList<>();
        for (int i = 0; i < TIMES; i++) {
            views.add(openAndClose());
        }
        assertThat(reachable(views)).as("windows that are still reachable").isLessThanOrEqualTo(1);
    }

    private static WeakReference<Parent> openAndClose() throws TimeoutException {
        try (Workbench workbench = Workbench.open()) {
            return new WeakReference<>(workbench.controller.view());
        }
    }

    /// The last window may still be held by the toolkit: the focus, the last picture on its way to the screen.
    private static long reachable(List<WeakReference<Parent>> views) throws TimeoutException {
        long left = views.size();
        for (int i = 0; i < 20 && left > 1; i++) {
            System.gc();
            WaitForAsyncUtils.waitForFxEvents();
            left = views.stream().filter(view -> view.get() != null).count();
        }
        return left;
    }
}
