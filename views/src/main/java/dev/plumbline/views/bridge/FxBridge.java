package dev.plumbline.views.bridge;

import dev.plumbline.pluginapi.Progress;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/// The one way between background threads and the JavaFX thread.
///
/// All methods are called on the JavaFX thread. Of the submitted tasks with the same key the latest wins: an older one
/// is asked to stop and its result is dropped. Tasks in the queue are done one after another, each of them.
public final class FxBridge implements AutoCloseable {

    /// How long the window waits at its end for what is still to be written.
    private static final Duration END = Duration.ofSeconds(10);

    private final ExecutorService workers;
    private final ExecutorService queue;
    private final Executor javaFxThread;
    private final Consumer<Failure> failures;
    private final Map<String, Job> latest = new HashMap<>();
    private final Set<Job> lasting = new HashSet<>();
    private final SequencedMap<String, BackgroundTask<?>> waiting = new LinkedHashMap<>();
    private final ObservableList<Job> jobs = FXCollections.observableArrayList();
    private boolean closed;

    FxBridge(ExecutorService workers, ExecutorService queue, Executor javaFxThread, Consumer<Failure> failures) {
        this.workers = workers;
        this.queue = queue;
        this.javaFxThread = javaFxThread;
        this.failures = failures;
    }

    /// A bridge with daemon threads of its own.
    ///
    /// @param failures told on the JavaFX thread of tasks that ended with an exception
    public static FxBridge start(Consumer<Failure> failures) {
        ExecutorService workers = Executors.newFixedThreadPool(
                3, Thread.ofPlatform().daemon().name("workbench-", 1).factory());
        ExecutorService queue = Executors.newSingleThreadExecutor(
                Thread.ofPlatform().daemon().name("workbench-queue").factory());
        return new FxBridge(workers, queue, javaFxThread(), failures);
    }

    /// The JavaFX thread, for what starts and ends it.
    public static Executor javaFxThread() {
        return Platform::runLater;
    }

    /// The listed jobs that are under way, the oldest first.
    public ObservableList<Job> jobs() {
        return FXCollections.unmodifiableObservableList(jobs);
    }

    /// Starts a task.
    public <T> void submit(BackgroundTask<T> task) {
        if (closed) {
            return;
        }
        Job job = new Job(task.name(), task::cancelled);
        replace(latest.put(task.key(), job));
        if (task.isLasting()) {
            lasting.add(job);
        }
        if (task.isListed()) {
            jobs.add(job);
        }
        task.begun(job);
        workers.execute(() -> work(task, job));
    }

    /// Starts a task as soon as no other one is under way that ends soon, for what people do not wait for. A newer one
    /// with the same key takes its place.
    public <T> void submitWhenIdle(BackgroundTask<T> task) {
        if (closed) {
            return;
        }
        replace(latest.remove(task.key()));
        waiting.remove(task.key());
        waiting.put(task.key(), task);
        startIfIdle();
    }

    private void replace(@Nullable Job older) {
        if (older != null) {
            older.cancel();
            jobs.remove(older);
            lasting.remove(older);
        }
    }

    private void startIfIdle() {
        if (lasting.containsAll(latest.values()) && !waiting.isEmpty()) {
            submit(waiting.pollFirstEntry().getValue());
        }
    }

    /// Does a task after all those that were queued before. It is not listed, cannot be cancelled, and is done even if
    /// the bridge is closed meanwhile; then nothing is applied.
    public <T> void enqueue(BackgroundTask<T> task) {
        if (!closed) {
            Job job = new Job(task.name(), () -> {});
            queue.execute(() -> work(task, job));
        }
    }

    /// Stops a job because people want it to stop.
    public void cancel(Job job) {
        job.cancel();
        jobs.remove(job);
        latest.values().remove(job);
        lasting.remove(job);
        job.tellCancelled();
        startIfIdle();
    }

    /// Stops the task with a key, if there is one, without telling it so.
    public void stop(String key) {
        waiting.remove(key);
        replace(latest.remove(key));
        startIfIdle();
    }

    /// Runs something on the JavaFX thread after what is under way there.
    public void later(Runnable action) {
        javaFxThread.execute(action);
    }

    private <T> void work(BackgroundTask<T> task, Job job) {
        if (job.isCancelled()) {
            finish(task, job, () -> {}, () -> {});
            return;
        }
        Progress progress = job.progress(javaFxThread);
        try {
            T result = task.process(progress);
            finish(task, job, () -> task.apply(result), () -> task.dropped(result));
        } catch (RuntimeException | Error failure) {
            // The boundary of a background thread: whatever went wrong reaches the user as a notification.
            finish(
                    task,
                    job,
                    () -> {
                        failures.accept(new Failure(task.name(), failure));
                        task.failed();
                    },
                    () -> {});
        }
    }

    /// @param dropped what is to be done instead where nobody waits for the outcome any more
    private void finish(BackgroundTask<?> task, Job job, Runnable outcome, Runnable dropped) {
        try {
            javaFxThread.execute(() -> {
                jobs.remove(job);
                lasting.remove(job);
                latest.remove(task.key(), job);
                if (!closed && !job.isCancelled()) {
                    guarded(task, outcome);
                } else {
                    guarded(task, dropped);
                }
                startIfIdle();
            });
        } catch (RejectedExecutionException | IllegalStateException toolkitHasEnded) {
            job.cancel();
            dropped.run();
        }
    }

    private void guarded(BackgroundTask<?> task, Runnable outcome) {
        try {
            outcome.run();
        } catch (RuntimeException failure) {
            failures.accept(new Failure(task.name(), failure));
        }
    }

    /// Stops all submitted tasks and lets the queue run out; nothing is applied any more.
    @Override
    public void close() {
        closed = true;
        latest.values().forEach(Job::cancel);
        latest.clear();
        lasting.clear();
        waiting.clear();
        jobs.clear();
        workers.shutdownNow();
        queue.shutdown();
        try {
            if (!queue.awaitTermination(END.toSeconds(), TimeUnit.SECONDS)) {
                failures.accept(
                        new Failure("Ending", new IllegalStateException("What waits to be saved takes too long")));
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    /// A task that ended with an exception.
    ///
    /// @param task the name of the task
    public record Failure(String task, Throwable cause) {

        /// What went wrong, for people.
        public String message() {
            @Nullable String text = cause.getMessage();
            return text == null || text.isBlank() ? cause.getClass().getSimpleName() : text;
        }
    }
}
