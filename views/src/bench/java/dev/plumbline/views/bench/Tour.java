package dev.plumbline.views.bench;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import javafx.animation.AnimationTimer;

/// A scripted tour over the graph: one move for each frame, ten that pan, five that enlarge, five that shrink.
///
/// It ends after the given frames, or when the time is up and there were enough for a figure.
final class Tour extends AnimationTimer {

    private static final int PERIOD = 20;
    private static final int FEWEST = 3;
    private static final int PULSES_AT_END = 3;
    private static final double STEP_X = 14;
    private static final double STEP_Y = 9;
    private static final double ZOOM = 1.04;

    private final GraphViewer viewer;
    private final int frames;
    private final Duration limit;
    private final CompletableFuture<Cost> cost = new CompletableFuture<>();
    private final ProcessorTime before = ProcessorTime.now();
    private final long started = System.nanoTime();
    private long framesBefore;
    private int moves;
    private int pulsesAtEnd;

    private Tour(GraphViewer viewer, int frames, Duration limit) {
        this.viewer = viewer;
        this.frames = frames;
        this.limit = limit;
    }

    /// Begins a tour; to be called on the JavaFX thread.
    static CompletableFuture<Cost> start(GraphViewer viewer, int frames, Duration limit) {
        Tour tour = new Tour(viewer, frames, limit);
        tour.framesBefore = viewer.frames();
        tour.start();
        return tour.cost;
    }

    @Override
    public void handle(long now) {
        long drawn = viewer.frames() - framesBefore;
        boolean timeUp = System.nanoTime() - started > limit.toNanos() && drawn >= FEWEST;
        if (moves > drawn) {
            return;
        }
        if (moves < frames && !timeUp) {
            move(moves++);
        } else if (++pulsesAtEnd >= PULSES_AT_END) {
            // Before a pulse begins, the frame of the last but one has been painted.
            stop();
            ProcessorTime used = ProcessorTime.now().since(before);
            cost.complete(new Cost(drawn, used.screen() / 1e6 / drawn, used.workers() / 1e6 / drawn));
        }
    }

    private void move(int number) {
        int step = number % PERIOD;
        int direction = number / PERIOD % 2 == 0 ? 1 : -1;
        if (step < 10) {
            viewer.pan(direction * STEP_X, direction * STEP_Y);
        } else {
            viewer.zoom(step < 15 ? ZOOM : 1 / ZOOM);
        }
    }

    /// What a tour cost.
    ///
    /// @param frames how many frames were drawn
    /// @param screen processor milliseconds for each frame, on the JavaFX thread and the painting thread
    /// @param workers processor milliseconds for each frame, on the workbench's background threads
    record Cost(long frames, double screen, double workers) {}
}
