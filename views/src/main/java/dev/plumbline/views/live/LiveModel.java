package dev.plumbline.views.live;

import dev.plumbline.pluginapi.telemetry.Drift;
import dev.plumbline.views.Telemetry;
import dev.plumbline.views.preview.ChangePreview;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;

/// What the live panel shows.
final class LiveModel {

    final ObjectProperty<Telemetry> telemetry = new SimpleObjectProperty<>(Telemetry.NONE);
    final ObjectProperty<Sheet> sheet = new SimpleObjectProperty<>(Sheet.DRIFT);
    /// The edges that people chose.
    final ObjectProperty<List<Drift.Edge>> chosen = new SimpleObjectProperty<>(List.of());
    /// What adopting them would change in the files.
    final ObjectProperty<Optional<ChangePreview>> preview = new SimpleObjectProperty<>(Optional.empty());

    /// What of the evidence is seen.
    enum Sheet {
        DRIFT("Drift"),
        STRANGERS("Unknown services"),
        ALERTS("Alerts"),
        EVALUATIONS("Evaluations");

        private final String title;

        Sheet(String title) {
            this.title = title;
        }

        String title() {
            return title;
        }

        /// How many rows it has.
        int count(Telemetry telemetry) {
            return switch (this) {
                case DRIFT ->
                    telemetry.drift().in(Drift.State.UNEXPECTED).size()
                            + telemetry.drift().in(Drift.State.UNOBSERVED).size();
                case STRANGERS -> LiveWords.strangers(telemetry).size();
                case ALERTS -> telemetry.told().alerts().size();
                case EVALUATIONS -> telemetry.told().evaluations().size();
            };
        }
    }
}
