package dev.plumbline.views.shell;

import dev.plumbline.diagrams.paint.Painter;
import dev.plumbline.diagrams.paint.Theme;
import dev.plumbline.views.Command;
import dev.plumbline.views.bridge.FxBridge;
import dev.plumbline.views.canvas.DiagramFonts;
import dev.plumbline.views.style.Appearance;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import javafx.util.Subscription;

/// The layout of the window.
final class WorkbenchView extends StackPane {

    private static final PseudoClass DARK = PseudoClass.getPseudoClass("dark");

    private final WorkbenchCommands commands;
    private final StatusView status;
    private final WorkArea workArea;
    private final QuestionBars questions;
    private final Subscription subscription;

    WorkbenchView(
            WorkbenchModel model,
            WorkbenchController controller,
            Drafting drafting,
            Panels panels,
            Appearance appearance,
            FxBridge bridge) {
        DiagramFonts.font(Painter.Weight.REGULAR, 13);
        getStyleClass().add("workbench");
        getStylesheets().setAll(Appearance.stylesheets());
        commands = new WorkbenchCommands(model, controller, drafting, panels, appearance);
        status = new StatusView(model, bridge, panels.canvas().scale());
        workArea = new WorkArea(model, panels);
        BorderPane frame = new BorderPane();
        frame.setTop(new TopBar(commands, () -> panels.search().open("")));
        frame.setLeft(new Rail(model));
        questions = new QuestionBars(model, drafting);
        frame.setCenter(new BorderPane(new StateScreens(model, controller, workArea), questions, null, null, null));
        frame.setBottom(status);
        NoticeLayer notices = new NoticeLayer(model);
        getChildren().addAll(frame, notices, panels.search().view());
        KeyDispatch.install(this, commands, panels);
        FolderDrop.install(this, controller::openFolder);
        subscription =
                appearance.themeProperty().subscribe(theme -> pseudoClassStateChanged(DARK, theme == Theme.DARK));
    }

    /// Everything that people can do.
    List<Command> commands() {
        return commands.all();
    }

    void close() {
        subscription.unsubscribe();
        status.close();
        workArea.close();
        questions.close();
    }
}
