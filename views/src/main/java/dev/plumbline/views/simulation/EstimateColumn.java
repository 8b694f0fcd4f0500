package dev.plumbline.views.simulation;

import dev.plumbline.pluginapi.SimulationResult.Estimate;
import java.util.Comparator;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.Tooltip;
import org.jspecify.annotations.Nullable;

/// A column of figures with their intervals, sorted by the figures; what is not known comes last.
final class EstimateColumn<T> extends TableColumn<T, Estimate> {

    private static final Comparator<Estimate> ORDER =
            Comparator.comparingDouble(estimate -> estimate.isKnown() ? estimate.value() : Double.NEGATIVE_INFINITY);

    /// @param title the heading
    /// @param help what it is, in a sentence
    EstimateColumn(
            String title, String help, double width, Function<T, Estimate> value, Function<Estimate, String> format) {
        super(title);
        setPrefWidth(width);
        getStyleClass().add("figure-column");
        setComparator(ORDER);
        setSortType(SortType.DESCENDING);
        setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(value.apply(row.getValue())));
        setCellFactory(column -> new Cell<>(help, format));
    }

    private static final class Cell<T> extends TableCell<T, Estimate> {

        private final String help;
        private final Function<Estimate, String> format;

        Cell(String help, Function<Estimate, String> format) {
            this.help = help;
            this.format = format;
            setOnMouseEntered(event -> explain());
        }

        /// A tooltip is a window of its own: it is made when somebody points at the cell.
        private void explain() {
            Estimate estimate = getItem();
            if (estimate == null || isEmpty()) {
                setTooltip(null);
                return;
            }
            String interval = estimate.low() == estimate.high()
                    ? ""
                    : "\n95 % interval: " + format.apply(Estimate.exact(estimate.low())) + " to "
                            + format.apply(Estimate.exact(estimate.high()));
            setTooltip(new Tooltip(help + interval));
        }

        @Override
        protected void updateItem(@Nullable Estimate item, boolean empty) {
            super.updateItem(item, empty);
            setText(empty || item == null ? null : format.apply(item));
            setTooltip(null);
        }
    }
}
