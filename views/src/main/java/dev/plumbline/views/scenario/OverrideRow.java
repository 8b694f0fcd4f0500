package dev.plumbline.views.scenario;

import atlantafx.base.theme.Styles;
import dev.plumbline.graphmodel.ScenarioEdit;
import dev.plumbline.graphmodel.value.ValueFormatException;
import dev.plumbline.graphmodel.value.ValueType;
import dev.plumbline.views.style.Buttons;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/// One attribute that the scenario changes: what the model says, and what holds here.
final class OverrideRow extends HBox {

    private final Label model = new Label();
    private final Shown shown;

    OverrideRow(ScenarioController controller, String key, Optional<OverriddenAttribute> attribute, int index) {
        String id = "override-" + index;
        Label name = new Label(key);
        name.getStyleClass().add("scenario-part");
        attribute.ifPresent(known -> name.setTooltip(new Tooltip(known.description())));
        name.setMinWidth(100);
        name.setPrefWidth(150);
        model.setId(id + "-model");
        model.getStyleClass().addAll(Styles.TEXT_MUTED, "scenario-word");
        model.setMinWidth(58);
        model.setAlignment(Pos.CENTER_RIGHT);
        Button remove = Buttons.icon(
                "mdi2c-close",
                "Remove the override of " + key,
                () -> controller.change(new ScenarioEdit.RemoveOverride(key)));
        remove.setId(id + "-remove");
        shown = editor(controller, key, attribute.map(OverriddenAttribute::type), id);
        HBox.setHgrow(shown.node(), Priority.ALWAYS);
        getStyleClass().add("scenario-row");
        setAlignment(Pos.CENTER_LEFT);
        getChildren().addAll(name, model, shown.node(), remove);
    }

    /// What shows the value, and changes it.
    private record Shown(Region node, Showing showing) {}

    /// Shows a value as the file has it.
    @FunctionalInterface
    private interface Showing {
        void show(String text);
    }

    void show(String text, Optional<String> before) {
        model.setText(before.map(value -> value + "  →").orElse("not set  →"));
        model.setAccessibleText("In the model: " + before.orElse("not set"));
        shown.showing().show(text);
    }

    private static Shown editor(ScenarioController controller, String key, Optional<ValueType<?>> type, String id) {
        if (type.isEmpty()) {
            return text(controller, key, id, new TextForm<>(written -> written, written -> written));
        }
        if (type.get() instanceof ValueType.Choice<?> choice) {
            return choice(controller, key, id, choice.choices());
        }
        if (type.get() instanceof ValueType.Flag) {
            return choice(controller, key, id, List.of("true", "false"));
        }
        return Quantity.of(type.get())
                .map(quantity -> knob(controller, key, id, quantity))
                .orElseGet(() -> typed(controller, key, id, type.get()));
    }

    private static <T> Shown knob(ScenarioController controller, String key, String id, Quantity<T> quantity) {
        ValueType<T> type = quantity.type();
        Knob<T> knob = new Knob<>(
                id,
                key,
                quantity,
                new Knob.Turn<>(
                        value -> controller.about(new ScenarioEdit.SetOverride(key, type.format(value))),
                        value -> controller.change(new ScenarioEdit.SetOverride(key, type.format(value)))));
        return new Shown(knob, text -> {
            try {
                knob.show(type.parse(text));
            } catch (ValueFormatException unread) {
                knob.setDisable(true);
            }
        });
    }

    /// A value whose type reads it and writes it, without a slider.
    private static <T> Shown typed(ScenarioController controller, String key, String id, ValueType<T> type) {
        return text(
                controller,
                key,
                id,
                new TextForm<>(
                        written -> {
                            type.parse(written);
                            return written;
                        },
                        written -> written));
    }

    private static Shown text(ScenarioController controller, String key, String id, TextForm<String> form) {
        ValueField<String> field = new ValueField<>(
                id,
                key,
                form,
                value -> value.ifPresent(text -> controller.change(new ScenarioEdit.SetOverride(key, text))));
        return new Shown(field, text -> field.show(Optional.of(text)));
    }

    private static Shown choice(ScenarioController controller, String key, String id, List<String> choices) {
        ChoiceBox<String> box = new ChoiceBox<>();
        box.setId(id);
        box.setAccessibleText(key);
        box.getItems().setAll(choices);
        boolean[] showing = {false};
        box.valueProperty().subscribe((before, now) -> {
            if (!showing[0] && now != null) {
                controller.change(new ScenarioEdit.SetOverride(key, now));
            }
        });
        return new Shown(box, text -> {
            showing[0] = true;
            box.setValue(text);
            showing[0] = false;
        });
    }
}
