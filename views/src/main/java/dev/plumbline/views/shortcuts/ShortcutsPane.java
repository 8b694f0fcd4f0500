package dev.plumbline.views.shortcuts;

import atlantafx.base.controls.CustomTextField;
import atlantafx.base.theme.Styles;
import dev.plumbline.views.keymap.KeyCaps;
import dev.plumbline.views.keymap.Keymap;
import dev.plumbline.views.settings.WheelChoice;
import dev.plumbline.views.style.Buttons;
import dev.plumbline.views.style.Overlay;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;

/// The layout of the sheet: a search over columns of groups.
final class ShortcutsPane {

    private static final int COLUMNS = 3;
    private static final double WIDTH = 1160;
    /// How many lines a heading is worth.
    private static final int HEADING = 2;
    /// Few hits stay in one column.
    private static final int SHORTEST = 12;

    private final CustomTextField field = new CustomTextField();
    private final HBox columns = new HBox();
    private final Overlay overlay;
    private ShortcutList list = new ShortcutList(Keymap.EMPTY, WheelChoice.PANS);

    ShortcutsPane(ObservableValue<Boolean> reducedMotion) {
        field.setId("shortcuts-search");
        field.setPromptText("Search keys");
        field.setLeft(new FontIcon("mdi2m-magnify"));
        field.textProperty().subscribe(this::refresh);
        columns.getStyleClass().add("shortcut-columns");
        ScrollPane scroll = new ScrollPane(columns);
        scroll.setFitToWidth(true);
        scroll.setFocusTraversable(false);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        VBox box = new VBox(new HBox(), field, scroll);
        box.setId("shortcut-sheet");
        box.setMaxSize(WIDTH, 760);
        overlay = new Overlay(box, field, reducedMotion);
        box.getChildren().set(0, heading());
    }

    Overlay overlay() {
        return overlay;
    }

    void open(ShortcutList shown) {
        list = shown;
        field.clear();
        refresh("");
        overlay.open();
    }

    private Node heading() {
        Label title = new Label("Keys");
        title.getStyleClass().add("form-title");
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox heading = new HBox(title, space, Buttons.icon("mdi2c-close", "Close (Esc)", overlay::dismiss));
        heading.setAlignment(Pos.CENTER_LEFT);
        return heading;
    }

    private void refresh(String typed) {
        Map<String, List<Shortcut>> groups = list.find(typed);
        if (groups.isEmpty()) {
            Label nothing = new Label("No keys match");
            nothing.getStyleClass().add(Styles.TEXT_MUTED);
            columns.getChildren().setAll(nothing);
        } else {
            columns.getChildren().setAll(arranged(groups));
        }
    }

    /// Fills the columns one after the other; a group that does not fit goes on in the next one.
    private static List<VBox> arranged(Map<String, List<Shortcut>> groups) {
        int lines = groups.values().stream()
                .mapToInt(group -> group.size() + HEADING)
                .sum();
        int height = Math.max(SHORTEST, (lines + HEADING * (COLUMNS - 1) + COLUMNS - 1) / COLUMNS);
        List<VBox> made = new ArrayList<>(List.of(column()));
        int used = 0;
        for (Map.Entry<String, List<Shortcut>> group : groups.entrySet()) {
            List<Shortcut> left = group.getValue();
            while (!left.isEmpty()) {
                if (height - used <= HEADING && made.size() < COLUMNS) {
                    made.add(column());
                    used = 0;
                }
                int room = made.size() == COLUMNS ? left.size() : Math.max(1, height - used - HEADING);
                List<Shortcut> part = left.subList(0, Math.min(room, left.size()));
                made.getLast().getChildren().add(section(group.getKey(), part));
                used += part.size() + HEADING;
                left = left.subList(part.size(), left.size());
            }
        }
        while (made.size() < COLUMNS) {
            made.add(column());
        }
        return made;
    }

    private static VBox column() {
        VBox column = new VBox();
        column.getStyleClass().add("shortcut-column");
        column.setPrefWidth(WIDTH / COLUMNS);
        HBox.setHgrow(column, Priority.ALWAYS);
        return column;
    }

    private static Node section(String name, List<Shortcut> shortcuts) {
        Label title = new Label(name);
        title.getStyleClass().add("shortcut-group");
        VBox section = new VBox(title);
        section.getStyleClass().add("shortcut-section");
        shortcuts.forEach(shortcut -> section.getChildren().add(row(shortcut)));
        return section;
    }

    private static Node row(Shortcut shortcut) {
        Label name = new Label(shortcut.name());
        name.setMinWidth(0);
        name.setWrapText(true);
        name.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(name, Priority.ALWAYS);
        HBox row = new HBox(name);
        row.getStyleClass().add("shortcut-row");
        row.setAlignment(Pos.CENTER_LEFT);
        if (shortcut.keys().isEmpty()) {
            Label gesture = new Label(shortcut.gesture());
            gesture.getStyleClass().addAll(Styles.TEXT_MUTED, "shortcut-gesture");
            gesture.setMinWidth(Region.USE_PREF_SIZE);
            row.getChildren().add(gesture);
        } else {
            row.getChildren().add(new KeyCaps(shortcut.keys().getFirst()));
        }
        return row;
    }
}
