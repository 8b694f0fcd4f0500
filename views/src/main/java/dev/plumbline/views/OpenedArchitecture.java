package dev.plumbline.views;

import dev.plumbline.diagrams.layout.View;
import dev.plumbline.graphmodel.Architecture;
import dev.plumbline.graphmodel.Problem;
import dev.plumbline.graphmodel.draft.Showable;
import dev.plumbline.graphmodel.view.SavedView;
import dev.plumbline.graphmodel.view.ViewLayout;
import dev.plumbline.graphmodel.workspace.Workspace;
import dev.plumbline.graphmodel.workspace.WorkspaceReader;
import dev.plumbline.pluginapi.Finding;
import dev.plumbline.pluginapi.Measurement;
import dev.plumbline.pluginapi.SimulationResult;
import dev.plumbline.pluginapi.health.HealthSettings;
import dev.plumbline.pluginapi.health.HealthThresholds;
import dev.plumbline.pluginapi.telemetry.Mapped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/// An architecture with all that is known of it, as the window shows it.
///
/// @param architecture the model
/// @param problems what is wrong in its files
/// @param rules what the design rules say of it
/// @param told what running services say of it
/// @param health from where on its parts are not well
/// @param results what simulators predict for its scenarios
/// @param places where the parts stand in the files
/// @param views the views that are kept in files, by id
/// @param layouts where people put elements, by the ids of the views
/// @param standpoint from where people look at it
/// @param moment when the measurements were made, if they are shown in place of the present ones
public record OpenedArchitecture(
        Architecture architecture,
        List<Problem> problems,
        RuleReport rules,
        Mapped told,
        HealthThresholds health,
        List<SimulationResult> results,
        SourcePlaces places,
        SortedMap<String, SavedView> views,
        SortedMap<String, ViewLayout> layouts,
        Standpoint standpoint,
        Optional<Instant> moment) {

    public OpenedArchitecture {
        problems = List.copyOf(problems);
        results = List.copyOf(results);
        views = Collections.unmodifiableSortedMap(new TreeMap<>(views));
        layouts = Collections.unmodifiableSortedMap(new TreeMap<>(layouts));
    }

    /// An architecture as it is now, in which nobody put elements anywhere.
    public OpenedArchitecture(
            Architecture architecture,
            List<Problem> problems,
            List<Finding> findings,
            List<Measurement> measurements,
            List<SimulationResult> results,
            SourcePlaces places,
            SortedMap<String, SavedView> views) {
        this(
                architecture,
                problems,
                RuleReport.of(findings),
                Mapped.of(measurements),
                HealthThresholds.STANDARD,
                results,
                places,
                views,
                new TreeMap<>(),
                Standpoint.PRESENT,
                Optional.empty());
    }

    /// A model of which nothing else is known.
    public static OpenedArchitecture of(Architecture architecture) {
        return new OpenedArchitecture(
                architecture, List.of(), List.of(), List.of(), List.of(), SourcePlaces.NONE, new TreeMap<>());
    }

    /// What can be shown of a snapshot of a workspace with what is known of it; evidence of an earlier snapshot may be
    /// about parts that are gone, and these are left out.
    public static OpenedArchitecture of(Showable showable, Telemetry telemetry, Examination examination) {
        Workspace workspace = showable.shown();
        Architecture architecture = workspace.architecture();
        List<Problem> problems = new ArrayList<>(showable.problems());
        problems.addAll(telemetry.problems());
        problems.addAll(examination.problems());
        HealthSettings health = HealthSettings.of(workspace);
        problems.addAll(health.problems());
        return new OpenedArchitecture(
                architecture,
                problems,
                examination.rules().within(architecture),
                telemetry.told().within(architecture),
                health.thresholds(),
                examination.results(),
                SourcePlaces.of(workspace),
                workspace.views(),
                workspace.layouts(),
                Standpoint.PRESENT,
                Optional.empty());
    }

    /// What telemetry says of it.
    public List<Measurement> measurements() {
        return told.measurements();
    }

    /// Which design rules it breaks.
    public List<Finding> findings() {
        return rules.findings();
    }

    /// Where people put elements in a view.
    public ViewLayout layout(View view) {
        return layouts.getOrDefault(view.id(), ViewLayout.empty(view.id()));
    }

    /// Where people put elements in the landscape.
    public ViewLayout generalLayout() {
        return layouts.getOrDefault(SavedView.LANDSCAPE, ViewLayout.empty(SavedView.LANDSCAPE));
    }

    /// The same seen from another standpoint; what is known of parts that are not there is left out.
    ///
    /// @param seen the architecture as it looks from there
    public OpenedArchitecture from(Standpoint other, Architecture seen) {
        return new OpenedArchitecture(
                seen,
                problems,
                rules.within(seen),
                told.within(seen),
                health,
                results,
                places,
                views,
                layouts,
                other,
                moment);
    }

    /// The same, with measurements of an earlier moment.
    public OpenedArchitecture at(Instant time) {
        return new OpenedArchitecture(
                architecture,
                problems,
                rules,
                told,
                health,
                results,
                places,
                views,
                layouts,
                standpoint,
                Optional.of(time));
    }

    /// Whether there is nothing to show but what is wrong.
    public boolean isUnreadable() {
        return architecture.elements().isEmpty()
                && problems.stream()
                        .filter(problem ->
                                !WorkspaceReader.isRulePack(problem.place().file()))
                        .anyMatch(problem -> problem.severity() == Problem.Severity.ERROR);
    }
}
