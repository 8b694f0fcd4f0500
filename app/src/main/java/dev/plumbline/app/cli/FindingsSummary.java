package dev.plumbline.app.cli;

import dev.plumbline.designrules.standing.Judgement;
import dev.plumbline.graphmodel.Architecture;
import dev.plumbline.pluginapi.Severity;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.node.ObjectNode;

/// The numbers of a check.
record FindingsSummary(Architecture architecture, Judgement judgement) {

    /// The words of standings that are counted apart.
    private static final List<String> APART = List.of("new", "worse", "open", "waived", "baseline");

    /// One line that counts.
    String line() {
        int findings = judgement.findings().size();
        int open = judgement.result().openQuestions().size();
        int resolved = judgement.resolved().size();
        return counted(judgement.result().rules(), "rule") + ", "
                + counted(architecture.elements().size(), "element") + ": "
                + (findings == 0 ? "no findings" : counted(findings, "finding") + " (" + by() + ")")
                + (resolved == 0 ? "" : ", " + resolved + " resolved")
                + (open == 0 ? "" : ", " + open + " cannot be told");
    }

    private static String counted(int number, String word) {
        return number + " " + word + (number == 1 ? "" : "s");
    }

    private String by() {
        String severities = Stream.of(Severity.values())
                .filter(severity -> count(severity) > 0)
                .map(severity -> count(severity) + " " + FindingsReport.word(severity))
                .collect(Collectors.joining(", "));
        String standings = APART.stream()
                .filter(word -> judgement.count(word) > 0)
                .map(word -> judgement.count(word) + (word.equals("baseline") ? " in the baseline" : " " + word))
                .collect(Collectors.joining(", "));
        return standings.isEmpty() ? severities : severities + "; " + standings;
    }

    void addTo(ObjectNode summary) {
        summary.put("rules", judgement.result().rules())
                .put("elements", architecture.elements().size())
                .put("relations", architecture.relations().size())
                .put("findings", judgement.findings().size());
        ObjectNode bySeverity = summary.putObject("bySeverity");
        for (Severity severity : Severity.values()) {
            bySeverity.put(FindingsReport.word(severity), count(severity));
        }
        APART.forEach(word -> summary.put(word, judgement.count(word)));
        summary.put("resolved", judgement.resolved().size())
                .put("cannotTell", judgement.result().openQuestions().size())
                .put("failedRules", judgement.result().crashes().size());
    }

    private long count(Severity severity) {
        return judgement.findings().stream()
                .filter(judged -> judged.finding().severity() == severity)
                .count();
    }
}
