package dev.plumbline.views;

import dev.plumbline.diagrams.Drawing;
import dev.plumbline.diagrams.draw.BriefSizes;
import dev.plumbline.diagrams.draw.Categories;
import dev.plumbline.diagrams.draw.DiagramDrawing;
import dev.plumbline.diagrams.draw.ElementSizes;
import dev.plumbline.diagrams.draw.MetricOverlay;
import dev.plumbline.diagrams.draw.Overlay;
import dev.plumbline.diagrams.layout.DiagramLayout;
import dev.plumbline.diagrams.layout.Layout;
import dev.plumbline.diagrams.layout.LayoutMemory;
import dev.plumbline.diagrams.layout.Size;
import dev.plumbline.diagrams.layout.Sizes;
import dev.plumbline.diagrams.layout.View;
import dev.plumbline.graphmodel.Architecture;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.Optional;
import java.util.Set;

/// Lays views out and draws them. The last layouts are kept, so that another overlay moves nothing and the way back is
/// short; the layouts of single containers are kept too, so that an edit lays out only what it changes.
///
/// A diagram that is a little too large for the room gets brief labels if that makes it small enough.
public final class LaidOutDiagrams implements DiagramSource {

    private static final Sizes FULL = new ElementSizes();
    private static final Sizes BRIEF = new BriefSizes();
    private static final int KEPT = 8;
    private static final double HOPELESS = 2;

    /// What differs stands on full labels, however large the diagram becomes.
    private static final Size ANY_ROOM = new Size(Double.MAX_VALUE, Double.MAX_VALUE);
    /// What the drawing adds to a layout: margins, and above and below also the title and the legend.
    private static final Size SURROUNDINGS = new Size(48, 130);

    private final LayoutMemory memory = new LayoutMemory();
    private final Deque<Kept> kept = new ArrayDeque<>();

    @Override
    public Drawing draw(OpenedArchitecture opened, View view, Optional<Lens> overlay, Size room) {
        if (opened.standpoint() instanceof Standpoint.Compared compared) {
            return compared.overlay()
                    .draw(view, layout(opened.architecture(), view, ANY_ROOM).layout());
        }
        Kept made = layout(opened.architecture(), view, room);
        Set<DiagramDrawing.Extra> extras = made.brief() ? Set.of(DiagramDrawing.Extra.BRIEF_LABELS) : Set.of();
        return overlay.map(lens -> over(opened, view, made, lens, extras))
                .orElseGet(() -> DiagramDrawing.of(opened.architecture(), view, made.layout(), Overlay.NONE, extras));
    }

    private static Drawing over(
            OpenedArchitecture opened, View view, Kept made, Lens lens, Set<DiagramDrawing.Extra> extras) {
        Architecture architecture = opened.architecture();
        return switch (lens.over()) {
            case Lens.Over.Figure figure -> {
                Overlay shown =
                        MetricOverlay.of(architecture, opened.measurements(), opened.results(), figure.metric());
                yield DiagramDrawing.of(architecture, view, made.layout(), shown, extras);
            }
            case Lens.Over.Sorted sorted ->
                Categories.of(architecture, opened.findings(), sorted.perspective())
                        .draw(view, made.layout(), extras);
        };
    }

    private Kept layout(Architecture architecture, View view, Size room) {
        Optional<Kept> known = find(architecture, view);
        if (known.isPresent()) {
            return known.get();
        }
        Kept made = make(architecture, view, room);
        synchronized (kept) {
            kept.addFirst(made);
            while (kept.size() > KEPT) {
                kept.removeLast();
            }
        }
        return made;
    }

    @SuppressWarnings("ReferenceEquality") // to compare two architectures deeply would cost more than it saves
    private Optional<Kept> find(Architecture architecture, View view) {
        synchronized (kept) {
            for (Iterator<Kept> all = kept.iterator(); all.hasNext(); ) {
                Kept one = all.next();
                if (one.architecture == architecture && one.view.equals(view)) {
                    all.remove();
                    kept.addFirst(one);
                    return Optional.of(one);
                }
            }
            return Optional.empty();
        }
    }

    private Kept make(Architecture architecture, View view, Size room) {
        Layout full = DiagramLayout.of(architecture, view, FULL, memory);
        double excess = excess(full, room);
        if (excess > 1 && excess < HOPELESS) {
            Layout brief = DiagramLayout.of(architecture, view, BRIEF, memory);
            if (excess(brief, room) <= 1) {
                return new Kept(architecture, view, brief, true);
            }
        }
        return new Kept(architecture, view, full, false);
    }

    /// How many times too large the layout is for the room; at most 1 if it fits.
    private static double excess(Layout layout, Size room) {
        return Math.max(
                (layout.bounds().width() + SURROUNDINGS.width()) / room.width(),
                (layout.bounds().height() + SURROUNDINGS.height()) / room.height());
    }

    private record Kept(Architecture architecture, View view, Layout layout, boolean brief) {}
}
