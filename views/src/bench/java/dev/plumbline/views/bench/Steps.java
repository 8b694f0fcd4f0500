package dev.plumbline.views.bench;

import java.util.concurrent.CompletableFuture;
import java.util.function.IntConsumer;
import javafx.animation.AnimationTimer;

/// Does something once in each frame, and tells what it cost with its painting.
final class Steps extends AnimationTimer {

    private static final int PULSES_AT_END = 3;

    private final IntConsumer step;
    private final int number;
    private final CompletableFuture<Double> cost = new CompletableFuture<>();
    private final ProcessorTime before = ProcessorTime.now();
    private int done;
    private int pulsesAtEnd;

    private Steps(IntConsumer step, int number) {
        this.step = step;
        this.number = number;
    }

    /// Begins; to be called on the JavaFX thread.
    ///
    /// @return processor milliseconds for each step, on the JavaFX thread and the painting thread
    static CompletableFuture<Double> start(IntConsumer step, int number) {
        Steps steps = new Steps(step, number);
        steps.start();
        return steps.cost;
    }

    @Override
    public void handle(long now) {
        if (done < number) {
            step.accept(done++);
        } else if (++pulsesAtEnd >= PULSES_AT_END) {
            stop();
            cost.complete(ProcessorTime.now().since(before).screen() / 1e6 / number);
        }
    }
}
