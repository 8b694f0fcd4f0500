package dev.plumbline.app.cli;

import dev.plumbline.graphmodel.workspace.Workspace;
import dev.plumbline.pluginapi.CapacityObjective.Source;
import dev.plumbline.pluginapi.CapacityResult;
import dev.plumbline.pluginapi.CapacityResult.Judged;
import dev.plumbline.pluginapi.SimulationResult.Outcome;
import dev.plumbline.simulation.capacity.KernelComparison;
import java.util.List;
import java.util.Optional;

/// What `capacity` found out, in every format.
///
/// @param workspace for the places where attributes are missing
/// @param comparison by how much the formulas are off, if that was asked for
record CapacityReport(Workspace workspace, CapacityResult result, Optional<KernelComparison> comparison)
        implements SimulationDocument {

    @Override
    public int status() {
        if (!with(Outcome.FAILS).isEmpty() || isOverloaded()) {
            return ExitCode.FINDINGS;
        }
        return with(Outcome.CANNOT_TELL).isEmpty() ? ExitCode.DONE : ExitCode.PARTIAL;
    }

    /// The objectives with a verdict that somebody wants.
    List<Judged> with(Outcome verdict) {
        return result.objectives().stream()
                .filter(judged ->
                        judged.verdict() == verdict && judged.objective().source() != Source.ASSUMED)
                .toList();
    }

    /// The objectives that hold no more and that nobody has written down: those on how busy elements are.
    List<Judged> tooBusy() {
        return result.objectives().stream()
                .filter(judged ->
                        judged.verdict() == Outcome.FAILS && judged.objective().source() == Source.ASSUMED)
                .toList();
    }

    /// Whether an element gets more than it answers.
    boolean isOverloaded() {
        return result.elements().values().stream()
                .anyMatch(element -> element.overflow().isPresent());
    }

    /// Where an element stands in the files, as in `shop.yaml:12`.
    Optional<String> place(String element) {
        return workspace.placeOf(element).map(place -> place.file() + ":" + place.line());
    }

    @Override
    public String text() {
        return new CapacityText(this).text();
    }

    @Override
    public JsonReport json() {
        return new CapacityJson(this).document();
    }

    @Override
    public String csv() {
        return new CapacityCsv(this).text();
    }

    @Override
    public String html() {
        return new CapacityHtml(this).text();
    }
}
