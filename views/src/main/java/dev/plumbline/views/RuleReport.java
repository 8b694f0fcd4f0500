package dev.plumbline.views;

import dev.plumbline.graphmodel.Architecture;
import dev.plumbline.pluginapi.Finding;
import dev.plumbline.pluginapi.RuleDescription;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/// What the design rules say of a snapshot.
///
/// @param findings what breaks them and counts, the worst first
/// @param waived what breaks them and was waived
/// @param questions what they cannot tell
/// @param failures why rules did not run, each in a sentence: what they would find is not known
/// @param ran how many rules ran, and when; empty if none did yet
public record RuleReport(
        List<Finding> findings,
        List<Waived> waived,
        List<Question> questions,
        List<String> failures,
        Optional<Run> ran) {

    /// The rules have not run yet.
    public static final RuleReport NONE = of(List.of());

    public RuleReport {
        findings = List.copyOf(findings);
        waived = List.copyOf(waived);
        questions = List.copyOf(questions);
        failures = List.copyOf(failures);
    }

    /// A report of findings alone.
    public static RuleReport of(List<Finding> findings) {
        return new RuleReport(findings, List.of(), List.of(), List.of(), Optional.empty());
    }

    /// The same without what is about parts that an architecture does not have.
    public RuleReport within(Architecture architecture) {
        return new RuleReport(
                findings.stream()
                        .filter(finding -> areParts(architecture, finding.elements()))
                        .toList(),
                waived.stream()
                        .filter(one -> areParts(architecture, one.finding().elements()))
                        .toList(),
                questions.stream()
                        .filter(question -> areParts(architecture, question.elements()))
                        .toList(),
                failures,
                ran);
    }

    private static boolean areParts(Architecture architecture, Collection<String> ids) {
        return ids.stream()
                .allMatch(id -> architecture.elements().containsKey(id)
                        || architecture.relations().containsKey(id));
    }

    /// A finding that somebody answers for.
    ///
    /// @param reason why it is accepted
    /// @param by who answers for it
    /// @param until the last day on which it is accepted
    public record Waived(Finding finding, String reason, String by, LocalDate until) {}

    /// What a rule cannot tell.
    ///
    /// @param rule the rule
    /// @param elements the elements that it is about
    /// @param missing what is not known, in a sentence
    public record Question(RuleDescription rule, List<String> elements, String missing) {
        public Question {
            elements = List.copyOf(elements);
        }
    }

    /// A run of the rules.
    ///
    /// @param rules how many rules ran
    /// @param at when
    public record Run(int rules, Instant at) {}
}
