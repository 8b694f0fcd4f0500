package dev.plumbline.views.scenario;

import dev.plumbline.graphmodel.Workload;
import javafx.scene.layout.Region;

/// The controls for how much a load is.
interface LoadAmount {

    /// The controls.
    Region node();

    /// Shows a load that is given in the same way.
    void show(Workload workload);

    /// The controls that a load needs.
    static LoadAmount of(LoadPlace place) {
        return switch (LoadKind.of(place.shown())) {
            case STEADY -> new SteadyAmount(place);
            case PROFILE -> new ProfileAmount(place);
            case RECORDED -> new RecordedAmount(place);
            case USERS -> new UsersAmount(place);
        };
    }
}
