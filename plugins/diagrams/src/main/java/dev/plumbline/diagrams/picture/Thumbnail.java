package dev.plumbline.diagrams.picture;

import dev.plumbline.diagrams.Drawing;
import dev.plumbline.diagrams.LevelOfDetail;
import dev.plumbline.diagrams.layout.Bounds;
import dev.plumbline.diagrams.paint.Ink;
import dev.plumbline.diagrams.paint.Painter;
import dev.plumbline.diagrams.paint.Theme;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.Stream;
import javax.imageio.ImageIO;

/// A small picture by which people recognise a diagram: its boxes as solid patches and its lines, without any text.
///
/// @param width the width in pixels
/// @param height the height in pixels
public record Thumbnail(int width, int height) {

    private static final double MARGIN = 20;
    private static final double LARGEST = 0.9;
    /// How many pixels a line has at least.
    private static final double LINE = 1.4;

    /// The bytes of the PNG picture. The same drawing gives the same bytes.
    public byte[] png(Drawing drawing, Theme theme) {
        List<Drawing.Group> groups = drawing.groups().stream()
                .filter(group -> group.role() != Drawing.Role.FURNITURE && group.role() != Drawing.Role.LABEL)
                .toList();
        Bounds content =
                groups.stream().map(Drawing.Group::bounds).reduce(Bounds::union).orElse(drawing.bounds());
        double scale = Math.min(
                LARGEST,
                Math.min(
                        (width - 2 * MARGIN) / Math.max(1, content.width()),
                        (height - 2 * MARGIN) / Math.max(1, content.height())));
        double left = content.x() - (width / scale - content.width()) / 2;
        double top = content.y() - (height / scale - content.height()) / 2;
        List<Drawing.Group> patches =
                groups.stream().map(group -> patch(group, LINE / scale)).toList();
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        new RasterWindow(scale, left, top).paint(patches, theme, image, LevelOfDetail.ALL);
        return bytes(image);
    }

    private static Drawing.Group patch(Drawing.Group group, double line) {
        List<Drawing.Mark> marks = group.marks().stream()
                .flatMap(mark -> mark instanceof Drawing.Shape shape && shape.detail() == Drawing.Detail.SHAPE
                        ? Stream.of(shape)
                        : Stream.empty())
                .<Drawing.Mark>map(shape -> patch(shape, group.role(), line))
                .toList();
        return new Drawing.Group(group.id(), group.role(), group.title(), group.bounds(), marks);
    }

    private static Drawing.Shape patch(Drawing.Shape shape, Drawing.Role role, double line) {
        return switch (role) {
            case ELEMENT ->
                with(
                        shape,
                        shape.fill() == Ink.NONE ? Ink.NONE : Ink.EDGE_MUTED,
                        Painter.Pen.solid(Ink.SURFACE, line / 2));
            case CONTAINER ->
                with(shape, shape.fill() == Ink.NONE ? Ink.NONE : Ink.TINT_2, Painter.Pen.solid(Ink.BORDER, line / 2));
            case RELATION, LABEL, FURNITURE ->
                with(
                        shape,
                        shape.fill(),
                        new Painter.Pen(
                                shape.pen().ink(),
                                Math.max(line, shape.pen().width()),
                                shape.pen().dash()));
        };
    }

    private static Drawing.Shape with(Drawing.Shape shape, Ink fill, Painter.Pen pen) {
        return new Drawing.Shape(shape.outline(), fill, pen, shape.detail());
    }

    private static byte[] bytes(BufferedImage image) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            if (!ImageIO.write(image, "png", bytes)) {
                throw new IllegalStateException("the runtime has no PNG writer");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
