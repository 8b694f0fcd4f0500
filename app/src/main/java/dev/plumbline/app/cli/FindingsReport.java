package dev.plumbline.app.cli;

import dev.plumbline.designrules.CheckResult;
import dev.plumbline.designrules.RuleCrash;
import dev.plumbline.graphmodel.Problem;
import dev.plumbline.graphmodel.Problem.Place;
import dev.plumbline.graphmodel.workspace.Workspace;
import dev.plumbline.pluginapi.Finding;
import dev.plumbline.pluginapi.Severity;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// The result of a check as text for people and as JSON for machines.
///
/// @param broken the packs whose rules could not run
/// @param explained whether each finding names its sources
record FindingsReport(Workspace workspace, CheckResult result, List<Problem> broken, boolean explained)
        implements Report {

    FindingsReport {
        broken = List.copyOf(broken);
    }

    @Override
    public String text() {
        StringBuilder text = new StringBuilder();
        for (Finding finding : result.findings()) {
            text.append(String.format(
                    Locale.ROOT,
                    "%-8s %-9s %s%n",
                    word(finding.severity()),
                    finding.rule().id(),
                    finding.what()));
            text.append("         at ").append(place(finding));
            if (finding.witness().size() > 1) {
                text.append("  (").append(String.join(" > ", finding.witness())).append(')');
            }
            text.append("\n         ").append(finding.remedy()).append("\n");
            if (explained) {
                finding.because()
                        .forEach(term ->
                                text.append("         Because ").append(term).append(".\n"));
                text.append("         Why: ").append(finding.why()).append('\n');
                text.append("         Sources: ")
                        .append(finding.rule().sourceText())
                        .append("\n         Fingerprint: ")
                        .append(finding.fingerprint())
                        .append('\n');
            }
        }
        result.crashes()
                .forEach(crash -> text.append(crash.what())
                        .append(' ')
                        .append(crash.why())
                        .append('\n'));
        return text.append(summary()).append('\n').toString().replace("\r\n", "\n");
    }

    /// Why rules did not run: that must not look as if they had found nothing.
    List<String> failures() {
        return Stream.concat(
                        result.crashes().stream().map(crash -> crash.what() + " " + crash.why()),
                        broken.stream().map(problem -> problem.what() + " " + problem.why()))
                .toList();
    }

    /// One line that counts.
    String summary() {
        String severities = Stream.of(Severity.values())
                .filter(severity -> count(severity) > 0)
                .map(severity -> count(severity) + " " + word(severity))
                .collect(Collectors.joining(", "));
        return result.rules() + " rules, " + workspace.architecture().elements().size() + " elements: "
                + (result.findings().isEmpty()
                        ? "no findings"
                        : result.findings().size() + (result.findings().size() == 1 ? " finding (" : " findings (")
                                + severities + ")")
                + (result.openQuestions().isEmpty()
                        ? ""
                        : ", " + result.openQuestions().size() + " cannot be told");
    }

    @Override
    public JsonReport json() {
        JsonReport report = JsonReport.of("check");
        ObjectNode summary = report.summary();
        summary.put("rules", result.rules())
                .put("elements", workspace.architecture().elements().size())
                .put("relations", workspace.architecture().relations().size())
                .put("findings", result.findings().size());
        ObjectNode bySeverity = summary.putObject("bySeverity");
        for (Severity severity : Severity.values()) {
            bySeverity.put(word(severity), count(severity));
        }
        summary.put("waived", 0)
                .put("cannotTell", result.openQuestions().size())
                .put("failedRules", result.crashes().size());
        ArrayNode findings = report.root().putArray("findings");
        result.findings().forEach(finding -> add(findings.addObject(), finding));
        report.problems(Stream.concat(broken.stream(), result.crashes().stream().map(RuleCrash::problem))
                .toList());
        return report;
    }

    private void add(ObjectNode node, Finding finding) {
        Place place = placeOf(finding);
        node.put("rule", finding.rule().id()).put("severity", word(finding.severity()));
        ArrayNode elements = node.putArray("elements");
        finding.elements().forEach(elements::add);
        ArrayNode witness = node.putArray("witness");
        finding.witness().forEach(witness::add);
        ArrayNode because = node.putArray("because");
        finding.because().forEach(because::add);
        node.put("file", place.file())
                .put("line", place.line())
                .put("column", place.column())
                .put("what", finding.what())
                .put("why", finding.why())
                .put("remedy", finding.remedy())
                .put("fingerprint", finding.fingerprint())
                .put("state", "active")
                .put("fixable", !finding.fix().isEmpty());
    }

    private String place(Finding finding) {
        return placeOf(finding).toString();
    }

    /// The one line that a finding is shown at.
    Place placeOf(Finding finding) {
        return placeOf(finding.witness(), finding.elements());
    }

    /// Where the first part that is in the text is declared: of a relation that shows it, or of the element.
    private Place placeOf(List<String> witness, List<String> elements) {
        return Stream.concat(
                        witness.stream()
                                .filter(id ->
                                        workspace.architecture().relation(id).isPresent()),
                        elements.stream())
                .flatMap(id -> workspace.placeOf(id).stream())
                .findFirst()
                .orElse(new Place("plumbline.yaml", 0, 0));
    }

    private long count(Severity severity) {
        return result.findings().stream()
                .filter(finding -> finding.severity() == severity)
                .count();
    }

    static String word(Severity severity) {
        return severity.name().toLowerCase(Locale.ROOT);
    }
}
