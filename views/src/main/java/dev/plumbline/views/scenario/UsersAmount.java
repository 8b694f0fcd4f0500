package dev.plumbline.views.scenario;

import atlantafx.base.theme.Styles;
import dev.plumbline.graphmodel.ElementAttributes.DistributionKind;
import dev.plumbline.graphmodel.Workload;
import dev.plumbline.graphmodel.Workload.Think;
import dev.plumbline.graphmodel.value.ValueTypes;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/// Users who think, ask, wait for the answer, and think again.
final class UsersAmount implements LoadAmount {

    private final LoadPlace place;
    private final Knob<Long> users;
    private final ValueField<Duration> think;
    private final ChoiceBox<DistributionKind> distribution = new ChoiceBox<>();
    private final HBox row;
    private boolean showing;

    UsersAmount(LoadPlace place) {
        this.place = place;
        String relation = place.shown().relation();
        users = new Knob<>(
                place.id("users"),
                "Users by " + relation,
                Quantity.POSITIVE,
                new Knob.Turn<>(
                        count -> place.about(with(closed -> Loads.with(closed, count))),
                        count -> place.take(with(closed -> Loads.with(closed, count)))));
        think = new ValueField<>(
                        place.id("think"),
                        "Think time by " + relation,
                        ValueTypes.DURATION,
                        time -> time.ifPresent(this::takeMean))
                .letters(6);
        think.setMaxWidth(110);
        distribution.setId(place.id("distribution"));
        distribution.setAccessibleText("Distribution of the think time");
        distribution.setPrefWidth(116);
        distribution.getStyleClass().add(Styles.SMALL);
        distribution
                .getItems()
                .setAll(List.of(
                        DistributionKind.EXPONENTIAL,
                        DistributionKind.CONSTANT,
                        DistributionKind.LOGNORMAL,
                        DistributionKind.UNIFORM));
        distribution.setConverter(new Worded<>(kind -> kind.name().toLowerCase(Locale.ROOT)));
        distribution.valueProperty().subscribe((before, now) -> {
            if (!showing && now != null) {
                place.take(with(closed ->
                        Loads.with(closed, new Think(now, closed.think().mean()))));
            }
        });
        HBox.setHgrow(users, Priority.ALWAYS);
        row = new HBox(users, word("users, thinking"), think, distribution);
        row.getStyleClass().add("scenario-row");
        row.setAlignment(Pos.CENTER_LEFT);
    }

    private static Label word(String text) {
        Label label = new Label(text);
        label.getStyleClass().addAll(Styles.TEXT_MUTED, "scenario-word");
        label.setMinWidth(Region.USE_PREF_SIZE);
        return label;
    }

    private void takeMean(Duration mean) {
        place.take(with(closed -> Loads.with(closed, new Think(closed.think().distribution(), mean))));
    }

    private Workload with(ClosedChange change) {
        return place.shown() instanceof Workload.ClosedWorkload closed ? change.of(closed) : place.shown();
    }

    @Override
    public Region node() {
        return row;
    }

    @Override
    public void show(Workload workload) {
        if (workload instanceof Workload.ClosedWorkload closed) {
            users.show(closed.users());
            think.show(Optional.of(closed.think().mean()));
            showing = true;
            distribution.setValue(closed.think().distribution());
            showing = false;
        }
    }

    @FunctionalInterface
    private interface ClosedChange {
        Workload of(Workload.ClosedWorkload closed);
    }
}
