package dev.plumbline.connectors.evaluations;

import dev.plumbline.connectors.JsonItems;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Tells the tool that a text of results comes from, and reads it.
final class ResultText {

    /// Python writes NaN into JSON, which is not allowed there.
    private static final JsonMapper JSON = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(
                            StreamReadConstraints.builder().maxNestingDepth(200).build())
                    .build())
            .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
            .build();

    private final Results results;
    private final Instant written;

    /// @param written when the file was written, for results that tell no time
    ResultText(Results results, Instant written) {
        this.results = results;
        this.written = written;
    }

    /// Reads a text, and gives the name of the format that it has.
    ///
    /// @param name the name of the file
    /// @param place the file as it is shown
    /// @throws MalformedResultException if it is broken, or of no known format
    String read(String text, String name, String place) throws MalformedResultException {
        String lower = name.toLowerCase(Locale.ROOT);
        if (lower.endsWith(".csv") || lower.endsWith(".tsv")) {
            return csv(text, name, place);
        }
        if (lower.endsWith(".jsonl") || lower.endsWith(".ndjson")) {
            return lines(text, name, place);
        }
        return json(text, name, place);
    }

    private String csv(String text, String name, String place) throws MalformedResultException {
        List<Map<String, String>> rows = CsvTable.read(text);
        new Rows(results).read(rows, plain(name), written, place);
        return "CSV";
    }

    private String lines(String text, String name, String place) throws MalformedResultException {
        List<JsonNode> nodes = new ArrayList<>();
        int number = 0;
        for (String line : text.lines().toList()) {
            number++;
            if (!line.isBlank()) {
                nodes.add(parsed(line, number));
            }
        }
        if (nodes.isEmpty()) {
            throw new MalformedResultException("the file is empty");
        }
        if (nodes.stream().anyMatch(OpenAiEvals::fits)) {
            new OpenAiEvals(results).read(nodes, written, place);
            return "OpenAI evals";
        }
        if (nodes.getFirst().has("gradingResult") && nodes.getFirst().has("promptIdx")) {
            var root = JSON.createObjectNode();
            root.putObject("results").putArray("results").addAll(nodes);
            new Promptfoo(results).read(root, written, place);
            return "promptfoo";
        }
        return rows(nodes, name, place);
    }

    private String json(String text, String name, String place) throws MalformedResultException {
        JsonNode root = parsed(text, 1);
        if (Promptfoo.fits(root)) {
            new Promptfoo(results).read(root, written, place);
            return "promptfoo";
        }
        if (LmEvaluationHarness.fits(root)) {
            new LmEvaluationHarness(results).read(root, written, place);
            return "lm-evaluation-harness";
        }
        if (DeepEval.fits(root)) {
            new DeepEval(results).read(root, written, place);
            return "DeepEval";
        }
        JsonNode list = root.isArray() ? root : Fields.first(root, "evaluations", "scores", "rows");
        if (list.isArray() && !list.isEmpty()) {
            return rows(list.valueStream().toList(), name, place);
        }
        throw new MalformedResultException(
                "the JSON is of no known format: promptfoo, lm-evaluation-harness, DeepEval, or a list of scores");
    }

    private String rows(List<JsonNode> nodes, String name, String place) throws MalformedResultException {
        List<Map<String, String>> rows = new ArrayList<>();
        for (JsonNode node : nodes) {
            if (!node.isObject()) {
                throw new MalformedResultException("the list holds something else than objects");
            }
            Map<String, String> row = new LinkedHashMap<>();
            node.propertyStream().forEach(field -> {
                String value = JsonItems.text(node, field.getKey());
                if (!value.isBlank()) {
                    row.put(field.getKey().toLowerCase(Locale.ROOT), value);
                }
            });
            rows.add(row);
        }
        new Rows(results).read(rows, plain(name), written, place);
        return "JSON";
    }

    private static JsonNode parsed(String text, int firstLine) throws MalformedResultException {
        try {
            return JSON.readTree(text);
        } catch (JacksonException broken) {
            int line = broken.getLocation() == null ? 1 : broken.getLocation().getLineNr();
            int column = broken.getLocation() == null ? 1 : broken.getLocation().getColumnNr();
            throw new MalformedResultException(firstLine - 1 + line, column, reason(broken));
        }
    }

    private static String reason(JacksonException broken) {
        String message = String.valueOf(broken.getOriginalMessage());
        int end = message.indexOf(" (");
        String brief = end > 0 ? message.substring(0, end) : message;
        return "this is not JSON: " + brief.lines().findFirst().orElse("").strip();
    }

    private static String plain(String name) {
        int dot = name.lastIndexOf('.');
        return dot > 0 ? name.substring(0, dot) : name;
    }
}
