package dev.plumbline.views.simulation;

import dev.plumbline.views.SelectedParts;
import dev.plumbline.views.evidence.Tables;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import javafx.scene.control.TableView;
import javafx.util.Subscription;

/// A table whose rows stand for parts of the model: what is chosen in it is selected on the diagram, and the other way
/// round.
abstract class PartTable<T> extends TableView<T> {

    private final SelectedParts selection;
    private final Function<T, String> id;
    private final Subscription subscription;
    /// The choice follows the diagram, and not the other way round.
    private boolean following;

    PartTable(SimulationController controller, SelectedParts selection, Function<T, String> id) {
        this.selection = selection;
        this.id = id;
        setMinSize(0, 0);
        subscription = getSelectionModel()
                .selectedItemProperty()
                .subscribe(row -> {
                    if (row != null && !following) {
                        controller.select(id.apply(row));
                    }
                })
                .and(selection.idsProperty().subscribe(this::follow));
    }

    /// Shows other rows in the order that people chose.
    final void fill(List<T> rows) {
        following = true;
        Tables.refill(this, rows);
        sort();
        following = false;
        follow(selection.ids());
    }

    private void follow(Set<String> ids) {
        if (ids.size() != 1 || isChosen(ids)) {
            return;
        }
        following = true;
        for (int row = 0; row < getItems().size(); row++) {
            if (ids.contains(id.apply(getItems().get(row)))) {
                getSelectionModel().clearAndSelect(row);
                scrollTo(Math.max(0, row - 2));
            }
        }
        following = false;
    }

    private boolean isChosen(Set<String> ids) {
        T chosen = getSelectionModel().getSelectedItem();
        return chosen != null && ids.contains(id.apply(chosen));
    }

    void close() {
        subscription.unsubscribe();
    }
}
