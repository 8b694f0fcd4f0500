package dev.plumbline.views.checks;

import atlantafx.base.theme.Styles;
import dev.plumbline.pluginapi.Finding;
import dev.plumbline.views.KeyHints;
import dev.plumbline.views.WaiverDesk;
import dev.plumbline.views.preview.PreviewPane;
import dev.plumbline.views.style.EmptyState;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.kordamp.ikonli.javafx.FontIcon;

/// What is to be known about the chosen finding, and what people can do about it.
final class CardPane extends BorderPane {

    private static final int BELOW_THE_TITLE = 1;

    private final ChecksModel model;
    private final ChecksController controller;
    private final KeyHints keys;
    private final VBox content = new VBox();
    private final ScrollPane scroll = new ScrollPane(content);
    private final FlowPane actions = new FlowPane(8, 4);
    private final Subscription subscription;

    CardPane(ChecksModel model, ChecksController controller, KeyHints keys) {
        this.model = model;
        this.controller = controller;
        this.keys = keys;
        setId("check-card");
        getStyleClass().add("check-card");
        setMinSize(0, 0);
        content.getStyleClass().add("check-content");
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        actions.getStyleClass().add("check-actions");
        subscription = model.chosen.subscribe(this::show).and(model.preview.subscribe(() -> show(model.chosen.get())));
    }

    private void show(Optional<CheckRow.Said> chosen) {
        if (chosen.isEmpty()) {
            setTop(null);
            setCenter(new EmptyState(
                    "mdi2f-format-list-checks", "Nothing chosen", "Choose a finding to see why it is one."));
            return;
        }
        CheckRow.Said row = chosen.get();
        content.getChildren().setAll(new FindingCard(model.opened.get().architecture(), controller::show).of(row));
        actions.getChildren().setAll(buttons(row));
        if (row instanceof CheckRow.Broken broken) {
            preview(broken.finding()).ifPresent(shown -> content.getChildren().add(2, shown));
        }
        setTop(actions);
        setCenter(scroll);
        scroll.setVvalue(0);
    }

    private Optional<Node> preview(Finding finding) {
        return model.preview
                .get()
                .filter(preview -> preview.key().equals(finding.fingerprint()))
                .map(preview -> FindingCard.section("The fix", new PreviewPane(preview)));
    }

    private List<Node> buttons(CheckRow.Said row) {
        List<Node> buttons = new ArrayList<>();
        Button path = button("check-show", "Show on the diagram", "mdi2m-map-marker-path", controller::showPath);
        buttons.add(path);
        if (row instanceof CheckRow.Broken broken) {
            if (!broken.finding().fix().isEmpty()) {
                Button fix = button("check-fix", "Apply the fix", "mdi2w-wrench-outline", controller::fix);
                fix.getStyleClass().add(Styles.ACCENT);
                Tooltip tooltip = new Tooltip();
                tooltip.textProperty().bind(keys.of("Changes the model; can be undone", "evidence.fix"));
                fix.setTooltip(tooltip);
                buttons.add(fix);
            }
            buttons.add(button("check-waive", "Waive…", "mdi2c-clock-check-outline", controller::askToWaive));
        }
        return buttons;
    }

    private static Button button(String id, String text, String icon, Runnable action) {
        Button button = new Button(text, new FontIcon(icon));
        button.setId(id);
        button.getStyleClass().add(Styles.SMALL);
        button.setOnAction(event -> action.run());
        return button;
    }

    /// Asks why the finding is accepted, in place of what is known about it.
    void ask(Finding finding, WaiverDesk desk) {
        WaiveForm form = new WaiveForm(finding, desk, controller::waive, () -> show(model.chosen.get()));
        content.getChildren().removeIf(WaiveForm.class::isInstance);
        content.getChildren().add(BELOW_THE_TITLE, form);
        scroll.setVvalue(0);
        form.takeKeyboard();
    }

    void close() {
        subscription.unsubscribe();
    }
}
