package dev.plumbline.views.shell;

import atlantafx.base.theme.Styles;
import dev.plumbline.views.Keys;
import dev.plumbline.views.canvas.CanvasStage;
import dev.plumbline.views.keymap.LiveKeymap;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/// What stands around the diagram while nothing else is seen: its title above, the keys in a quiet line below.
final class PresentationFrame {
    private final HBox header = new HBox();
    private final HBox footer = new HBox();

    PresentationFrame(WorkbenchModel model, CanvasStage stage, LiveKeymap keymap) {
        Label workspace = new Label();
        workspace.getStyleClass().addAll("stage-workspace", Styles.TEXT_MUTED);
        workspace.textProperty().bind(model.state.map(PresentationFrame::name));
        Label title = new Label();
        title.setId("stage-title");
        title.getStyleClass().add("stage-title");
        title.textProperty().bind(stage.title());
        workspace.visibleProperty().bind(workspace.textProperty().isNotEqualTo(title.textProperty()));
        workspace.managedProperty().bind(workspace.visibleProperty());
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        Label simulated = new Label("SIM · simulated");
        simulated.getStyleClass().add("stage-simulated");
        simulated.setMinWidth(Region.USE_PREF_SIZE);
        simulated.visibleProperty().bind(stage.isSimulated());
        Label overlay = new Label();
        overlay.setId("stage-overlay");
        overlay.getStyleClass().addAll("stage-workspace", Styles.TEXT_MUTED);
        overlay.textProperty().bind(stage.overlay());
        header.getChildren().addAll(workspace, title, overlay, space, simulated);
        header.setAlignment(Pos.BASELINE_LEFT);
        show(header, "stage-header", model);
        footer.getChildren()
                .addAll(
                        hint(keymap, "step.previous", "step.next", "views and steps"),
                        hint(keymap, "flow.walk", "", "flows"),
                        hint(keymap, "canvas.zoom-to-fit", "", "fit"),
                        hint(keymap, "canvas.legend", "", "legend"),
                        hint(keymap, "view.laser", "", "laser"),
                        hint(keymap, "view.full-screen", "", "full screen"),
                        hint(keymap, "canvas.clear", "", "back"));
        footer.setAlignment(Pos.CENTER);
        show(footer, "stage-footer", model);
    }

    private static void show(HBox line, String style, WorkbenchModel model) {
        line.getStyleClass().add(style);
        line.visibleProperty().bind(model.presenting);
        line.managedProperty().bind(model.presenting);
    }

    private static String name(WorkbenchState state) {
        return state instanceof WorkbenchState.Open open
                ? open.opened().architecture().name()
                : "";
    }

    private static Label hint(LiveKeymap keymap, String command, String other, String words) {
        Label label = new Label();
        label.getStyleClass().add(Styles.TEXT_MUTED);
        label.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> String.join(" ", List.of(key(keymap, command), key(keymap, other)))
                                        .strip() + "  " + words,
                        keymap.keymapProperty()));
        return label;
    }

    private static String key(LiveKeymap keymap, String command) {
        return keymap.get().keys(command).stream().findFirst().map(Keys::shown).orElse("");
    }

    Node header() {
        return header;
    }

    Node footer() {
        return footer;
    }
}
