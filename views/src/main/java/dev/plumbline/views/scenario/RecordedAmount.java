package dev.plumbline.views.scenario;

import atlantafx.base.theme.Styles;
import dev.plumbline.graphmodel.Load;
import dev.plumbline.graphmodel.Load.Recorded;
import dev.plumbline.graphmodel.Workload;
import dev.plumbline.graphmodel.value.Rate;
import dev.plumbline.graphmodel.value.ValueTypes;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/// Rates that were counted, each for the same time.
final class RecordedAmount implements LoadAmount {

    private final LoadPlace place;
    private final ArrivalChoice arrivals;
    private final ValueField<List<Rate>> rates;
    private final ValueField<Duration> every;
    private final HBox row;

    RecordedAmount(LoadPlace place) {
        this.place = place;
        arrivals = new ArrivalChoice(place);
        rates = new ValueField<>(
                place.id("rates"),
                "Rates by " + place.shown().relation(),
                TextForm.rates(),
                value -> value.ifPresent(list -> take(new Recorded(recorded().every(), list))));
        every = new ValueField<>(
                        place.id("every"),
                        "How long each rate holds",
                        ValueTypes.DURATION,
                        value -> value.ifPresent(
                                time -> take(new Recorded(time, recorded().rates()))))
                .checked(time -> time.isPositive() ? Optional.empty() : Optional.of("Above 0."))
                .letters(6);
        every.setMaxWidth(110);
        Label word = new Label("each for");
        word.getStyleClass().addAll(Styles.TEXT_MUTED, "scenario-word");
        word.setMinWidth(Region.USE_PREF_SIZE);
        HBox.setHgrow(rates, Priority.ALWAYS);
        row = new HBox(rates, word, every, arrivals);
        row.getStyleClass().add("scenario-row");
        row.setAlignment(Pos.CENTER_LEFT);
    }

    private Recorded recorded() {
        return place.shown() instanceof Workload.OpenWorkload open && open.load() instanceof Recorded recorded
                ? recorded
                : new Recorded(Duration.ofMinutes(1), List.of(new Rate(0)));
    }

    private void take(Load load) {
        if (place.shown() instanceof Workload.OpenWorkload open) {
            place.take(Loads.with(open, load));
        }
    }

    @Override
    public Region node() {
        return row;
    }

    @Override
    public void show(Workload workload) {
        arrivals.show(workload);
        rates.show(Optional.of(recorded().rates()));
        every.show(Optional.of(recorded().every()));
    }
}
