package dev.plumbline.views.simulation;

import dev.plumbline.views.SelectedParts;
import dev.plumbline.views.style.EmptyState;
import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.layout.StackPane;
import javafx.util.Subscription;

/// The part of a result that people look at.
final class ResultBody extends StackPane {

    private final SimulationModel model;
    private final SimulationController controller;
    private final SelectedParts selection;
    private final ObservableValue<Number> moment;
    private final EntryTable entries;
    private final ElementTable elements;
    private Optional<ChartsPane> charts = Optional.empty();
    private Optional<ComparePane> comparison = Optional.empty();
    private final Subscription subscription;

    /// @param moment the simulated time that is played back
    ResultBody(
            SimulationModel model,
            SimulationController controller,
            SelectedParts selection,
            ObservableValue<Number> moment) {
        this.model = model;
        this.controller = controller;
        this.selection = selection;
        this.moment = moment;
        getStyleClass().add("result-body");
        setMinSize(0, 0);
        entries = new EntryTable(controller, selection);
        elements = new ElementTable(controller, selection);
        subscription = model.shown.subscribe(this::refresh).and(model.section.subscribe(this::refresh));
        refresh();
    }

    private void refresh() {
        model.shown.get().ifPresentOrElse(played -> getChildren().setAll(content(played)), getChildren()::clear);
    }

    private Node content(Played played) {
        return switch (model.section.get()) {
            case OVERVIEW -> new OverviewPane(played, controller::reveal);
            case CHARTS -> ShownCourse.of(played).map(this::charts).orElseGet(ResultBody::noCourse);
            case COMPARISON -> comparison();
            case ENTRIES -> {
                entries.show(played);
                yield entries;
            }
            case ELEMENTS -> {
                elements.show(played);
                yield elements;
            }
            case NOTES -> new NotesPane(played);
        };
    }

    private Node charts(ShownCourse course) {
        ChartsPane pane = charts.orElseGet(() -> new ChartsPane(selection, moment));
        charts = Optional.of(pane);
        pane.show(course);
        return pane;
    }

    private static Node noCourse() {
        return new EmptyState(
                "mdi2c-chart-line",
                "No course",
                "The course of older results is not kept, and formulas have none. Play the scenario again to see it.");
    }

    private Node comparison() {
        ComparePane pane = comparison.orElseGet(() -> new ComparePane(model, controller, selection));
        comparison = Optional.of(pane);
        return pane;
    }

    void close() {
        subscription.unsubscribe();
        entries.close();
        elements.close();
        charts.ifPresent(ChartsPane::close);
        comparison.ifPresent(ComparePane::close);
    }
}
