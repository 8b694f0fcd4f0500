package dev.plumbline.views.source;

import javafx.animation.PauseTransition;
import javafx.util.Duration;

/// Waits for a pause in what people do.
public interface Pause {

    /// Does something after the pause, in the place of what was to be done before.
    void restart(Runnable then);

    /// Does nothing any more.
    void cancel();

    /// A pause on the JavaFX thread.
    static Pause of(Duration duration) {
        PauseTransition transition = new PauseTransition(duration);
        return new Pause() {
            @Override
            public void restart(Runnable then) {
                transition.setOnFinished(event -> then.run());
                transition.playFromStart();
            }

            @Override
            public void cancel() {
                transition.stop();
            }
        };
    }
}
