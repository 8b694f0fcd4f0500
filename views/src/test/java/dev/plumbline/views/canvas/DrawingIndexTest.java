package dev.plumbline.views.canvas;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.diagrams.Drawing;
import dev.plumbline.diagrams.Drawing.Detail;
import dev.plumbline.diagrams.Drawing.Group;
import dev.plumbline.diagrams.Drawing.Role;
import dev.plumbline.diagrams.layout.Bounds;
import dev.plumbline.diagrams.paint.Ink;
import dev.plumbline.diagrams.paint.Outline;
import dev.plumbline.diagrams.paint.Painter;
import java.util.List;
import org.junit.jupiter.api.Test;

class DrawingIndexTest {

    private final DrawingIndex index = new DrawingIndex(new Drawing(
            "Test",
            new Bounds(0, 0, 400, 200),
            List.of(
                    box("outer", Role.CONTAINER, new Bounds(0, 0, 400, 200)),
                    box("inner", Role.CONTAINER, new Bounds(10, 10, 200, 180)),
                    line("a-b+a-c", 100, 50, 300, 50),
                    box("a", Role.ELEMENT, new Bounds(20, 20, 80, 60)))));

    @Test
    void hitsTheElementBeforeItsContainers() {
        assertThat(index.hit(50, 50, 4)).map(Group::id).contains("a");
    }

    @Test
    void hitsTheInnermostContainerWhereNothingElseIs() {
        assertThat(index.hit(50, 150, 4)).map(Group::id).contains("inner");
        assertThat(index.hit(390, 150, 4)).map(Group::id).contains("outer");
        assertThat(index.hit(500, 150, 4)).isEmpty();
    }

    @Test
    void hitsALineOnlyWithinTheTolerance() {
        assertThat(index.hit(250, 53, 4)).map(Group::id).contains("a-b+a-c");
        assertThat(index.hit(250, 57, 4)).map(Group::id).contains("outer");
    }

    @Test
    void knowsALineByEachOfItsRelations() {
        assertThat(index.line("a-c")).hasSize(1).isEqualTo(index.line("a-b"));
        assertThat(index.boundsOf("a-c")).isPresent();
        assertThat(index.boundsOf("a-b+a-c")).isEmpty();
    }

    private static Group box(String id, Role role, Bounds area) {
        Outline outline = Outline.rectangle(area.x(), area.y(), area.width(), area.height(), 0);
        return new Group(
                id,
                role,
                id,
                area,
                List.of(new Drawing.Shape(outline, Ink.SURFACE, Painter.Pen.solid(Ink.BORDER, 1), Detail.SHAPE)));
    }

    private static Group line(String id, double x, double y, double toX, double toY) {
        Outline outline = new Outline.Builder().move(x, y).line(toX, toY).build();
        return new Group(
                id,
                Role.RELATION,
                id,
                new Bounds(x, y, toX - x, toY - y),
                List.of(new Drawing.Shape(outline, Ink.NONE, Painter.Pen.solid(Ink.EDGE, 1.5), Detail.SHAPE)));
    }
}
