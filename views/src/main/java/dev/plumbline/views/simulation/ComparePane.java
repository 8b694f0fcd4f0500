package dev.plumbline.views.simulation;

import atlantafx.base.theme.Styles;
import dev.plumbline.views.SelectedParts;
import dev.plumbline.views.style.EmptyState;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/// By how much the result that is looked at differs from another one.
final class ComparePane extends BorderPane {

    private final SimulationModel model;
    private final ComboBox<Played> base = new ComboBox<>();
    private final Label words = new Label();
    private final EntryDifferences entries;
    private final ElementDifferences elements;
    private final SplitPane tables;
    private final Subscription subscription;
    /// The choices are replaced while people's choice stays.
    private boolean refilling;

    ComparePane(SimulationModel model, SimulationController controller, SelectedParts selection) {
        this.model = model;
        setId("simulation-compare");
        getStyleClass().add("compare-pane");
        setMinSize(0, 0);
        entries = new EntryDifferences(controller, selection);
        elements = new ElementDifferences(controller, selection);
        tables = new SplitPane(entries, elements);
        tables.getStyleClass().add("work-columns");
        base.setId("compare-base");
        base.setAccessibleText("The result to compare with");
        base.getStyleClass().add(Styles.SMALL);
        base.setConverter(new Names());
        base.setMinWidth(180);
        Label with = new Label("Differs from");
        with.getStyleClass().add(Styles.TEXT_MUTED);
        with.setMinWidth(USE_PREF_SIZE);
        with.setLabelFor(base);
        words.setId("compare-words");
        words.getStyleClass().add(Styles.TEXT_MUTED);
        words.setMinWidth(0);
        words.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(words, Priority.ALWAYS);
        HBox tools = new HBox(with, base, words);
        tools.getStyleClass().add("charts-tools");
        tools.setAlignment(Pos.CENTER_LEFT);
        setTop(new VBox(tools));
        subscription = model.results
                .subscribe(results -> offer())
                .and(model.shown.subscribe(shown -> offer()))
                .and(model.compared.subscribe(this::show))
                .and(base.valueProperty().subscribe(chosen -> {
                    if (chosen != null && !refilling) {
                        controller.compareWith(chosen);
                    }
                }));
    }

    private void offer() {
        Optional<Played> shown = model.shown.get();
        List<Played> others = shown.map(model::others).orElse(List.of());
        refilling = true;
        base.getItems().setAll(others);
        base.setValue(model.compared
                .get()
                .map(Compared::base)
                .filter(others::contains)
                .orElse(null));
        refilling = false;
        getTop().setVisible(!others.isEmpty());
        getTop().setManaged(!others.isEmpty());
        if (others.isEmpty()) {
            setCenter(new EmptyState(
                    "mdi2c-compare",
                    "Nothing to compare with",
                    "Change the model or the scenario and play it again: both results are kept, and this tells the"
                            + " difference run by run."));
        } else if (base.getValue() == null) {
            base.setValue(others.getFirst());
        }
    }

    private void show(Optional<Compared> compared) {
        compared.filter(present -> model.shown.get().equals(Optional.of(present.other())))
                .ifPresent(present -> {
                    words.setText("By " + present.basis() + ": " + present.cause()
                            + ". A difference whose interval holds 0 is grey.");
                    entries.show(present);
                    elements.show(present);
                    setCenter(tables);
                    tables.setDividerPositions(0.62);
                });
    }

    void close() {
        subscription.unsubscribe();
        entries.close();
        elements.close();
    }

    /// What results are called in the choice.
    private static final class Names extends StringConverter<Played> {

        @Override
        public String toString(@Nullable Played played) {
            return played == null ? "" : ResultWords.name(played);
        }

        @Override
        public @Nullable Played fromString(String text) {
            return null;
        }
    }
}
