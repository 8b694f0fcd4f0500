package dev.plumbline.views.canvas;

import dev.plumbline.diagrams.layout.Bounds;
import dev.plumbline.diagrams.layout.View;
import dev.plumbline.graphmodel.Architecture;
import dev.plumbline.graphmodel.Element;
import dev.plumbline.graphmodel.view.ViewFilter;
import dev.plumbline.views.OpenedArchitecture;
import dev.plumbline.views.SelectedParts;
import dev.plumbline.views.settings.ViewDepth;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Which view of the architecture is shown, and how people get from one to another.
final class Travelling {

    private final CanvasModel model;
    private final SelectedParts selection;
    private final Spotlight spotlight;
    private final Zooming zooming;
    private final Supplier<ViewDepth> depth;
    private final KeptViews kept;
    private final Revealing revealing;
    private final TravelHistory history = new TravelHistory();
    private final Wished wished;

    /// @param depth how many levels of nesting are open in a view that says nothing of it
    Travelling(
            CanvasModel model,
            SelectedParts selection,
            Spotlight spotlight,
            Zooming zooming,
            Wished.Drawings drawings,
            Supplier<ViewDepth> depth) {
        this.model = model;
        this.selection = selection;
        this.spotlight = spotlight;
        this.zooming = zooming;
        this.depth = depth;
        wished = new Wished(model, zooming, drawings, history::remember, this::drawn, this::stay);
        kept = new KeptViews(model, this::go);
        revealing = new Revealing(model, selection, wished::isDrawing, this::go);
    }

    /// Shows the landscape of a workspace that was just opened, and nothing of what people chose to see of the one
    /// before.
    void begin(OpenedArchitecture opened) {
        wished.begin(() -> {
            model.filter.set(ViewFilter.NONE);
            model.overlay.set(Optional.empty());
        });
        show(opened);
    }

    private void show(OpenedArchitecture opened) {
        wished.forgetLast();
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
        wished.redraw();
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
        wished.show(view, false);
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
        int open = wished.isChoosingDepth()
                ? nesting.open()
                : nesting.nearest(model.view.get().depth());
        int wanted = nesting.nearest(open + more);
        if (wanted != open) {
            wished.show(Nesting.atDepth(model.view.get(), wanted), false);
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
        wished.show(model.view.get().closing(closed), false);
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
            wished.show(view, false);
        });
    }

    private void go(View view) {
        if (!view.id().equals(model.view.get().id())) {
            history.leave(model.view.get());
        }
        enter(view);
        boolean saved = model.opened.get().stream().anyMatch(opened -> ShownView.hasDepth(opened, view));
        if (saved) {
            wished.show(view, false);
        } else {
            wished.show(Nesting.opening(view, depth.get()), depth.get() == ViewDepth.AS_FITS);
        }
    }

    /// The filter and the lens that a view is kept with are drawn together with it.
    private void enter(View view) {
        wished.together(() -> kept.entering(view));
    }

    /// Draws the view again.
    void redraw() {
        wished.redraw();
    }

    /// Gives up what is being drawn: the diagram stays as it is, and people where they were.
    ///
    /// @return whether something was being drawn
    boolean giveUp() {
        return wished.giveUp();
    }

    private void stay() {
        revealing.forget();
        spotlight.refresh();
    }

    private void drawn() {
        revealing.drawn(model.index.get());
    }
}
