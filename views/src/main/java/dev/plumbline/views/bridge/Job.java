package dev.plumbline.views.bridge;

import dev.plumbline.pluginapi.Progress;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.jspecify.annotations.Nullable;

/// A background task that is under way, as people see it.
public final class Job {

    private final String name;
    private final Runnable onCancelled;
    private final ReadOnlyDoubleWrapper done = new ReadOnlyDoubleWrapper(-1);
    private final ReadOnlyStringWrapper message = new ReadOnlyStringWrapper("");
    private final AtomicBoolean cancelled = new AtomicBoolean();

    Job(String name, Runnable onCancelled) {
        this.name = name;
        this.onCancelled = onCancelled;
    }

    /// What is done.
    public String name() {
        return name;
    }

    /// The share that is done, from 0 to 1; negative if it cannot be told.
    public ReadOnlyDoubleProperty doneProperty() {
        return done.getReadOnlyProperty();
    }

    /// The step that is being done.
    public ReadOnlyStringProperty messageProperty() {
        return message.getReadOnlyProperty();
    }

    /// Asks the task to stop; its result is dropped.
    void cancel() {
        cancelled.set(true);
    }

    void tellCancelled() {
        onCancelled.run();
    }

    /// Whether the task was asked to stop.
    public boolean isCancelled() {
        return cancelled.get();
    }

    /// A progress whose reports reach the properties at most once per turn of the JavaFX thread.
    Progress progress(Executor javaFxThread) {
        AtomicReference<@Nullable Report> latest = new AtomicReference<>();
        return new Progress() {
            @Override
            public void report(double share, String step) {
                if (latest.getAndSet(new Report(share, step)) == null) {
                    javaFxThread.execute(() -> take(latest.getAndSet(null)));
                }
            }

            @Override
            public boolean isCancelled() {
                return cancelled.get();
            }
        };
    }

    private void take(@Nullable Report report) {
        if (report != null) {
            done.set(report.share);
            message.set(report.step);
        }
    }

    private record Report(double share, String step) {}
}
