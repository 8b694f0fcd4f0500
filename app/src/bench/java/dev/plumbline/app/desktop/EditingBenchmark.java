package dev.plumbline.app.desktop;

import dev.plumbline.views.bench.FxWork;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
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

/// How long the JavaFX thread is kept by one thing while a person edits the sample: by a key, by a frame, by what
/// comes from the background. Told are those that take more than 8 ms of processor time.
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 4)
@Measurement(iterations = 3)
@Fork(3)
public class EditingBenchmark {

    private static final double LIMIT = 8;
    private static final int TOLD = 12;

    @Benchmark
    public double edit(Person person, Cost cost) {
        return cost.take(person.session.edit());
    }

    /// What kept the JavaFX thread.
    @AuxCounters(AuxCounters.Type.EVENTS)
    @State(Scope.Thread)
    public static class Cost {
        /// How many things.
        public double works;
        /// How many of them took longer than the limit, but frames.
        public double longWorks;
        /// How many frames did.
        public double longFrames;
        public double longestWorkMillis;
        public double longestFrameMillis;

        double take(List<EditingSession.Piece> pieces) {
            works = pieces.size();
            longWorks = longer(pieces, false);
            longFrames = longer(pieces, true);
            longestWorkMillis = longest(pieces, false);
            longestFrameMillis = longest(pieces, true);
            pieces.stream()
                    .filter(piece -> piece.work().millis() > LIMIT)
                    .sorted(Comparator.comparingDouble(piece -> -piece.work().millis()))
                    .limit(TOLD)
                    .forEach(Cost::tell);
            return Math.max(longestWorkMillis, longestFrameMillis);
        }

        private static long longer(List<EditingSession.Piece> pieces, boolean frames) {
            return pieces.stream()
                    .map(EditingSession.Piece::work)
                    .filter(work -> work.isFrame() == frames && work.millis() > LIMIT)
                    .count();
        }

        private static double longest(List<EditingSession.Piece> pieces, boolean frames) {
            return pieces.stream()
                    .map(EditingSession.Piece::work)
                    .filter(work -> work.isFrame() == frames)
                    .mapToDouble(FxWork.Done::millis)
                    .max()
                    .orElse(0);
        }

        private static void tell(EditingSession.Piece piece) {
            System.out.printf(
                    Locale.ROOT,
                    "%n%8.1f ms  %s: %s",
                    piece.work().millis(),
                    piece.during(),
                    piece.work().isFrame() ? "a frame" : piece.work().what());
        }
    }

    /// The program with the sample open.
    @State(Scope.Benchmark)
    public static class Person {
        EditingSession session;

        @Setup(Level.Trial)
        public void open() throws Exception {
            session = EditingSession.open();
        }

        @TearDown(Level.Trial)
        public void close() {
            session.close();
        }
    }
}
