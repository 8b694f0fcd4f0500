package dev.plumbline.designrules;

import dev.plumbline.pluginapi.Finding;
import dev.plumbline.pluginapi.Severity;
import java.util.ArrayList;
import java.util.List;

/// What checking an architecture against rules gave.
///
/// @param findings the violations, by severity, rule and elements
/// @param openQuestions what the rules cannot tell, by severity, rule and elements
/// @param crashes the rules that failed, by id
/// @param rules how many rules ran, the failed ones among them
public record CheckResult(
        List<Finding> findings, List<OpenQuestion> openQuestions, List<RuleCrash> crashes, int rules) {

    public CheckResult {
        findings = List.copyOf(findings);
        openQuestions = List.copyOf(openQuestions);
        crashes = List.copyOf(crashes);
    }

    /// What rules said one by one, taken together: by severity, then by rule, then by elements.
    ///
    /// @param outcomes what each rule of the catalogue said, in its order
    public static CheckResult of(RuleCatalogue catalogue, List<RuleOutcome> outcomes) {
        List<Finding> findings = new ArrayList<>();
        List<OpenQuestion> questions = new ArrayList<>();
        for (Severity severity : Severity.values()) {
            for (int i = 0; i < outcomes.size(); i++) {
                if (catalogue.entries().get(i).description().severity() == severity) {
                    findings.addAll(outcomes.get(i).findings());
                    questions.addAll(outcomes.get(i).questions());
                }
            }
        }
        List<RuleCrash> crashes =
                outcomes.stream().flatMap(outcome -> outcome.crash().stream()).toList();
        return new CheckResult(findings, questions, crashes, outcomes.size());
    }

    /// How many findings have the severity.
    public long count(Severity severity) {
        return findings.stream()
                .filter(finding -> finding.severity() == severity)
                .count();
    }

    /// Whether every rule ran to its end, found nothing and had no question open.
    public boolean passed() {
        return findings.isEmpty() && openQuestions.isEmpty() && crashes.isEmpty();
    }
}
