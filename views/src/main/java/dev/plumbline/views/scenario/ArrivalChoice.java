package dev.plumbline.views.scenario;

import atlantafx.base.theme.Styles;
import dev.plumbline.graphmodel.Workload;
import dev.plumbline.graphmodel.Workload.Arrivals;
import javafx.scene.control.ChoiceBox;

/// How the requests of an open load arrive.
final class ArrivalChoice extends ChoiceBox<Arrivals> {

    private boolean showing;

    ArrivalChoice(LoadPlace place) {
        setId(place.id("arrivals"));
        setPrefWidth(112);
        setMinWidth(USE_PREF_SIZE);
        setAccessibleText("Arrivals");
        getStyleClass().add(Styles.SMALL);
        getItems().setAll(Arrivals.values());
        setConverter(new Worded<>(ArrivalChoice::words));
        valueProperty().subscribe((before, now) -> {
            if (!showing && now != null && place.shown() instanceof Workload.OpenWorkload open) {
                place.take(Loads.with(open, now));
            }
        });
    }

    private static String words(Arrivals arrivals) {
        return switch (arrivals) {
            case POISSON -> "at random";
            case CONSTANT -> "evenly";
        };
    }

    void show(Workload workload) {
        if (workload instanceof Workload.OpenWorkload open) {
            showing = true;
            setValue(open.arrivals());
            showing = false;
        }
    }
}
