package dev.plumbline.simulation.kernel;

import java.io.IOException;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/// Processor time and bytes of an event (an arrival from outside or a completion) in networks of queues: the kernel,
/// SSJ, loops over a heap by hand in Java and in a scripting language, and the floor below all that keep events in a
/// queue. Every one is refused if its mean time is not that of the model.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 6)
@Measurement(iterations = 7)
@Fork(
        value = 3,
        jvmArgsAppend = {"-XX:+UseSerialGC"})
public class KernelBenchmark {

    /// The scripting language plays less, as it is slow.
    private static final long LESS = 8;

    @Param
    public QueueModel model;

    @Benchmark
    public double plumbline(Cost cost) {
        Blueprint blueprint = model.toBlueprint();
        return cost.of(QueueModel.EVENTS, () -> play(Run.of(blueprint, 7, 0)));
    }

    /// The way that everything beyond plain queues goes.
    @Benchmark
    public double plumblineUsualWay(Cost cost) {
        Blueprint blueprint = model.toBlueprint();
        return cost.of(QueueModel.EVENTS, () -> play(new Kernel(blueprint, 7, 0)));
    }

    private double play(Run run) {
        LatencyCounts latency =
                run.run(model.span(), RunWatch.NOBODY).sources().getFirst().latency();
        return model.checked(latency.sum() / latency.count());
    }

    @Benchmark
    public double ssj(Cost cost) {
        return cost.of(QueueModel.EVENTS, () -> model.checked(new SsjQueues(model).play()));
    }

    @Benchmark
    public double heapLoop(Cost cost) {
        return cost.of(QueueModel.EVENTS, () -> model.checked(new HeapLoop(model).play()));
    }

    @Benchmark
    @Warmup(iterations = 1)
    @Measurement(iterations = 3)
    public double scriptingLanguage(Cost cost) throws IOException, InterruptedException {
        ScriptingLanguage.Outcome outcome = new ScriptingLanguage(model, model.customers() / LESS).play();
        cost.set(1e9 * outcome.seconds(), 0, (double) QueueModel.EVENTS / LESS);
        return outcome.mean();
    }

    @Benchmark
    public double floor(Cost cost) {
        return cost.of(QueueModel.EVENTS, () -> new Floor(model.pending()).play(QueueModel.EVENTS));
    }
}
