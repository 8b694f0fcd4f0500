package dev.plumbline.simulation.experiment;

import dev.plumbline.pluginapi.Progress;
import dev.plumbline.simulation.kernel.QueueModel;
import java.util.OptionalDouble;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/// Time until experiments are done: sixteen runs of one queue on one thread and on two; and until the mean time in a
/// queue that is loaded to 80 % is known to 1 % with 95 % confidence, on one thread and on two.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 6)
@Measurement(iterations = 9)
@Fork(
        value = 3,
        jvmArgsAppend = {"-XX:+UseSerialGC"})
public class ExperimentBenchmark {

    private static final int RUNS = 16;
    private static final double LONG = 500_000;
    /// Ten runs, the fewest for a precision, have about 6 million customers together.
    private static final double SHORT = 750_000;

    @Benchmark
    public double plumbline() {
        return play(LONG, RUNS, OptionalDouble.empty(), 2);
    }

    @Benchmark
    public double oneThread() {
        return play(LONG, RUNS, OptionalDouble.empty(), 1);
    }

    @Benchmark
    public double toOnePercent() {
        return play(SHORT, 1, OptionalDouble.of(0.01), 2);
    }

    @Benchmark
    public double toOnePercentOnOneThread() {
        return play(SHORT, 1, OptionalDouble.of(0.01), 1);
    }

    private static double play(double horizon, int runs, OptionalDouble precision, int threads) {
        ExperimentOutcome outcome = Experiment.run(
                new ExperimentPlan(
                        QueueModel.MM1.toBlueprint(),
                        horizon,
                        OptionalDouble.of(horizon / 100),
                        runs,
                        precision,
                        7,
                        threads,
                        java.util.Optional.empty()),
                Progress.NONE);
        if (precision.isPresent() && outcome.ending() != ExperimentOutcome.Ending.PRECISE) {
            throw new IllegalStateException("Not precise: " + outcome.ending());
        }
        return outcome.runs().getFirst().reached();
    }
}
