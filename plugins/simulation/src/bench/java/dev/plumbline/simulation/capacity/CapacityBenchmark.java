package dev.plumbline.simulation.capacity;

import dev.plumbline.graphmodel.Architecture;
import dev.plumbline.graphmodel.Scenario;
import dev.plumbline.graphmodel.workspace.ReadLimits;
import dev.plumbline.graphmodel.workspace.WorkspaceReader;
import dev.plumbline.pluginapi.CapacityObjective.Quantity;
import dev.plumbline.pluginapi.CapacityQuestion;
import dev.plumbline.pluginapi.CapacityResult;
import dev.plumbline.pluginapi.Progress;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/// The whole capacity analysis, with the cheapest replicas, of the sample workspace and of 1,000 generated elements; and
/// what sliders ask for while they move.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 4, time = 3)
@Measurement(iterations = 5, time = 3)
@Fork(value = 2, jvmArgsAppend = "-Xmx1g")
public class CapacityBenchmark {

    private static final int ELEMENTS = 1_000;

    private final QueueingCapacity analysis = new QueueingCapacity();
    private CapacityQuestion sample;
    private CapacityQuestion thousand;

    @Setup
    public void read() throws Exception {
        Path folder = Path.of(System.getProperty("plumbline.root", "../.."), "app/samples/content-platform");
        Architecture architecture = new WorkspaceReader(ReadLimits.standard())
                .read(folder, (read, files) -> {})
                .architecture();
        Scenario evening = architecture.scenarios().get("usual-evening");
        sample = CapacityQuestion.of(architecture, Optional.of(evening));
        TestSystem generated = generated();
        thousand = new CapacityQuestion(
                generated.architecture(),
                Optional.of(generated.scenario()),
                generated.objectives(),
                CapacityQuestion.USUAL_BUSIEST,
                CapacityQuestion.Extent.WITH_SIZING);
    }

    /// Ten trees of a hundred services each. Each entry has an objective two thousandths above what it is if hardly
    /// anything waits, so that there is much to search.
    private static TestSystem generated() throws Exception {
        Random random = new Random(1);
        TestSystem system = new TestSystem();
        for (int index = 0; index < ELEMENTS; index++) {
            int tree = index / 100 * 100;
            String id = "s" + index;
            long replicas = 1 + random.nextInt(20);
            system.service(id, replicas, 8, 0.001 + 0.02 * random.nextDouble()).price(0.1 + random.nextDouble());
            system.calls(index == tree ? "web" : "s" + (tree + random.nextInt(index - tree)), id, 1);
        }
        Map<String, Long> plenty = new TreeMap<>();
        for (int tree = 0; tree < ELEMENTS; tree += 100) {
            system.open("web-s" + tree, 200);
        }
        for (int index = 0; index < ELEMENTS; index++) {
            plenty.put("s" + index, 100L);
        }
        SizedSystem sized = SizedSystem.of(system);
        for (int tree = 0; tree < ELEMENTS; tree += 100) {
            double idle = sized.value("web-s" + tree, Quantity.P99, plenty);
            system.objective("web-s" + tree + ".p99<" + Math.round(1.002e6 * idle) + "us");
        }
        return system;
    }

    /// The sample workspace on a usual evening.
    @Benchmark
    public CapacityResult sample() {
        return analysis.analyse(sample, Progress.NONE);
    }

    /// The same without replicas, as for a slider.
    @Benchmark
    public CapacityResult slider() {
        return analysis.analyse(
                new CapacityQuestion(
                        sample.architecture(),
                        sample.scenario(),
                        sample.objectives(),
                        sample.busiest(),
                        CapacityQuestion.Extent.WITHOUT_SIZING),
                Progress.NONE);
    }

    /// A thousand elements.
    @Benchmark
    public CapacityResult thousandElements() {
        return analysis.analyse(thousand, Progress.NONE);
    }
}
