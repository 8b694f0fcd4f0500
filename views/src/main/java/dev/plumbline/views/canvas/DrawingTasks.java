package dev.plumbline.views.canvas;

import dev.plumbline.diagrams.layout.Size;
import dev.plumbline.diagrams.layout.View;
import dev.plumbline.pluginapi.Progress;
import dev.plumbline.views.DiagramSource;
import dev.plumbline.views.Lens;
import dev.plumbline.views.OpenedArchitecture;
import dev.plumbline.views.bridge.BackgroundTask;
import dev.plumbline.views.bridge.FxBridge;
import java.util.Optional;
import java.util.function.Consumer;

/// Lays out and draws views in the background; the latest wish wins.
final class DrawingTasks {

    private final FxBridge bridge;
    private final DiagramSource diagrams;
    private final Consumer<OpeningDepth.Drawn> drawn;
    private final NestingMemory nestings = new NestingMemory();
    private boolean drawing;

    DrawingTasks(FxBridge bridge, DiagramSource diagrams, Consumer<OpeningDepth.Drawn> drawn) {
        this.bridge = bridge;
        this.diagrams = diagrams;
        this.drawn = drawn;
    }

    /// Whether a drawing is on its way.
    boolean isDrawing() {
        return drawing;
    }

    void draw(Wish wish) {
        drawing = true;
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
            public OpeningDepth.Drawn process(Progress progress) {
                return wish.fulfil(diagrams, nestings);
            }

            @Override
            public void apply(OpeningDepth.Drawn made) {
                drawing = false;
                drawn.accept(made);
            }

            @Override
            public void cancelled() {
                drawing = false;
            }

            @Override
            public void failed() {
                drawing = false;
            }
        });
    }

    /// What is to be drawn.
    ///
    /// @param chooseDepth whether as many levels are opened as can be read, whatever the view says
    /// @param screen the size of the screen area
    record Wish(OpenedArchitecture opened, View view, Optional<Lens> overlay, boolean chooseDepth, Size screen) {

        private OpeningDepth.Drawn fulfil(DiagramSource diagrams, NestingMemory nestings) {
            if (chooseDepth) {
                return new OpeningDepth(diagrams, opened, overlay, screen).choose(view);
            }
            return new OpeningDepth.Drawn(
                    view,
                    nestings.of(opened.architecture(), view),
                    new DrawingIndex(diagrams.draw(opened, view, overlay, OpeningDepth.room(screen))));
        }
    }
}
