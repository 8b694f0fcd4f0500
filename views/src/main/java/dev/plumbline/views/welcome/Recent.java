package dev.plumbline.views.welcome;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;

/// A workspace that was open before.
///
/// @param folder where it is, or was
/// @param name its name
/// @param opened when it was opened last
/// @param state whether it is still there
/// @param picture how it looked, if that is known
public record Recent(Path folder, String name, Instant opened, State state, Optional<ThemedPicture> picture) {

    /// The same, whatever it looked like.
    Recent withoutPicture() {
        return new Recent(folder, name, opened, state, Optional.empty());
    }

    /// Whether a workspace is still there.
    public enum State {
        THERE,
        MISSING
    }
}
