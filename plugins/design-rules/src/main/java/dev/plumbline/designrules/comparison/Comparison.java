package dev.plumbline.designrules.comparison;

import dev.plumbline.designrules.CheckResult;
import dev.plumbline.designrules.OpenQuestion;
import dev.plumbline.designrules.RuleCrash;
import dev.plumbline.pluginapi.Finding;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/// What a change does to the findings of an architecture.
public final class Comparison {

    private final Map<String, Finding> before;
    private final Causes causes;
    private final List<Finding> resolved;

    private Comparison(Map<String, Finding> before, Causes causes, List<Finding> resolved) {
        this.before = before;
        this.causes = causes;
        this.resolved = List.copyOf(resolved);
    }

    /// Compares two checks with the same rules on the same day.
    public static Comparison of(CheckedSide base, CheckedSide head) {
        Map<String, Finding> before = base.findings().stream()
                .collect(Collectors.toMap(Finding::fingerprint, Function.identity(), (first, second) -> first));
        Set<String> present = head.findings().stream().map(Finding::fingerprint).collect(Collectors.toSet());
        List<Finding> resolved = base.findings().stream()
                .filter(finding -> !present.contains(finding.fingerprint()))
                .filter(finding -> isAnswered(finding, head.result()))
                .toList();
        return new Comparison(before, Causes.between(base.architecture(), head.architecture()), resolved);
    }

    /// The finding as it was before, if it was there.
    public Optional<Finding> before(Finding finding) {
        return Optional.ofNullable(before.get(finding.fingerprint()));
    }

    /// The parts that changed among those that show the finding; none if it is an effect of a change elsewhere.
    public List<String> causes(Finding finding) {
        return causes.of(finding);
    }

    /// The findings that are no more.
    public List<Finding> resolved() {
        return resolved;
    }

    /// Whether the rule could tell: what it did not look at, or cannot tell any more, is not mended.
    private static boolean isAnswered(Finding finding, CheckResult result) {
        String rule = finding.rule().id();
        return result.crashes().stream().map(RuleCrash::rule).noneMatch(rule::equals)
                && result.openQuestions().stream().noneMatch(question -> isAbout(question, finding));
    }

    private static boolean isAbout(OpenQuestion question, Finding finding) {
        return question.rule().id().equals(finding.rule().id())
                && !question.elements().isEmpty()
                && finding.elements().containsAll(question.elements());
    }
}
