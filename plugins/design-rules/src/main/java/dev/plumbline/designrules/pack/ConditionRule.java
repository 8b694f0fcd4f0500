package dev.plumbline.designrules.pack;

import dev.plumbline.designrules.Aspect;
import dev.plumbline.designrules.AspectRule;
import dev.plumbline.graphmodel.Architecture;
import dev.plumbline.graphmodel.Change;
import dev.plumbline.graphmodel.Problem;
import dev.plumbline.pluginapi.Dependencies;
import dev.plumbline.pluginapi.RuleContext;
import dev.plumbline.pluginapi.RuleDescription;
import dev.plumbline.pluginapi.Verdict;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/// A rule of a pack: a condition that is asked of each element, relation, pair or path, and is true where the rule is
/// broken.
public final class ConditionRule implements PackRule, AspectRule {

    private final RuleDescription description;
    private final Condition condition;
    private final MessageTemplate.Sentence message;
    private final List<AttributeFix> fixes;
    private final RuleExamples examples;
    private final Guard guard;
    private final Dependencies dependencies;
    private final Set<Aspect> aspects;

    ConditionRule(
            RuleDescription description,
            Condition condition,
            MessageTemplate message,
            List<AttributeFix> fixes,
            RuleExamples examples,
            Guard guard) {
        this.description = description;
        this.condition = condition;
        this.message = message.with(condition.variables());
        this.fixes = fixes;
        this.examples = examples;
        this.guard = guard;
        Optional<UsedFields> used = condition.used(message);
        dependencies = used.map(UsedFields::dependencies).orElse(Dependencies.EVERYTHING);
        aspects = used.map(UsedFields::aspects).orElse(Set.of());
    }

    @Override
    public RuleDescription description() {
        return description;
    }

    @Override
    public RuleExamples examples() {
        return examples;
    }

    @Override
    public Problem.Place place() {
        return guard.place();
    }

    @Override
    public Dependencies dependencies() {
        return dependencies;
    }

    @Override
    public Set<Aspect> aspects() {
        return aspects;
    }

    /// What is asked.
    Condition condition() {
        return condition;
    }

    @Override
    public Stream<Verdict> check(RuleContext context) {
        Inquiry inquiry = new Inquiry(context, guard.place(), guard.limits());
        return condition.cases().in(inquiry).flatMap(found -> verdict(inquiry, found).stream());
    }

    @Override
    public Set<String> parts(Architecture architecture) {
        return condition.cases().parts(architecture);
    }

    @Override
    public Function<String, Stream<Verdict>> judge(RuleContext context) {
        Inquiry inquiry = new Inquiry(context, guard.place(), guard.limits());
        return part -> condition.cases().of(inquiry, part).flatMap(found -> verdict(inquiry, found)).stream();
    }

    private Optional<Verdict> verdict(Inquiry inquiry, Case found) {
        return switch (found) {
            case Case.Unsure unsure -> Optional.of(new Verdict.CannotTell(unsure.elements(), unsure.missing()));
            case Case.Asked asked -> verdict(inquiry, asked);
        };
    }

    /// The first way to name the parts that breaks the rule; else what is missing to tell.
    private Optional<Verdict> verdict(Inquiry inquiry, Case.Asked asked) {
        Optional<Verdict> open = Optional.empty();
        for (Map<String, Subject> subjects : asked.ways()) {
            Optional<Verdict> verdict = verdict(inquiry, subjects);
            if (verdict.filter(Verdict.Violation.class::isInstance).isPresent()) {
                return verdict;
            }
            open = open.or(() -> verdict);
        }
        return open;
    }

    private Optional<Verdict> verdict(Inquiry inquiry, Map<String, Subject> subjects) {
        if (condition.when().isEmpty()) {
            return Optional.of(violation(subjects, List.of()));
        }
        return switch (inquiry.explain(condition.when().get(), subjects)) {
            case Answer.Holds holds -> Optional.of(violation(subjects, holds.because()));
            case Answer.Fails fails -> Optional.empty();
            case Answer.Unknown unknown ->
                Optional.of(
                        condition.absentBreaks()
                                ? violation(subjects, List.of(unknown.missing()))
                                : new Verdict.CannotTell(elements(subjects), unknown.missing()));
        };
    }

    private Verdict violation(Map<String, Subject> subjects, List<String> because) {
        List<Change> fix = fixes.stream()
                .flatMap(change -> change.of(main(subjects)).stream())
                .toList();
        return new Verdict.Violation(elements(subjects), witness(subjects), message.fill(subjects), because, fix);
    }

    private static Subject main(Map<String, Subject> subjects) {
        return subjects.values().iterator().next();
    }

    private static List<String> elements(Map<String, Subject> subjects) {
        return subjects.values().stream()
                .filter(Subject.OfElement.class::isInstance)
                .map(Subject::id)
                .distinct()
                .toList();
    }

    private static List<String> witness(Map<String, Subject> subjects) {
        if (subjects.get("path") instanceof Subject.OfPath path) {
            return path.witness();
        }
        return main(subjects) instanceof Subject.OfRelation relation
                ? List.of(
                        relation.relation().from(),
                        relation.id(),
                        relation.relation().to())
                : elements(subjects);
    }

    /// What is asked.
    ///
    /// @param cases what it is asked of
    /// @param when the condition; empty if every case breaks the rule
    /// @param absentBreaks whether the rule is broken where a fact is missing; else it cannot tell
    /// @param variables the variables with their types
    record Condition(Cases cases, Optional<Term> when, boolean absentBreaks, Map<String, ObjectType> variables) {

        /// What the verdicts depend on; empty if that may be anything.
        Optional<UsedFields> used(MessageTemplate message) {
            return switch (cases) {
                case EachElement elements -> ofParts(message);
                case EachRelation relations -> ofParts(message);
                case EachPair pairs -> Optional.empty();
                case EachPath paths -> Optional.empty();
            };
        }

        private Optional<UsedFields> ofParts(MessageTemplate message) {
            return when.map(term -> UsedFields.of(term.tree(), message, variables));
        }
    }
}
