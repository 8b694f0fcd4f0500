package dev.plumbline.connectors.evaluations;

import dev.plumbline.connectors.Remarks;
import dev.plumbline.pluginapi.Evaluation;
import dev.plumbline.pluginapi.Provenance;
import dev.plumbline.pluginapi.telemetry.About;
import dev.plumbline.pluginapi.telemetry.ServiceIdentity;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/// Gathers the scores of runs as evaluations, with what users say of them.
final class Results {

    private final String source;
    private final ResultOptions options;
    private final Remarks remarks;
    private final List<About<Evaluation>> evaluations = new ArrayList<>();

    /// @param source the connection
    Results(String source, ResultOptions options, Remarks remarks) {
        this.source = source;
        this.options = options;
        this.remarks = remarks;
    }

    /// Adds a score of a run. One that is no number, or of nobody, becomes a remark.
    void add(Run told, Scored score) {
        if (!options.takes(score.metric())) {
            return;
        }
        Run run = options.applied(told);
        if (!Double.isFinite(score.value())) {
            remarks.about("There is no number for a score of " + run.suite(), score.metric());
            return;
        }
        if (run.subject().isBlank()) {
            remarks.about("Results that do not say whom they are about; set the option subject", run.place());
            return;
        }
        Scored turned = finite(options.applied(score)).turned();
        evaluations.add(new About<>(
                ServiceIdentity.named(run.subject()),
                new Evaluation(
                        run.suite(),
                        run.type(),
                        run.subject(),
                        turned.metric(),
                        new Evaluation.Score(turned.value(), turned.low(), turned.groups()),
                        turned.threshold(),
                        run.dataset(),
                        run.versions(),
                        run.time(),
                        new Provenance(source, run.place(), Optional.of(run.time())))));
    }

    private static Scored finite(Scored score) {
        Scored told = score.low().isPresent() && !Double.isFinite(score.low().getAsDouble())
                ? score.withLow(OptionalDouble.empty())
                : score;
        return told.threshold().isPresent() && !Double.isFinite(told.threshold().getAsDouble())
                ? told.withThreshold(OptionalDouble.empty())
                : told;
    }

    /// What the user should know.
    Remarks remarks() {
        return remarks;
    }

    List<About<Evaluation>> evaluations() {
        return List.copyOf(evaluations);
    }
}
