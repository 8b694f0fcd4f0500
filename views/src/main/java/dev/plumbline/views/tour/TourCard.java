package dev.plumbline.views.tour;

import atlantafx.base.theme.Styles;
import dev.plumbline.views.style.Buttons;
import java.util.function.IntConsumer;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;

/// What a stop is about, and the way to the next one.
final class TourCard extends VBox {

    private static final double WIDTH = 340;
    private static final double PADDING = 18;

    private final int stops;
    private final IntConsumer step;
    private final Runnable end;
    private final Label title = new Label();
    private final Text text = new Text();
    private final Label place = new Label();
    private final Button back = new Button("Back");
    private final Button next = new Button("Next");

    TourCard(int stops, IntConsumer step, Runnable end) {
        this.stops = stops;
        this.step = step;
        this.end = end;
        getStyleClass().add("tour-card");
        setPrefWidth(WIDTH);
        setAccessibleRole(AccessibleRole.DIALOG);
        title.getStyleClass().add("tour-title");
        title.setWrapText(true);
        title.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(title, Priority.ALWAYS);
        text.getStyleClass().add("tour-text");
        text.setWrappingWidth(WIDTH - 2 * PADDING);
        place.getStyleClass().add(Styles.TEXT_MUTED);
        place.setId("tour-place");
        back.setId("tour-back");
        back.getStyleClass().addAll(Styles.SMALL, Styles.FLAT);
        back.setOnAction(event -> step.accept(-1));
        next.setId("tour-next");
        next.getStyleClass().addAll(Styles.SMALL, Styles.ACCENT);
        next.setOnAction(event -> step.accept(1));
        getChildren().addAll(heading(), text, foot());
        addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    }

    private Node heading() {
        HBox heading = new HBox(8, title, Buttons.icon("mdi2c-close", "End the tour", end));
        heading.setAlignment(Pos.TOP_LEFT);
        return heading;
    }

    private Node foot() {
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox foot = new HBox(8, place, space, back, next);
        foot.setAlignment(Pos.CENTER_LEFT);
        return foot;
    }

    void show(TourStop stop, int at) {
        title.setText(stop.title());
        text.textProperty().bind(stop.text());
        place.setText((at + 1) + " of " + stops);
        back.setDisable(at == 0);
        next.setText(at + 1 < stops ? "Next" : "Done");
        setAccessibleText(stop.title() + ". " + stop.text().getValue());
    }

    void forget() {
        text.textProperty().unbind();
    }

    void takeKeyboard() {
        next.requestFocus();
    }

    private void pressed(KeyEvent event) {
        KeyCode code = event.getCode();
        if (code == KeyCode.ESCAPE) {
            event.consume();
            end.run();
        } else if (code == KeyCode.RIGHT || (code == KeyCode.ENTER && next.isFocused())) {
            event.consume();
            step.accept(1);
        } else if (code == KeyCode.LEFT) {
            event.consume();
            step.accept(-1);
        }
    }
}
