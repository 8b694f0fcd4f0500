package dev.plumbline.views.settings;

import dev.plumbline.graphmodel.Problem;
import java.util.List;
import java.util.Optional;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/// The usual settings, which a window can be given again whatever people changed of them.
public final class RetakenSettings implements SettingsStore {

    private @Nullable LiveSettings window;

    @Override
    public Reading read() {
        return new Reading(Settings.STANDARD, List.of());
    }

    @Override
    public Optional<Problem> write(Settings changed) {
        return Optional.empty();
    }

    @Override
    public Subscription join(LiveSettings joining) {
        window = joining;
        return Subscription.EMPTY;
    }

    /// Sets others in the window. Called on the JavaFX thread.
    public void retake(Settings settings) {
        if (window != null) {
            window.adopt(settings);
        }
    }
}
