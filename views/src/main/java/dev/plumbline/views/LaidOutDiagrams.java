package dev.plumbline.views;

import dev.plumbline.diagrams.Drawing;
import dev.plumbline.diagrams.draw.BriefSizes;
import dev.plumbline.diagrams.draw.Categories;
import dev.plumbline.diagrams.draw.DiagramDrawing;
import dev.plumbline.diagrams.draw.DrawingMemory;
import dev.plumbline.diagrams.draw.ElementSizes;
import dev.plumbline.diagrams.draw.EvaluationOverlay;
import dev.plumbline.diagrams.draw.FindingBadges;
import dev.plumbline.diagrams.draw.HealthOverlay;
import dev.plumbline.diagrams.draw.MetricOverlay;
import dev.plumbline.diagrams.draw.Overlay;
import dev.plumbline.diagrams.layout.DiagramLayout;
import dev.plumbline.diagrams.layout.Layout;
import dev.plumbline.diagrams.layout.LayoutMemory;
import dev.plumbline.diagrams.layout.Likeness;
import dev.plumbline.diagrams.layout.Size;
import dev.plumbline.diagrams.layout.Sizes;
import dev.plumbline.diagrams.layout.Standing;
import dev.plumbline.diagrams.layout.View;
import dev.plumbline.graphmodel.Architecture;
import dev.plumbline.pluginapi.Progress;
import dev.plumbline.pluginapi.SimulationResult;
import dev.plumbline.pluginapi.telemetry.Mapped;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Lays views out and draws them. A view that was laid out before keeps its places when the model or a place changes;
/// the last layouts are kept, so that another overlay moves nothing, the way back is short, and a place that is taken
/// back is again what it was.
///
/// A diagram that is too large for the room gets brief labels if that makes it small enough, or nearly so and much
/// smaller than it was.
public final class LaidOutDiagrams implements DiagramSource {

    private static final Sizes FULL = new ElementSizes();
    private static final Sizes BRIEF = new BriefSizes();
    /// So many times too large, short labels do not help; they help more where there are few boxes.
    private static final double HOPELESS = 2;

    private static final double HOPELESS_OF_FEW = 4;
    private static final int FEW = 50;
    private static final double NEARLY = 1.5;
    private static final double MUCH = 1.5;

    /// What differs stands on full labels, however large the diagram becomes.
    private static final Size ANY_ROOM = new Size(Double.MAX_VALUE, Double.MAX_VALUE);
    /// What the drawing adds to a layout: margins, and above and below also the title and the legend.
    private static final Size SURROUNDINGS = new Size(48, 130);

    private final LayoutMemory memory = new LayoutMemory();
    private final DrawingMemory drawn = new DrawingMemory();
    /// Those of the present workspace. What is still being drawn of the one before goes on with the ones it began with.
    private volatile LaidOutViews known = new LaidOutViews();

    @Override
    public Drawing draw(OpenedArchitecture opened, View view, Optional<Lens> overlay, Size room) {
        return draw(opened, view, overlay, room, Progress.NONE);
    }

    @Override
    public Drawing draw(OpenedArchitecture opened, View view, Optional<Lens> overlay, Size room, Progress progress) {
        if (opened.standpoint() instanceof Standpoint.Compared compared) {
            return compared.overlay()
                    .draw(view, layout(opened, view, ANY_ROOM, progress).layout());
        }
        LaidOutViews.Kept made = layout(opened, view, room, progress);
        Set<DiagramDrawing.Extra> extras = made.brief() ? Set.of(DiagramDrawing.Extra.BRIEF_LABELS) : Set.of();
        return overlay.map(lens -> over(opened, view, made, lens, extras))
                .orElseGet(() -> FindingBadges.draw(
                        opened.architecture(), opened.findings(), view, made.layout(), extras, drawn));
    }

    private Drawing over(
            OpenedArchitecture opened, View view, LaidOutViews.Kept made, Lens lens, Set<DiagramDrawing.Extra> extras) {
        Architecture architecture = opened.architecture();
        return switch (lens.over()) {
            case Lens.Over.Health health ->
                DiagramDrawing.of(architecture, view, made.layout(), health(opened), extras, drawn);
            case Lens.Over.Evaluated evaluated ->
                DiagramDrawing.of(architecture, view, made.layout(), evaluations(opened), extras, drawn);
            case Lens.Over.Figure figure ->
                DiagramDrawing.of(architecture, view, made.layout(), figures(opened, figure), extras, drawn);
            case Lens.Over.Sorted sorted ->
                Categories.of(architecture, opened.findings(), sorted.perspective())
                        .draw(view, made.layout(), extras, drawn);
        };
    }

    /// What is predicted says nothing of an earlier moment.
    private static Overlay figures(OpenedArchitecture opened, Lens.Over.Figure figure) {
        List<SimulationResult> results = opened.moment().isPresent() ? List.of() : opened.results();
        Overlay shown = MetricOverlay.of(
                opened.architecture(), opened.measurements(), results, figure.metric(), opened.health());
        return dated(opened, shown);
    }

    private static Overlay health(OpenedArchitecture opened) {
        Mapped told = opened.told();
        return dated(
                opened,
                HealthOverlay.of(
                        opened.architecture(),
                        told.measurements(),
                        told.alerts(),
                        told.evaluations(),
                        opened.health()));
    }

    private static Overlay evaluations(OpenedArchitecture opened) {
        Mapped told = opened.told();
        return dated(
                opened,
                EvaluationOverlay.of(
                        opened.architecture(),
                        told.evaluations(),
                        opened.health(),
                        HealthOverlay.now(told.measurements(), told.evaluations())));
    }

    /// What is shown of an earlier moment says so.
    private static Overlay dated(OpenedArchitecture opened, Overlay shown) {
        return opened.moment()
                .map(time -> new Overlay(
                        shown.metric() + " at " + MomentText.of(time),
                        shown.origin(),
                        shown.elements(),
                        shown.relations()))
                .orElse(shown);
    }

    @Override
    public void tidy(View view, Set<String> elements) {
        known.tidy(view, elements);
    }

    @Override
    public void tidyAll(View view) {
        known.forget(view);
    }

    @Override
    public void forget() {
        known = new LaidOutViews();
    }

    @Override
    public Runnable remember(View view) {
        LaidOutViews views = known;
        Optional<LaidOutViews.Kept> present = views.latest(view);
        return () -> present.ifPresent(kept -> views.recall(view, kept));
    }

    private LaidOutViews.Kept layout(OpenedArchitecture opened, View view, Size room, Progress progress) {
        Architecture architecture = opened.architecture();
        Standing standing = Standing.of(opened.layout(view), opened.generalLayout());
        LaidOutViews views = known;
        Optional<LaidOutViews.Kept> wanted = views.takeRecalled(view);
        if (wanted.isPresent()) {
            LaidOutViews.Kept made = again(views, architecture, view, standing, inRoom(wanted.get(), room), progress);
            views.add(made);
            return made;
        }
        Set<String> tidied = views.takeUntidy(view);
        if (tidied.isEmpty()) {
            Optional<LaidOutViews.Kept> same = views.same(architecture, view, standing);
            if (same.isPresent()) {
                return same.get();
            }
        }
        Optional<LaidOutViews.Kept> before = views.before(architecture, view);
        LaidOutViews.Kept made = before.filter(kept -> tidied.isEmpty() && (!kept.brief() || !room.equals(ANY_ROOM)))
                .flatMap(kept -> still(architecture, view, standing, kept))
                .orElseGet(() -> before.isPresent()
                        ? again(
                                views,
                                architecture,
                                view,
                                standing.tidying(tidied),
                                inRoom(before.get(), room),
                                progress)
                        : fresh(architecture, view, standing, room, progress));
        views.add(made);
        return made;
    }

    /// The layout as it was, if the edit changed nothing that it depends on.
    private static Optional<LaidOutViews.Kept> still(
            Architecture now, View view, Standing standing, LaidOutViews.Kept before) {
        boolean isRight = before.view().equals(view)
                && before.standing().own().equals(standing.own())
                && before.standing().general().equals(standing.general())
                && Likeness.of(before.architecture(), now, view, before.brief() ? BRIEF : FULL);
        return isRight
                ? Optional.of(new LaidOutViews.Kept(now, view, standing, before.layout(), before.brief()))
                : Optional.empty();
    }

    /// What is kept of a layout where the room is endless: its places, but no brief labels.
    private static LaidOutViews.Kept inRoom(LaidOutViews.Kept before, Size room) {
        return room.equals(ANY_ROOM)
                ? new LaidOutViews.Kept(before.architecture(), before.view(), before.standing(), before.layout(), false)
                : before;
    }

    private LaidOutViews.Kept again(
            LaidOutViews views,
            Architecture architecture,
            View view,
            Standing standing,
            LaidOutViews.Kept before,
            Progress progress) {
        Standing after = standing.after(before.layout()).returning(views.returning(before, standing.own()));
        Layout layout = DiagramLayout.of(architecture, view, before.brief() ? BRIEF : FULL, memory, after, progress);
        return new LaidOutViews.Kept(architecture, view, standing, layout, before.brief());
    }

    private LaidOutViews.Kept fresh(
            Architecture architecture, View view, Standing standing, Size room, Progress progress) {
        Layout full = DiagramLayout.of(architecture, view, FULL, memory, standing, progress);
        double excess = excess(full, room);
        if (excess > 1 && excess < (full.boxes().size() <= FEW ? HOPELESS_OF_FEW : HOPELESS)) {
            Layout brief = DiagramLayout.of(architecture, view, BRIEF, memory, standing, progress);
            double left = excess(brief, room);
            if (left <= 1 || (left <= NEARLY && left * MUCH <= excess)) {
                return new LaidOutViews.Kept(architecture, view, standing, brief, true);
            }
        }
        return new LaidOutViews.Kept(architecture, view, standing, full, false);
    }

    /// How many times too large the layout is for the room; at most 1 if it fits.
    private static double excess(Layout layout, Size room) {
        return Math.max(
                (layout.bounds().width() + SURROUNDINGS.width()) / room.width(),
                (layout.bounds().height() + SURROUNDINGS.height()) / room.height());
    }
}
