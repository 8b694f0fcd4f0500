package dev.plumbline.views.preferences;

import atlantafx.base.theme.Styles;
import dev.plumbline.views.Command;
import dev.plumbline.views.Keys;
import dev.plumbline.views.keymap.KeyCaps;
import dev.plumbline.views.style.Buttons;
import dev.plumbline.views.style.KeyboardPlace;
import java.util.List;
import java.util.stream.Collectors;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.util.Subscription;

/// A command and its keys: they can be taken away, others can be pressed, and the keymap's come back.
final class CommandRow extends HBox {

    private final Command command;
    private final PreferencesModel model;
    private final PreferencesController controller;
    private final HBox keys = new HBox();
    private final Button reset;
    private final Button add;
    private final Subscription subscription;

    CommandRow(Command command, PreferencesModel model, PreferencesController controller) {
        this.command = command;
        this.model = model;
        this.controller = controller;
        getStyleClass().add("command-row");
        setId("keys-" + command.id().replace('.', '-'));
        setAlignment(Pos.CENTER_LEFT);
        Label name = new Label(command.name());
        name.setMinWidth(0);
        name.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(name, Priority.ALWAYS);
        keys.getStyleClass().add("command-keys");
        keys.setAlignment(Pos.CENTER_RIGHT);
        add = Buttons.icon("mdi2p-plus", "Press other keys for " + command.name(), () -> controller.listen(command));
        reset = Buttons.icon(
                "mdi2r-restore", "The keymap's keys for " + command.name(), () -> controller.reset(command));
        getChildren().addAll(name, keys, add, reset);
        subscription =
                controller.keymap().keymapProperty().subscribe(this::show).and(model.capture.subscribe(this::show));
        show();
    }

    /// Lets go of the keymap.
    Subscription subscription() {
        return subscription;
    }

    private void show() {
        reset.setVisible(controller.isChanged(command));
        Capture capture = model.capture.get();
        if (capture instanceof Capture.Listening listening
                && listening.command().equals(command.id())) {
            showListening();
        } else if (capture instanceof Capture.Taken taken && taken.command().equals(command.id())) {
            showTaken(taken);
        } else {
            showKeys();
        }
    }

    private void showKeys() {
        boolean hadKeyboard = KeyboardPlace.isWithin(keys);
        keys.getChildren().clear();
        for (KeyCombination combination : controller.keymap().get().keys(command.id())) {
            keys.getChildren().add(removable(combination));
        }
        if (hadKeyboard) {
            add.requestFocus();
        }
    }

    private Node removable(KeyCombination combination) {
        Button remove = Buttons.icon(
                "mdi2c-close",
                "Take " + Keys.shown(combination) + " from " + command.name(),
                () -> controller.remove(command, combination));
        remove.getStyleClass().add("key-remove");
        HBox both = new HBox(2, new KeyCaps(combination), remove);
        both.setAlignment(Pos.CENTER);
        if (!controller.keymap().get().others(command.id(), combination).isEmpty()) {
            both.getStyleClass().add("conflict");
        }
        return both;
    }

    private void showListening() {
        PressedKeys field = new PressedKeys(pressed -> controller.pressed(command, pressed), controller::stopListening);
        keys.getChildren().setAll(field);
        field.requestFocus();
    }

    private void showTaken(Capture.Taken taken) {
        Label owner = new Label("runs " + names(taken.owners()));
        owner.getStyleClass().addAll(Styles.TEXT_MUTED, "conflict-text");
        Button use = new Button("Use it here");
        use.getStyleClass().addAll(Styles.SMALL, Styles.ACCENT);
        use.setOnAction(event -> controller.take(command, taken.keys()));
        Button leave = new Button("Leave it");
        leave.getStyleClass().add(Styles.SMALL);
        leave.setOnAction(event -> controller.stopListening());
        keys.getChildren().setAll(new KeyCaps(taken.keys()), owner, use, leave);
        use.requestFocus();
    }

    private static String names(List<Command> commands) {
        return commands.stream().map(Command::name).collect(Collectors.joining(", "));
    }
}
