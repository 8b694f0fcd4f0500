package dev.plumbline.app.cli;

import dev.plumbline.designrules.pack.PackReader;
import dev.plumbline.designrules.pack.PackRule;
import dev.plumbline.designrules.pack.RuleExamples;
import dev.plumbline.graphmodel.Problem;
import dev.plumbline.pluginapi.DesignRule;
import java.util.List;
import java.util.Locale;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// What the rules of packs say of their examples.
///
/// @param rules each rule with what it says
/// @param problems what is wrong with the packs
record PackTestReport(List<TestedRule> rules, List<Problem> problems) implements Report {

    PackTestReport {
        rules = List.copyOf(rules);
        problems = List.copyOf(problems);
    }

    /// Runs the examples of packs.
    static PackTestReport of(List<PackReader.Result> packs) {
        return new PackTestReport(
                packs.stream()
                        .flatMap(pack -> pack.pack().rules().stream())
                        .map(TestedRule::of)
                        .toList(),
                packs.stream().flatMap(pack -> pack.problems().stream()).toList());
    }

    /// The exit status that it stands for.
    int status() {
        if (problems.stream().anyMatch(problem -> problem.severity() == Problem.Severity.ERROR)) {
            return ExitCode.INVALID_MODEL;
        }
        return failed() > 0 ? ExitCode.FINDINGS : ExitCode.DONE;
    }

    private long failed() {
        return rules.stream().filter(rule -> rule.failed() > 0).count();
    }

    @Override
    public String text() {
        StringBuilder text = new StringBuilder();
        for (TestedRule rule : rules) {
            text.append(String.format(
                    Locale.ROOT,
                    "%-7s %-9s %s%n",
                    rule.failed() > 0 ? "FAILED" : rule.examples().isEmpty() ? "none" : "ok",
                    rule.id(),
                    counted(rule)));
            for (RuleExamples.Outcome outcome : rule.examples()) {
                outcome.otherwise()
                        .ifPresent(said -> text.append("        ")
                                .append(kind(outcome))
                                .append(" example ")
                                .append(outcome.number())
                                .append(": ")
                                .append(said)
                                .append('\n'));
            }
        }
        long without = rules.stream().filter(rule -> rule.examples().isEmpty()).count();
        return text.append(rules.size())
                .append(rules.size() == 1 ? " rule, " : " rules, ")
                .append(failed())
                .append(" judging otherwise than the examples show, ")
                .append(without)
                .append(" without examples")
                .toString()
                .replace("\r\n", "\n");
    }

    private static String counted(TestedRule rule) {
        return rule.examples().isEmpty() ? "no examples" : rule.passed() + " passed, " + rule.failed() + " failed";
    }

    private static String kind(RuleExamples.Outcome outcome) {
        return outcome.isBad() ? "bad" : "good";
    }

    @Override
    public JsonReport json() {
        JsonReport report = JsonReport.of("rules-test");
        report.summary()
                .put("rules", rules.size())
                .put("failedRules", failed())
                .put("passed", rules.stream().mapToLong(TestedRule::passed).sum())
                .put("failed", rules.stream().mapToLong(TestedRule::failed).sum());
        ArrayNode array = report.root().putArray("rules");
        for (TestedRule rule : rules) {
            ObjectNode node = array.addObject()
                    .put("id", rule.id())
                    .put("passed", rule.passed())
                    .put("failed", rule.failed());
            ArrayNode examples = node.putArray("examples");
            rule.examples()
                    .forEach(outcome -> examples.addObject()
                            .put("kind", kind(outcome))
                            .put("number", outcome.number())
                            .put("passed", outcome.passed())
                            .put("said", outcome.otherwise().orElse("")));
        }
        report.problems(problems);
        return report;
    }

    /// A rule with what it says of its examples.
    ///
    /// @param id the rule's id
    /// @param examples what it says of each; empty if it has none
    record TestedRule(String id, List<RuleExamples.Outcome> examples) {

        TestedRule {
            examples = List.copyOf(examples);
        }

        static TestedRule of(DesignRule rule) {
            return new TestedRule(
                    rule.description().id(),
                    rule instanceof PackRule described ? described.examples().outcomes(rule) : List.of());
        }

        long passed() {
            return examples.size() - failed();
        }

        long failed() {
            return examples.stream().filter(outcome -> !outcome.passed()).count();
        }
    }
}
