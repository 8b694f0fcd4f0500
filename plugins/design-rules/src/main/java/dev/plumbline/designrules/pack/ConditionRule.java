package dev.plumbline.designrules.pack;

import dev.cel.common.CelErrorCode;
import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.Program;
import dev.plumbline.graphmodel.Architecture;
import dev.plumbline.graphmodel.Change;
import dev.plumbline.graphmodel.Relation;
import dev.plumbline.pluginapi.RuleContext;
import dev.plumbline.pluginapi.RuleDescription;
import dev.plumbline.pluginapi.Verdict;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// A rule of a pack: a condition that is asked of each element or relation, and is true where the rule is broken.
public final class ConditionRule implements PackRule {

    private final RuleDescription description;
    private final Condition condition;
    private final Map<String, ObjectType> variables;
    private final MessageTemplate message;
    private final List<AttributeFix> fixes;
    private final RuleExamples examples;

    ConditionRule(
            RuleDescription description,
            Condition condition,
            Map<String, ObjectType> variables,
            MessageTemplate message,
            List<AttributeFix> fixes,
            RuleExamples examples) {
        this.description = description;
        this.condition = condition;
        this.variables = variables;
        this.message = message;
        this.fixes = fixes;
        this.examples = examples;
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
    public Stream<Verdict> check(RuleContext context) {
        Architecture architecture = context.architecture();
        Instant asOf = context.asOf().atStartOfDay(ZoneOffset.UTC).toInstant();
        Subject.Scope scope = new Subject.Scope(context);
        return switch (condition.appliesTo()) {
            case ELEMENT ->
                architecture.elements().values().stream()
                        .map(element -> Map.<String, Subject>of("e", new Subject.OfElement(scope, element)))
                        .flatMap(subjects -> verdict(subjects, asOf).stream());
            case RELATION ->
                architecture.relations().values().stream()
                        .map(relation -> subjects(scope, relation))
                        .flatMap(subjects -> verdict(subjects, asOf).stream());
        };
    }

    private static Map<String, Subject> subjects(Subject.Scope scope, Relation relation) {
        Map<String, Subject> subjects = new LinkedHashMap<>();
        subjects.put("r", new Subject.OfRelation(scope, relation));
        scope.architecture()
                .element(relation.from())
                .ifPresent(source -> subjects.put("source", new Subject.OfElement(scope, source)));
        scope.architecture()
                .element(relation.to())
                .ifPresent(target -> subjects.put("target", new Subject.OfElement(scope, target)));
        return subjects;
    }

    private Optional<Verdict> verdict(Map<String, Subject> subjects, Instant asOf) {
        Map<String, Object> values = new HashMap<>();
        values.put("asOf", asOf);
        variables.forEach((name, type) -> {
            Subject subject = subjects.get(name);
            if (subject != null) {
                values.put(name, new ObjectValue(type, subject, ""));
            }
        });
        try {
            return Boolean.TRUE.equals(condition.program().eval(values))
                    ? Optional.of(violation(subjects))
                    : Optional.empty();
        } catch (CelEvaluationException failure) {
            if (failure.getErrorCode() != CelErrorCode.ATTRIBUTE_NOT_FOUND) {
                throw new IllegalStateException(failure.getMessage(), failure);
            }
            return Optional.of(condition.absentBreaks() ? violation(subjects) : cannotTell(subjects, failure));
        }
    }

    private Verdict violation(Map<String, Subject> subjects) {
        List<Change> fix = fixes.stream()
                .flatMap(change -> change.of(main(subjects)).stream())
                .toList();
        return new Verdict.Violation(
                elements(subjects), witness(subjects), message.fill(variables, subjects), List.of(), fix);
    }

    private static Verdict cannotTell(Map<String, Subject> subjects, CelEvaluationException failure) {
        Throwable cause = failure.getCause() == null ? failure : failure.getCause();
        String missing = String.valueOf(cause.getMessage());
        String text = missing.startsWith(MeasuredFields.PREFIX)
                ? "Not measured: " + missing.substring(MeasuredFields.PREFIX.length())
                : "Not declared: " + missing;
        return new Verdict.CannotTell(elements(subjects), text + ".");
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
        return main(subjects) instanceof Subject.OfRelation relation
                ? List.of(
                        relation.relation().from(),
                        relation.id(),
                        relation.relation().to())
                : List.of(main(subjects).id());
    }

    /// What is asked.
    ///
    /// @param appliesTo what it is asked of
    /// @param program the compiled expression
    /// @param absentBreaks whether the rule is broken where a fact is missing; else it cannot tell
    record Condition(AppliesTo appliesTo, Program program, boolean absentBreaks) {}
}
