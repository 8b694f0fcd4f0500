package dev.plumbline.connectors.evaluations;

import dev.plumbline.connectors.Remarks;
import dev.plumbline.pluginapi.Evaluation;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/// Gathers scores of Langfuse: those of experiments on datasets apart from those of real answers.
final class LangfuseScores {

    private final Remarks remarks;
    private final Map<Of, Means> means = new LinkedHashMap<>();
    private final Map<Of, Instant> newest = new LinkedHashMap<>();

    LangfuseScores(Remarks remarks) {
        this.remarks = remarks;
    }

    /// What scores are of.
    ///
    /// @param experiment the run on a dataset; empty for real answers
    private record Of(String subject, String experiment) {}

    void add(JsonNode score) {
        String name = Fields.text(score, "name");
        OptionalDouble value = value(score);
        if (value.isEmpty()) {
            remarks.about("Scores that are words and not numbers were left out", name);
            return;
        }
        Of of = new Of(
                Fields.text(score.path("metadata"), "service", "service.name", "subject"),
                Fields.text(score, "experimentId", "datasetRunId"));
        means.computeIfAbsent(of, unseen -> new Means()).add(name, value.getAsDouble(), 1, group(score));
        Fields.time(score, "timestamp", "createdAt")
                .ifPresent(time -> newest.merge(of, time, (one, other) -> one.isAfter(other) ? one : other));
    }

    /// Numbers and truths; version 2 writes truths as 1 and 0.
    private static OptionalDouble value(JsonNode score) {
        JsonNode value = score.path("value");
        return value.isNumber() || value.isBoolean() ? Fields.number(value) : OptionalDouble.empty();
    }

    private static String group(JsonNode score) {
        return Fields.text(score.path("metadata"), "group");
    }

    void truncated() {
        remarks.say("There are more scores than the limit of the connection; the rest was left out.");
    }

    void report(Results results, String place) {
        means.forEach((of, scores) -> {
            Run run = new Run(
                    of.experiment.isEmpty() ? "Langfuse" : "Langfuse " + of.experiment,
                    of.experiment.isEmpty() ? Evaluation.SuiteType.ONLINE : Evaluation.SuiteType.QUALITY,
                    of.subject,
                    of.experiment,
                    new TreeMap<>(),
                    newest.getOrDefault(of, Instant.EPOCH),
                    place);
            scores.scores().forEach(score -> results.add(run, score));
        });
    }
}
