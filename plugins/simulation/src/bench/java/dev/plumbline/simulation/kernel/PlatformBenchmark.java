package dev.plumbline.simulation.kernel;

import dev.plumbline.graphmodel.Architecture;
import dev.plumbline.graphmodel.Scenario;
import dev.plumbline.graphmodel.workspace.ReadLimits;
import dev.plumbline.graphmodel.workspace.Workspace;
import dev.plumbline.graphmodel.workspace.WorkspaceReader;
import dev.plumbline.simulation.events.plan.BlueprintPlanner;
import dev.plumbline.simulation.network.NetworkPlanner;
import dev.plumbline.simulation.network.Notes;
import dev.plumbline.simulation.network.Overrides;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/// Processor time and bytes of an event of the sample platform, with its timeouts, retries, breakers, caches, balancers,
/// model endpoints and network. An event is an arrival or a completion at an element.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 4)
@Measurement(iterations = 7)
@Fork(
        value = 3,
        jvmArgsAppend = {"-XX:+UseSerialGC"})
public class PlatformBenchmark {

    private static final Path SAMPLE = Path.of("../../app/samples/content-platform");
    private static final double SECONDS = 3;

    @Param({"usual-evening", "launch-day", "zone-loss"})
    public String scenario;

    private Blueprint blueprint;
    private long events;

    @Setup
    public void plan() throws IOException {
        Workspace workspace = new WorkspaceReader(ReadLimits.standard()).read(SAMPLE, (read, files) -> {});
        Scenario played = workspace.architecture().scenarios().get(scenario);
        Notes notes = new Notes();
        Architecture changed = new Overrides(notes).apply(workspace.architecture(), played.overrides());
        blueprint = new BlueprintPlanner(changed, notes)
                .plan(played, new NetworkPlanner(changed, notes).plan(played))
                .blueprint();
        events = play(new Kernel(blueprint, 7, 0)).steps();
    }

    @Benchmark
    public double plumbline(Cost cost) {
        return cost.of(events, () -> play(new Kernel(blueprint, 7, 0)).reached());
    }

    private static RunRecord play(Run run) {
        return run.run(new RunSpan(SECONDS, 0, 20), RunWatch.NOBODY);
    }
}
