package dev.plumbline.views.canvas;

import dev.plumbline.diagrams.layout.Size;
import dev.plumbline.diagrams.layout.View;
import dev.plumbline.pluginapi.Progress;
import dev.plumbline.views.DiagramSource;
import dev.plumbline.views.Lens;
import dev.plumbline.views.OpenedArchitecture;
import dev.plumbline.views.bridge.BackgroundTask;
import dev.plumbline.views.bridge.FxBridge;
import dev.plumbline.views.bridge.Job;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;

/// Lays out and draws views in the background; the latest wish wins.
final class DrawingTasks {

    private final FxBridge bridge;
    private final DiagramSource diagrams;
    private final ObjectProperty<Optional<Job>> underWay;
    private final Consumer<OpeningDepth.Drawn> drawn;
    private final Runnable givenUp;
    private final NestingMemory nestings = new NestingMemory();

    /// @param underWay holds the drawing that is on its way
    /// @param drawn takes what was drawn
    /// @param givenUp told that nothing is drawn: people do not want to wait, or it went wrong
    DrawingTasks(
            Wished.Drawings drawings,
            ObjectProperty<Optional<Job>> underWay,
            Consumer<OpeningDepth.Drawn> drawn,
            Runnable givenUp) {
        bridge = drawings.bridge();
        diagrams = drawings.diagrams();
        this.underWay = underWay;
        this.drawn = drawn;
        this.givenUp = givenUp;
    }

    /// Whether a drawing is on its way.
    boolean isDrawing() {
        return underWay.get().isPresent();
    }

    /// Gives up what is being drawn.
    void giveUp() {
        underWay.get().ifPresent(bridge::cancel);
    }

    void draw(Wish wish) {
        bridge.submit(new BackgroundTask<OpeningDepth.Drawn>() {
            @Override
            public String key() {
                return "diagram";
            }

            @Override
            public String name() {
                return "Drawing " + wish.view.title();
            }

            @Override
            public void begun(Job job) {
                underWay.set(Optional.of(job));
            }

            @Override
            public OpeningDepth.Drawn process(Progress progress) {
                return wish.fulfil(diagrams, nestings, progress);
            }

            @Override
            public void apply(OpeningDepth.Drawn made) {
                underWay.set(Optional.empty());
                drawn.accept(made);
            }

            @Override
            public void cancelled() {
                underWay.set(Optional.empty());
                givenUp.run();
            }

            @Override
            public void failed() {
                cancelled();
            }
        });
    }

    /// What is to be drawn.
    ///
    /// @param chooseDepth whether as many levels are opened as can be read, whatever the view says
    /// @param screen the size of the screen area
    record Wish(OpenedArchitecture opened, View view, Optional<Lens> overlay, boolean chooseDepth, Size screen) {

        private OpeningDepth.Drawn fulfil(DiagramSource diagrams, NestingMemory nestings, Progress progress) {
            if (chooseDepth) {
                return new OpeningDepth(diagrams, opened, overlay, screen, progress).choose(view);
            }
            return new OpeningDepth.Drawn(
                    view,
                    nestings.of(opened.architecture(), view),
                    new DrawingIndex(diagrams.draw(opened, view, overlay, OpeningDepth.room(screen), progress)));
        }
    }
}
