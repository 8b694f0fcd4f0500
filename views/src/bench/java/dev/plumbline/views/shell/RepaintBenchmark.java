package dev.plumbline.views.shell;

import dev.plumbline.graphmodel.Attributes;
import dev.plumbline.graphmodel.Change;
import dev.plumbline.graphmodel.Element;
import dev.plumbline.graphmodel.ElementKind;
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

/// How soon people see what they changed in the whole workbench, where a thousand elements are on the diagram: an
/// element that was renamed, and a system that was laid out again because an element came into it.
///
/// Time runs from the wish to the frame that is on the screen, by the clock; the change of the text, the journal and
/// all panels are part of it.
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 5)
@Measurement(iterations = 9)
@Fork(3)
public class RepaintBenchmark {

    @Benchmark
    public double rename(Town town, Cost cost) throws Exception {
        town.edits++;
        String before = town.name;
        town.name = "Renamed " + town.edits % 10;
        return cost.take(town.window.change(new Change.UpdateElement("service-0", "name", before, town.name)));
    }

    @Benchmark
    public double newElement(Town town, Cost cost) throws Exception {
        town.edits++;
        Element added = new Element(
                "added-" + town.edits, ElementKind.SERVICE, "Added", "system-" + town.edits % 40, Attributes.NONE);
        return cost.take(town.window.change(new Change.AddElement(added)));
    }

    /// Milliseconds by the clock, and of processor time for the longest that kept the JavaFX thread.
    @AuxCounters(AuxCounters.Type.EVENTS)
    @State(Scope.Thread)
    public static class Cost {
        public double pictureMillis;
        public double screenMillis;
        public double longestFxMillis;

        double take(EditedWindow.Seen seen) {
            pictureMillis = seen.picture();
            screenMillis = seen.screen();
            longestFxMillis = seen.longest();
            return seen.screen();
        }
    }

    /// The workbench with its thousand elements.
    @State(Scope.Benchmark)
    public static class Town {
        EditedWindow window;
        String name = "Service 0";
        int edits;

        @Setup(Level.Trial)
        public void open() throws Exception {
            window = EditedWindow.open();
        }

        @TearDown(Level.Trial)
        public void close() throws Exception {
            window.close();
        }
    }
}
