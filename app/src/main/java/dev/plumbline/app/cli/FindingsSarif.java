package dev.plumbline.app.cli;

import dev.plumbline.app.composition.Version;
import dev.plumbline.designrules.Fingerprint;
import dev.plumbline.designrules.standing.JudgedFinding;
import dev.plumbline.designrules.standing.Standing;
import dev.plumbline.pluginapi.Finding;
import dev.plumbline.pluginapi.RuleDescription;
import dev.plumbline.pluginapi.Severity;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// The findings as SARIF 2.1.0, for code scanning: one line for each, the witness of a path as a code flow, and the
/// fingerprint as the hash that tells whether a finding is an old one.
///
/// Security rules have a `security-severity`, a number of ours on the scale from 0 to 10 that code scanning sorts by.
record FindingsSarif(FindingsReport report) {

    private static final String SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json";
    private static final String SECURITY = "security";
    private static final int MOST_TEXT = 1024;
    /// Further steps of a code flow would not be shown.
    private static final int MOST_STEPS = 1000;

    String text() {
        ObjectNode root = JsonMapper.shared().createObjectNode();
        root.put("$schema", SCHEMA).put("version", "2.1.0");
        ObjectNode run = root.putArray("runs").addObject();
        List<RuleDescription> rules = report.findings().stream()
                .map(judged -> judged.finding().rule())
                .distinct()
                .sorted((one, other) -> one.id().compareTo(other.id()))
                .toList();
        ObjectNode driver = run.putObject("tool").putObject("driver");
        driver.put("name", "Plumbline").put("version", Version.current());
        ArrayNode descriptions = driver.putArray("rules");
        rules.forEach(rule -> describe(descriptions.addObject(), rule));
        run.putObject("automationDetails").put("id", "plumbline/check/");
        run.put("columnKind", "unicodeCodePoints");
        invocation(run.putArray("invocations").addObject());
        SarifPlaces places = new SarifPlaces(report.workspace());
        ArrayNode results = run.putArray("results");
        for (JudgedFinding judged : report.findings()) {
            add(results.addObject(), judged, rules.indexOf(judged.finding().rule()), places);
        }
        resolved(run);
        return new JsonReport(root).text();
    }

    private static void describe(ObjectNode node, RuleDescription rule) {
        node.put("id", rule.id());
        node.putObject("shortDescription").put("text", rule.title());
        node.putObject("fullDescription").put("text", shortened(rule.why()));
        node.putObject("help").put("text", rule.remedy() + "\nSources: " + rule.sourceText());
        Grade grade = Grade.of(rule.severity());
        node.putObject("defaultConfiguration").put("level", grade.level());
        ObjectNode properties = node.putObject("properties");
        properties.put("problem.severity", grade.importance());
        ArrayNode tags = properties.putArray("tags");
        tags.add(rule.category());
        if (isAboutSecurity(rule)) {
            properties.put("security-severity", grade.score());
            if (!rule.category().equals(SECURITY)) {
                tags.add(SECURITY);
            }
        }
    }

    private static boolean isAboutSecurity(RuleDescription rule) {
        return rule.category().equals(SECURITY) || rule.category().equals("privacy");
    }

    /// Whether every rule ran: what did not run must not look as if it had found nothing.
    private void invocation(ObjectNode node) {
        List<String> failures = report.failures();
        node.put("executionSuccessful", failures.isEmpty());
        if (!failures.isEmpty()) {
            ArrayNode notes = node.putArray("toolExecutionNotifications");
            failures.forEach(failure ->
                    notes.addObject().put("level", "error").putObject("message").put("text", failure));
        }
    }

    /// In a bag of properties: code scanning would take a result for a finding that is there.
    private void resolved(ObjectNode run) {
        if (!report.judgement().resolved().isEmpty()) {
            ArrayNode resolved = run.putObject("properties").putArray("resolved");
            report.judgement().resolved().forEach(finding -> resolved.add(finding.fingerprint()));
        }
    }

    private void add(ObjectNode node, JudgedFinding judged, int rule, SarifPlaces places) {
        Finding finding = judged.finding();
        node.put("ruleId", finding.rule().id())
                .put("ruleIndex", rule)
                .put("level", Grade.of(finding.severity()).level())
                .putObject("message")
                .put("text", message(judged));
        places.add(node.putArray("locations").addObject(), report.placeOf(judged));
        standing(node, judged);
        node.putObject("partialFingerprints").put("primaryLocationLineHash", Fingerprint.hash(finding.fingerprint()));
        List<String> steps = finding.witness().stream()
                .filter(id -> report.workspace().placeOf(id).isPresent())
                .limit(MOST_STEPS)
                .toList();
        if (steps.size() > 1) {
            ArrayNode flow = node.putArray("codeFlows")
                    .addObject()
                    .putArray("threadFlows")
                    .addObject()
                    .putArray("locations");
            steps.forEach(id -> step(flow.addObject().putObject("location"), id, places));
        }
    }

    private static void standing(ObjectNode node, JudgedFinding judged) {
        switch (judged.standing()) {
            case Standing.Active active -> {}
            case Standing.New fresh -> node.put("baselineState", "new");
            case Standing.Worse worse -> node.put("baselineState", "updated");
            case Standing.Open open -> node.put("baselineState", "unchanged");
            case Standing.Known known -> suppress(node, judged);
            case Standing.Waived waived -> suppress(node, judged);
        }
        node.putObject("properties").put("state", judged.standing().word()).put("reach", judged.reach());
    }

    private static void suppress(ObjectNode node, JudgedFinding judged) {
        node.putArray("suppressions")
                .addObject()
                .put("kind", "external")
                .put("status", "accepted")
                .put("justification", String.join(" ", FindingWords.of(judged)));
    }

    private void step(ObjectNode location, String id, SarifPlaces places) {
        report.workspace().placeOf(id).ifPresent(place -> places.add(location, place));
        location.putObject("message").put("text", id);
    }

    private static String message(JudgedFinding judged) {
        List<String> words = new ArrayList<>();
        words.add(judged.finding().what());
        words.addAll(FindingWords.of(judged));
        words.add(judged.finding().remedy());
        return String.join(" ", words);
    }

    private static String shortened(String text) {
        return text.length() <= MOST_TEXT ? text : text.substring(0, MOST_TEXT - 1) + "…";
    }

    /// How much a finding matters, in the words of SARIF and of code scanning.
    ///
    /// @param score from 0 to 10, for rules about security
    private record Grade(String level, String importance, String score) {

        static Grade of(Severity severity) {
            return switch (severity) {
                case CRITICAL -> new Grade("error", "error", "9.5");
                case HIGH -> new Grade("error", "error", "8.0");
                case MEDIUM -> new Grade("warning", "warning", "5.5");
                case LOW -> new Grade("note", "recommendation", "2.0");
            };
        }
    }
}
