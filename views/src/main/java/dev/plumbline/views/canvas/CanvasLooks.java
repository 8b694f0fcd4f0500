package dev.plumbline.views.canvas;

import dev.plumbline.views.Lens;
import dev.plumbline.views.Pasteboard;
import dev.plumbline.views.bridge.FxBridge;
import java.util.Optional;

/// What people see on and beside the diagram, and how they take a picture of it with them.
final class CanvasLooks {

    private final CanvasModel model;
    private final CanvasView surface;
    private final Zooming zooming;
    private final FxBridge bridge;
    private final Pasteboard pasteboard;

    CanvasLooks(CanvasModel model, CanvasView surface, Zooming zooming, FxBridge bridge, Pasteboard pasteboard) {
        this.model = model;
        this.surface = surface;
        this.zooming = zooming;
        this.bridge = bridge;
        this.pasteboard = pasteboard;
    }

    void toggleMinimap() {
        model.minimap.set(!model.minimap.get());
    }

    void toggleLegend() {
        model.legend.set(!model.legend.get());
        surface.requestLayout();
    }

    void copyPicture() {
        bridge.submit(new PictureCopy(model.index.get().drawing(), model.theme.get(), pasteboard));
    }

    /// Shows figures on the parts, if nothing but their kinds is shown.
    void showFigures() {
        if (model.overlay.get().filter(Lens::isFigure).isEmpty()) {
            zooming.fitAgain();
            model.overlay.set(Optional.of(Lens.LATENCY));
        }
    }
}
