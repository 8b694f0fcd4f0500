package dev.plumbline.designrules.pack;

import java.util.List;
import java.util.Map;

/// Something that a rule is asked of.
sealed interface Case {

    /// Parts that the condition is asked of.
    ///
    /// @param ways the parts by variable, the most important first; where there are several ways to name the same
    ///     parts, the first that breaks the rule counts
    record Asked(List<Map<String, Subject>> ways) implements Case {
        public Asked {
            ways = List.copyOf(ways);
        }

        Asked(Map<String, Subject> only) {
            this(List.of(only));
        }
    }

    /// Parts of which it is not known whether the rule is about them.
    ///
    /// @param elements the elements
    /// @param missing what is not known, in a sentence
    record Unsure(List<String> elements, String missing) implements Case {
        public Unsure {
            elements = List.copyOf(elements);
        }
    }
}
