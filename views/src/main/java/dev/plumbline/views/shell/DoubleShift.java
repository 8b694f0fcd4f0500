package dev.plumbline.views.shell;

import java.time.Duration;
import java.util.function.LongSupplier;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/// Knows when people press Shift twice, quickly and with nothing else between.
final class DoubleShift {

    private static final long QUICK = Duration.ofMillis(350).toNanos();

    private final LongSupplier nanoTime;
    private boolean alone;
    private int times;
    private long since;

    DoubleShift() {
        this(System::nanoTime);
    }

    /// @param nanoTime the time, in nanoseconds from any moment
    DoubleShift(LongSupplier nanoTime) {
        this.nanoTime = nanoTime;
    }

    void pressed(KeyEvent event) {
        boolean isShift = event.getCode() == KeyCode.SHIFT;
        if (isShift && !alone) {
            long now = nanoTime.getAsLong();
            times = times == 1 && now - since <= QUICK ? 2 : 1;
            since = now;
            alone = !event.isControlDown() && !event.isAltDown() && !event.isMetaDown();
        } else if (!isShift) {
            interrupt();
        }
    }

    /// Whether that was the second time.
    boolean released(KeyEvent event) {
        if (event.getCode() != KeyCode.SHIFT || !alone) {
            return false;
        }
        alone = false;
        boolean isSecond = times == 2 && nanoTime.getAsLong() - since <= QUICK;
        if (isSecond) {
            times = 0;
        }
        return isSecond;
    }

    /// Something else happened.
    void interrupt() {
        alone = false;
        times = 0;
    }
}
