package dev.plumbline.views.shell;

import dev.plumbline.diagrams.paint.Painter;
import dev.plumbline.diagrams.paint.Theme;
import dev.plumbline.views.Command;
import dev.plumbline.views.Editing;
import dev.plumbline.views.bridge.FxBridge;
import dev.plumbline.views.bridge.QuietTask;
import dev.plumbline.views.canvas.CanvasController;
import dev.plumbline.views.canvas.DiagramFonts;
import dev.plumbline.views.preview.ChangePreview;
import dev.plumbline.views.settings.MotionChoice;
import dev.plumbline.views.settings.StandardSettings;
import dev.plumbline.views.style.Motion;
import dev.plumbline.views.style.SceneSheets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.binding.BooleanExpression;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.Window;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/// The layout of the window.
final class WorkbenchView extends StackPane {

    private static final PseudoClass DARK = PseudoClass.getPseudoClass("dark");
    private static final PseudoClass HIGH_CONTRAST = PseudoClass.getPseudoClass("high-contrast");

    private final TopBar topBar;
    private final StatusView status;
    private final WorkArea workArea;
    private final Overlays overlays;
    private final QuestionBars questions;
    private final WindowTour tour;
    private final Subscription subscription;

    WorkbenchView(
            WorkbenchModel model, Home home, Edits edits, Panels panels, WindowSettings settings, FxBridge bridge) {
        DiagramFonts.font(Painter.Weight.REGULAR, 13);
        getStyleClass().add("workbench");
        subscription = SceneSheets.of(this, settings.appearance().stylesheets())
                .and(settings.appearance().themeProperty().subscribe(this::show))
                .and(settings.live().value(StandardSettings.MOTION).subscribe(choice -> move(getScene(), choice)))
                .and(sceneProperty()
                        .subscribe(scene -> move(scene, settings.live().get(StandardSettings.MOTION))))
                .and(settings.live().value(StandardSettings.ROLE).subscribe(new RolePanels(model)::show));
        overlays = new Overlays(settings, getChildren()::add);
        Rail rail = new Rail(model, settings.keymap());
        Presentation presentation = new Presentation(model, panels, new FullScreen(this::window));
        settings.keymap()
                .offer(Stream.of(
                                new WorkbenchCommands(model, home, edits.editing(), panels, overlays)
                                        .all(settings.appearance()),
                                new PanelRing(rail, panels).commands(),
                                presentation.commands(),
                                steps(panels, presentation))
                        .flatMap(List::stream)
                        .map(command -> command.after(() -> model.notice.set(Optional.empty())))
                        .toList());
        topBar = new TopBar(settings.keymap());
        status = new StatusView(model, bridge, panels.canvas().scale());
        workArea = new WorkArea(model, panels);
        BorderPane frame = new BorderPane();
        PresentationFrame stage = new PresentationFrame(model, panels.canvas().stage(), settings.keymap());
        frame.setTop(new VBox(topBar, stage.header()));
        frame.setLeft(rail);
        questions = new QuestionBars(
                model,
                edits.draft(),
                conflict -> overlays.openMerge(conflict, text -> edits.draft().resolve(conflict, text)),
                left -> bridge.submit(new QuietTask<>(
                        "recovery",
                        "Looking at unsaved changes",
                        () -> ChangePreview.of(left),
                        preview -> overlays.openRecovery(left, preview, edits.draft()::recover))));
        frame.setCenter(new BorderPane(new StateScreens(model, home, workArea), questions, null, null, null));
        frame.setBottom(new VBox(status, stage.footer()));
        List.of(topBar, status, questions).forEach(node -> hideWhile(model.presenting, node));
        // There are no panels to show or hide yet.
        BooleanBinding welcoming =
                Bindings.createBooleanBinding(() -> model.state.get() instanceof WorkbenchState.Welcome, model.state);
        hideWhile(model.presenting.or(welcoming), rail);
        NoticeLayer notices = new NoticeLayer(model);
        Node search = panels.search().view();
        getChildren().addAll(frame, notices, search);
        tour = new WindowTour(
                model,
                bridge,
                () -> TourStops.of(model, panels, settings.keymap()),
                layer -> getChildren().add(getChildren().indexOf(search), layer));
        KeyDispatch.install(this, settings.keymap(), panels, this::isCovered, presentation);
        FolderDrop.install(this, home.entrance()::openFolder);
    }

    /// Whether something else than the window beneath hears the keyboard.
    private boolean isCovered() {
        return overlays.isOpen() || tour.hasKeyboard();
    }

    private static List<Command> steps(Panels panels, Presentation presentation) {
        CanvasController canvas = panels.canvas();
        Steps steps = new Steps(
                List.of(
                        canvas.flows()::step,
                        panels.simulation().playback()::step,
                        panels.timeline()::step,
                        presentation::step),
                canvas.flows()::choose);
        canvas.onStep(by -> canvas.flows().step(by) || presentation.step(by));
        canvas.onEscape(() -> {
            if (!presentation.end() && !panels.simulation().playback().leave()) {
                panels.comparison().stop();
            }
        });
        return steps.commands();
    }

    private static void hideWhile(BooleanExpression hidden, Node node) {
        node.visibleProperty().bind(hidden.not());
        node.managedProperty().bind(hidden.not());
    }

    private @Nullable Window window() {
        return getScene() == null ? null : getScene().getWindow();
    }

    /// What changes the open workspace.
    ///
    /// @param editing carries out what people wish, if nothing stands in the way
    /// @param draft answers the questions that the files raise
    record Edits(Editing editing, Drafting draft) {}

    private static void move(@Nullable Scene scene, MotionChoice choice) {
        if (scene != null) {
            Motion.choose(scene, choice);
        }
    }

    private void show(Theme theme) {
        pseudoClassStateChanged(DARK, theme == Theme.DARK);
        pseudoClassStateChanged(HIGH_CONTRAST, theme == Theme.HIGH_CONTRAST);
    }

    void close() {
        subscription.unsubscribe();
        topBar.close();
        overlays.close();
        status.close();
        workArea.close();
        questions.close();
        tour.close();
    }
}
