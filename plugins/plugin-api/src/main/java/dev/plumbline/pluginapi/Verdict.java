package dev.plumbline.pluginapi;

import dev.plumbline.graphmodel.Change;
import java.util.List;

/// What a rule says of a part of the architecture.
public sealed interface Verdict {

    /// The elements that the verdict is about, the most important first.
    List<String> elements();

    /// The rule is broken.
    ///
    /// @param elements the elements that it is about, the most important first
    /// @param witness the ids of elements and relations that show it, in order: the path, the cycle, the relation
    /// @param what what is wrong here, in a sentence with the values
    /// @param because the terms that made the rule say so, each in a few words; empty if it has none
    /// @param fix the changes that would mend it; empty where only people can
    record Violation(List<String> elements, List<String> witness, String what, List<String> because, List<Change> fix)
            implements Verdict {
        public Violation {
            elements = List.copyOf(elements);
            witness = List.copyOf(witness);
            because = List.copyOf(because);
            fix = List.copyOf(fix);
        }

        /// A violation that only people can mend.
        public Violation(List<String> elements, List<String> witness, String what) {
            this(elements, witness, what, List.of(), List.of());
        }
    }

    /// Something that the rule needs is not known. It never counts as passed.
    ///
    /// @param missing what is not known, in a sentence
    record CannotTell(List<String> elements, String missing) implements Verdict {
        public CannotTell {
            elements = List.copyOf(elements);
        }
    }
}
