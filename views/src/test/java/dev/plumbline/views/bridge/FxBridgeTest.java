package dev.plumbline.views.bridge;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.pluginapi.Progress;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.AbstractExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

class FxBridgeTest {

    private final Deque<Runnable> background = new ArrayDeque<>();
    private final Deque<Runnable> javaFx = new ArrayDeque<>();
    private final List<String> droppedResults = new ArrayList<>();
    private final List<String> outcomes = new ArrayList<>();
    private final Deque<Runnable> queued = new ArrayDeque<>();
    private final FxBridge bridge = new FxBridge(
            new Queueing(background),
            new Queueing(queued),
            javaFx::add,
            failure -> outcomes.add("failed: " + failure.message()));

    @Test
    void letsGoOfResultsThatNobodyWaitsForAnyMore() {
        bridge.submit(task("open", () -> "replaced"));
        runAll(background);
        bridge.submit(task("open", () -> "stopped"));
        runAll(background);
        bridge.stop("open");
        bridge.submit(task("open", () -> "taken"));
        runAll(background);
        runAll(javaFx);
        bridge.submit(task("open", () -> "late"));
        runAll(background);
        bridge.close();
        runAll(javaFx);
        assertThat(droppedResults).containsExactly("replaced", "stopped", "late");
        assertThat(outcomes).containsExactly("applied: taken");
    }

    @Test
    void doesEveryTaskOfTheQueueInItsTurn() {
        bridge.enqueue(task("edit", () -> "first"));
        bridge.enqueue(task("edit", () -> "second"));
        runAll(queued);
        runAll(javaFx);
        assertThat(outcomes).containsExactly("applied: first", "applied: second");
        assertThat(bridge.jobs()).isEmpty();
    }

    @Test
    void letsTheQueueRunOutAfterTheEnd() {
        List<String> done = new ArrayList<>();
        bridge.enqueue(task("edit", () -> {
            done.add("written");
            return "written";
        }));
        bridge.close();
        runAll(queued);
        runAll(javaFx);
        assertThat(done).containsExactly("written");
        assertThat(outcomes).isEmpty();
    }

    @Test
    void appliesTheResultOnTheJavaFxThread() {
        bridge.submit(task("open", () -> "read"));
        assertThat(bridge.jobs()).extracting(Job::name).containsExactly("task open");
        runAll(background);
        assertThat(outcomes).isEmpty();
        runAll(javaFx);
        assertThat(outcomes).containsExactly("applied: read");
        assertThat(bridge.jobs()).isEmpty();
    }

    @Test
    void letsWhatNobodyWaitsForBeginWhenAllElseIsDone() {
        bridge.submit(task("diagram", () -> "picture"));
        bridge.submitWhenIdle(task("measure", () -> "telemetry"));
        bridge.submitWhenIdle(task("examine", () -> "old findings"));
        bridge.submitWhenIdle(task("examine", () -> "findings"));
        assertThat(bridge.jobs()).extracting(Job::name).containsExactly("task diagram");
        runInTurns();
        assertThat(outcomes).containsExactly("applied: picture", "applied: telemetry", "applied: findings");
    }

    @Test
    void replacesWhatNobodyWaitsForWhileItIsUnderWay() {
        bridge.submitWhenIdle(task("examine", () -> "old findings"));
        bridge.submitWhenIdle(task("examine", () -> "findings"));
        runInTurns();
        assertThat(outcomes).containsExactly("applied: findings");
    }

    @Test
    void goesOnWithWhatWaitsWhenPeopleCancel() {
        bridge.submit(task("diagram", () -> "picture"));
        bridge.submitWhenIdle(task("examine", () -> "findings"));
        bridge.cancel(bridge.jobs().getFirst());
        runInTurns();
        assertThat(outcomes).containsExactly("cancelled", "applied: findings");
    }

    @Test
    void doesNotLetWhatWaitsForQuietWaitForWhatLasts() {
        bridge.submit(new Lasting(task("simulate", () -> "result")));
        bridge.submitWhenIdle(task("examine", () -> "findings"));
        assertThat(bridge.jobs()).extracting(Job::name).containsExactly("task simulate", "task examine");
        bridge.stop("simulate");
        bridge.submit(task("diagram", () -> "picture"));
        bridge.submitWhenIdle(task("examine", () -> "more findings"));
        assertThat(bridge.jobs()).extracting(Job::name).containsExactly("task diagram");
    }

    private void runInTurns() {
        while (!background.isEmpty() || !javaFx.isEmpty()) {
            runAll(background);
            runAll(javaFx);
        }
    }

    @Test
    void dropsTheResultOfATaskThatWasReplaced() {
        bridge.submit(task("open", () -> "old"));
        bridge.submit(task("check", () -> "other"));
        bridge.submit(task("open", () -> "new"));
        runAll(background);
        runAll(javaFx);
        assertThat(outcomes).containsExactly("applied: other", "applied: new");
    }

    @Test
    void dropsAnOlderResultThatIsDoneButNotYetApplied() {
        bridge.submit(task("open", () -> "old"));
        runAll(background);
        bridge.submit(task("open", () -> "new"));
        runAll(background);
        runAll(javaFx);
        assertThat(outcomes).containsExactly("applied: new");
    }

    @Test
    void tellsOfAFailureInsteadOfApplying() {
        bridge.submit(task("open", () -> {
            throw new IllegalStateException("no such thing");
        }));
        runAll(background);
        runAll(javaFx);
        assertThat(outcomes).containsExactly("failed: no such thing", "failed");
    }

    @Test
    void cancelsAtOnce() {
        bridge.submit(task("open", () -> "late"));
        Job job = bridge.jobs().getFirst();
        bridge.cancel(job);
        assertThat(outcomes).containsExactly("cancelled");
        assertThat(bridge.jobs()).isEmpty();
        runAll(background);
        runAll(javaFx);
        assertThat(outcomes).containsExactly("cancelled");
    }

    @Test
    void mergesReportsOfProgressUntilTheyAreTaken() {
        Job job = new Job("reading", () -> {});
        Progress progress = job.progress(javaFx::add);
        progress.report(0.1, "one");
        progress.report(0.2, "two");
        progress.report(0.3, "three");
        assertThat(javaFx).hasSize(1);
        runAll(javaFx);
        assertThat(job.doneProperty().get()).isEqualTo(0.3);
        assertThat(job.messageProperty().get()).isEqualTo("three");
    }

    @Test
    void appliesNothingAfterItIsClosed() {
        bridge.submit(task("open", () -> "late"));
        bridge.close();
        runAll(background);
        runAll(javaFx);
        assertThat(outcomes).isEmpty();
    }

    private BackgroundTask<String> task(String key, Supplier<String> work) {
        return new BackgroundTask<>() {
            @Override
            public String key() {
                return key;
            }

            @Override
            public String name() {
                return "task " + key;
            }

            @Override
            public String process(Progress progress) {
                return work.get();
            }

            @Override
            public void apply(String result) {
                outcomes.add("applied: " + result);
            }

            @Override
            public void dropped(String result) {
                droppedResults.add(result);
            }

            @Override
            public void cancelled() {
                outcomes.add("cancelled");
            }

            @Override
            public void failed() {
                outcomes.add("failed");
            }
        };
    }

    private static void runAll(Deque<Runnable> queue) {
        while (!queue.isEmpty()) {
            queue.removeFirst().run();
        }
    }

    /// A task that goes on for long.
    private record Lasting(BackgroundTask<String> task) implements BackgroundTask<String> {

        @Override
        public String key() {
            return task.key();
        }

        @Override
        public String name() {
            return task.name();
        }

        @Override
        public boolean isLasting() {
            return true;
        }

        @Override
        public String process(Progress progress) {
            return task.process(progress);
        }

        @Override
        public void apply(String result) {
            task.apply(result);
        }
    }

    /// Keeps what it is to run, so that a test decides when it runs.
    private static final class Queueing extends AbstractExecutorService {

        private final Deque<Runnable> queue;

        Queueing(Deque<Runnable> queue) {
            this.queue = queue;
        }

        @Override
        public void execute(Runnable command) {
            queue.add(command);
        }

        @Override
        public void shutdown() {}

        @Override
        public List<Runnable> shutdownNow() {
            return List.of();
        }

        @Override
        public boolean isShutdown() {
            return false;
        }

        @Override
        public boolean isTerminated() {
            return false;
        }

        @Override
        public boolean awaitTermination(long timeout, TimeUnit unit) {
            return true;
        }
    }
}
