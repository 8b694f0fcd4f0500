package dev.plumbline.views.bench;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/// The processor time of the source editor in a file of 2 MB: to show it, for a key, and for a frame while it scrolls;
/// painting by the software pipeline in a window of 1000 x 1000 pixels included.
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 1)
@Measurement(iterations = 3)
@Fork(3)
public class EditorBenchmark {

    private static final int SIZE = 2_000_000;

    @Benchmark
    public double show(Editor editor, Cost cost) throws Exception {
        return cost.take(editor.window.show(editor.text, 10));
    }

    @Benchmark
    public double type(Editor editor, Cost cost) throws Exception {
        return cost.take(editor.window.type(50));
    }

    @Benchmark
    public double scroll(Editor editor, Cost cost) throws Exception {
        return cost.take(editor.window.scroll(100));
    }

    /// Milliseconds of processor time for each step.
    @AuxCounters(AuxCounters.Type.EVENTS)
    @State(Scope.Thread)
    public static class Cost {
        public double screenMillis;

        double take(double millis) {
            screenMillis = millis;
            return millis;
        }
    }

    /// The editor, with the file in it.
    @State(Scope.Benchmark)
    public static class Editor {
        EditorWindow window;
        String text;

        @Setup(Level.Trial)
        public void open() throws Exception {
            StringBuilder yaml = new StringBuilder("elements:\n");
            for (int i = 0; yaml.length() < SIZE; i++) {
                yaml.append("  service-").append(i).append(":\n    kind: service\n    name: Service ").append(i);
                yaml.append("\n    slo: {availability: 99.95%, p99: 250ms} # agreed\n    replicas: 12\n");
            }
            text = yaml.toString();
            window = EditorWindow.open();
            window.show(text, 1);
        }

        @TearDown(Level.Trial)
        public void close() {
            window.close();
        }
    }
}
