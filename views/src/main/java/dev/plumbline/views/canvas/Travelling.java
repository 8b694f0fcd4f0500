package dev.plumbline.views.canvas;

import dev.plumbline.diagrams.layout.Bounds;
import dev.plumbline.diagrams.layout.Size;
import dev.plumbline.diagrams.layout.View;
import dev.plumbline.graphmodel.Architecture;
import dev.plumbline.graphmodel.Element;
import dev.plumbline.graphmodel.view.ViewFilter;
import dev.plumbline.views.DiagramSource;
import dev.plumbline.views.OpenedArchitecture;
import dev.plumbline.views.SelectedParts;
import dev.plumbline.views.Standpoint;
import dev.plumbline.views.bridge.FxBridge;
import dev.plumbline.views.settings.ViewDepth;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Which view of the architecture is shown, and how people get from one to another.
final class Travelling {

    /// What is assumed of the screen until the window has given the canvas its place.
    private static final Size USUAL_SCREEN = new Size(890, 650);

    private final CanvasModel model;
    private final SelectedParts selection;
    private final Spotlight spotlight;
    private final Zooming zooming;
    private final DiagramSource diagrams;
    private final DrawingTasks drawings;
    private final Supplier<ViewDepth> depth;
    private final KeptViews kept;
    private final Revealing revealing;
    private final TravelHistory history = new TravelHistory();
    private boolean choosingDepth = true;
    private boolean entering;
    private Optional<LastDrawn> last = Optional.empty();

    /// @param depth how many levels of nesting are open in a view that says nothing of it
    Travelling(
            CanvasModel model,
            SelectedParts selection,
            Spotlight spotlight,
            Zooming zooming,
            Drawings drawings,
            Supplier<ViewDepth> depth) {
        this.model = model;
        this.selection = selection;
        this.spotlight = spotlight;
        this.zooming = zooming;
        diagrams = drawings.diagrams();
        this.drawings = new DrawingTasks(drawings, model.underWay, this::drawn, this::givenUp);
        this.depth = depth;
        kept = new KeptViews(model, this::go);
        revealing = new Revealing(model, selection, this.drawings::isDrawing, this::go);
    }

    /// How views become drawings.
    record Drawings(FxBridge bridge, DiagramSource diagrams) {}

    /// Shows the landscape of a workspace that was just opened, and nothing of what people chose to see of the one
    /// before.
    void begin(OpenedArchitecture opened) {
        diagrams.forget();
        entering = true;
        model.filter.set(ViewFilter.NONE);
        model.overlay.set(Optional.empty());
        entering = false;
        show(opened);
    }

    private void show(OpenedArchitecture opened) {
        last = Optional.empty();
        model.opened.set(Optional.of(opened));
        model.focused.set(Set.of());
        go(ShownView.of(opened, null));
        history.forget();
    }

    /// Shows the same workspace after it was read again or from another standpoint, where people are, if that exists
    /// there.
    void showAgain(OpenedArchitecture opened) {
        Optional<OpenedArchitecture> before = model.opened.get();
        Optional<View> view = before.flatMap(known -> ShownView.again(known, opened, model.view.get()));
        if (view.isEmpty()) {
            show(opened);
            return;
        }
        if (before.stream().noneMatch(known -> looksAlike(known, opened))) {
            zooming.fitAgain();
        }
        model.opened.set(Optional.of(opened));
        model.view.set(view.get());
        spotlight.refresh();
        redraw();
    }

    /// Whether the diagram stays as large as it is: another standpoint or the first findings add to its legend.
    private static boolean looksAlike(OpenedArchitecture before, OpenedArchitecture now) {
        return before.standpoint().equals(now.standpoint())
                && before.rules().ran().isPresent() == now.rules().ran().isPresent();
    }

    /// The views that are kept in files, as the canvas shows them.
    KeptViews kept() {
        return kept;
    }

    /// Selects a part and brings it on the screen; goes to another view if it is not on this one.
    void reveal(String id) {
        revealing.show(id, zooming::show);
    }

    /// Selects a part and brings it on the screen, close enough to be read.
    void revealClosely(String id) {
        revealing.show(id, zooming::showClosely);
    }

    /// Opens a view, selects a part of it, and does something as soon as it is drawn.
    void revealIn(View view, String id, Consumer<Bounds> then) {
        if (view.equals(model.view.get())) {
            revealing.show(id, then);
        } else {
            revealing.await(id, then);
            open(view);
        }
    }

    /// Shows the inside of an element; of one without an inside, its neighbourhood.
    void drillInto(String id) {
        model.opened.get().ifPresent(opened -> {
            Architecture architecture = opened.architecture();
            if (architecture.element(id).isPresent()
                    && !architecture.children(id).isEmpty()) {
                go(ShownView.of(opened, id));
            } else {
                selection.select(id);
                spotlight.lightAround();
            }
        });
    }

    /// Shows the inside of what is selected.
    void drillIntoSelected() {
        if (selection.ids().size() == 1) {
            drillInto(selection.ids().iterator().next());
        }
    }

    /// Shows the view around the present one; at the top, ends the focus.
    void drillOut() {
        Optional<OpenedArchitecture> opened = model.opened.get();
        String scope = model.view.get().scope();
        if (scope == null || opened.isEmpty()) {
            model.focused.set(Set.of());
            return;
        }
        Architecture architecture = opened.get().architecture();
        revealing.await(scope, zooming::show);
        go(ShownView.of(
                opened.get(), architecture.element(scope).map(Element::parent).orElse(null)));
    }

    /// Shows a view with the containers open that it says.
    void open(View view) {
        go(view, false);
    }

    void goTo(@Nullable String scope) {
        model.opened.get().ifPresent(opened -> go(ShownView.of(opened, scope)));
    }

    void fewerLevels() {
        levels(-1);
    }

    void moreLevels() {
        levels(1);
    }

    /// Another level counts from the one before, even if that is not drawn yet.
    private void levels(int more) {
        Nesting nesting = model.nesting.get();
        int open = choosingDepth
                ? nesting.open()
                : nesting.nearest(model.view.get().depth());
        int wanted = nesting.nearest(open + more);
        if (wanted != open) {
            go(Nesting.atDepth(model.view.get(), wanted), false);
        }
    }

    /// Closes the selected container, or opens it again.
    void toggleContainer() {
        Set<String> closed = new LinkedHashSet<>(model.view.get().collapsed());
        for (String id : selection.ids()) {
            if (!closed.remove(id)) {
                closed.add(id);
            }
        }
        go(model.view.get().closing(closed), false);
    }

    /// Shows the view that people came from, as they left it.
    void back() {
        history.back(model.view.get()).ifPresent(this::comeBack);
    }

    /// Shows the view again that people went back from.
    void forward() {
        history.forward(model.view.get()).ifPresent(this::comeBack);
    }

    private void comeBack(View left) {
        model.opened.get().ifPresent(opened -> {
            View view = ShownView.again(opened, opened, left).orElseGet(() -> ShownView.of(opened, null));
            enter(view);
            go(view, false);
        });
    }

    private void go(View view) {
        if (!view.id().equals(model.view.get().id())) {
            history.leave(model.view.get());
        }
        enter(view);
        boolean saved = model.opened.get().stream().anyMatch(opened -> ShownView.hasDepth(opened, view));
        if (saved) {
            go(view, false);
        } else {
            go(Nesting.opening(view, depth.get()), depth.get() == ViewDepth.AS_FITS);
        }
    }

    private void enter(View view) {
        // The filter and the lens that a view is kept with are drawn together with it.
        entering = true;
        kept.entering(view);
        entering = false;
    }

    private void go(View view, boolean chooseDepth) {
        choosingDepth = chooseDepth;
        model.view.set(view);
        model.focused.set(Set.of());
        zooming.fitNext();
        redraw();
    }

    /// Draws the view again.
    void redraw() {
        if (entering) {
            return;
        }
        Viewport viewport = model.viewport.get();
        Size screen = viewport.width() < 1 ? USUAL_SCREEN : new Size(viewport.width(), viewport.height());
        model.opened
                .get()
                .ifPresent(opened -> drawings.draw(new DrawingTasks.Wish(
                        opened,
                        Filtering.view(opened.architecture(), model.view.get(), filter(opened)),
                        model.overlay.get(),
                        choosingDepth,
                        screen)));
    }

    /// What changed between two states is shown whatever the filter says.
    private ViewFilter filter(OpenedArchitecture opened) {
        return opened.standpoint() instanceof Standpoint.Compared ? ViewFilter.NONE : model.filter.get();
    }

    /// Gives up what is being drawn: the diagram stays as it is, and people where they were.
    ///
    /// @return whether something was being drawn
    boolean giveUp() {
        boolean isDrawing = drawings.isDrawing();
        drawings.giveUp();
        return isDrawing;
    }

    private void givenUp() {
        Optional<LastDrawn> before = last.filter(drawn -> !drawn.isWished(model));
        model.outdated.set(before.isEmpty());
        before.ifPresent(drawn -> {
            entering = true;
            drawn.restore(model);
            entering = false;
            choosingDepth = false;
            revealing.forget();
            zooming.keep();
            spotlight.refresh();
            model.outdated.set(
                    model.opened.get().filter(now -> !drawn.isOf(now)).isPresent());
        });
    }

    private void drawn(OpeningDepth.Drawn made) {
        choosingDepth = false;
        model.view.set(model.view.get().atDepth(made.view().depth()));
        model.nesting.set(made.nesting());
        model.hovered.set(Optional.empty());
        zooming.draw(model.presenting.get() ? made.index().untitled() : made.index());
        model.outdated.set(false);
        last = model.opened.get().map(opened -> LastDrawn.of(model, opened, history.remember()));
        revealing.drawn(made.index());
    }
}
