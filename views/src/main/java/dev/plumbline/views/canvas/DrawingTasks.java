package dev.plumbline.views.canvas;

import dev.plumbline.diagrams.layout.View;
import dev.plumbline.pluginapi.Metric;
import dev.plumbline.pluginapi.Progress;
import dev.plumbline.views.DiagramSource;
import dev.plumbline.views.OpenedArchitecture;
import dev.plumbline.views.bridge.BackgroundTask;
import dev.plumbline.views.bridge.FxBridge;
import java.util.Optional;
import java.util.function.Consumer;

/// Lays out and draws views in the background; the latest wish wins.
final class DrawingTasks {

    private final FxBridge bridge;
    private final DiagramSource diagrams;
    private final Consumer<DrawingIndex> drawn;
    private boolean drawing;

    DrawingTasks(FxBridge bridge, DiagramSource diagrams, Consumer<DrawingIndex> drawn) {
        this.bridge = bridge;
        this.diagrams = diagrams;
        this.drawn = drawn;
    }

    /// Whether a drawing is on its way.
    boolean isDrawing() {
        return drawing;
    }

    void draw(OpenedArchitecture opened, View view, Optional<Metric> overlay) {
        drawing = true;
        bridge.submit(new BackgroundTask<DrawingIndex>() {
            @Override
            public String key() {
                return "diagram";
            }

            @Override
            public String name() {
                return "Drawing " + view.title();
            }

            @Override
            public DrawingIndex process(Progress progress) {
                return new DrawingIndex(diagrams.draw(opened, view, overlay));
            }

            @Override
            public void apply(DrawingIndex index) {
                drawing = false;
                drawn.accept(index);
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
}
