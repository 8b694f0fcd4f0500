package dev.plumbline.views.canvas;

import dev.plumbline.diagrams.Drawing;
import dev.plumbline.views.Chooser;
import dev.plumbline.views.Command;
import dev.plumbline.views.DiagramSource;
import dev.plumbline.views.Editing;
import dev.plumbline.views.OpenedArchitecture;
import dev.plumbline.views.Pasteboard;
import dev.plumbline.views.SelectedParts;
import dev.plumbline.views.bridge.FxBridge;
import dev.plumbline.views.checks.ChecksController;
import dev.plumbline.views.flows.FlowsController;
import dev.plumbline.views.playback.PlayedDiagram;
import dev.plumbline.views.savedviews.ShownViews;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.stream.Stream;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.util.Subscription;

/// The diagram of the open architecture, and how people move through it.
public final class CanvasController implements AutoCloseable {

    private final CanvasModel model = new CanvasModel();
    private final SelectedParts selection;
    private final CanvasEditing editing;
    private final Hiding hiding;
    private final EditQuestions questions;
    private final RenameField renaming;
    private final CanvasView surface;
    private final CanvasPane pane;
    private final CanvasGestures gestures;
    private final CanvasBar bar;
    private final Spotlight spotlight;
    private final Zooming zooming;
    private final Travelling travelling;
    private final ArrowKeys arrows;
    private final TidyingUp tidying;
    private final CanvasFilters filters;
    private final CanvasLooks looks;
    private final CanvasStage stage = new CanvasStage(model);
    private final FlowTrail trail;
    private final FlowsController flows;
    private final Subscription subscription;
    private Runnable leave = () -> {};

    /// @param hands how people change what is shown
    public CanvasController(
            FxBridge bridge,
            SelectedParts selection,
            DiagramSource diagrams,
            Hands hands,
            CanvasPreferences preferences) {
        this.selection = selection;
        editing = new CanvasEditing(model, selection, hands.editing(), this::reveal);
        hiding = new Hiding(model, selection, hands.editing());
        questions = new EditQuestions(model, editing, hands.chooser());
        renaming = new RenameField(model, editing);
        spotlight = new Spotlight(model, selection);
        zooming = new Zooming(model, selection);
        travelling = new Travelling(
                model,
                selection,
                spotlight,
                zooming,
                new Wished.Drawings(bridge, diagrams),
                preferences.depth()::getValue);
        arrows = new ArrowKeys(model, selection, spotlight, editing.positioning(), zooming, travelling);
        tidying = new TidyingUp(model, diagrams, editing.positioning(), zooming, travelling);
        surface = new CanvasView(model, selection, bridge, renaming, zooming);
        gestures = new CanvasGestures(model, selection, travelling::drillInto, editing, questions, surface);
        gestures.listen();
        surface.addEventHandler(MouseEvent.MOUSE_PRESSED, this::turned);
        looks = new CanvasLooks(model, surface, zooming, bridge, hands.pasteboard());
        trail = new FlowTrail(model, selection, travelling, zooming);
        flows = new FlowsController(trail, hands.chooser(), preferences.keys());
        bar = new CanvasBar(model, this, preferences.keys());
        filters = new CanvasFilters(model, preferences.keys(), hands.chooser(), this::reveal, this::takeKeyboard);
        pane = new CanvasPane(
                bar,
                new CanvasPane.Sheet(
                        surface,
                        new BlankSheet(model, () -> questions.add(null)),
                        new DrawingNotice(model, travelling::giveUp, travelling::redraw)),
                filters.bars(),
                model.presenting);
        pane.below(flows.bar());
        subscription = preferences
                .theme()
                .subscribe(model.theme::set)
                .and(preferences.wheel().subscribe(model.wheel::set))
                .and(model.overlay.subscribe(overlay -> travelling.redraw()))
                .and(model.filter.subscribe(filter -> {
                    zooming.fitAgain();
                    travelling.redraw();
                }))
                .and(model.presenting.subscribe((before, now) -> {
                    zooming.fitAgain();
                    travelling.redraw();
                }))
                .and(model.focusDepth.subscribe(depth -> spotlight.refresh()))
                .and(zooming.watch());
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
        return travelling.kept();
    }

    /// The flows, and the walk along one of them.
    public FlowsController flows() {
        return flows;
    }

    /// What people can do on the canvas.
    public List<Command> commands() {
        return Stream.of(CanvasCommands.of(this), FocusCommands.of(spotlight), filters.commands(), flows.commands())
                .flatMap(List::stream)
                .toList();
    }

    /// What people can do to the model on the canvas.
    public List<Command> editCommands() {
        return EditCommands.of(this, editing, hiding, questions);
    }

    /// What people can do to the places of elements.
    public List<Command> placeCommands() {
        return PlaceCommands.of(arrows, tidying, editing.positioning());
    }

    void renameSelected() {
        if (selection.ids().size() == 1) {
            renaming.begin(selection.ids().iterator().next(), this::takeKeyboard);
        }
    }

    /// Shows the landscape of a workspace that was just opened.
    public void show(OpenedArchitecture opened) {
        flows.leave();
        travelling.begin(opened);
        flows.show(opened.architecture());
    }

    /// Shows the same workspace after it was read again or from another standpoint, where people are, if that exists
    /// there.
    public void showAgain(OpenedArchitecture opened) {
        travelling.showAgain(opened);
        flows.show(opened.architecture());
    }

    /// Gives the diagram the keyboard.
    public void takeKeyboard() {
        surface.requestFocus();
    }

    /// Selects a part and brings it on the screen; goes to another view if it is not on this one.
    public void reveal(String id) {
        travelling.reveal(id);
    }

    /// Selects a part and brings it on the screen, close enough to be read.
    public void revealClosely(String id) {
        travelling.revealClosely(id);
    }

    /// Shows where the rules found something.
    public ChecksController.Sight sight() {
        return new WitnessSight(model, travelling, spotlight, zooming);
    }

    Travelling travelling() {
        return travelling;
    }

    Zooming zooming() {
        return zooming;
    }

    CanvasLooks looks() {
        return looks;
    }

    void chooseOverlay() {
        bar.showOverlays();
    }

    private void turned(MouseEvent event) {
        if (event.getButton() == MouseButton.BACK) {
            travelling.back();
        } else if (event.getButton() == MouseButton.FORWARD) {
            travelling.forward();
        }
    }

    ArrowKeys arrows() {
        return arrows;
    }

    Spotlight spotlight() {
        return spotlight;
    }

    /// The diagram, to play a simulation back on it.
    public PlayedDiagram played() {
        return new PlayedCanvas(model, surface);
    }

    /// The diagram as others see it.
    public CanvasStage stage() {
        return stage;
    }

    /// Sets what the arrows to the left and to the right step through, if there is something; else they move elements.
    public void onStep(IntPredicate stepping) {
        arrows.onStep(stepping);
    }

    /// Puts a bar below the diagram.
    public void below(Node bar) {
        pane.below(bar);
    }

    /// Sets what a tap on the space bar does, which does not move the diagram.
    public void onTap(Runnable action) {
        gestures.onTap(action);
    }

    /// Shows figures on the parts, if nothing but their kinds is shown.
    public void showFigures() {
        looks.showFigures();
    }

    /// Sets what Escape does when there is nothing to end on the diagram itself.
    public void onEscape(Runnable action) {
        leave = action;
    }

    void escape() {
        if (pane.isWaiting() && travelling.giveUp()) {
            return;
        }
        if (filters.end() || (model.focused.get().isEmpty() && flows.leave())) {
            return;
        }
        boolean isSeen = !selection.ids().isEmpty() && !model.presenting.get();
        if (model.focused.get().isEmpty() && !isSeen) {
            leave.run();
        }
        spotlight.end();
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
        trail.close();
        flows.close();
        pane.close();
    }
}
