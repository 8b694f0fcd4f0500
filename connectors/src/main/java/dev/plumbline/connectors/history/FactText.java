package dev.plumbline.connectors.history;

import dev.plumbline.pluginapi.Alert;
import dev.plumbline.pluginapi.Evaluation;
import dev.plumbline.pluginapi.Provenance;
import dev.plumbline.pluginapi.telemetry.About;
import dev.plumbline.pluginapi.telemetry.Presence;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.TreeMap;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// Facts as JSON, without what differs each time that they are told: when they were told, and when a service was seen.
final class FactText {

    private final JsonMapper json;
    private final SubjectText subjects;

    FactText(JsonMapper json, SubjectText subjects) {
        this.json = json;
        this.subjects = subjects;
    }

    String write(Presence presence) {
        ObjectNode node = json.createObjectNode();
        node.set("service", subjects.node(presence.service()));
        node.put("kind", presence.kind());
        node.set("properties", texts(presence.properties()));
        return withProvenance(node, presence.provenance());
    }

    String writeAlert(About<Alert> about) {
        Alert alert = about.told();
        ObjectNode node = json.createObjectNode();
        node.set("service", subjects.node(about.service()));
        node.put("fingerprint", alert.fingerprint());
        node.put("subject", alert.subject());
        node.put("name", alert.name());
        node.put("level", alert.level().name());
        node.put("state", alert.state().name());
        node.put("since", alert.since().toString());
        node.put("summary", alert.summary());
        return withProvenance(node, alert.provenance());
    }

    String writeEvaluation(About<Evaluation> about) {
        Evaluation evaluation = about.told();
        ObjectNode node = json.createObjectNode();
        node.set("service", subjects.node(about.service()));
        node.put("suite", evaluation.suite());
        node.put("type", evaluation.type().name());
        node.put("subject", evaluation.subject());
        node.put("metric", evaluation.metric());
        node.put("score", number(evaluation.score().value()));
        evaluation.score().low().ifPresent(low -> node.put("low", number(low)));
        ObjectNode groups = node.putObject("groups");
        evaluation.score().groups().forEach((group, score) -> groups.put(group, number(score)));
        evaluation.threshold().ifPresent(threshold -> node.put("threshold", number(threshold)));
        node.put("dataset", evaluation.dataset());
        node.set("versions", texts(evaluation.versions()));
        node.put("time", evaluation.time().toString());
        return withProvenance(node, evaluation.provenance());
    }

    /// Numbers are texts, since JSON has none that are not finite.
    private static String number(double value) {
        return Double.toString(value);
    }

    private ObjectNode texts(SortedMap<String, String> texts) {
        ObjectNode node = json.createObjectNode();
        texts.forEach(node::put);
        return node;
    }

    private static String withProvenance(ObjectNode node, Provenance provenance) {
        node.put("source", provenance.source());
        node.put("detail", provenance.detail());
        return node.toString();
    }

    /// @param told when it was told
    /// @param seen when the service was seen
    Presence presence(String text, Instant told, Instant seen) throws DamagedException {
        JsonNode node = node(text);
        return new Presence(
                SubjectText.service(node.path("service")),
                word(node, "kind"),
                texts(node.path("properties")),
                seen,
                provenance(node, told));
    }

    About<Alert> alert(String text, Instant told) throws DamagedException {
        JsonNode node = node(text);
        try {
            return new About<>(
                    SubjectText.service(node.path("service")),
                    new Alert(
                            word(node, "fingerprint"),
                            word(node, "subject"),
                            word(node, "name"),
                            Alert.Level.valueOf(word(node, "level")),
                            Alert.State.valueOf(word(node, "state")),
                            Instant.parse(word(node, "since")),
                            word(node, "summary"),
                            provenance(node, told)));
        } catch (IllegalArgumentException | DateTimeException reason) {
            throw new DamagedException("An alert cannot be read: " + reason.getMessage());
        }
    }

    About<Evaluation> evaluation(String text, Instant told) throws DamagedException {
        JsonNode node = node(text);
        try {
            TreeMap<String, Double> groups = new TreeMap<>();
            texts(node.path("groups")).forEach((group, score) -> groups.put(group, Double.valueOf(score)));
            return new About<>(
                    SubjectText.service(node.path("service")),
                    new Evaluation(
                            word(node, "suite"),
                            Evaluation.SuiteType.valueOf(word(node, "type")),
                            word(node, "subject"),
                            word(node, "metric"),
                            new Evaluation.Score(
                                    Double.parseDouble(word(node, "score")), optional(node.path("low")), groups),
                            optional(node.path("threshold")),
                            word(node, "dataset"),
                            texts(node.path("versions")),
                            Instant.parse(word(node, "time")),
                            provenance(node, told)));
        } catch (IllegalArgumentException | DateTimeException reason) {
            throw new DamagedException("A result of an evaluation cannot be read: " + reason.getMessage());
        }
    }

    private JsonNode node(String text) throws DamagedException {
        try {
            return json.readTree(text);
        } catch (JacksonException reason) {
            throw new DamagedException("A fact cannot be read: " + reason.getOriginalMessage());
        }
    }

    private static String word(JsonNode node, String name) {
        return node.path(name).asString("");
    }

    private static OptionalDouble optional(JsonNode node) {
        return node.isMissingNode() ? OptionalDouble.empty() : OptionalDouble.of(Double.parseDouble(node.asString()));
    }

    private static SortedMap<String, String> texts(JsonNode node) {
        TreeMap<String, String> texts = new TreeMap<>();
        node.properties().forEach(one -> texts.put(one.getKey(), one.getValue().asString()));
        return texts;
    }

    private static Provenance provenance(JsonNode node, Instant told) {
        return new Provenance(word(node, "source"), word(node, "detail"), Optional.of(told));
    }
}
