package dev.plumbline.views.bridge;

import dev.plumbline.pluginapi.Progress;

/// Work that is done on a background thread and whose result is taken over on the JavaFX thread.
///
/// @param <T> the result
public interface BackgroundTask<T> {

    /// What the task is about: a newer task with the same key replaces an older one.
    String key();

    /// What is done, for people, as in "Opening Content platform".
    String name();

    /// Whether people see it in the status bar.
    default boolean isListed() {
        return true;
    }

    /// Whether it goes on for so long that what waits until nothing else is under way does not wait for it.
    default boolean isLasting() {
        return false;
    }

    /// Told on the JavaFX thread that the task was taken, and how it can be followed and cancelled.
    default void begun(Job job) {}

    /// Does the work, on a background thread.
    T process(Progress progress);

    /// Takes the result over, on the JavaFX thread; not called if the task was replaced or cancelled.
    void apply(T result);

    /// Lets go of a result that nobody waits for any more, on any thread.
    default void dropped(T result) {}

    /// Told on the JavaFX thread that people cancelled the task; not called if a newer task replaced it.
    default void cancelled() {}

    /// Told on the JavaFX thread that the task ended with an exception, after people were told.
    default void failed() {}
}
