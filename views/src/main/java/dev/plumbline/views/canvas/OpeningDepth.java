package dev.plumbline.views.canvas;

import dev.plumbline.diagrams.Drawing;
import dev.plumbline.diagrams.layout.Size;
import dev.plumbline.diagrams.layout.View;
import dev.plumbline.diagrams.layout.VisibleParts;
import dev.plumbline.pluginapi.Progress;
import dev.plumbline.views.DiagramSource;
import dev.plumbline.views.Lens;
import dev.plumbline.views.OpenedArchitecture;
import java.util.Optional;

/// Chooses how many levels of nesting are open at first: as many as can be read without zooming in.
final class OpeningDepth {

    /// The scale at which everything but the labels of relations is read with ease.
    static final double READABLE = 0.6;

    private static final double LEGIBLE = 0.4;
    private static final int TELLING = 4;
    private static final double SMALLEST_PLACE = 176 * 72 * 2.0;
    /// How much denser than the level before a level may be expected to be.
    private static final double DENSER = 2.0;

    private final DiagramSource diagrams;
    private final OpenedArchitecture opened;
    private final Optional<Lens> overlay;
    private final Size screen;
    private final Progress progress;

    OpeningDepth(
            DiagramSource diagrams, OpenedArchitecture opened, Optional<Lens> overlay, Size screen, Progress progress) {
        this.diagrams = diagrams;
        this.opened = opened;
        this.overlay = overlay;
        this.screen = screen;
        this.progress = progress;
    }

    /// The size of a drawing that fills the screen and can be read.
    static Size room(Size screen) {
        return new Size(screen.width() / READABLE, screen.height() / READABLE);
    }

    /// The drawing of the view with as many levels open as can be read, at least the fewest there can be.
    Drawn choose(View view) {
        Nesting nesting = Nesting.of(opened.architecture(), view);
        Drawn best = drawn(view, nesting.least(), nesting.most());
        for (int depth = nesting.least() + 1; depth <= nesting.most(); depth++) {
            double needed = boxes(best.view()) < TELLING ? LEGIBLE : READABLE;
            if (scaleAtBest(best, Nesting.atDepth(view, depth)) < needed) {
                return best;
            }
            Drawn next = drawn(view, depth, nesting.most());
            if (scale(next.index().drawing()) < needed) {
                return best;
            }
            best = next;
        }
        return best;
    }

    private Drawn drawn(View view, int depth, int most) {
        View wanted = Nesting.atDepth(view, depth);
        Drawing drawing = diagrams.draw(opened, wanted, overlay, room(screen), progress);
        int least = Math.min(most, view.scope() == null ? 0 : 1);
        return new Drawn(wanted, new Nesting(least, depth, most), new DrawingIndex(drawing));
    }

    private long boxes(View view) {
        return VisibleParts.parts(opened.architecture(), view).stream()
                .filter(part -> !part.open())
                .count();
    }

    /// The scale that a denser layout than that of the level before would have; spares laying out what is too large.
    private double scaleAtBest(Drawn before, View view) {
        double place = area(before.index().drawing()) / Math.max(1, boxes(before.view()));
        double area = boxes(view) * Math.max(SMALLEST_PLACE, place / DENSER);
        return Math.sqrt(screen.width() * screen.height() / Math.max(1, area));
    }

    private static double area(Drawing drawing) {
        return drawing.bounds().width() * drawing.bounds().height();
    }

    private double scale(Drawing drawing) {
        return Math.min(
                screen.width() / Math.max(1, drawing.bounds().width()),
                screen.height() / Math.max(1, drawing.bounds().height()));
    }

    /// A view that was drawn. Where there is nothing to see, its title and its legend are not shown either.
    record Drawn(View view, Nesting nesting, DrawingIndex index) {

        Drawn {
            index = index.isEmpty() ? DrawingIndex.EMPTY : index;
        }
    }
}
