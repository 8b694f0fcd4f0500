package dev.plumbline.simulation.experiment;

import dev.plumbline.pluginapi.Progress;
import dev.plumbline.simulation.experiment.ExperimentOutcome.Ending;
import dev.plumbline.simulation.kernel.Run;
import dev.plumbline.simulation.kernel.RunRecord;
import dev.plumbline.simulation.kernel.RunSpan;
import dev.plumbline.simulation.kernel.SourceTally;
import dev.plumbline.simulation.statistics.ConfidenceInterval;
import dev.plumbline.simulation.statistics.Replications;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/// Runs a blueprint several times, on several threads, until there are enough runs or somebody stops it.
///
/// A run depends on its number alone, so that the outcome is the same on any number of threads.
public final class Experiment {

    private static final int FEWEST_FOR_PRECISION = 10;
    private static final int MOST_FOR_PRECISION = 1000;

    private final ExperimentPlan plan;
    private final Progress progress;

    private Experiment(ExperimentPlan plan, Progress progress) {
        this.plan = plan;
        this.progress = progress;
    }

    /// Does all runs.
    public static ExperimentOutcome run(ExperimentPlan plan, Progress progress) {
        return new Experiment(plan, progress).run();
    }

    private ExperimentOutcome run() {
        progress.report(0, "Finding how long the system takes to fill up");
        int skipped = WarmUp.windows(plan, progress);
        RunSpan span = new RunSpan(plan.horizon(), skipped, ExperimentPlan.WINDOWS);
        List<RunRecord> runs = new ArrayList<>();
        int wanted = plan.precision().isPresent() ? Math.max(plan.runs(), FEWEST_FOR_PRECISION) : plan.runs();
        Ending ending = runs(runs, wanted, span);
        while (ending == Ending.DONE && plan.precision().isPresent() && !isPrecise(runs)) {
            if (runs.size() >= MOST_FOR_PRECISION) {
                ending = Ending.NOT_PRECISE;
            } else {
                ending = runs(runs, Math.min(MOST_FOR_PRECISION, 2 * runs.size()), span);
            }
        }
        if (ending == Ending.DONE && plan.precision().isPresent()) {
            ending = Ending.PRECISE;
        }
        return new ExperimentOutcome(runs, skipped * span.window(), ending);
    }

    /// Does runs until there are so many.
    private Ending runs(List<RunRecord> done, int wanted, RunSpan span) {
        int first = done.size();
        int threads = Math.max(1, Math.min(plan.threads(), wanted - first));
        RunProgress shared = new RunProgress(progress, plan, wanted);
        List<Callable<RunRecord>> tasks = new ArrayList<>();
        for (int number = first; number < wanted; number++) {
            int run = number;
            tasks.add(() -> Run.of(plan.blueprint(), plan.seed(), run).run(span, shared.watch(run)));
        }
        if (threads == 1) {
            return oneByOne(done, tasks);
        }
        try (ExecutorService pool = Executors.newFixedThreadPool(threads, Experiment::thread)) {
            List<Future<RunRecord>> futures = tasks.stream().map(pool::submit).toList();
            for (Future<RunRecord> future : futures) {
                if (!add(done, future.get())) {
                    stop(shared, futures);
                    return ending();
                }
            }
            return Ending.DONE;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            shared.stop();
            return Ending.STOPPED;
        } catch (ExecutionException failed) {
            throw new IllegalStateException("A run failed", failed.getCause());
        }
    }

    /// Ends the runs that go on, and begins none of those that wait: to make a run ready takes longer than to stop it.
    private static void stop(RunProgress shared, List<Future<RunRecord>> futures) {
        shared.stop();
        futures.forEach(future -> future.cancel(false));
    }

    private Ending oneByOne(List<RunRecord> done, List<Callable<RunRecord>> tasks) {
        for (Callable<RunRecord> task : tasks) {
            try {
                if (!add(done, task.call())) {
                    return ending();
                }
            } catch (Exception failed) {
                throw new IllegalStateException("A run failed", failed);
            }
        }
        return Ending.DONE;
    }

    private Ending ending() {
        return progress.isCancelled() ? Ending.STOPPED : Ending.OVERFLOWN;
    }

    /// Keeps a whole run; of what is not whole, the first.
    ///
    /// @return whether it is whole
    private static boolean add(List<RunRecord> done, RunRecord run) {
        if (run.isWhole() || done.isEmpty()) {
            done.add(run);
        }
        return run.isWhole();
    }

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(work, "simulation");
        thread.setDaemon(true);
        return thread;
    }

    private boolean isPrecise(List<RunRecord> runs) {
        double wanted = plan.precision().orElse(Double.POSITIVE_INFINITY);
        for (int source = 0; source < plan.blueprint().sources().size(); source++) {
            int number = source;
            double[] means = runs.stream()
                    .map(run -> run.sources().get(number))
                    .filter(tally -> tally.latency().count() > 0)
                    .mapToDouble(Experiment::mean)
                    .toArray();
            if (means.length < 2) {
                continue;
            }
            ConfidenceInterval interval =
                    Replications.of(means, ConfidenceInterval.USUAL_LEVEL).interval();
            if (interval.halfWidth() > wanted * Math.abs(interval.value())) {
                return false;
            }
        }
        return true;
    }

    private static double mean(SourceTally tally) {
        return tally.latency().sum() / tally.latency().count();
    }
}
