package dev.plumbline.views.flows;

import atlantafx.base.theme.Styles;
import dev.plumbline.graphmodel.Flow;
import dev.plumbline.views.KeyHints;
import java.util.List;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Tooltip;
import javafx.util.Subscription;
import org.kordamp.ikonli.javafx.FontIcon;

/// The menu of the flows that people can walk along; nothing if the architecture has none.
final class FlowPicker extends MenuButton {
    private final FlowsController controller;
    private final Subscription subscription;

    FlowPicker(FlowsModel model, FlowsController controller, KeyHints keys) {
        super("Flows", new FontIcon("mdi2t-transit-connection-variant"));
        this.controller = controller;
        setId("flow-picker");
        getStyleClass().addAll(Styles.FLAT, Styles.SMALL);
        setMinWidth(USE_PREF_SIZE);
        Tooltip tooltip = new Tooltip();
        tooltip.textProperty().bind(keys.of("Walk along a flow, step by step", "flow.walk"));
        setTooltip(tooltip);
        subscription = model.flows.subscribe(this::list);
    }

    private void list(List<Flow> flows) {
        setManaged(!flows.isEmpty());
        setVisible(isManaged());
        getItems().setAll(flows.stream().map(this::item).toList());
    }

    private MenuItem item(Flow flow) {
        MenuItem item = new MenuItem(flow.name());
        item.setMnemonicParsing(false);
        item.setOnAction(event -> controller.begin(flow));
        return item;
    }

    void close() {
        subscription.unsubscribe();
    }
}
