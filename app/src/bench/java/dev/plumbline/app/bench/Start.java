package dev.plumbline.app.bench;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.ToDoubleFunction;

/// One start of a program, in milliseconds since its process was asked for.
///
/// @param appeared when the first pixel of its window was on the screen
/// @param settled when the picture changed for the last time
record Start(double appeared, double settled) {

    private static final long LOOK_EVERY = 2;
    private static final double QUIET = 6000;
    private static final double PATIENCE = 60_000;

    /// Starts a program on an empty screen, watches until nothing changes any more, and ends it.
    static Start of(Contender contender, VirtualScreen screen) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(contender.command())
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.INHERIT);
        builder.environment().put("DISPLAY", screen.name());
        builder.environment().putAll(contender.environment());
        long began = System.nanoTime();
        Process process = builder.start();
        try {
            return watch(screen, began);
        } finally {
            process.destroy();
            process.waitFor(10, TimeUnit.SECONDS);
            while (screen.seen() != 0) {
                Thread.sleep(LOOK_EVERY);
            }
        }
    }

    private static Start watch(VirtualScreen screen, long began) throws InterruptedException {
        double appeared = 0;
        double changed = 0;
        long before = 0;
        for (double now = 0; appeared == 0 || now - changed < QUIET; now = (System.nanoTime() - began) / 1e6) {
            long seen = screen.seen();
            if (seen != before) {
                changed = now;
                appeared = appeared == 0 ? now : appeared;
            }
            before = seen;
            if (now > PATIENCE) {
                throw new IllegalStateException("No window appeared, or it never came to rest.");
            }
            Thread.sleep(LOOK_EVERY);
        }
        return new Start(appeared, changed);
    }

    static double median(List<Start> starts, ToDoubleFunction<Start> figure) {
        double[] sorted = starts.stream().mapToDouble(figure).sorted().toArray();
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }
}
