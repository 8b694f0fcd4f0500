package dev.plumbline.views.canvas;

import dev.plumbline.diagrams.Drawing;
import dev.plumbline.diagrams.layout.Bounds;
import dev.plumbline.diagrams.layout.Size;
import dev.plumbline.diagrams.layout.View;
import dev.plumbline.graphmodel.Architecture;
import dev.plumbline.graphmodel.Element;
import dev.plumbline.graphmodel.ElementKind;
import dev.plumbline.views.Chooser;
import dev.plumbline.views.Command;
import dev.plumbline.views.DiagramSource;
import dev.plumbline.views.Editing;
import dev.plumbline.views.OpenedArchitecture;
import dev.plumbline.views.Pasteboard;
import dev.plumbline.views.SelectedParts;
import dev.plumbline.views.bridge.FxBridge;
import dev.plumbline.views.savedviews.ShownViews;
import dev.plumbline.views.settings.ViewDepth;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javafx.beans.value.ObservableValue;
import javafx.scene.Parent;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/// The diagram of the open architecture, and how people move through it.
public final class CanvasController implements AutoCloseable {

    /// What is assumed of the screen until the window has given the canvas its place.
    private static final Size USUAL_SCREEN = new Size(890, 650);

    /// How much is seen around a part that people go to, in diagram units.
    private static final double SURROUNDINGS = 200;

    private final CanvasModel model = new CanvasModel();
    private final FxBridge bridge;
    private final SelectedParts selection;
    private final Pasteboard pasteboard;
    private final CanvasEditing editing;
    private final EditQuestions questions;
    private final RenameField renaming;
    private final CanvasView surface;
    private final CanvasPane pane;
    private final CanvasBar bar;
    private final DrawingTasks drawings;
    private final Spotlight spotlight;
    private final CanvasPreferences preferences;
    private final KeptViews kept;
    private final CanvasFilters filters;
    private final Subscription subscription;
    private boolean fitted = true;
    private boolean choosingDepth = true;
    private @Nullable String awaited;
    private Runnable leave = () -> {};

    /// @param hands how people change what is shown
    public CanvasController(
            FxBridge bridge,
            SelectedParts selection,
            DiagramSource diagrams,
            Hands hands,
            CanvasPreferences preferences) {
        this.bridge = bridge;
        this.selection = selection;
        this.preferences = preferences;
        pasteboard = hands.pasteboard();
        editing = new CanvasEditing(model, selection, hands.editing(), this::reveal);
        questions = new EditQuestions(model, editing, hands.chooser());
        renaming = new RenameField(model, editing);
        spotlight = new Spotlight(model, selection);
        kept = new KeptViews(model, this::go);
        drawings = new DrawingTasks(bridge, diagrams, this::drawn);
        surface = new CanvasView(model, selection, bridge, renaming, this::resized);
        new CanvasGestures(model, selection, this::drillInto, editing, questions, surface).listen();
        bar = new CanvasBar(model, this, preferences.keys());
        filters = new CanvasFilters(model, preferences.keys(), hands.chooser(), this::reveal, this::takeKeyboard);
        pane = new CanvasPane(surface, bar, new BlankSheet(model, () -> questions.add(null)), filters.bars());
        subscription = preferences
                .theme()
                .subscribe(model.theme::set)
                .and(preferences.wheel().subscribe(model.wheel::set))
                .and(model.overlay.subscribe(overlay -> redraw()))
                .and(model.filter.subscribe(filter -> redraw()))
                .and(model.focusDepth.subscribe(depth -> spotlight.refresh()))
                .and(model.viewport.subscribe(() -> fitted = false));
    }

    /// The canvas with its breadcrumbs and tools.
    public Parent view() {
        return pane;
    }

    /// The node that has the keyboard focus while people work on the diagram.
    public Parent surface() {
        return surface;
    }

    /// The scale at which the diagram is shown; 1 is 100 %.
    public ObservableValue<Number> scale() {
        return model.viewport.map(Viewport::scale);
    }

    /// The drawing of the whole landscape while that is shown.
    public ObservableValue<Optional<Drawing>> landscape() {
        return model.index.map(index ->
                model.view.get().scope() == null && !index.isEmpty() ? Optional.of(index.drawing()) : Optional.empty());
    }

    /// The views that are kept in files, as the canvas shows them.
    public ShownViews keptViews() {
        return kept;
    }

    /// What people can do on the canvas.
    public List<Command> commands() {
        return Stream.concat(CanvasCommands.of(this).stream(), filters.commands().stream())
                .toList();
    }

    /// What people can do to the model on the canvas.
    public List<Command> editCommands() {
        return EditCommands.of(this, editing, questions);
    }

    void renameSelected() {
        if (selection.ids().size() == 1) {
            renaming.begin(selection.ids().iterator().next(), this::takeKeyboard);
        }
    }

    /// Shows the landscape of an architecture.
    public void show(OpenedArchitecture opened) {
        model.opened.set(Optional.of(opened));
        model.focused.set(Set.of());
        go(ShownView.of(opened, null));
    }

    /// Shows the same workspace after it was read again or from another standpoint, where people are, if that exists
    /// there.
    public void showAgain(OpenedArchitecture opened) {
        Optional<View> view = model.opened.get().flatMap(before -> ShownView.again(before, opened, model.view.get()));
        if (view.isEmpty()) {
            show(opened);
            return;
        }
        model.opened.set(Optional.of(opened));
        model.view.set(view.get());
        spotlight.refresh();
        redraw();
    }

    /// Gives the diagram the keyboard.
    public void takeKeyboard() {
        surface.requestFocus();
    }

    /// Selects a part and brings it on the screen; goes to another view if it is not on this one.
    public void reveal(String id) {
        selection.select(id);
        Optional<Bounds> place = model.index.get().boundsOf(id);
        if (place.isPresent()) {
            moveTo(model.viewport.get().showing(place.get().grow(24)));
        } else if (drawings.isDrawing()) {
            awaited = id;
        } else {
            model.opened.get().ifPresent(opened -> revealElsewhere(opened, id));
        }
    }

    /// Selects a part and brings it on the screen, close enough to be read.
    public void revealClosely(String id) {
        reveal(id);
        model.index
                .get()
                .boundsOf(id)
                .filter(area -> model.viewport.get().scale() < OpeningDepth.READABLE)
                .ifPresent(area -> moveTo(model.viewport.get().fitting(area.grow(SURROUNDINGS), 1)));
    }

    private void revealElsewhere(OpenedArchitecture opened, String id) {
        Architecture architecture = opened.architecture();
        String element =
                architecture.relation(id).map(relation -> relation.from()).orElse(id);
        architecture.element(element).ifPresent(found -> {
            if (found.parent() == null && found.kind().group() == ElementKind.Group.DEPLOYMENT) {
                awaited = id;
                go(ShownView.of(opened, element));
            } else if (!Optional.ofNullable(found.parent())
                    .equals(Optional.ofNullable(model.view.get().scope()))) {
                awaited = id;
                go(ShownView.of(opened, found.parent()));
            }
        });
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
                spotlight.light();
            }
        });
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
        awaited = scope;
        go(ShownView.of(
                opened.get(), architecture.element(scope).map(Element::parent).orElse(null)));
    }

    void goTo(@Nullable String scope) {
        model.opened.get().ifPresent(opened -> go(ShownView.of(opened, scope)));
    }

    void fit() {
        moveTo(model.viewport.get().fitting(model.index.get().drawing().bounds()));
        fitted = true;
    }

    void fitSelection() {
        selection.ids().stream()
                .flatMap(id -> model.index.get().boundsOf(id).stream())
                .reduce(Bounds::union)
                .ifPresent(area -> moveTo(model.viewport.get().fitting(area.grow(48), 1.5)));
    }

    void actualSize() {
        moveTo(model.viewport.get().zoomed(1));
    }

    void zoomIn() {
        moveTo(model.viewport.get().larger());
    }

    void zoomOut() {
        moveTo(model.viewport.get().smaller());
    }

    void toggleMinimap() {
        model.minimap.set(!model.minimap.get());
    }

    void toggleLegend() {
        model.legend.set(!model.legend.get());
        surface.requestLayout();
    }

    void chooseOverlay() {
        bar.showOverlays();
    }

    void fewerLevels() {
        levels(model.nesting.get().open() - 1);
    }

    void moreLevels() {
        levels(model.nesting.get().open() + 1);
    }

    private void levels(int depth) {
        int wanted = model.nesting.get().nearest(depth);
        if (wanted != model.nesting.get().open()) {
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

    void toggleFocus() {
        spotlight.toggle();
    }

    void lightPath() {
        spotlight.path();
    }

    void copyPicture() {
        bridge.submit(new PictureCopy(model.index.get().drawing(), model.theme.get(), pasteboard));
    }

    void focusDepth(int depth) {
        model.focusDepth.set(depth);
    }

    /// Sets what Escape does when there is nothing to end on the diagram itself.
    public void onEscape(Runnable action) {
        leave = action;
    }

    void escape() {
        if (filters.end()) {
            return;
        }
        if (model.focused.get().isEmpty() && selection.ids().isEmpty()) {
            leave.run();
        }
        spotlight.end();
    }

    /// Selects the next element in a direction, and brings it on the screen.
    void walk(Direction direction, Walk walk) {
        spotlight.next(direction, walk).ifPresent(this::reveal);
    }

    private void go(View view) {
        ViewDepth depth = preferences.depth().getValue();
        boolean saved = model.opened.get().stream().anyMatch(opened -> ShownView.hasDepth(opened, view));
        if (saved) {
            go(view, false);
        } else {
            go(Nesting.opening(view, depth), depth == ViewDepth.AS_FITS);
        }
    }

    private void go(View view, boolean chooseDepth) {
        kept.entering(view);
        choosingDepth = chooseDepth;
        model.view.set(view);
        model.focused.set(Set.of());
        fitted = true;
        redraw();
    }

    private void redraw() {
        Viewport viewport = model.viewport.get();
        Size screen = viewport.width() < 1 ? USUAL_SCREEN : new Size(viewport.width(), viewport.height());
        model.opened
                .get()
                .ifPresent(opened -> drawings.draw(new DrawingTasks.Wish(
                        opened,
                        Filtering.view(opened.architecture(), model.view.get(), model.filter.get()),
                        model.overlay.get(),
                        choosingDepth,
                        screen)));
    }

    private void drawn(OpeningDepth.Drawn made) {
        boolean wasFitted = fitted;
        choosingDepth = false;
        model.view.set(model.view.get().atDepth(made.view().depth()));
        model.nesting.set(made.nesting());
        DrawingIndex index = made.index();
        model.hovered.set(Optional.empty());
        model.index.set(index);
        if (wasFitted) {
            fit();
        }
        String wanted = awaited;
        awaited = null;
        if (wanted != null) {
            selection.select(wanted);
            index.boundsOf(wanted).ifPresent(area -> {
                Viewport shown = model.viewport.get().showing(area.grow(24));
                if (!shown.equals(model.viewport.get())) {
                    moveTo(shown);
                }
            });
        }
    }

    private void resized() {
        boolean wasFitted = fitted;
        model.viewport.set(model.viewport.get().resized(surface.getWidth(), surface.getHeight()));
        if (wasFitted) {
            fit();
        }
    }

    private void moveTo(Viewport viewport) {
        model.viewport.set(viewport);
    }

    /// How people change what is shown.
    ///
    /// @param editing carries out what they want
    /// @param chooser asks them for a kind, a name, an end of a relation
    /// @param pasteboard where pictures are copied to
    public record Hands(Editing editing, Chooser chooser, Pasteboard pasteboard) {}

    @Override
    public void close() {
        subscription.unsubscribe();
        surface.close();
        filters.close();
        pane.close();
    }
}
