package dev.plumbline.views.shell;

import dev.plumbline.diagrams.paint.Painter;
import dev.plumbline.diagrams.paint.Theme;
import dev.plumbline.views.Editing;
import dev.plumbline.views.bridge.FxBridge;
import dev.plumbline.views.canvas.DiagramFonts;
import dev.plumbline.views.settings.MotionChoice;
import dev.plumbline.views.settings.StandardSettings;
import dev.plumbline.views.style.Motion;
import javafx.css.PseudoClass;
import javafx.scene.Scene;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
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
    private final Subscription subscription;

    WorkbenchView(
            WorkbenchModel model,
            WorkbenchController controller,
            Edits edits,
            Panels panels,
            WindowSettings settings,
            FxBridge bridge) {
        DiagramFonts.font(Painter.Weight.REGULAR, 13);
        getStyleClass().add("workbench");
        subscription = settings.appearance()
                .stylesheets()
                .subscribe(sheets -> getStylesheets().setAll(sheets))
                .and(settings.appearance().themeProperty().subscribe(this::show))
                .and(settings.live().value(StandardSettings.MOTION).subscribe(choice -> move(getScene(), choice)))
                .and(sceneProperty()
                        .subscribe(scene -> move(scene, settings.live().get(StandardSettings.MOTION))))
                .and(settings.live().value(StandardSettings.ROLE).subscribe(new RolePanels(model)::show));
        overlays = new Overlays(settings, getChildren()::add);
        settings.keymap()
                .offer(new WorkbenchCommands(model, controller, edits.editing(), panels, overlays)
                        .all(settings.appearance()));
        topBar = new TopBar(settings.keymap());
        status = new StatusView(model, bridge, panels.canvas().scale());
        workArea = new WorkArea(model, panels);
        BorderPane frame = new BorderPane();
        frame.setTop(topBar);
        frame.setLeft(new Rail(model, settings.keymap()));
        questions = new QuestionBars(
                model,
                edits.draft(),
                conflict -> overlays.openMerge(conflict, text -> edits.draft().resolve(conflict, text)));
        frame.setCenter(new BorderPane(
                new StateScreens(model, controller, controller.home(), workArea), questions, null, null, null));
        frame.setBottom(status);
        NoticeLayer notices = new NoticeLayer(model);
        getChildren().addAll(frame, notices, panels.search().view());
        KeyDispatch.install(this, settings.keymap(), panels, overlays);
        FolderDrop.install(this, controller::openFolder);
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
    }
}
