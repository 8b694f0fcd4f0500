package dev.plumbline.views.shell;

import dev.plumbline.graphmodel.Problem;
import dev.plumbline.views.style.StateGlyph;
import java.util.SortedMap;
import java.util.function.Consumer;
import javafx.animation.PauseTransition;
import javafx.geometry.Pos;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.util.Duration;
import javafx.util.Subscription;

/// Says over the diagram that it shows files as they were before a mistake came into them; not while people are in the
/// middle of a word.
final class OutdatedNote extends StackPane {

    private static final Duration PATIENCE = Duration.millis(700);

    private final Consumer<Problem.Place> goTo;
    private final PauseTransition patience = new PauseTransition(PATIENCE);
    private final Subscription subscription;

    OutdatedNote(WorkbenchModel model, Consumer<Problem.Place> goTo) {
        this.goTo = goTo;
        getStyleClass().add("outdated-frame");
        setPickOnBounds(false);
        setVisible(false);
        patience.setOnFinished(event -> show(model.outdated.get()));
        subscription = model.outdated.subscribe(this::changed);
    }

    private void changed(SortedMap<String, Problem> outdated) {
        if (outdated.isEmpty()) {
            patience.stop();
            setVisible(false);
        } else if (isVisible()) {
            show(outdated);
        } else {
            patience.playFromStart();
        }
    }

    private void show(SortedMap<String, Problem> outdated) {
        if (outdated.isEmpty()) {
            return;
        }
        Problem first = outdated.values().iterator().next();
        String more = outdated.size() == 1 ? "" : " and " + (outdated.size() - 1) + " more";
        Label words =
                new Label(first.place().file() + more + " as before a mistake", StateGlyph.of(Problem.Severity.ERROR));
        words.setMinWidth(0);
        Hyperlink mistake = new Hyperlink("Line " + first.place().line());
        mistake.setId("outdated-place");
        mistake.setMinWidth(USE_PREF_SIZE);
        mistake.setAccessibleText("Go to the mistake in line " + first.place().line());
        mistake.setOnAction(event -> goTo.accept(first.place()));
        HBox note = new HBox(words, mistake);
        note.setId("outdated-note");
        note.getStyleClass().add("outdated-note");
        note.setAlignment(Pos.CENTER_LEFT);
        note.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        StackPane.setAlignment(note, Pos.TOP_CENTER);
        getChildren().setAll(note);
        setVisible(true);
    }

    void close() {
        patience.stop();
        subscription.unsubscribe();
    }
}
