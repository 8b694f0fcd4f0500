package dev.plumbline.connectors.evaluations;

import dev.plumbline.pluginapi.Evaluation;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/// Results of DeepEval, in both of its spellings: `testCases[].metricsData[]` and `test_results[].metrics_data[]`.
///
/// Some of its metrics count what went wrong (hallucination, bias, toxicity) and pass below their threshold; which, the
/// results show.
final class DeepEval {

    private static final String PASSED = "pass rate";

    private final Results results;

    DeepEval(Results results) {
        this.results = results;
    }

    static boolean fits(JsonNode root) {
        JsonNode cases = cases(root);
        return cases.isArray() && metrics(cases.path(0)).isArray();
    }

    void read(JsonNode root, Instant written, String place) {
        Means means = new Means();
        Map<String, Integer> direction = new LinkedHashMap<>();
        String subject = "";
        for (JsonNode one : cases(root)) {
            JsonNode metadata = Fields.first(one, "additionalMetadata", "additional_metadata", "metadata");
            String group = Fields.text(metadata, "group");
            subject = subject.isEmpty() ? Fields.text(metadata, "service", "service.name", "subject") : subject;
            for (JsonNode metric : metrics(one)) {
                String name = Fields.text(metric, "name", "metric");
                means.add(name, Fields.number(metric.path("score")).orElse(Double.NaN), 1, group);
                means.threshold(name, Fields.number(metric.path("threshold")).orElse(Double.NaN));
                direction.merge(name, direction(metric), Integer::sum);
            }
            means.add(PASSED, Fields.first(one, "success").asBoolean(false) ? 1 : 0, 1, group);
        }
        Run run = run(root, subject, written, place);
        for (Scored score : means.scores()) {
            results.add(run, score.whereLowerIsBetter(direction.getOrDefault(score.metric(), 0) < 0));
        }
    }

    private static Run run(JsonNode root, String subject, Instant written, String place) {
        // The identifier of a run that was not uploaded is empty.
        String id = Fields.text(root, "identifier", "testRunId", "test_run_id", "runId", "testFile", "test_file");
        JsonNode parameters = Fields.first(root, "hyperparameters", "hyper_parameters");
        String model = Fields.text(parameters, "model");
        TreeMap<String, String> versions = new TreeMap<>();
        versions.put(subject.isEmpty() ? model : subject, model);
        return new Run(
                id.isEmpty() ? "DeepEval" : id,
                Evaluation.SuiteType.QUALITY,
                subject.isEmpty() ? model : subject,
                Fields.text(root, "datasetAlias", "dataset_alias"),
                versions,
                Fields.time(root, "createdAt", "created_at", "timestamp").orElse(written),
                place);
    }

    /// 1 if the score passed by being high, -1 if by being low, 0 if that does not show.
    private static int direction(JsonNode metric) {
        OptionalDouble score = Fields.number(metric.path("score"));
        OptionalDouble threshold = Fields.number(metric.path("threshold"));
        if (score.isEmpty() || threshold.isEmpty() || !metric.path("success").isBoolean()) {
            return 0;
        }
        int above = Double.compare(score.getAsDouble(), threshold.getAsDouble());
        return metric.path("success").booleanValue() ? above : above == 0 ? 0 : -above;
    }

    private static JsonNode cases(JsonNode root) {
        return Fields.first(root, "testCases", "test_cases", "testResults", "test_results");
    }

    private static JsonNode metrics(JsonNode one) {
        return Fields.first(one, "metricsData", "metrics_data", "metricsMetadata", "metrics_metadata");
    }
}
