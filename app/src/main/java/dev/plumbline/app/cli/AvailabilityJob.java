package dev.plumbline.app.cli;

import dev.plumbline.graphmodel.Architecture;
import dev.plumbline.graphmodel.workspace.Workspace;
import dev.plumbline.pluginapi.AvailabilityAnalyst;
import dev.plumbline.pluginapi.AvailabilityAnalyst.Depth;
import dev.plumbline.pluginapi.AvailabilityAnalyst.Question;
import dev.plumbline.pluginapi.AvailabilityAnalyst.Survival;
import dev.plumbline.pluginapi.Progress;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;

/// The analyses of one command, and what is done of them.
final class AvailabilityJob {

    private final Interruption interruption;
    private final DocumentTarget target;
    private final Workspace workspace;
    private final AvailabilityAnalyst analyst;
    private final Question question;
    private final Optional<Killing> killing;
    private final List<Analysed> done = new ArrayList<>();

    AvailabilityJob(
            Interruption interruption,
            DocumentTarget target,
            Workspace workspace,
            AvailabilityAnalyst analyst,
            Question question,
            Optional<Killing> killing) {
        this.interruption = interruption;
        this.target = target;
        this.workspace = workspace;
        this.analyst = analyst;
        this.question = question;
        this.killing = killing;
    }

    /// Analyses the elements one after another, unless it is stopped before.
    void run(List<String> elements, Progress progress) {
        Optional<Integer> killed = killing.map(some -> some.of(replicas()));
        for (String element : elements) {
            if (progress.isCancelled()) {
                return;
            }
            double share = 1.0 / elements.size();
            Share own = new Share(progress, done.size() * share, (done.size() + 1) * share);
            own.report(0, element);
            try {
                add(analysed(element, killed, own), elements.size());
            } catch (CancellationException stopped) {
                return;
            }
        }
    }

    private Analysed analysed(String element, Optional<Integer> killed, Progress progress) {
        Architecture architecture = workspace.architecture();
        try {
            Optional<Survival> survival = killed.map(many -> analyst.survival(architecture, element, many, progress));
            return new Analysed(
                    analyst.availability(architecture, element, question, progress),
                    architecture.requireElement(element).name(),
                    survival);
        } catch (IllegalArgumentException tooMuch) {
            throw tooMany(tooMuch);
        }
    }

    private int replicas() {
        try {
            return analyst.replicas(workspace.architecture());
        } catch (IllegalArgumentException tooMuch) {
            throw tooMany(tooMuch);
        }
    }

    private static CommandFailure tooMany(IllegalArgumentException tooMuch) {
        return new CommandFailure(
                        ExitCode.USAGE,
                        "That is too much to tell: " + tooMuch.getMessage() + ".",
                        "Leave out --kill and --simulate, which tell all replicas apart.")
                .causedBy(tooMuch);
    }

    private synchronized void add(Analysed analysed, int all) {
        done.add(analysed);
        AvailabilityReport report = report();
        interruption.keep(target.kept(done.size() + " of " + all + " elements are analysed.", () -> report));
    }

    /// What came out.
    synchronized AvailabilityReport report() {
        return new AvailabilityReport(workspace, done, question.depth() == Depth.BRIEF);
    }
}
