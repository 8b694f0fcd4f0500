package dev.plumbline.views.scenario;

import atlantafx.base.theme.Styles;
import dev.plumbline.graphmodel.Workload;
import dev.plumbline.views.style.Buttons;
import java.time.Duration;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// One load: where it enters, how it is given, and how much it is.
final class LoadCard extends VBox {

    private final LoadPlace place;
    private final Label way = new Label();
    private final ChoiceBox<LoadKind> kind = new ChoiceBox<>();
    private final LoadAmount amount;
    private final LoadShares shares;
    private Duration horizon = Duration.ZERO;
    private boolean showing;

    LoadCard(LoadPlace place, ScenarioSubject subject) {
        this.place = place;
        getStyleClass().add("scenario-card");
        Label relation = new Label(place.shown().relation());
        relation.getStyleClass().add("scenario-part");
        relation.setMinWidth(Region.USE_PREF_SIZE);
        way.getStyleClass().add(Styles.TEXT_MUTED);
        way.setMinWidth(0);
        kind.setId(place.id("kind"));
        kind.setAccessibleText("How the load by " + place.shown().relation() + " is given");
        kind.setPrefWidth(138);
        kind.setMinWidth(Region.USE_PREF_SIZE);
        kind.getStyleClass().add(Styles.SMALL);
        kind.getItems().setAll(LoadKind.values());
        kind.setConverter(new Worded<>(LoadKind::words));
        kind.valueProperty().subscribe((before, now) -> {
            if (!showing && now != null) {
                place.take(now.from(place.shown(), horizon));
            }
        });
        Button remove = Buttons.icon(
                "mdi2c-close", "Remove the load by " + place.shown().relation(), place::remove);
        remove.setId(place.id("remove"));
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox heading = new HBox(relation, way, gap, kind, remove);
        heading.getStyleClass().add("scenario-row");
        heading.setAlignment(Pos.CENTER_LEFT);
        amount = LoadAmount.of(place);
        shares = new LoadShares(place, subject);
        getChildren().addAll(heading, amount.node(), shares);
        show(place.shown(), subject);
    }

    void show(Workload workload, ScenarioSubject subject) {
        place.show(workload);
        horizon = subject.scenario().run().horizon();
        way.setText(subject.nameOfRelation(workload.relation()));
        showing = true;
        kind.setValue(LoadKind.of(workload));
        showing = false;
        amount.show(workload);
        shares.show(workload);
    }
}
