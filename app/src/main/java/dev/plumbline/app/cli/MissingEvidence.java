package dev.plumbline.app.cli;

import dev.plumbline.designrules.CheckResult;
import dev.plumbline.designrules.OpenQuestion;
import dev.plumbline.pluginapi.EvidenceKind;
import dev.plumbline.pluginapi.RuleDescription;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Says in a line how many rules cannot tell for want of evidence.
final class MissingEvidence {

    private MissingEvidence() {}

    /// The line with its end, as in "12 need measurements, 4 need evaluations"; empty if there are no such rules.
    static String of(CheckResult result) {
        List<RuleDescription> rules = result.openQuestions().stream()
                .map(OpenQuestion::rule)
                .distinct()
                .toList();
        String parts = Stream.of(EvidenceKind.values())
                .flatMap(kind -> part(rules, kind))
                .collect(Collectors.joining(", "));
        return parts.isEmpty() ? "" : "Rules that cannot tell without more evidence: " + parts + ".\n";
    }

    private static Stream<String> part(List<RuleDescription> rules, EvidenceKind kind) {
        long count = rules.stream()
                .filter(rule -> rule.basis().needs().contains(kind))
                .count();
        return count == 0 ? Stream.empty() : Stream.of(count + (count == 1 ? " needs " : " need ") + name(kind));
    }

    private static String name(EvidenceKind kind) {
        return switch (kind) {
            case MEASUREMENT -> "measurements";
            case EVALUATION -> "evaluations";
            case SIMULATION -> "simulations";
        };
    }
}
