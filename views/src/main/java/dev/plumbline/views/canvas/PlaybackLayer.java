package dev.plumbline.views.canvas;

import dev.plumbline.diagrams.Drawing.Group;
import dev.plumbline.diagrams.Drawing.Role;
import dev.plumbline.views.playback.PlaybackFrame;
import java.util.Optional;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;

/// A moment of a simulation over the diagram: how busy elements are, how long their queues are and what fails, and dots
/// that pass along relations. Parts that are not simulated stay as they are.
final class PlaybackLayer extends Canvas {

    private final CanvasModel model;
    private final PassingDots dots = new PassingDots();

    PlaybackLayer(CanvasModel model) {
        this.model = model;
        setMouseTransparent(true);
        setVisible(false);
    }

    /// Draws the present moment.
    void refresh() {
        Optional<PlaybackFrame> frame = model.playback.get();
        setVisible(frame.isPresent());
        if (frame.isEmpty()) {
            // A surface as large as the diagram is kept only while something is drawn on it.
            setWidth(0);
            setHeight(0);
            return;
        }
        Viewport viewport = model.viewport.get();
        setWidth(viewport.width());
        setHeight(viewport.height());
        GraphicsContext graphics = getGraphicsContext2D();
        graphics.clearRect(0, 0, getWidth(), getHeight());
        SimColours colours = SimColours.of(model.theme.get());
        dots.draw(graphics, model.index.get(), viewport, frame.get(), colours);
        LoadMarks marks = new LoadMarks(graphics, viewport, colours);
        model.index
                .get()
                .touching(viewport.visible())
                .filter(group -> group.role() == Role.ELEMENT)
                .forEach(group -> draw(marks, group, frame.get()));
    }

    private static void draw(LoadMarks marks, Group group, PlaybackFrame frame) {
        PlaybackFrame.Load load = frame.elements().get(group.id());
        if (load != null) {
            marks.draw(StandingBox.box(group), load);
        }
    }
}
