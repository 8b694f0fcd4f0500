package dev.plumbline.views.checks;

import atlantafx.base.theme.Styles;
import dev.plumbline.pluginapi.Finding;
import dev.plumbline.views.style.StateGlyph;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

/// A row of the list of checks.
final class CheckCell extends ListCell<CheckRow> {

    private Optional<CheckRow> shown = Optional.empty();

    /// @param toggle opens or closes a group
    /// @param go shows where something is
    CheckCell(Consumer<CheckRow.Group> toggle, Consumer<CheckRow.Said> go) {
        getStyleClass().add("check-cell");
        setOnMouseClicked(event -> {
            if (event.getButton() != MouseButton.PRIMARY || getItem() == null) {
                return;
            }
            if (getItem() instanceof CheckRow.Group group) {
                toggle.accept(group);
            } else if (getItem() instanceof CheckRow.Said said && event.getClickCount() == 2) {
                go.accept(said);
            }
        });
    }

    @Override
    protected void updateItem(@Nullable CheckRow row, boolean empty) {
        super.updateItem(row, empty);
        Optional<CheckRow> now = empty ? Optional.empty() : Optional.ofNullable(row);
        if (now.equals(shown)) {
            return;
        }
        shown = now;
        setText(null);
        setGraphic(empty || row == null ? null : node(row));
        setAccessibleText(empty || row == null ? "" : words(row));
    }

    private static Node node(CheckRow row) {
        return switch (row) {
            case CheckRow.Group group -> group(group);
            case CheckRow.Broken broken ->
                finding(StateGlyph.of(broken.finding().severity()), broken.finding(), broken);
            case CheckRow.Accepted accepted ->
                finding(icon("mdi2c-clock-check-outline"), accepted.waived().finding(), accepted);
            case CheckRow.Asked asked ->
                line(
                        icon("mdi2h-help-circle-outline"),
                        asked.question().rule().id(),
                        asked.where(),
                        label(asked.question().missing(), "check-what", Styles.TEXT_MUTED));
        };
    }

    private static Node group(CheckRow.Group group) {
        Label title = label(group.title(), "check-group");
        title.setGraphic(icon(group.isOpen() ? "mdi2c-chevron-down" : "mdi2c-chevron-right"));
        HBox box = new HBox(title, label(Integer.toString(group.count()), Styles.TEXT_MUTED));
        group.worst().ifPresent(worst -> box.getChildren().add(1, StateGlyph.of(worst)));
        box.getStyleClass().add("check-row");
        box.setAlignment(Pos.CENTER_LEFT);
        return box;
    }

    private static Node finding(Node sign, Finding finding, CheckRow.Said row) {
        Label what = label(finding.what(), "check-what");
        if (row instanceof CheckRow.Accepted) {
            what.getStyleClass().add(Styles.TEXT_MUTED);
        }
        HBox box = line(sign, finding.rule().id(), row.where(), what);
        if (!finding.fix().isEmpty()) {
            box.getChildren().add(icon("mdi2w-wrench-outline"));
        }
        if (row instanceof CheckRow.Accepted accepted) {
            box.getChildren().add(label("waived until " + accepted.waived().until(), Styles.TEXT_MUTED, "check-until"));
        }
        return box;
    }

    private static HBox line(Node sign, String rule, String where, Label what) {
        Label id = label(rule, "check-rule");
        Label place = label(where, "check-where");
        HBox.setHgrow(what, Priority.ALWAYS);
        what.setMaxWidth(Double.MAX_VALUE);
        HBox box = new HBox(sign, id, place, what);
        box.getStyleClass().addAll("check-row", "check-line");
        box.setAlignment(Pos.CENTER_LEFT);
        // Or else a long sentence would make the list scroll sideways.
        box.setPrefWidth(0);
        what.setMinWidth(0);
        return box;
    }

    private static Label label(String text, String... styles) {
        Label label = new Label(text);
        label.getStyleClass().addAll(styles);
        label.setMinWidth(Region.USE_PREF_SIZE);
        return label;
    }

    private static FontIcon icon(String code) {
        FontIcon icon = new FontIcon(code);
        icon.getStyleClass().add("check-icon");
        return icon;
    }

    private static String words(CheckRow row) {
        return switch (row) {
            case CheckRow.Group group -> group.title() + ", " + group.count();
            case CheckRow.Broken broken ->
                broken.finding().rule().id() + ", " + broken.where() + ", "
                        + broken.finding().what();
            case CheckRow.Accepted accepted ->
                "Waived until " + accepted.waived().until() + ", "
                        + accepted.waived().finding().rule().id() + ", "
                        + accepted.waived().finding().what();
            case CheckRow.Asked asked ->
                "Cannot tell, " + asked.question().rule().id() + ", "
                        + asked.question().missing();
        };
    }
}
