package dev.plumbline.connectors.evaluations;

import dev.plumbline.pluginapi.Evaluation;
import java.time.Instant;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/// Records of OpenAI's evals: a line with the `spec`, a line for each event, and one with the `final_report`, which a
/// run that broke off does not have.
final class OpenAiEvals {

    private static final double Z = 1.959964;
    /// The misspelling is that of the tool.
    private static final List<String> DEVIATIONS = List.of("boostrap_std", "bootstrap_std");
    private static final Set<String> JUDGED = Set.of("match", "metrics");

    private final Results results;

    OpenAiEvals(Results results) {
        this.results = results;
    }

    static boolean fits(JsonNode line) {
        return line.has("spec") || line.has("final_report") || (line.has("run_id") && line.has("event_id"));
    }

    void read(List<JsonNode> lines, Instant written, String place) {
        JsonNode spec = MissingNode.getInstance();
        JsonNode report = MissingNode.getInstance();
        Means matches = new Means();
        for (JsonNode line : lines) {
            if (line.has("spec")) {
                spec = line.path("spec");
            } else if (line.has("final_report")) {
                report = line.path("final_report");
            } else if (JUDGED.contains(Fields.text(line, "type"))) {
                Fields.number(line.path("data").path("correct"))
                        .ifPresent(correct -> matches.add("accuracy", correct, 1, ""));
            }
        }
        Run run = run(spec, written, place);
        if (report.isObject()) {
            report(report, run);
        } else {
            results.remarks().about("A run of evals that did not end; its score is that of the cases so far", place);
            matches.scores().forEach(score -> results.add(run, score));
        }
    }

    private void report(JsonNode report, Run run) {
        OptionalDouble deviation = DEVIATIONS.stream()
                .map(report::path)
                .map(Fields::number)
                .flatMapToDouble(OptionalDouble::stream)
                .findFirst();
        report.propertyStream()
                .filter(entry -> !DEVIATIONS.contains(entry.getKey()))
                .forEach(entry -> Fields.number(entry.getValue()).ifPresent(value -> {
                    Scored score = Scored.of(entry.getKey(), value);
                    boolean isAccuracy = entry.getKey().equals("accuracy") && deviation.isPresent();
                    results.add(
                            run,
                            isAccuracy ? score.withLow(OptionalDouble.of(value - Z * deviation.getAsDouble())) : score);
                }));
    }

    private static Run run(JsonNode spec, Instant written, String place) {
        JsonNode functions = spec.path("completion_fns");
        String model = functions.path(0).isString()
                ? functions.path(0).stringValue()
                : Fields.text(spec, "model_name", "model");
        TreeMap<String, String> versions = new TreeMap<>();
        versions.put(model, model);
        String suite = Fields.text(spec, "eval_name", "base_eval");
        return new Run(
                suite.isEmpty() ? "evals" : suite,
                Evaluation.SuiteType.QUALITY,
                model,
                Fields.text(spec, "base_eval", "split"),
                versions,
                Fields.time(spec, "created_at").orElse(written),
                place);
    }
}
