package dev.plumbline.views.evidence;

import atlantafx.base.theme.Styles;
import atlantafx.base.theme.Tweaks;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.Node;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import org.jspecify.annotations.Nullable;

/// The building blocks of the tables.
public final class Tables {

    private Tables() {}

    /// Dresses a table, and lets a double click or Enter act on a row.
    public static <T> void prepare(TableView<T> table, String name, Consumer<T> chosen) {
        table.getStyleClass().addAll(Styles.DENSE, Tweaks.EDGE_TO_EDGE);
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        table.setAccessibleText(name);
        table.setOnMouseClicked(event -> {
            if (event.getButton() == MouseButton.PRIMARY && event.getClickCount() == 2) {
                act(table, chosen);
            }
        });
        table.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ENTER) {
                act(table, chosen);
            }
        });
    }

    /// Chooses the next row, or the one before; from the last the first again.
    static <T> void step(TableView<T> table, int rows, Consumer<T> chosen) {
        int size = table.getItems().size();
        if (size == 0) {
            return;
        }
        int present = table.getSelectionModel().getSelectedIndex();
        int next = present < 0 ? (rows > 0 ? 0 : size - 1) : Math.floorMod(present + rows, size);
        table.getSelectionModel().clearAndSelect(next);
        table.scrollTo(next);
        act(table, chosen);
    }

    /// Gives a table other rows; the one that people chose stays chosen if it is still there.
    public static <T> void refill(TableView<T> table, List<T> rows) {
        if (rows.equals(table.getItems())) {
            return;
        }
        T chosen = table.getSelectionModel().getSelectedItem();
        table.getItems().setAll(rows);
        int place = chosen == null ? -1 : rows.indexOf(chosen);
        if (place >= 0) {
            table.getSelectionModel().clearAndSelect(place);
        } else {
            table.getSelectionModel().clearSelection();
        }
    }

    /// Gives a table other rows; those that people chose stay chosen if rows with the same keys are still there.
    ///
    /// @param key tells rows apart whose figures change
    public static <T> void refill(TableView<T> table, List<T> rows, Function<T, Object> key) {
        if (rows.equals(table.getItems())) {
            return;
        }
        Set<Object> chosen =
                table.getSelectionModel().getSelectedItems().stream().map(key).collect(Collectors.toSet());
        table.getItems().setAll(rows);
        table.getSelectionModel().clearSelection();
        for (int i = 0; i < rows.size(); i++) {
            if (chosen.contains(key.apply(rows.get(i)))) {
                table.getSelectionModel().select(i);
            }
        }
    }

    private static <T> void act(TableView<T> table, Consumer<T> chosen) {
        T item = table.getSelectionModel().getSelectedItem();
        if (item != null) {
            chosen.accept(item);
        }
    }

    /// A column of text; the whole text stands in a tooltip.
    public static <T> TableColumn<T, String> text(String title, double width, Function<T, String> value) {
        TableColumn<T, String> column = new TableColumn<>(title);
        column.setPrefWidth(width);
        column.setCellValueFactory(row -> new ReadOnlyStringWrapper(value.apply(row.getValue())));
        column.setCellFactory(shown -> new TextCell<>());
        return column;
    }

    /// A column of sentences that are shown whole, in as many lines as they take.
    public static <T> TableColumn<T, String> prose(String title, double width, Function<T, String> value) {
        TableColumn<T, String> column = text(title, width, value);
        column.setCellFactory(ProseCell::new);
        return column;
    }

    /// A column of figures, right-aligned and sorted by value.
    public static <T> TableColumn<T, Double> figure(
            String title, double width, Function<T, Double> value, Function<Double, String> format) {
        TableColumn<T, Double> column = new TableColumn<>(title);
        column.setPrefWidth(width);
        column.getStyleClass().add("figure-column");
        column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(value.apply(row.getValue())));
        column.setCellFactory(shown -> new TableCell<T, Double>() {
            @Override
            protected void updateItem(@Nullable Double item, boolean empty) {
                super.updateItem(item, empty);
                setText(empty || item == null ? null : format.apply(item));
            }
        });
        return column;
    }

    /// A narrow column of glyphs, sorted by their value.
    public static <T, V extends Comparable<V>> TableColumn<T, V> glyph(Function<T, V> value, Function<V, Node> glyph) {
        TableColumn<T, V> column = new TableColumn<>("");
        column.setMinWidth(36);
        column.setMaxWidth(36);
        column.getStyleClass().add("glyph-column");
        column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(value.apply(row.getValue())));
        column.setCellFactory(shown -> new TableCell<T, V>() {
            private @Nullable V drawn;

            @Override
            protected void updateItem(@Nullable V item, boolean empty) {
                super.updateItem(item, empty);
                if (empty || item == null) {
                    drawn = null;
                    setGraphic(null);
                } else if (!item.equals(drawn)) {
                    // Cells are filled anew with what they have, and a glyph is styled anew each time.
                    drawn = item;
                    setGraphic(glyph.apply(item));
                }
            }
        });
        return column;
    }

    /// A tooltip is a window of its own: it is made when somebody points at the cell.
    private static final class TextCell<T> extends TableCell<T, String> {

        private static final int LONG = 40;

        TextCell() {
            setOnMouseEntered(event -> explain());
        }

        private void explain() {
            String text = getText();
            setTooltip(text == null || text.length() < LONG ? null : new Tooltip(text));
        }

        @Override
        protected void updateItem(@Nullable String item, boolean empty) {
            super.updateItem(item, empty);
            setText(empty ? null : item);
            setTooltip(null);
        }
    }
}
