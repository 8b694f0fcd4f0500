package dev.plumbline.designrules;

import dev.plumbline.graphmodel.Problem;
import org.jspecify.annotations.Nullable;

/// A rule of a pack that cannot go on: it took too long, asked too much, or its condition failed on a value.
public final class RuleStoppedException extends IllegalStateException {

    private static final long serialVersionUID = 1L;

    private final transient Problem.@Nullable Place place;
    private final String remedy;

    /// @param place where the rule stands
    /// @param message why it was stopped, in a sentence
    /// @param remedy what to do, in a sentence
    public RuleStoppedException(Problem.Place place, String message, String remedy) {
        super(message);
        this.place = place;
        this.remedy = remedy;
    }

    /// A rule whose condition failed.
    ///
    /// @param place where the rule stands
    /// @param message why it was stopped, in a sentence
    /// @param failure how it failed
    public RuleStoppedException(Problem.Place place, String message, Exception failure) {
        super(message, failure);
        this.place = place;
        this.remedy = "Correct the condition.";
    }

    /// Where the rule stands.
    public Problem.Place place() {
        return place == null ? new Problem.Place("", 0, 0) : place;
    }

    /// What to do, in a sentence.
    public String remedy() {
        return remedy;
    }
}
