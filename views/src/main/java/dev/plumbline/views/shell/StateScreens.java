package dev.plumbline.views.shell;

import atlantafx.base.controls.RingProgressIndicator;
import atlantafx.base.theme.Styles;
import dev.plumbline.views.evidence.ProblemTable;
import dev.plumbline.views.style.Motion;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;

/// What stands in the middle of the window: the work area, or what is to say when there is none.
final class StateScreens extends StackPane {

    private final Home home;
    private final Node workArea;

    StateScreens(WorkbenchModel model, Home home, Node workArea) {
        this.home = home;
        this.workArea = workArea;
        getStyleClass().add("state-screens");
        setMinSize(0, 0);
        model.state.subscribe(state -> getChildren().setAll(screen(state)));
    }

    private Node screen(WorkbenchState state) {
        return switch (state) {
            case WorkbenchState.Starting starting -> new Region();
            case WorkbenchState.Welcome welcome -> home.show();
            case WorkbenchState.Loading loading -> loading(loading.name());
            case WorkbenchState.Unreadable unreadable -> unreadable(unreadable);
            case WorkbenchState.Open open -> workArea;
        };
    }

    private Node loading(String name) {
        Label text = new Label("Opening " + name + " …");
        text.getStyleClass().add(Styles.TEXT_MUTED);
        RingProgressIndicator ring = new RingProgressIndicator();
        boolean turns = !Motion.isReduced(this);
        // It turns for as long as it is visible, even where nobody can see it any more.
        ring.sceneProperty().subscribe(scene -> ring.setVisible(turns && scene != null));
        VBox box = new VBox(16, ring, text);
        box.setAlignment(Pos.CENTER);
        box.setId("loading-screen");
        return box;
    }

    private Node unreadable(WorkbenchState.Unreadable state) {
        Label title = new Label(state.name() + " cannot be shown", new FontIcon("mdi2a-alert-octagon-outline"));
        title.getStyleClass().addAll("screen-title");
        Label text = new Label("None of its elements could be read. Mend the places below, then reload.");
        text.getStyleClass().add(Styles.TEXT_MUTED);
        ProblemTable problems = new ProblemTable(problem -> {});
        problems.show(state.opened().problems());
        VBox.setVgrow(problems, Priority.ALWAYS);
        VBox box = new VBox(12, title, text, button("Reload", home.entrance()::reload), problems);
        box.getStyleClass().add("error-screen");
        return box;
    }

    private static Button button(String text, Runnable action) {
        Button button = plainButton(text, action);
        button.getStyleClass().add(Styles.ACCENT);
        return button;
    }

    private static Button plainButton(String text, Runnable action) {
        Button button = new Button(text);
        button.setOnAction(event -> action.run());
        return button;
    }
}
