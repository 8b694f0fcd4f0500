package dev.plumbline.views.bench;

import dev.plumbline.diagrams.draw.DiagramDrawing;
import dev.plumbline.diagrams.draw.Overlay;
import dev.plumbline.diagrams.paint.Theme;
import dev.plumbline.views.OpenedArchitecture;
import dev.plumbline.views.SelectedParts;
import dev.plumbline.views.bridge.FxBridge;
import dev.plumbline.views.canvas.CanvasController;
import dev.plumbline.views.canvas.CanvasPreferences;
import javafx.beans.property.SimpleObjectProperty;
import javafx.event.Event;
import javafx.scene.Parent;
import javafx.scene.input.ScrollEvent;

/// The canvas of the workbench with its bar and minimap, moved by the same events as a mouse wheel sends.
final class PlumblineViewer implements GraphViewer {

    private static final double ZOOM_PER_PIXEL = 0.004;

    private final FxBridge bridge = FxBridge.start(failure -> {
        throw new IllegalStateException(failure.task(), failure.cause());
    });
    private final CanvasController canvas;
    private long moves;

    PlumblineViewer(LargeGraph graph) {
        canvas = new CanvasController(
                bridge,
                new SelectedParts(),
                (opened, view, overlay, room) ->
                        DiagramDrawing.of(opened.architecture(), view, graph.layout(), Overlay.NONE),
                new CanvasController.Hands(new NoEditing(), question -> {}, (png, svg) -> {}),
                CanvasPreferences.of(new SimpleObjectProperty<>(Theme.LIGHT)));
        canvas.show(OpenedArchitecture.of(graph.architecture()));
    }

    @Override
    public Parent view() {
        return canvas.view();
    }

    @Override
    public boolean isReady() {
        return canvas.scale().getValue().doubleValue() != 1;
    }

    double scale() {
        return canvas.scale().getValue().doubleValue();
    }

    @Override
    public void zoom(double factor) {
        scroll(0, Math.log(factor) / ZOOM_PER_PIXEL, true);
    }

    @Override
    public void pan(double pixelsX, double pixelsY) {
        scroll(pixelsX, pixelsY, false);
    }

    private void scroll(double deltaX, double deltaY, boolean shortcut) {
        moves++;
        Parent surface = canvas.surface();
        double x = surface.getLayoutBounds().getWidth() / 2;
        double y = surface.getLayoutBounds().getHeight() / 2;
        Event.fireEvent(
                surface,
                new ScrollEvent(
                        ScrollEvent.SCROLL, x, y, x, y, false, shortcut, false, shortcut, false, false, deltaX,
                        deltaY, deltaX, deltaY, ScrollEvent.HorizontalTextScrollUnits.NONE, 0,
                        ScrollEvent.VerticalTextScrollUnits.NONE, 0, 0, null));
    }

    @Override
    public long frames() {
        return moves;
    }

    @Override
    public void close() {
        canvas.close();
        bridge.close();
    }
}
