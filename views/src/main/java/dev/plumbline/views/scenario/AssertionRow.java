package dev.plumbline.views.scenario;

import atlantafx.base.theme.Styles;
import dev.plumbline.pluginapi.SimulationResult.AssertionOutcome;
import dev.plumbline.pluginapi.SimulationResult.Outcome;
import dev.plumbline.views.style.Buttons;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.kordamp.ikonli.javafx.FontIcon;

/// One assertion, with what formulas say of it behind.
final class AssertionRow extends HBox {

    private static final Pattern SHAPE = Pattern.compile("\\S+?\\s*(<=|>=|<|>)\\s*\\S.*");

    private final String id;
    private final ValueField<String> text;
    private final FontIcon icon = new FontIcon();
    private final Label verdict = new Label("", icon);

    AssertionRow(String id, Consumer<String> take, Consumer<String> about) {
        this.id = id;
        text = new ValueField<>(
                        id,
                        "Assertion",
                        new TextForm<>(written -> written, written -> written),
                        value -> value.ifPresent(take))
                .checked(AssertionRow::problem)
                .typing(about);
        HBox.setHgrow(text, Priority.ALWAYS);
        text.setMinWidth(190);
        verdict.setId(id + "-verdict");
        verdict.getStyleClass().addAll("assertion-verdict", Styles.TEXT_MUTED);
        verdict.setMinWidth(0);
        verdict.setPrefWidth(170);
        verdict.setVisible(false);
        getStyleClass().add("scenario-row");
        setAlignment(Pos.CENTER_LEFT);
        getChildren().addAll(text, verdict);
    }

    private static Optional<String> problem(String written) {
        return SHAPE.matcher(written.strip()).matches()
                ? Optional.empty()
                : Optional.of("A figure, a comparison and a value: feed-api.latency.p99 < 250ms.");
    }

    void hint(String example) {
        text.field().setPromptText(example);
        text.field().setAccessibleText("New assertion");
    }

    void removable(Runnable remove) {
        Button button = Buttons.icon("mdi2c-close", "Remove the assertion", remove);
        button.setId(id + "-remove");
        getChildren().add(button);
    }

    void takeKeyboard() {
        text.field().requestFocus();
    }

    void show(String written) {
        text.show(Optional.of(written));
    }

    /// Is ready for the next one.
    void clear() {
        if (!text.field().isFocused()) {
            text.field().clear();
        }
        text.show(Optional.empty());
    }

    void tell(Optional<AssertionOutcome> outcome) {
        verdict.setVisible(outcome.isPresent());
        outcome.ifPresent(told -> {
            icon.setIconLiteral(
                    switch (told.verdict()) {
                        case HOLDS -> "mdi2c-check-circle-outline";
                        case FAILS -> "mdi2c-close-octagon-outline";
                        case CANNOT_TELL -> "mdi2h-help-circle-outline";
                    });
            verdict.getStyleClass().removeAll(Styles.DANGER);
            if (told.verdict() == Outcome.FAILS) {
                verdict.getStyleClass().add(Styles.DANGER);
            }
            String words = switch (told.verdict()) {
                case HOLDS -> "≈ holds: " + told.detail();
                case FAILS -> "≈ fails: " + told.detail();
                case CANNOT_TELL -> told.detail();
            };
            verdict.setText(words);
            verdict.setAccessibleText(words);
            verdict.setTooltip(new Tooltip(words));
        });
    }
}
