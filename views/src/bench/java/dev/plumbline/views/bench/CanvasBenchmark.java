package dev.plumbline.views.bench;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/// The processor time of a frame while people pan and zoom: our canvas, GraphStream's own viewer, and a canvas that draws
/// everything again in each frame.
///
/// The software pipeline paints, in a window of 1000 x 1000 pixels without a screen. What counts is the time of the
/// JavaFX thread and the thread that paints for it; the time of the workers is told beside it.
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 1)
@Measurement(iterations = 3)
@Fork(3)
public class CanvasBenchmark {

    private static final int FRAMES = 200;
    private static final Duration LIMIT = Duration.ofSeconds(4);

    @Benchmark
    public Tour.Cost plumbline(Ours viewer, FrameCost cost) throws Exception {
        return cost.take(viewer.window.tour(FRAMES, LIMIT));
    }

    @Benchmark
    public Tour.Cost graphStream(Theirs viewer, FrameCost cost) throws Exception {
        return cost.take(viewer.window.tour(FRAMES, LIMIT));
    }

    @Benchmark
    public Tour.Cost naiveRedraw(Naive viewer, FrameCost cost) throws Exception {
        return cost.take(viewer.window.tour(FRAMES, LIMIT));
    }

    /// Milliseconds of processor time for each frame.
    @AuxCounters(AuxCounters.Type.EVENTS)
    @State(Scope.Thread)
    public static class FrameCost {
        public double screenMillis;
        public double workerMillis;

        Tour.Cost take(Tour.Cost cost) {
            screenMillis = cost.screen();
            workerMillis = cost.workers();
            return cost;
        }
    }

    /// What our canvas shows.
    @State(Scope.Benchmark)
    public static class Scenery {
        @Param({"1000", "10000", "50000"})
        public int nodes;

        @Param
        public Sight sight;
    }

    /// What the others show, which take seconds for a frame of more than that.
    @State(Scope.Benchmark)
    public static class PeerScenery {
        @Param({"1000", "10000"})
        public int nodes;

        @Param
        public Sight sight;
    }

    /// A window with a viewer in it.
    @State(Scope.Benchmark)
    public abstract static class Shown {
        ViewerWindow window;

        void show(int nodes, Sight sight, Function<LargeGraph, GraphViewer> viewer) throws Exception {
            LargeGraph graph = LargeGraph.of(nodes);
            window = ViewerWindow.open(() -> viewer.apply(graph));
            window.zoom(sight.magnification(Math.min(1, 1000 / graph.layout().bounds().width())));
        }

        @TearDown(Level.Trial)
        public void close() throws Exception {
            window.close();
        }
    }

    /// Our canvas.
    public static class Ours extends Shown {

        @Setup(Level.Trial)
        public void open(Scenery scenery) throws Exception {
            show(scenery.nodes, scenery.sight, PlumblineViewer::new);
        }
    }

    /// GraphStream's viewer.
    public static class Theirs extends Shown {

        @Setup(Level.Trial)
        public void open(PeerScenery scenery) throws Exception {
            show(scenery.nodes, scenery.sight, graph -> new GraphStreamViewer(graph, scenery.sight));
        }
    }

    /// A canvas that draws everything again.
    public static class Naive extends Shown {

        @Setup(Level.Trial)
        public void open(PeerScenery scenery) throws Exception {
            show(scenery.nodes, scenery.sight, NaiveViewer::new);
        }
    }
}
