package dev.plumbline.views.scenario;

import dev.plumbline.graphmodel.ScenarioEdit;
import dev.plumbline.graphmodel.Workload;

/// One load of the open scenario, as its controls change it.
final class LoadPlace {

    private final ScenarioController controller;
    private final int index;
    private Workload shown;

    LoadPlace(ScenarioController controller, int index, Workload shown) {
        this.controller = controller;
        this.index = index;
        this.shown = shown;
    }

    /// The load as the file says it.
    Workload shown() {
        return shown;
    }

    void show(Workload workload) {
        shown = workload;
    }

    /// Tells of a load that people are about to make of it.
    void about(Workload workload) {
        controller.about(new ScenarioEdit.SetWorkload(index, workload));
    }

    /// Makes another load of it.
    void take(Workload workload) {
        if (!workload.equals(shown)) {
            controller.change(new ScenarioEdit.SetWorkload(index, workload));
        }
    }

    void remove() {
        controller.change(new ScenarioEdit.RemoveWorkload(index));
    }

    /// An id for a control of it.
    String id(String what) {
        return "load-" + index + "-" + what;
    }
}
