package dev.plumbline.views.source;

import dev.plumbline.diagrams.paint.Painter;
import dev.plumbline.graphmodel.Problem;
import dev.plumbline.graphmodel.workspace.ReadLimits;
import dev.plumbline.graphmodel.workspace.Workspace;
import dev.plumbline.graphmodel.workspace.WorkspaceReader;
import dev.plumbline.views.bridge.FxBridge;
import dev.plumbline.views.canvas.DiagramFonts;
import dev.plumbline.views.settings.FontSize;
import dev.plumbline.views.settings.LiveSettings;
import dev.plumbline.views.settings.Settings;
import dev.plumbline.views.settings.StandardSettings;
import dev.plumbline.views.settings.ThemeChoice;
import dev.plumbline.views.style.Appearance;
import dev.plumbline.views.style.StyleSheets;
import dev.plumbline.views.style.StyleSheets.Sheet;
import java.nio.file.Path;
import javafx.application.Application;
import javafx.css.PseudoClass;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;

/// Opens the source of a workspace in a real window, to look at it: the folder, `light` or `dark`, and a place to go
/// to.
public final class SourcePreview extends Application {

    private Workspace workspace;
    private SourceController controller;

    public static void main(String[] arguments) {
        launch(SourcePreview.class, arguments);
    }

    @Override
    public void start(Stage stage) {
        DiagramFonts.font(Painter.Weight.REGULAR, 13);
        var arguments = getParameters().getRaw();
        LiveSettings settings = new LiveSettings(Settings.STANDARD, changed -> {});
        Appearance appearance = new Appearance(settings);
        stage.setOnHidden(event -> appearance.close());
        boolean dark = arguments.size() > 1 && arguments.get(1).equals("dark");
        settings.set(StandardSettings.THEME, dark ? ThemeChoice.DARK : ThemeChoice.LIGHT);
        workspace = new WorkspaceReader(ReadLimits.standard()).read(Path.of(arguments.getFirst()));
        FxBridge bridge = FxBridge.start(failure -> failure.cause().printStackTrace());
        controller = new SourceController(SourceTools.standard(bridge, this::typed, id -> {}));
        StackPane root = new StackPane(controller.view());
        root.getStyleClass().add("workbench");
        root.pseudoClassStateChanged(PseudoClass.getPseudoClass("dark"), dark);
        root.getStylesheets().setAll(StyleSheets.of(FontSize.SMALL, Sheet.MODENA_NAMES, Sheet.WORKBENCH, Sheet.SOURCE));
        stage.setScene(new Scene(root, 900, 700));
        stage.setTitle("Source");
        stage.show();
        controller.show(workspace, workspace.problems());
        if (arguments.size() > 3) {
            controller.reveal(new Problem.Place(
                    arguments.get(2), Integer.parseInt(arguments.get(3)), Integer.parseInt(arguments.get(4))));
        }
    }

    private void typed(String file, String before, String text) {
        workspace = workspace.withText(file, text);
        controller.show(workspace, workspace.problems());
    }
}
