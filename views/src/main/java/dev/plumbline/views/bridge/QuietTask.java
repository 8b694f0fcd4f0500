package dev.plumbline.views.bridge;

import dev.plumbline.pluginapi.Progress;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// Small background work that people need not see in the status bar.
///
/// @param key a newer task with the same key replaces an older one
/// @param name what is done, for people who are told that it failed
/// @param work does it, on a background thread
/// @param done takes what came of it, on the JavaFX thread
public record QuietTask<T>(String key, String name, Supplier<T> work, Consumer<T> done) implements BackgroundTask<T> {

    /// Work that nothing comes of.
    ///
    /// @param done told on the JavaFX thread that it is done
    public static QuietTask<Boolean> of(String key, String name, Runnable work, Runnable done) {
        return new QuietTask<>(
                key,
                name,
                () -> {
                    work.run();
                    return true;
                },
                nothing -> done.run());
    }

    @Override
    public boolean isListed() {
        return false;
    }

    @Override
    public T process(Progress progress) {
        return work.get();
    }

    @Override
    public void apply(T result) {
        done.accept(result);
    }
}
