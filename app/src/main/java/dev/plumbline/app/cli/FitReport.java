package dev.plumbline.app.cli;

import dev.plumbline.graphmodel.Change;
import dev.plumbline.graphmodel.workspace.WorkspaceFile;
import dev.plumbline.pluginapi.SimulationResult.Estimate;
import dev.plumbline.simulation.inference.BatchLimits;
import dev.plumbline.simulation.inference.StepModel;
import dev.plumbline.simulation.inference.fit.ComparedFigure;
import dev.plumbline.simulation.inference.fit.FittedModel;
import dev.plumbline.simulation.inference.fit.Validation;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// What `fit` found: how well the model predicts what it did not see, and what to write.
///
/// @param element the element with what was found
/// @param fitted the model and its errors
/// @param within how far a figure may be off, as a share; nothing if any may
/// @param changed the files that hold it
/// @param isWritten whether they were written
record FitReport(
        FittedElement element, FittedModel fitted, Optional<Double> within, ChangedFiles changed, boolean isWritten)
        implements Report {

    /// Whether no figure that was held out is further off than allowed.
    boolean holds() {
        return within.isEmpty() || fitted.heldOut().worst() <= within.get();
    }

    @Override
    public String text() {
        StringBuilder text = new StringBuilder();
        int known = fitted.fitted().requests();
        int held = fitted.heldOut().requests();
        line(
                text,
                "FITTED " + element.before().id() + " on " + known + " requests: of the " + held
                        + " after them, the worst figure is predicted "
                        + percent(fitted.heldOut().worst()) + " off.");
        within.ifPresent(
                most -> line(text, "  " + (holds() ? "holds" : "FAILS") + "  every figure within " + percent(most)));
        line(
                text,
                "  The tokens of the " + known + " come " + time(fitted.meanError())
                        + " too early or too late on average.");
        table(text, held + " requests held out", fitted.heldOut());
        table(text, known + " requests fitted on", fitted.fitted());
        advice(text);
        return text.toString();
    }

    private static void table(StringBuilder text, String title, Validation validation) {
        line(text, String.format(Locale.ROOT, "  %-26s %12s %12s %10s", title, "measured", "predicted", "error"));
        for (ComparedFigure figure : validation.figures()) {
            line(
                    text,
                    String.format(
                            Locale.ROOT,
                            "    %-24s %12s %12s %+8.2f %%",
                            figure.quantity() + " " + figure.statistic(),
                            time(figure.measured()),
                            time(figure.predicted()),
                            100 * figure.error()));
        }
    }

    private void advice(StringBuilder text) {
        if (changed.files().isEmpty()) {
            line(text, "  The model says so already.");
            return;
        }
        String files = changed.files().stream().map(WorkspaceFile::path).collect(Collectors.joining(", "));
        line(text, isWritten ? "  Written to " + files + ":" : "  For " + files + ", which --write changes:");
        line(text, "    " + element.before().id() + ":");
        element.lines().forEach(attribute -> line(text, "      " + attribute));
    }

    private static String percent(double share) {
        return String.format(Locale.ROOT, "%.2f %%", 100 * share);
    }

    private static String time(double seconds) {
        return SimulationWords.time(Estimate.exact(seconds));
    }

    private static void line(StringBuilder text, String line) {
        text.append(line).append('\n');
    }

    @Override
    public JsonReport json() {
        JsonReport json = JsonReport.of("fit");
        json.summary()
                .put("element", element.before().id())
                .put("fittedOn", fitted.fitted().requests())
                .put("heldOut", fitted.heldOut().requests())
                .put("worstError", fitted.heldOut().worst())
                .put("meanErrorSeconds", fitted.meanError())
                .put("within", within.orElse(null))
                .put("holds", holds())
                .put("written", isWritten);
        StepModel model = fitted.model();
        json.root()
                .putObject("stepSeconds")
                .put("base", model.base())
                .put("perPrefillToken", model.perPrefillToken())
                .put("perSequence", model.perSequence())
                .put("perContextToken", model.perContextToken());
        limits(json.root().putObject("limits"), fitted.limits());
        ArrayNode figures = json.root().putArray("figures");
        figures(figures, "heldOut", fitted.heldOut());
        figures(figures, "fitted", fitted.fitted());
        ArrayNode attributes = json.root().putArray("attributes");
        for (Change.UpdateElement change : element.changes()) {
            attributes
                    .addObject()
                    .put("path", change.path())
                    .put("before", change.before() == null ? null : FittedElement.text(change.before()))
                    .put("after", FittedElement.text(change.after()));
        }
        json.root().put("patch", changed.patch());
        return json;
    }

    private static void limits(ObjectNode node, BatchLimits limits) {
        node.put("maxBatch", limits.sequences()).put("tokenBudget", limits.tokensPerStep());
        boolean bounded = limits.cache().blocks() < Integer.MAX_VALUE;
        node.put("kvBlocks", bounded ? (Long) limits.cache().blocks() : null);
        node.put(
                "contextWindow",
                limits.contextWindow() == BatchLimits.ANY_CONTEXT ? null : (Integer) limits.contextWindow());
    }

    private static void figures(ArrayNode node, String requests, Validation validation) {
        validation
                .figures()
                .forEach(figure -> node.addObject()
                        .put("requests", requests)
                        .put("quantity", figure.quantity().toString())
                        .put("statistic", figure.statistic().toString())
                        .put("measured", figure.measured())
                        .put("predicted", figure.predicted())
                        .put("error", figure.error()));
    }
}
