package dev.plumbline.views.shell;

import dev.plumbline.views.OpenedArchitecture;
import dev.plumbline.views.canvas.CanvasController;
import dev.plumbline.views.compare.ComparisonController;
import dev.plumbline.views.evidence.EvidenceController;
import dev.plumbline.views.inspector.InspectorController;
import dev.plumbline.views.savedviews.SavedViewsController;
import dev.plumbline.views.scenario.ScenarioController;
import dev.plumbline.views.search.SearchController;
import dev.plumbline.views.timeline.TimelineController;
import dev.plumbline.views.tree.TreeController;

/// The panels of the window.
record Panels(
        CanvasController canvas,
        TreeController tree,
        InspectorController inspector,
        EvidenceController evidence,
        RelationsDesk relations,
        SourceDesk source,
        SearchController search,
        ComparisonController comparison,
        SavedViewsController views,
        TimelineController timeline,
        SimulationDesk simulation,
        LiveDesk live,
        ScenarioController scenario) {

    Panels {
        canvas.below(timeline.bar());
        canvas.below(simulation.playback().bar());
        canvas.onTap(() -> {
            if (!simulation.playback().tap()) {
                timeline.tap();
            }
        });
        relations.joins(evidence);
        simulation.joins(evidence);
        live.joins(evidence);
        evidence.offer(comparison.list(), comparison.heading());
    }

    /// @param again whether the same workspace was shown before
    void show(OpenedArchitecture opened, boolean again) {
        // The diagram first: it is drawn by a worker while the others are refreshed.
        if (again) {
            canvas.showAgain(opened);
            tree.show(opened);
        } else {
            canvas.show(opened);
            tree.begin(opened);
        }
        inspector.show(opened);
        evidence.show(opened);
        relations.show(opened);
        simulation.controller().show(opened);
        search.show(opened);
        views.show(opened);
    }

    void close() {
        canvas.close();
        tree.close();
        inspector.close();
        evidence.close();
        relations.close();
        source.close();
        comparison.close();
        views.close();
        timeline.close();
        simulation.close();
        live.close();
        scenario.close();
    }
}
