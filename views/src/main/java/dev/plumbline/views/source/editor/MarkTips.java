package dev.plumbline.views.source.editor;

import dev.plumbline.graphmodel.Problem;
import java.util.ArrayList;
import java.util.List;
import javafx.animation.PauseTransition;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.VBox;
import javafx.util.Duration;

/// Tells what is wrong where the mouse rests: on marked text, or in the margin beside it.
final class MarkTips {

    private static final Duration PATIENCE = Duration.millis(350);
    private static final double WIDTH = 420;
    private static final double AWAY = 14;

    private final EditorPane pane;
    private final PauseTransition patience = new PauseTransition(PATIENCE);
    private final Tooltip tip = new Tooltip();
    private List<Problem> shown = List.of();
    private double screenX;
    private double screenY;

    MarkTips(EditorPane pane) {
        this.pane = pane;
        tip.getStyleClass().add("mark-tip");
        patience.setOnFinished(event -> show());
        pane.addEventHandler(MouseEvent.MOUSE_MOVED, this::moved);
        pane.addEventHandler(MouseEvent.MOUSE_EXITED, event -> hide());
        pane.addEventHandler(MouseEvent.MOUSE_PRESSED, event -> hide());
    }

    void hide() {
        patience.stop();
        tip.hide();
        shown = List.of();
    }

    private void moved(MouseEvent event) {
        List<Problem> here = problems(event.getX(), event.getY());
        if (!here.equals(shown)) {
            hide();
            shown = here;
            if (!here.isEmpty()) {
                patience.playFromStart();
            }
        }
        screenX = event.getScreenX();
        screenY = event.getScreenY();
    }

    private List<Problem> problems(double x, double y) {
        Position at = pane.at(x, y);
        String line = pane.state.buffer.line(at.line());
        List<Problem> here = new ArrayList<>();
        for (PlacedMarks.PlacedMark mark : pane.state.marks().in(at.line())) {
            boolean within = mark.from(at.line()) <= at.column() && at.column() <= mark.to(at.line(), line);
            if (within || pane.isGutter(x)) {
                here.add(mark.problem());
            }
        }
        return here;
    }

    private void show() {
        if (pane.getScene() != null && pane.getScene().getWindow() != null) {
            VBox content = new VBox();
            content.getStyleClass().add("mark-tip-content");
            shown.forEach(problem -> content.getChildren().add(described(problem)));
            tip.setGraphic(content);
            tip.show(pane, screenX + AWAY, screenY + AWAY);
        }
    }

    private static Node described(Problem problem) {
        VBox box = new VBox(
                text(problem.what(), "mark-what"),
                text(problem.why(), "mark-why"),
                text(problem.remedy(), "mark-remedy"));
        box.getStyleClass().add("mark-box");
        return box;
    }

    private static Label text(String text, String styleClass) {
        Label label = new Label(text);
        label.getStyleClass().add(styleClass);
        label.setWrapText(true);
        label.setMaxWidth(WIDTH);
        return label;
    }
}
