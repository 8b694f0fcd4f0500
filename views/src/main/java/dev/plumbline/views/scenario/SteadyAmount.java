package dev.plumbline.views.scenario;

import dev.plumbline.graphmodel.Load;
import dev.plumbline.graphmodel.Workload;
import dev.plumbline.graphmodel.value.Rate;
import javafx.geometry.Pos;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/// One rate all the time.
final class SteadyAmount implements LoadAmount {

    private final LoadPlace place;
    private final ArrivalChoice arrivals;
    private final Knob<Rate> rate;
    private final HBox row;

    SteadyAmount(LoadPlace place) {
        this.place = place;
        arrivals = new ArrivalChoice(place);
        rate = new Knob<>(
                place.id("rate"),
                "Rate by " + place.shown().relation(),
                Quantity.RATE,
                new Knob.Turn<>(value -> place.about(with(value)), value -> place.take(with(value))));
        HBox.setHgrow(rate, Priority.ALWAYS);
        row = new HBox(rate, arrivals);
        row.getStyleClass().add("scenario-row");
        row.setAlignment(Pos.CENTER_LEFT);
    }

    private Workload with(Rate value) {
        return place.shown() instanceof Workload.OpenWorkload open
                ? Loads.with(open, new Load.Steady(value))
                : place.shown();
    }

    @Override
    public Region node() {
        return row;
    }

    @Override
    public void show(Workload workload) {
        arrivals.show(workload);
        if (workload instanceof Workload.OpenWorkload open && open.load() instanceof Load.Steady steady) {
            rate.show(steady.rate());
        }
    }
}
