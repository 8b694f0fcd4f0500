package dev.plumbline.views.checks;

import atlantafx.base.theme.Styles;
import dev.plumbline.pluginapi.Finding;
import dev.plumbline.views.WaiverDesk;
import java.time.format.DateTimeFormatter;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.DatePicker;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.util.converter.LocalDateStringConverter;

/// Asks why a finding is accepted, who answers for it, and until when.
final class WaiveForm extends GridPane {

    /// How long a waiver lasts if nobody says otherwise.
    private static final int USUAL_DAYS = 90;

    private final TextField reason = new TextField();

    /// @param waive waives the finding
    /// @param leave told when people do not want to
    WaiveForm(Finding finding, WaiverDesk desk, Consumer<WaiverDesk.Wish> waive, Runnable leave) {
        getStyleClass().add("waive-form");
        setId("waive-form");
        reason.setId("waive-reason");
        reason.setPromptText("Why it is accepted, and what keeps the harm small meanwhile");
        TextField by = new TextField(desk.person());
        by.setId("waive-by");
        by.setPromptText("Who answers for it");
        DatePicker until = new DatePicker(desk.today().plusDays(USUAL_DAYS));
        until.setId("waive-until");
        until.setConverter(new LocalDateStringConverter(DateTimeFormatter.ISO_LOCAL_DATE, null));
        until.setPromptText("e.g. " + desk.today().plusDays(USUAL_DAYS));
        Button take = new Button("Waive");
        take.setId("waive-take");
        take.getStyleClass().addAll(Styles.ACCENT, Styles.SMALL);
        take.disableProperty()
                .bind(Bindings.createBooleanBinding(
                        () -> reason.getText().isBlank()
                                || by.getText().isBlank()
                                || until.getValue() == null
                                || until.getValue().isBefore(desk.today()),
                        reason.textProperty(),
                        by.textProperty(),
                        until.valueProperty()));
        take.setOnAction(event -> waive.accept(new WaiverDesk.Wish(
                finding, reason.getText().strip(), by.getText().strip(), until.getValue())));
        reason.setOnAction(event -> take.fire());
        Button no = new Button("Cancel");
        no.getStyleClass().add(Styles.SMALL);
        no.setOnAction(event -> leave.run());
        HBox buttons = new HBox(8, take, no);
        buttons.setAlignment(Pos.CENTER_LEFT);
        addRow(0, named("Reason", reason), reason);
        addRow(1, named("By", by), by);
        addRow(2, named("Until", until), until);
        add(buttons, 1, 3);
        GridPane.setHgrow(reason, Priority.ALWAYS);
    }

    private static Label named(String text, Node field) {
        Label label = new Label(text);
        label.getStyleClass().add("attribute-name");
        label.setLabelFor(field);
        return label;
    }

    void takeKeyboard() {
        reason.requestFocus();
    }
}
