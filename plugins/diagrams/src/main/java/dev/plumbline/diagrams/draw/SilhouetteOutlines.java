package dev.plumbline.diagrams.draw;

import dev.plumbline.diagrams.layout.Bounds;
import dev.plumbline.diagrams.paint.Outline;
import java.util.List;

/// The outlines of silhouettes in a rectangle.
///
/// `scale` shrinks corners and caps for the small pictures of the legend.
final class SilhouetteOutlines {

    private static final double ROUND = 0.5523;

    private final Bounds box;
    private final double scale;

    private SilhouetteOutlines(Bounds box, double scale) {
        this.box = box;
        this.scale = scale;
    }

    /// What is filled and bordered, the lowest first; the last one is what relations end at.
    static List<Outline> filled(Silhouette silhouette, Bounds box, double scale) {
        return new SilhouetteOutlines(box, scale).filled(silhouette);
    }

    /// The lines that are drawn over the filled outline.
    static List<Outline> lines(Silhouette silhouette, Bounds box, double scale) {
        return new SilhouetteOutlines(box, scale).lines(silhouette);
    }

    private List<Outline> filled(Silhouette silhouette) {
        return switch (silhouette) {
            case PERSON -> List.of(head(), shoulders());
            case SYSTEM -> List.of(hexagon());
            case ROUNDED, BROWSER, BARRED, TEAM, BOUNDARY -> List.of(rounded(8));
            case EXTERNAL -> List.of(rounded(4));
            case PLAIN -> List.of(rounded(2));
            case CHEVRON -> List.of(chevron());
            case CYLINDER -> List.of(cylinder(7));
            case SHORT_CYLINDER -> List.of(cylinder(5));
            case PIPE -> List.of(pipe());
            case CARD -> List.of(card());
            case STACKED -> List.of(stacked(6, 0), stacked(3, 3), stacked(0, 6));
            case NOTCHED -> List.of(notched());
            case SHIELD -> List.of(shield());
        };
    }

    private List<Outline> lines(Silhouette silhouette) {
        return switch (silhouette) {
            case CYLINDER -> List.of(rim(7, 0));
            case SHORT_CYLINDER -> List.of(rim(5, 0), rim(5, 4));
            case PIPE -> List.of(pipeEnd());
            case CARD -> List.of(fold());
            case BARRED -> List.of(bar(6), bar(11));
            case BROWSER -> List.of(browserBar());
            case PERSON, TEAM, SYSTEM, EXTERNAL, ROUNDED, PLAIN, CHEVRON, STACKED, NOTCHED, SHIELD, BOUNDARY ->
                List.of();
        };
    }

    private Outline rounded(double radius) {
        return Outline.rectangle(box.x(), box.y(), box.width(), box.height(), radius * scale);
    }

    private Outline head() {
        double radius = 17 * scale;
        return Outline.circle(box.centerX(), box.y() + radius, radius);
    }

    private Outline shoulders() {
        double top = box.y() + 28 * scale;
        double radius = Math.min(24 * scale, (box.bottom() - top) / 2);
        double foot = 6 * scale;
        return new Outline.Builder()
                .move(box.x(), top + radius)
                .curve(box.x(), top + radius * (1 - ROUND), box.x() + radius * (1 - ROUND), top, box.x() + radius, top)
                .line(box.right() - radius, top)
                .curve(
                        box.right() - radius * (1 - ROUND),
                        top,
                        box.right(),
                        top + radius * (1 - ROUND),
                        box.right(),
                        top + radius)
                .line(box.right(), box.bottom() - foot)
                .curve(box.right(), box.bottom(), box.right(), box.bottom(), box.right() - foot, box.bottom())
                .line(box.x() + foot, box.bottom())
                .curve(box.x(), box.bottom(), box.x(), box.bottom(), box.x(), box.bottom() - foot)
                .close()
                .build();
    }

    private Outline hexagon() {
        double cut = 10 * scale;
        return polygon(
                box.x() + cut,
                box.y(),
                box.right() - cut,
                box.y(),
                box.right(),
                box.y() + cut,
                box.right(),
                box.bottom() - cut,
                box.right() - cut,
                box.bottom(),
                box.x() + cut,
                box.bottom(),
                box.x(),
                box.bottom() - cut,
                box.x(),
                box.y() + cut);
    }

    private Outline chevron() {
        double tip = 12 * scale;
        return polygon(
                box.x(),
                box.y(),
                box.right() - tip,
                box.y(),
                box.right(),
                box.centerY(),
                box.right() - tip,
                box.bottom(),
                box.x(),
                box.bottom());
    }

    private Outline notched() {
        double notch = 7 * scale;
        return polygon(
                box.x(),
                box.y(),
                box.right() - notch,
                box.y(),
                box.right() - notch,
                box.y() + notch,
                box.right(),
                box.y() + notch,
                box.right(),
                box.bottom(),
                box.x() + notch,
                box.bottom(),
                box.x() + notch,
                box.bottom() - notch,
                box.x(),
                box.bottom() - notch);
    }

    private Outline card() {
        double fold = 12 * scale;
        return polygon(
                box.x(),
                box.y(),
                box.right() - fold,
                box.y(),
                box.right(),
                box.y() + fold,
                box.right(),
                box.bottom(),
                box.x(),
                box.bottom());
    }

    private Outline fold() {
        double fold = 12 * scale;
        return open(box.right() - fold, box.y(), box.right() - fold, box.y() + fold, box.right(), box.y() + fold);
    }

    private Outline shield() {
        double shoulder = 16 * scale;
        double corner = 4 * scale;
        return new Outline.Builder()
                .move(box.x() + corner, box.y())
                .line(box.right() - corner, box.y())
                .curve(box.right(), box.y(), box.right(), box.y(), box.right(), box.y() + corner)
                .line(box.right(), box.bottom() - shoulder)
                .curve(
                        box.right(),
                        box.bottom() - shoulder / 3,
                        box.centerX() + box.width() / 4,
                        box.bottom(),
                        box.centerX(),
                        box.bottom())
                .curve(
                        box.centerX() - box.width() / 4,
                        box.bottom(),
                        box.x(),
                        box.bottom() - shoulder / 3,
                        box.x(),
                        box.bottom() - shoulder)
                .line(box.x(), box.y() + corner)
                .curve(box.x(), box.y(), box.x(), box.y(), box.x() + corner, box.y())
                .close()
                .build();
    }

    private Outline cylinder(double cap) {
        double rise = cap * scale;
        double bend = rise * 4 / 3;
        return new Outline.Builder()
                .move(box.x(), box.y() + rise)
                .curve(box.x(), box.y() + rise - bend, box.right(), box.y() + rise - bend, box.right(), box.y() + rise)
                .line(box.right(), box.bottom() - rise)
                .curve(
                        box.right(),
                        box.bottom() - rise + bend,
                        box.x(),
                        box.bottom() - rise + bend,
                        box.x(),
                        box.bottom() - rise)
                .close()
                .build();
    }

    private Outline rim(double cap, double below) {
        double rise = cap * scale;
        double bend = rise * 4 / 3;
        double y = box.y() + rise + below * scale;
        return new Outline.Builder()
                .move(box.x(), y)
                .curve(box.x(), y + bend, box.right(), y + bend, box.right(), y)
                .build();
    }

    private Outline pipe() {
        double cap = 8 * scale;
        double bend = cap * 4 / 3;
        return new Outline.Builder()
                .move(box.x() + cap, box.y())
                .line(box.right() - cap, box.y())
                .curve(
                        box.right() - cap + bend,
                        box.y(),
                        box.right() - cap + bend,
                        box.bottom(),
                        box.right() - cap,
                        box.bottom())
                .line(box.x() + cap, box.bottom())
                .curve(box.x() + cap - bend, box.bottom(), box.x() + cap - bend, box.y(), box.x() + cap, box.y())
                .close()
                .build();
    }

    private Outline pipeEnd() {
        double cap = 8 * scale;
        double bend = cap * 4 / 3;
        double x = box.right() - cap;
        return new Outline.Builder()
                .move(x, box.y())
                .curve(x - bend, box.y(), x - bend, box.bottom(), x, box.bottom())
                .build();
    }

    private Outline stacked(double right, double down) {
        double shift = 6 * scale;
        return Outline.rectangle(
                box.x() + right * scale, box.y() + down * scale, box.width() - shift, box.height() - shift, 3 * scale);
    }

    private Outline bar(double at) {
        return open(box.x() + at * scale, box.y(), box.x() + at * scale, box.bottom());
    }

    private Outline browserBar() {
        double y = box.y() + 12 * scale;
        return open(box.x(), y, box.right(), y);
    }

    private static Outline polygon(double... points) {
        return lines(points).close().build();
    }

    private static Outline open(double... points) {
        return lines(points).build();
    }

    private static Outline.Builder lines(double... points) {
        Outline.Builder builder = new Outline.Builder().move(points[0], points[1]);
        for (int i = 2; i < points.length; i += 2) {
            builder.line(points[i], points[i + 1]);
        }
        return builder;
    }
}
