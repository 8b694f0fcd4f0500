package dev.plumbline.connectors.evaluations;

import dev.plumbline.pluginapi.Evaluation;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/// Results of EleutherAI's lm-evaluation-harness: a task has metrics with filters, as in `acc,none`.
final class LmEvaluationHarness {

    /// The 97.5th percentile of the standard normal distribution.
    private static final double Z = 1.959964;

    private static final Set<String> LOWER =
            Set.of("word_perplexity", "byte_perplexity", "perplexity", "bits_per_byte", "brier_score");

    private final Results results;

    LmEvaluationHarness(Results results) {
        this.results = results;
    }

    static boolean fits(JsonNode root) {
        return root.path("results").isObject()
                && (root.has("n-shot") || root.has("configs") || root.has("lm_eval_version") || root.has("versions"));
    }

    void read(JsonNode root, Instant written, String place) {
        String model = model(root);
        Instant time = Fields.time(root, "date").orElse(written);
        root.path("results").propertyStream().forEach(task -> {
            TreeMap<String, String> versions = new TreeMap<>();
            versions.put(model, Fields.text(root, "model_name", "model_source"));
            versions.put(task.getKey(), Fields.text(root.path("versions"), task.getKey()));
            String shown = Fields.text(task.getValue(), "alias").replaceFirst("^[\\s-]+", "");
            Run run = new Run(
                    shown.isEmpty() ? task.getKey() : shown,
                    Evaluation.SuiteType.QUALITY,
                    model,
                    task.getKey(),
                    versions,
                    time,
                    place + ", task " + task.getKey());
            task.getValue().propertyStream().forEach(score -> score(root, run, task, score.getKey()));
        });
    }

    private void score(JsonNode root, Run run, Map.Entry<String, JsonNode> task, String key) {
        String metric = key.contains(",") ? key.substring(0, key.indexOf(',')) : key;
        String filter = key.contains(",") ? key.substring(key.indexOf(',') + 1) : "none";
        OptionalDouble value = Fields.number(task.getValue().path(key));
        if (value.isEmpty() || metric.endsWith("_stderr") || metric.equals("alias") || metric.equals("sample_len")) {
            return;
        }
        // The error is the text "N/A" where it was not worked out.
        JsonNode error = task.getValue().path(key.contains(",") ? metric + "_stderr," + filter : metric + "_stderr");
        OptionalDouble low = Fields.number(error).stream()
                .filter(Double::isFinite)
                .map(deviation -> value.getAsDouble() - Z * deviation)
                .findFirst();
        results.add(
                run,
                Scored.of(filter.equals("none") ? metric : metric + " (" + filter + ")", value.getAsDouble())
                        .withLow(low)
                        .whereLowerIsBetter(isLowerBetter(root, task.getKey(), metric)));
    }

    private static boolean isLowerBetter(JsonNode root, String task, String metric) {
        JsonNode told = root.path("higher_is_better").path(task).path(metric);
        return told.isBoolean() ? !told.booleanValue() : LOWER.contains(metric);
    }

    private static String model(JsonNode root) {
        String name = Fields.text(root, "model_name");
        JsonNode config = root.path("config");
        String arguments =
                config.path("model_args").isString() ? config.path("model_args").stringValue() : "";
        return Optional.of(name)
                .filter(known -> !known.isEmpty())
                .or(() -> Optional.of(Fields.text(config.path("model_args"), "pretrained", "model")))
                .filter(known -> !known.isEmpty())
                .orElseGet(() -> pretrained(arguments, Fields.text(config, "model")));
    }

    private static String pretrained(String arguments, String otherwise) {
        for (String argument : arguments.split(",", -1)) {
            if (argument.startsWith("pretrained=") || argument.startsWith("model=")) {
                return argument.substring(argument.indexOf('=') + 1);
            }
        }
        return otherwise;
    }
}
