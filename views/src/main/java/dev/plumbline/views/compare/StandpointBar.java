package dev.plumbline.views.compare;

import atlantafx.base.theme.Styles;
import dev.plumbline.views.KeyHints;
import dev.plumbline.views.style.Buttons;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javafx.geometry.Pos;
import javafx.scene.AccessibleAttribute;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.util.Subscription;
import org.kordamp.ikonli.javafx.FontIcon;

/// Says above the diagram that it does not show the workspace as it is now, and leads back; nothing while it does.
final class StandpointBar extends HBox {

    private final ComparisonModel model;
    private final ComparisonController controller;
    private final Node previous;
    private final Node next;
    private final Label place = new Label();
    private final Subscription subscription;

    StandpointBar(ComparisonModel model, ComparisonController controller, KeyHints keys) {
        this.model = model;
        this.controller = controller;
        // They follow the keymap for good: made for each comparison, they would all stay.
        previous = Buttons.icon(
                "mdi2c-chevron-up", keys.of("Previous change", "compare.previous"), () -> controller.step(-1));
        next = Buttons.icon("mdi2c-chevron-down", keys.of("Next change", "compare.next"), () -> controller.step(1));
        setId("standpoint-bar");
        getStyleClass().add("standpoint-bar");
        setAlignment(Pos.CENTER_LEFT);
        place.setId("change-place");
        place.getStyleClass().add("change-place");
        place.setMinWidth(USE_PREF_SIZE);
        managedProperty().bind(visibleProperty());
        subscription = model.sight
                .subscribe(sight -> refresh())
                .and(model.changes.subscribe(changes -> refresh()))
                .and(model.current.subscribe(at -> announce()));
    }

    void close() {
        subscription.unsubscribe();
    }

    private void refresh() {
        getChildren().clear();
        setVisible(!model.sight.get().equals(Sight.PRESENT));
        switch (model.sight.get()) {
            case Sight.Present present -> {}
            case Sight.AsOf then -> showPlateau(then.plateau().title());
            case Sight.Between two -> showChanges("Changes " + two.title());
        }
        announce();
    }

    private void showPlateau(String title) {
        getChildren()
                .addAll(
                        words("mdi2l-lock-outline", "As of " + title),
                        note("Read-only: the workspace stays as it is."),
                        button("What changes until then", controller::comparePlateau),
                        button("Back to the present", controller::stop));
    }

    private void showChanges(String title) {
        HBox counts = new HBox();
        counts.getStyleClass().add("change-counts");
        counts.setAlignment(Pos.CENTER_LEFT);
        counts().forEach((how, count) -> {
            Label label = new Label(count + " " + how.word().toLowerCase(Locale.ROOT), new ChangeSign(how));
            label.setMinWidth(USE_PREF_SIZE);
            counts.getChildren().add(label);
        });
        HBox.setHgrow(counts, Priority.ALWAYS);
        getChildren()
                .addAll(
                        words("mdi2c-compare-horizontal", title),
                        counts,
                        previous,
                        place,
                        next,
                        button("Stop comparing", controller::stop));
    }

    private Map<ChangedPart.How, Long> counts() {
        return new TreeMap<>(
                model.changes.get().stream().collect(Collectors.groupingBy(ChangedPart::how, Collectors.counting())));
    }

    private void announce() {
        place.setText(model.place());
        place.setAccessibleText(model.here()
                .map(part -> "Change " + model.place() + ". " + part.words())
                .orElse(model.place()));
        place.notifyAccessibleAttributeChanged(AccessibleAttribute.TEXT);
    }

    private static Label words(String icon, String text) {
        Label label = new Label(text, new FontIcon(icon));
        label.getStyleClass().addAll("standpoint-title", Styles.TEXT_BOLD);
        label.setMinWidth(60);
        return label;
    }

    private static Label note(String text) {
        Label label = new Label(text);
        label.getStyleClass().add(Styles.TEXT_MUTED);
        label.setMaxWidth(Double.MAX_VALUE);
        label.setMinWidth(0);
        HBox.setHgrow(label, Priority.ALWAYS);
        return label;
    }

    private static Button button(String text, Runnable action) {
        Button button = new Button(text);
        button.getStyleClass().add(Styles.SMALL);
        button.setMinWidth(USE_PREF_SIZE);
        button.setOnAction(event -> action.run());
        return button;
    }
}
