package dev.plumbline.views.source;

import dev.plumbline.graphmodel.Problem;
import dev.plumbline.views.style.HintLine;
import dev.plumbline.views.style.StateGlyph;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.util.Subscription;

/// The bottom of the panel: what is wrong in the line of the caret, and where the caret is.
final class SourceFooter extends HBox {

    private static final String HINT = "Ctrl+Space completes   F8 next problem   F4 shows in the diagram";

    private final Label message = new Label();
    private final HintLine hints = new HintLine();
    private final Label place = new Label();
    private final Subscription subscription;

    SourceFooter(SourceModel model) {
        getStyleClass().add("source-footer");
        setAlignment(Pos.CENTER_LEFT);
        message.setId("source-message");
        message.getStyleClass().add("source-problem");
        message.setMinWidth(0);
        message.setMaxWidth(Double.MAX_VALUE);
        message.managedProperty().bind(message.visibleProperty());
        HBox.setHgrow(message, Priority.ALWAYS);
        hints.setText(HINT);
        hints.getStyleClass().add("source-hints");
        hints.visibleProperty().bind(message.visibleProperty().not());
        hints.managedProperty().bind(hints.visibleProperty());
        HBox.setHgrow(hints, Priority.ALWAYS);
        place.setId("source-place");
        place.setMinWidth(USE_PREF_SIZE);
        getChildren().addAll(message, hints, place);
        subscription = model.here
                .subscribe(this::showProblem)
                .and(model.place.subscribe(at -> place.setText("Line " + at.line() + ", column " + at.column())));
    }

    void close() {
        subscription.unsubscribe();
    }

    private void showProblem(Optional<Problem> problem) {
        message.setGraphic(problem.map(Problem::severity).map(StateGlyph::of).orElse(null));
        message.setText(
                problem.map(known -> known.what() + " " + known.remedy()).orElse(""));
        message.setVisible(problem.isPresent());
    }
}
