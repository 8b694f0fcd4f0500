package dev.plumbline.designrules.pack;

import dev.cel.common.CelErrorCode;
import dev.cel.runtime.CelEvaluationException;
import dev.plumbline.designrules.RuleStoppedException;
import dev.plumbline.graphmodel.Problem;
import dev.plumbline.pluginapi.RuleContext;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// One run of one rule over one architecture: asks its conditions, and stops it when it takes too long.
final class Inquiry {

    private static final Pattern EVALUATION = Pattern.compile("^evaluation error( at [^:]*:\\d+)?: ");

    private final Subject.Scope scope;
    private final Instant asOf;
    private final Problem.Place place;
    private final @Nullable Deadline deadline;

    /// @param place where the rule stands
    /// @param limits how long it may take; empty for the rules that come with the program
    Inquiry(RuleContext context, Problem.Place place, Optional<TimeLimits> limits) {
        this.scope = context.derived(Subject.Scope.class, Subject.Scope::new);
        this.asOf = context.asOf().atStartOfDay(ZoneOffset.UTC).toInstant();
        this.place = place;
        this.deadline = limits.map(Deadline::new).orElse(null);
    }

    /// The architecture with what is looked up in it.
    Subject.Scope scope() {
        return scope;
    }

    /// What a condition says, and nothing of why.
    Answer ask(Term term, Map<String, ? extends Subject> subjects) {
        Truth quick = term.quick().of(subjects);
        if (quick == Truth.FALSE) {
            return Answer.Fails.FAILS;
        }
        if (quick == Truth.TRUE && deadline == null) {
            return Answer.Holds.WITHOUT_REASON;
        }
        Map<String, Object> values = values(term, subjects);
        try {
            return Boolean.TRUE.equals(evaluate(term, values)) ? Answer.Holds.WITHOUT_REASON : Answer.Fails.FAILS;
        } catch (CelEvaluationException failure) {
            return unknown(failure);
        }
    }

    /// What a condition says, with the terms that made it true.
    Answer explain(Term term, Map<String, ? extends Subject> subjects) {
        Answer answer = ask(term, subjects);
        return answer instanceof Answer.Holds ? new Answer.Holds(Reasons.of(term, values(term, subjects))) : answer;
    }

    /// Stops the rule if its time is over.
    void goOn() {
        if (deadline != null) {
            deadline.begin();
            stopIf(deadline.isOver());
        }
    }

    /// Stops the rule.
    RuleStoppedException stopped(String message, String remedy) {
        return new RuleStoppedException(place, message, remedy);
    }

    private @Nullable Object evaluate(Term term, Map<String, Object> values) throws CelEvaluationException {
        if (deadline == null) {
            return term.program().eval(values);
        }
        deadline.begin();
        try {
            Object value = term.program().trace(values, (expression, step) -> deadline.passed());
            stopIf(deadline.isOver());
            return value;
        } catch (Deadline.Over over) {
            throw tooLong();
        }
    }

    private void stopIf(boolean isOver) {
        if (isOver) {
            throw tooLong();
        }
    }

    private RuleStoppedException tooLong() {
        return stopped(
                "it takes too long.",
                "Ask less: narrow the condition so that it loops over fewer values, or split the rule.");
    }

    /// Where in its own text the evaluation stopped tells people nothing.
    private static String reason(CelEvaluationException failure) {
        String message = String.valueOf(failure.getMessage()).strip();
        return "the condition fails: " + EVALUATION.matcher(message).replaceFirst("") + ".";
    }

    private Answer unknown(CelEvaluationException failure) {
        if (failure.getErrorCode() != CelErrorCode.ATTRIBUTE_NOT_FOUND) {
            throw new RuleStoppedException(place, reason(failure), failure);
        }
        Throwable cause = failure.getCause() == null ? failure : failure.getCause();
        String missing = String.valueOf(cause.getMessage());
        return new Answer.Unknown(
                missing.startsWith(MeasuredFields.PREFIX)
                        ? "Not measured: " + missing.substring(MeasuredFields.PREFIX.length()) + "."
                        : "Not declared: " + DerivedMeanings.declared(missing) + ".");
    }

    private Map<String, Object> values(Term term, Map<String, ? extends Subject> subjects) {
        Map<String, Object> values = new HashMap<>();
        values.put("asOf", asOf);
        term.variables().forEach((name, type) -> {
            Subject subject = subjects.get(name);
            if (subject != null) {
                values.put(name, new ObjectValue(type, subject, ""));
            }
        });
        return values;
    }
}
