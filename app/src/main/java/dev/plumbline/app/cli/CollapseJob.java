package dev.plumbline.app.cli;

import dev.plumbline.graphmodel.Architecture;
import dev.plumbline.graphmodel.Scenario;
import dev.plumbline.pluginapi.Progress;
import dev.plumbline.simulation.collapse.CollapseMap;
import dev.plumbline.simulation.collapse.CollapseQuestion;
import dev.plumbline.simulation.collapse.CollapseStudy;
import java.util.List;
import java.util.Optional;

/// The study of one command, and what is done of it.
record CollapseJob(
        Interruption interruption,
        DocumentTarget target,
        Architecture architecture,
        Scenario scenario,
        CollapseQuestion question) {

    private static final CollapseMap.Completeness NOTHING = new CollapseMap.Completeness(0, 0);

    /// The scenario that the study is of.
    static Scenario only(List<Scenario> chosen) {
        if (chosen.size() != 1) {
            throw new CommandFailure(
                    ExitCode.USAGE, "--collapse studies one scenario, not " + chosen.size() + ".", "Name one.");
        }
        return chosen.getFirst();
    }

    /// Plays it, unless it is stopped before.
    CollapseReport run(Progress progress) {
        target.rehearse(() -> report(new CollapseMap(List.of(), Optional.empty(), List.of(), NOTHING)));
        try {
            return report(CollapseStudy.study(architecture, scenario, question, progress, this::keep));
        } catch (IllegalArgumentException senseless) {
            throw CollapseChoice.failure(String.valueOf(senseless.getMessage()));
        }
    }

    private void keep(CollapseMap soFar) {
        interruption.keep(target.kept(
                soFar.cells().size() + " of " + question.cells() + " combinations are played.", () -> report(soFar)));
    }

    private CollapseReport report(CollapseMap map) {
        return new CollapseReport(scenario, question, map);
    }
}
