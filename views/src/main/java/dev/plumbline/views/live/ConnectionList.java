package dev.plumbline.views.live;

import atlantafx.base.theme.Styles;
import dev.plumbline.pluginapi.telemetry.ConnectionState;
import dev.plumbline.pluginapi.telemetry.ConnectionState.Phase;
import dev.plumbline.views.Telemetry;
import dev.plumbline.views.style.StateGlyph;
import java.time.InstantSource;
import java.util.List;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;

/// The connections, one below the other: how each is doing, and what to do where one does not answer.
final class ConnectionList extends ScrollPane {

    private final VBox rows = new VBox();
    private final Button allow = new Button("Connect", new FontIcon("mdi2p-power-plug-outline"));
    private final InstantSource clock;

    /// @param allowed told when people allow the connections
    ConnectionList(InstantSource clock, Runnable allowed) {
        this.clock = clock;
        allow.setId("live-connect");
        allow.getStyleClass().addAll(Styles.SMALL, Styles.ACCENT);
        allow.setOnAction(event -> allowed.run());
        allow.managedProperty().bind(allow.visibleProperty());
        VBox.setMargin(allow, new Insets(6, 12, 6, 12));
        setId("connections");
        setAccessibleText("Connections");
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        rows.getStyleClass().add("connection-rows");
        setContent(new VBox(allow, rows));
    }

    void show(Telemetry telemetry) {
        List<ConnectionState> states = telemetry.connections();
        allow.setVisible(states.stream().anyMatch(state -> state.phase() == Phase.UNASKED));
        while (rows.getChildren().size() > states.size()) {
            rows.getChildren().removeLast();
        }
        while (rows.getChildren().size() < states.size()) {
            rows.getChildren().add(new Row());
        }
        for (int i = 0; i < states.size(); i++) {
            ((Row) rows.getChildren().get(i)).show(states.get(i));
        }
    }

    /// One connection. Its nodes stay while its state changes.
    private final class Row extends VBox {

        private final HBox sign = new HBox();
        private final Label name = new Label();
        private final Label state = new Label();
        private final Label facts = new Label();
        private final Label trouble = new Label();

        Row() {
            getStyleClass().add("connection-row");
            name.getStyleClass().add(Styles.TEXT_BOLD);
            name.setMinWidth(0);
            state.getStyleClass().add(Styles.TEXT_MUTED);
            facts.getStyleClass().add(Styles.TEXT_MUTED);
            trouble.getStyleClass().add("connection-trouble");
            trouble.setWrapText(true);
            trouble.setMinHeight(USE_PREF_SIZE);
            trouble.managedProperty().bind(trouble.visibleProperty());
            sign.setMinWidth(20);
            HBox head = new HBox(6, sign, name);
            head.setAlignment(Pos.CENTER_LEFT);
            getChildren().addAll(head, state, facts, trouble);
            setFocusTraversable(true);
        }

        void show(ConnectionState shown) {
            sign.getChildren().setAll(StateGlyph.of(shown.phase()));
            name.setText(shown.name() + "  " + shown.kind());
            state.setText(LiveWords.state(shown, clock.instant()));
            facts.setText(shown.facts() == 1 ? "1 fact" : shown.facts() + " facts");
            trouble.setText(shown.trouble()
                    .map(told -> told.what() + " " + told.remedy())
                    .orElse(""));
            trouble.setVisible(shown.trouble().isPresent());
            trouble.getStyleClass().removeAll("connection-trouble");
            if (shown.phase() == Phase.DOWN) {
                trouble.getStyleClass().add("connection-trouble");
            }
            setAccessibleText(name.getText() + ", " + state.getText() + ". " + trouble.getText());
        }
    }
}
