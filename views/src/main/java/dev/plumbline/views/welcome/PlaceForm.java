package dev.plumbline.views.welcome;

import atlantafx.base.theme.Styles;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// Asks where a new workspace goes: a name, and the folder that it is made in.
final class PlaceForm extends StackPane {

    private final WelcomeModel model;
    private final WelcomeController controller;
    private final Label title = new Label();
    private final TextField name = new TextField();
    private final TextField place = new TextField();
    private final Label target = new Label();
    private final Label refusal = new Label();

    PlaceForm(WelcomeModel model, WelcomeController controller) {
        this.model = model;
        this.controller = controller;
        getStyleClass().add("form-layer");
        visibleProperty().bind(model.wish.map(Optional::isPresent));
        getChildren().add(box());
        target.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> folder().map(path -> "It is made in " + path).orElse("Type a name for the folder."),
                        name.textProperty(),
                        place.textProperty()));
        addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
        setOnMousePressed(event -> {
            if (event.getTarget() == this) {
                controller.cancel();
            }
        });
        model.wish.subscribe(wish -> wish.ifPresent(this::begin));
    }

    private Node box() {
        title.getStyleClass().add("form-title");
        name.setId("new-name");
        place.setId("new-place");
        refusal.setId("new-refusal");
        refusal.getStyleClass().add("form-refusal");
        refusal.setWrapText(true);
        refusal.textProperty().bind(model.refusal.map(text -> text.orElse("")));
        refusal.visibleProperty().bind(refusal.textProperty().isNotEmpty());
        refusal.managedProperty().bind(refusal.visibleProperty());
        target.getStyleClass().addAll("form-target", Styles.TEXT_MUTED);
        target.setWrapText(true);
        Button browse = new Button("Browse…");
        browse.setOnAction(event -> controller
                .chooseFolder(Path.of(place.getText()))
                .ifPresent(chosen -> place.setText(chosen.toString())));
        HBox.setHgrow(place, Priority.ALWAYS);
        VBox box = new VBox(
                title, field("Name", name), field("Place", new HBox(8, place, browse)), target, refusal, buttons());
        box.getStyleClass().add("form-box");
        box.setMaxSize(520, Region.USE_PREF_SIZE);
        return box;
    }

    private static Node field(String text, Node control) {
        Label label = new Label(text);
        label.getStyleClass().add("form-label");
        label.setLabelFor(control);
        return new VBox(4, label, control);
    }

    private Node buttons() {
        Button cancel = new Button("Cancel");
        cancel.setOnAction(event -> controller.cancel());
        Button create = new Button("Create");
        create.setId("new-create");
        create.getStyleClass().add(Styles.ACCENT);
        create.disableProperty()
                .bind(model.making.or(Bindings.createBooleanBinding(
                        () -> folder().isEmpty(), name.textProperty(), place.textProperty())));
        create.setOnAction(event -> make());
        HBox buttons = new HBox(8, cancel, create);
        buttons.setAlignment(Pos.CENTER_RIGHT);
        return buttons;
    }

    private void begin(Wish wish) {
        applyCss();
        title.setText(wish.title());
        name.setText(wish.usualName());
        place.setText(controller.usualPlace().toString());
        name.requestFocus();
        name.selectAll();
    }

    private Optional<Path> folder() {
        String typed = name.getText().strip();
        if (typed.isEmpty() || place.getText().isBlank()) {
            return Optional.empty();
        }
        try {
            return Optional.of(Path.of(place.getText().strip())
                    .resolve(typed)
                    .toAbsolutePath()
                    .normalize());
        } catch (InvalidPathException impossible) {
            return Optional.empty();
        }
    }

    private void make() {
        Optional<Path> folder = folder();
        Optional<Wish> wish = model.wish.get();
        if (folder.isPresent() && wish.isPresent() && !model.making.get()) {
            controller.make(wish.get(), folder.get());
        }
    }

    private void pressed(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE) {
            event.consume();
            controller.cancel();
        } else if (event.getCode() == KeyCode.ENTER && !(event.getTarget() instanceof Button)) {
            event.consume();
            make();
        }
    }
}
