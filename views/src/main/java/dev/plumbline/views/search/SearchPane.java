package dev.plumbline.views.search;

import atlantafx.base.controls.CustomTextField;
import atlantafx.base.theme.Styles;
import dev.plumbline.views.Choice;
import dev.plumbline.views.Chooser;
import dev.plumbline.views.style.HintLine;
import java.util.List;
import java.util.function.Function;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

/// The layout of the palette, and its keys.
final class SearchPane extends StackPane {

    private static final int ROWS = 10;
    private static final int FEWEST = 2;

    private final CustomTextField field = new CustomTextField();
    private final ListView<Choice> hits = new ListView<>();
    private final HitsFrame frame;
    private final HintLine help = new HintLine();
    private Function<String, List<Choice>> find = typed -> List.of();
    private @Nullable Node before;

    SearchPane() {
        getStyleClass().add("search-layer");
        setVisible(false);
        field.setId("search-field");
        field.setLeft(new FontIcon("mdi2m-magnify"));
        field.textProperty().subscribe(this::refresh);
        field.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        hits.setId("search-hits");
        hits.setFocusTraversable(false);
        hits.setCellFactory(list -> new ChoiceCell());
        hits.setFixedCellSize(36);
        hits.getStyleClass().add(Styles.DENSE);
        hits.setPlaceholder(nothing());
        hits.setOnMouseClicked(event -> choose());
        help.getStyleClass().add("search-help");
        frame = new HitsFrame(hits, ROWS);
        VBox box = new VBox(field, frame, help);
        box.getStyleClass().add("search-box");
        box.setMaxSize(620, Region.USE_PREF_SIZE);
        setAlignment(Pos.TOP_CENTER);
        getChildren().add(box);
        setOnMousePressed(event -> {
            if (event.getTarget() == this) {
                close();
            }
        });
    }

    /// Stands in the middle of the rows that are seen where there are no hits.
    private Node nothing() {
        Label words = new Label("Nothing matches");
        words.setMinHeight(FEWEST * hits.getFixedCellSize());
        StackPane pane = new StackPane(words);
        pane.setAlignment(Pos.TOP_CENTER);
        return pane;
    }

    void open(Chooser.Question question, String prefix) {
        if (!isVisible() && getScene() != null) {
            before = getScene().getFocusOwner();
        }
        find = question.choices();
        field.setPromptText(question.prompt());
        field.setAccessibleText(question.prompt());
        help.setText(question.help());
        setVisible(true);
        // Or else the field would take no letters before the next pulse.
        applyCss();
        // A text that changes is looked for already.
        if (field.getText().equals(prefix)) {
            refresh(prefix);
        } else {
            field.setText(prefix);
        }
        field.requestFocus();
        field.end();
    }

    private void close() {
        setVisible(false);
        if (before != null) {
            before.requestFocus();
            before = null;
        }
    }

    private void refresh(String typed) {
        if (!isVisible()) {
            return;
        }
        hits.getItems().setAll(find.apply(typed));
        hits.getSelectionModel().selectFirst();
        hits.scrollTo(0);
        frame.show(Math.clamp(hits.getItems().size(), FEWEST, ROWS));
    }

    private void pressed(KeyEvent event) {
        switch (event.getCode()) {
            case ESCAPE -> close();
            case ENTER -> choose();
            case DOWN -> move(1);
            case UP -> move(-1);
            case PAGE_DOWN -> move(ROWS);
            case PAGE_UP -> move(-ROWS);
            default -> {
                return;
            }
        }
        event.consume();
    }

    private void move(int steps) {
        int last = hits.getItems().size() - 1;
        if (last >= 0) {
            int next = Math.clamp(hits.getSelectionModel().getSelectedIndex() + (long) steps, 0, last);
            hits.getSelectionModel().select(next);
            hits.scrollTo(Math.max(0, next - ROWS + 2));
        }
    }

    private void choose() {
        Choice hit = hits.getSelectionModel().getSelectedItem();
        if (hit != null) {
            close();
            hit.action().run();
        }
    }
}
