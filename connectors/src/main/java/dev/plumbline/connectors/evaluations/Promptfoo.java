package dev.plumbline.connectors.evaluations;

import dev.plumbline.connectors.JsonItems;
import dev.plumbline.pluginapi.Evaluation;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/// Results of promptfoo, as it writes them into files and as its server tells them (versions 3 and 4).
///
/// Each provider with each prompt is a run. Scores are the means of named scores by their weights, and the share of the
/// cases that passed; in red-teaming the share by plugin too. A case that could not be run counts as one that did not
/// pass, and is told of.
final class Promptfoo {

    private static final String PASSED = "pass rate";
    private static final String USUAL_GROUP = "group";
    /// Assertions whose threshold is not one of their score.
    private static final Set<String> OTHER_THRESHOLDS =
            Set.of("latency", "cost", "perplexity", "levenshtein", "not-latency", "not-cost", "trace-span-duration");

    private final Results results;

    Promptfoo(Results results) {
        this.results = results;
    }

    static boolean fits(JsonNode root) {
        return root.path("results").path("results").isArray()
                && root.path("results").path("prompts").isArray();
    }

    /// Reads a file or an answer of the server.
    ///
    /// @param written when the file was written, where the results tell no time
    void read(JsonNode root, Instant written, String place) {
        JsonNode told = root.path("results");
        JsonNode config = root.path("config");
        Instant time = Fields.time(told, "timestamp")
                .or(() -> Fields.time(root, "createdAt"))
                .orElse(written);
        Cases cases = new Cases(config);
        told.path("results").forEach(cases::add);
        String suite = Fields.text(config, "description");
        boolean isRedTeam = config.path("redteam").isObject();
        cases.runs.forEach((key, run) -> {
            String name = suite.isEmpty() ? Fields.text(root, "evalId") : suite;
            String label = cases.prompts.size() > 1 && !key.prompt.isEmpty() ? ": " + key.prompt : "";
            TreeMap<String, String> versions = new TreeMap<>();
            versions.put(key.subject, cases.models.getOrDefault(key.provider, ""));
            report(
                    new Run(
                            (name.isEmpty() ? "promptfoo" : name) + label,
                            isRedTeam ? Evaluation.SuiteType.RED_TEAM : Evaluation.SuiteType.QUALITY,
                            key.subject,
                            Fields.text(root, "datasetId"),
                            versions,
                            time,
                            place + ", "
                                    + (key.prompt.isEmpty() ? key.provider : key.provider + " with " + key.prompt)),
                    run);
        });
    }

    private void report(Run run, Means means) {
        means.scores().forEach(score -> results.add(run, score));
    }

    /// A provider with a prompt, on a subject.
    private record Key(String provider, String prompt, String subject) {}

    /// The cases, gathered by run.
    private final class Cases {

        private final Map<Key, Means> runs = new LinkedHashMap<>();
        private final Map<String, Boolean> prompts = new LinkedHashMap<>();
        private final Map<String, String> services = new HashMap<>();
        private final Map<String, String> models = new HashMap<>();
        private final Set<String> providers;

        Cases(JsonNode config) {
            for (JsonNode provider : config.path("providers")) {
                String name = Fields.text(provider, "label", "id");
                JsonNode own = provider.path("config");
                services.put(name, Fields.text(own, "service", "service.name", "serviceName"));
                models.put(name, Fields.text(own, "version", "model", "modelName"));
            }
            providers = config.path("providers")
                    .valueStream()
                    .map(provider -> Fields.text(provider, "label", "id"))
                    .collect(Collectors.toSet());
        }

        void add(JsonNode result) {
            JsonNode provider = result.path("provider");
            String name = provider.isString() ? provider.stringValue() : Fields.text(provider, "label", "id");
            String prompt = Fields.text(result.path("prompt"), "label");
            prompts.put(prompt, true);
            Means means = runs.computeIfAbsent(
                    new Key(name, prompt.length() > 80 ? "" : prompt, subject(name, result)), unseen -> new Means());
            JsonNode metadata = metadata(result);
            String group = Fields.text(metadata, USUAL_GROUP);
            means.add(PASSED, result.path("success").asBoolean(false) ? 1 : 0, 1, group);
            if (result.path("failureReason").asInt(0) == 2) {
                results.remarks().about("Cases that promptfoo could not run count as failed", name);
            }
            String plugin = Fields.text(metadata, "pluginId");
            if (!plugin.isEmpty()) {
                means.add(plugin, result.path("success").asBoolean(false) ? 1 : 0, 1, group);
            }
            JsonNode weights = result.path("gradingResult").path("namedScoreWeights");
            result.path("namedScores")
                    .propertyStream()
                    .forEach(score -> means.add(
                            score.getKey(),
                            Fields.number(score.getValue()).orElse(Double.NaN),
                            Fields.number(weights.path(score.getKey())).orElse(1),
                            group));
            thresholds(means, result);
        }

        private void thresholds(Means means, JsonNode result) {
            for (JsonNode component : result.path("gradingResult").path("componentResults")) {
                JsonNode assertion = component.path("assertion");
                OptionalDouble threshold = Fields.number(assertion.path("threshold"));
                String metric = Fields.text(assertion, "metric");
                boolean isOfScore = threshold.isPresent()
                        && threshold.getAsDouble() >= 0
                        && threshold.getAsDouble() <= 1
                        && !OTHER_THRESHOLDS.contains(JsonItems.text(assertion, "type"));
                if (isOfScore && !metric.isEmpty()) {
                    means.threshold(metric, threshold.getAsDouble());
                }
            }
        }

        /// A provider that says which service it asks; else the service that the test case names, unless that is
        /// another provider; else the provider.
        private String subject(String provider, JsonNode result) {
            String own = services.getOrDefault(provider, "");
            if (!own.isEmpty()) {
                return own;
            }
            String named = Fields.text(metadata(result), "service", "service.name", "subject");
            boolean isAnother = !named.equals(provider) && (providers.contains(named) || services.containsValue(named));
            return named.isEmpty() || isAnother ? provider : named;
        }

        private JsonNode metadata(JsonNode result) {
            JsonNode own = result.path("metadata");
            return own.isObject() && !own.isEmpty()
                    ? own
                    : result.path("testCase").path("metadata");
        }
    }
}
