package dev.plumbline.views.bridge;

import javafx.animation.AnimationTimer;

/// Work on the JavaFX thread that waits until the window has been on the screen once.
///
/// A picture that is rendered in software reaches the screen through the JavaFX thread, after the pulse that it was
/// rendered in. It is certainly there when the third pulse begins.
public final class FirstFrame extends AnimationTimer {

    private final Runnable work;
    private int pulses;

    private FirstFrame(Runnable work) {
        this.work = work;
    }

    /// Does the work when the window that was just shown can be seen.
    public static void then(Runnable work) {
        new FirstFrame(work).start();
    }

    @Override
    public void handle(long now) {
        pulses++;
        if (pulses == 3) {
            stop();
            work.run();
        }
    }
}
