package dev.plumbline.views.flows;

import atlantafx.base.theme.Styles;
import dev.plumbline.views.KeyHints;
import dev.plumbline.views.style.Buttons;
import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.util.Subscription;
import org.kordamp.ikonli.javafx.FontIcon;

/// Says below the diagram where people are on their walk along a flow, and leads on; nothing while there is no walk.
final class FlowBar extends HBox {
    private final FlowsModel model;
    private final ObservableValue<Boolean> seen;
    private final Label name = new Label("", new FontIcon("mdi2t-transit-connection-variant"));
    private final Label place = new Label();
    private final Label ends = new Label();
    private final Label remarks = new Label();
    private final Button previous;
    private final Button next;
    private final Subscription subscription;

    /// @param seen whether the diagram shows the present step
    FlowBar(FlowsModel model, FlowsController controller, ObservableValue<Boolean> seen, KeyHints keys) {
        this.model = model;
        this.seen = seen;
        setId("flow-bar");
        getStyleClass().add("flow-bar");
        setAlignment(Pos.CENTER_LEFT);
        setAccessibleRole(AccessibleRole.TOOL_BAR);
        setAccessibleText("Walk along a flow");
        previous = Buttons.icon(
                "mdi2c-chevron-left", keys.of("Previous step", "step.previous"), () -> controller.step(-1));
        next = Buttons.icon("mdi2c-chevron-right", keys.of("Next step", "step.next"), () -> controller.step(1));
        words();
        getChildren()
                .addAll(
                        name,
                        previous,
                        place,
                        next,
                        ends,
                        remarks,
                        Buttons.icon("mdi2c-close", "End the walk (Esc)", controller::end));
        managedProperty().bind(visibleProperty());
        subscription = model.walk.subscribe(walk -> refresh()).and(seen.subscribe(shown -> refresh()));
    }

    private void words() {
        name.getStyleClass().addAll("flow-name", Styles.TEXT_BOLD);
        name.setMinWidth(90);
        place.setId("flow-place");
        place.getStyleClass().addAll(Styles.TEXT_MUTED, "flow-place");
        place.setMinWidth(USE_PREF_SIZE);
        ends.setId("flow-ends");
        ends.getStyleClass().add(Styles.TEXT_BOLD);
        ends.setMinWidth(120);
        remarks.setId("flow-remarks");
        remarks.getStyleClass().add(Styles.TEXT_MUTED);
        remarks.setMinWidth(0);
        remarks.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(remarks, Priority.ALWAYS);
    }

    private void refresh() {
        Optional<FlowWalk> walk = model.walk.get();
        setVisible(walk.isPresent());
        walk.ifPresent(this::show);
    }

    private void show(FlowWalk walk) {
        FlowStep step = walk.here();
        name.setText(walk.flow().name());
        place.setText(walk.place());
        ends.setText(step.ends());
        remarks.setText(
                Boolean.TRUE.equals(seen.getValue()) ? step.remarks() : "not on this diagram · " + step.remarks());
        previous.setDisable(walk.at() == 0);
        next.setDisable(walk.at() == walk.steps().size() - 1);
        place.setAccessibleText("Step " + walk.place() + " of " + walk.flow().name() + ". " + step.from() + " to "
                + step.to() + ". " + remarks.getText());
        place.notifyAccessibleAttributeChanged(AccessibleAttribute.TEXT);
    }

    void close() {
        subscription.unsubscribe();
    }
}
