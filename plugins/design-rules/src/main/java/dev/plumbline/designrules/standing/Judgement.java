package dev.plumbline.designrules.standing;

import dev.plumbline.designrules.CheckResult;
import dev.plumbline.pluginapi.Finding;
import dev.plumbline.pluginapi.RuleDescription;
import java.util.List;
import java.util.function.Predicate;

/// What a check comes to.
///
/// @param result what the rules said
/// @param findings the findings and those about waivers, what matters most first
/// @param resolved the findings that a change has mended
public record Judgement(CheckResult result, List<JudgedFinding> findings, List<Finding> resolved) {

    public Judgement {
        findings = List.copyOf(findings);
        resolved = List.copyOf(resolved);
    }

    /// How many findings have a standing, by its word.
    public long count(String word) {
        return findings.stream()
                .filter(judged -> judged.standing().word().equals(word))
                .count();
    }

    /// With the findings that fit, and all that are resolved.
    public Judgement only(Predicate<JudgedFinding> wanted) {
        return new Judgement(result, findings.stream().filter(wanted).toList(), resolved);
    }

    /// With the findings of the rules that fit.
    public Judgement ofRules(Predicate<RuleDescription> wanted) {
        return new Judgement(
                result,
                findings.stream()
                        .filter(judged -> wanted.test(judged.finding().rule()))
                        .toList(),
                resolved.stream().filter(finding -> wanted.test(finding.rule())).toList());
    }
}
