package dev.plumbline.views.welcome;

import dev.plumbline.pluginapi.Progress;
import dev.plumbline.views.bridge.BackgroundTask;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// Finds something out for the screen.
record Looking<T>(String key, String name, Supplier<T> work, Consumer<T> show) implements BackgroundTask<T> {

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
        show.accept(result);
    }
}
