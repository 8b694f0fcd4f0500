package dev.plumbline.app.cli;

import dev.plumbline.graphmodel.Architecture;
import dev.plumbline.graphmodel.Scenario;
import dev.plumbline.pluginapi.Progress;
import dev.plumbline.simulation.collapse.CollapseMap;
import dev.plumbline.simulation.collapse.CollapseQuestion;
import dev.plumbline.simulation.collapse.CollapseStudy;
import java.util.List;

/// The study of one command, and what is done of it.
record CollapseJob(Interruption interruption, Architecture architecture, Scenario scenario, CollapseQuestion question) {

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
        try {
            return report(CollapseStudy.study(architecture, scenario, question, progress, this::keep));
        } catch (IllegalArgumentException senseless) {
            throw CollapseChoice.failure(String.valueOf(senseless.getMessage()));
        }
    }

    private void keep(CollapseMap soFar) {
        interruption.keep(new Interruption.Kept(
                soFar.cells().size() + " of " + question.cells() + " combinations are played.", report(soFar)));
    }

    private CollapseReport report(CollapseMap map) {
        return new CollapseReport(scenario, question, map);
    }
}
