package dev.plumbline.views.simulation;

import dev.plumbline.pluginapi.SimulationResult.Estimate;
import java.util.Comparator;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.css.PseudoClass;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.Tooltip;
import org.jspecify.annotations.Nullable;

/// A column of differences with their signs, sorted by their size; one that cannot be told is grey.
final class DifferenceColumn<T> extends TableColumn<T, Estimate> {

    private static final PseudoClass UNTOLD = PseudoClass.getPseudoClass("untold");
    private static final Comparator<Estimate> ORDER = Comparator.comparingDouble(
            estimate -> estimate.isKnown() ? Math.abs(estimate.value()) : Double.NEGATIVE_INFINITY);

    /// @param title the heading
    DifferenceColumn(String title, double width, Function<T, Estimate> value, Function<Estimate, String> format) {
        super(title);
        setPrefWidth(width);
        getStyleClass().addAll("figure-column", "difference-column");
        setComparator(ORDER);
        setSortType(SortType.DESCENDING);
        setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(value.apply(row.getValue())));
        setCellFactory(column -> new Cell<>(format));
    }

    /// A difference with its sign.
    static String text(Estimate difference, Function<Estimate, String> format) {
        if (!difference.isKnown()) {
            return "?";
        }
        return (difference.value() > 0 ? "+" : "") + format.apply(difference);
    }

    private static final class Cell<T> extends TableCell<T, Estimate> {

        private final Function<Estimate, String> format;

        Cell(Function<Estimate, String> format) {
            this.format = format;
            setOnMouseEntered(event -> explain());
        }

        /// A tooltip is a window of its own: it is made when somebody points at the cell.
        private void explain() {
            Estimate difference = getItem();
            setTooltip(
                    difference == null || isEmpty() || !Double.isFinite(difference.low())
                            ? null
                            : new Tooltip("95 % interval of the difference: "
                                    + text(Estimate.exact(difference.low()), format) + " to "
                                    + text(Estimate.exact(difference.high()), format)));
        }

        @Override
        protected void updateItem(@Nullable Estimate item, boolean empty) {
            super.updateItem(item, empty);
            setText(empty || item == null ? null : text(item, format));
            pseudoClassStateChanged(UNTOLD, !empty && item != null && !Compared.isTold(item));
            setTooltip(null);
        }
    }
}
