package dev.plumbline.designrules;

import dev.plumbline.pluginapi.Finding;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// What one rule said.
///
/// @param findings the violations in a fixed order, each with an identity of its own
/// @param asked what it cannot tell of single parts, in a fixed order
/// @param questions the same as people are told of it, where one question can stand for many
/// @param crash that it failed; what it said before that stays
public record RuleOutcome(
        List<Finding> findings, List<OpenQuestion> asked, List<OpenQuestion> questions, Optional<RuleCrash> crash) {

    /// It said nothing.
    public static final RuleOutcome NOTHING = new RuleOutcome(List.of(), List.of(), Optional.empty());

    static final Comparator<List<String>> BY_IDS = RuleOutcome::compare;
    static final Comparator<Finding> ORDER =
            Comparator.comparing(Finding::elements, BY_IDS).thenComparing(Finding::witness, BY_IDS);
    private static final Comparator<OpenQuestion> QUESTIONS =
            Comparator.comparing(OpenQuestion::elements, BY_IDS).thenComparing(OpenQuestion::missing);

    public RuleOutcome {
        findings = List.copyOf(findings);
        asked = List.copyOf(asked);
        questions = List.copyOf(questions);
    }

    RuleOutcome(List<Finding> findings, List<OpenQuestion> asked, Optional<RuleCrash> crash) {
        this(findings, asked, MergedQuestions.of(asked), crash);
    }

    /// Whether there is nothing that anybody would have to be told.
    public boolean isNothing() {
        return findings.isEmpty() && questions.isEmpty() && crash.isEmpty();
    }

    /// The outcome of verdicts in any order: what is said twice counts once, and the same identity is given once.
    static RuleOutcome of(List<Finding> findings, List<OpenQuestion> questions, Optional<RuleCrash> crash) {
        List<Finding> sorted = findings.stream().sorted(ORDER).toList();
        Set<List<Object>> seen = new HashSet<>();
        Set<String> fingerprints = new HashSet<>();
        List<Finding> distinct = new ArrayList<>();
        for (Finding finding : sorted) {
            if (seen.add(List.of(Set.copyOf(finding.elements()), finding.witness()))) {
                distinct.add(fingerprints.add(finding.fingerprint()) ? finding : Fingerprint.marked(finding));
            }
        }
        return new RuleOutcome(distinct, ordered(questions), crash);
    }

    private static List<OpenQuestion> ordered(List<OpenQuestion> questions) {
        return questions.stream().distinct().sorted(QUESTIONS).toList();
    }

    /// What a rule said of several parts, taken together.
    public static RuleOutcome together(Collection<RuleOutcome> parts) {
        List<Finding> findings = new ArrayList<>();
        List<OpenQuestion> questions = new ArrayList<>();
        for (RuleOutcome part : parts) {
            findings.addAll(part.findings);
            questions.addAll(part.asked);
        }
        return of(findings, questions, Optional.empty());
    }

    /// The same where a rule says something else of a few parts.
    ///
    /// @param before what it said of them
    /// @param now what it says of them
    /// @param all what it says of all parts, these among them
    public RuleOutcome replaced(
            Collection<RuleOutcome> before, Collection<RuleOutcome> now, Collection<RuleOutcome> all) {
        OutcomeUpdate<Finding> found = new OutcomeUpdate<>(
                Finding::elements,
                ORDER,
                parts -> of(parts, List.of(), Optional.empty()).findings());
        found.change(findings(before));
        found.change(findings(now));
        List<Finding> told = found.of(findings, all.stream().flatMap(part -> part.findings.stream()));
        List<OpenQuestion> old = questions(before);
        List<OpenQuestion> open = questions(now);
        if (old.equals(open)) {
            return new RuleOutcome(told, asked, questions, Optional.empty());
        }
        OutcomeUpdate<OpenQuestion> update =
                new OutcomeUpdate<>(OpenQuestion::elements, QUESTIONS, RuleOutcome::ordered);
        update.change(old);
        update.change(open);
        return new RuleOutcome(
                told, update.of(asked, all.stream().flatMap(part -> part.asked.stream())), Optional.empty());
    }

    private static List<Finding> findings(Collection<RuleOutcome> parts) {
        return parts.stream().flatMap(part -> part.findings.stream()).toList();
    }

    private static List<OpenQuestion> questions(Collection<RuleOutcome> parts) {
        return parts.stream().flatMap(part -> part.asked.stream()).toList();
    }

    private static int compare(List<String> one, List<String> other) {
        int shared = Math.min(one.size(), other.size());
        for (int i = 0; i < shared; i++) {
            int order = one.get(i).compareTo(other.get(i));
            if (order != 0) {
                return order;
            }
        }
        return Integer.compare(one.size(), other.size());
    }
}
