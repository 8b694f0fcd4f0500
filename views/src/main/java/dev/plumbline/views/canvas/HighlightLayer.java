package dev.plumbline.views.canvas;

import dev.plumbline.diagrams.Drawing.Group;
import dev.plumbline.diagrams.Drawing.Role;
import dev.plumbline.diagrams.LevelOfDetail;
import dev.plumbline.diagrams.paint.Ink;
import dev.plumbline.graphmodel.Relation;
import dev.plumbline.views.OpenedArchitecture;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;

/// What is lit, drawn crisp over the picture: the neighbourhood in focus, and the relations of what is selected.
final class HighlightLayer extends Canvas {

    private static final double OUTLINE = 2;

    private final CanvasModel model;
    private boolean blank = true;

    HighlightLayer(CanvasModel model) {
        this.model = model;
        setMouseTransparent(true);
    }

    void refresh(Set<String> selected) {
        boolean few = HandleLayer.isFew(selected);
        Set<Group> lines = selectedLines(few ? selected : Set.of());
        Set<String> focused = model.lit();
        GraphicsContext graphics = getGraphicsContext2D();
        if (!blank) {
            graphics.clearRect(0, 0, getWidth(), getHeight());
        }
        blank = lines.isEmpty() && focused.isEmpty() && few;
        setVisible(!blank);
        if (blank) {
            return;
        }
        Viewport viewport = model.viewport.get();
        LevelOfDetail level = new LevelOfDetail(viewport.scale());
        graphics.save();
        graphics.scale(viewport.scale(), viewport.scale());
        graphics.translate(-viewport.x(), -viewport.y());
        CanvasPainter plain = new CanvasPainter(graphics, model.theme.get());
        litGroups(focused, viewport).forEach(group -> group.paint(plain, level));
        CanvasPainter accent = new CanvasPainter(graphics, model.theme.get(), InkChange.SELECTED);
        lines.forEach(group -> group.paint(accent, level));
        graphics.restore();
        if (!few) {
            outline(selected, viewport);
        }
    }

    /// Draws outlines where a node for each would be too many.
    private void outline(Set<String> selected, Viewport viewport) {
        GraphicsContext graphics = getGraphicsContext2D();
        graphics.setStroke(InkColours.of(model.theme.get(), Ink.ACCENT));
        graphics.setLineWidth(OUTLINE);
        model.index
                .get()
                .touching(viewport.visible())
                .filter(group -> group.role() == Role.ELEMENT || group.role() == Role.CONTAINER)
                .filter(group -> selected.contains(group.id()))
                .map(Group::bounds)
                .forEach(box -> graphics.strokeRect(
                        Math.rint(viewport.screenX(box.x())),
                        Math.rint(viewport.screenY(box.y())),
                        Math.rint(box.width() * viewport.scale()),
                        Math.rint(box.height() * viewport.scale())));
    }

    private Stream<Group> litGroups(Set<String> focused, Viewport viewport) {
        if (focused.isEmpty()) {
            return Stream.empty();
        }
        return model.index.get().touching(viewport.visible()).filter(group -> switch (group.role()) {
            case ELEMENT -> focused.contains(group.id());
            case CONTAINER, FURNITURE -> false;
            case RELATION, LABEL -> DrawingIndex.relationsOf(group).stream().anyMatch(focused::contains);
        });
    }

    /// The lines first, then the labels over them.
    private Set<Group> selectedLines(Set<String> selected) {
        DrawingIndex index = model.index.get();
        Optional<OpenedArchitecture> opened = model.opened.get();
        List<Group> found = selected.stream()
                .flatMap(id -> Stream.concat(Stream.of(id), opened.stream().flatMap(known -> relationsAt(known, id))))
                .flatMap(id -> index.line(id).stream())
                .toList();
        Set<Group> ordered = new LinkedHashSet<>();
        found.stream().filter(group -> group.role() == Role.RELATION).forEach(ordered::add);
        ordered.addAll(found);
        ordered.addAll(model.trail.get().here());
        model.hovered.get().stream()
                .flatMap(drawn -> DrawingIndex.relationsOf(drawn.id()).stream())
                .flatMap(id -> index.line(id).stream())
                .forEach(ordered::add);
        return ordered;
    }

    private static Stream<String> relationsAt(OpenedArchitecture opened, String element) {
        return Stream.concat(
                        opened.architecture().outgoing(element).stream(),
                        opened.architecture().incoming(element).stream())
                .map(Relation::id);
    }
}
