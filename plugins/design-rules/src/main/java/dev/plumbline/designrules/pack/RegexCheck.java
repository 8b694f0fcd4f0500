package dev.plumbline.designrules.pack;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import java.util.Optional;
import java.util.regex.Matcher;
import org.jspecify.annotations.Nullable;

/// Says what is wrong with a regular expression. A small text can ask for millions of states by nested counts, so these
/// are looked at before the expression is compiled.
final class RegexCheck {

    private static final int LONGEST = 500;
    private static final long MOST_REPETITIONS = 100;
    private static final int LARGEST_PROGRAM = 500;
    private static final java.util.regex.Pattern COUNT = java.util.regex.Pattern.compile("\\{(\\d+)(?:,(\\d*))?\\}");

    private RegexCheck() {}

    /// What is wrong with the expression, in a sentence; empty if it can be used.
    static Optional<String> problem(String regex) {
        if (regex.length() > LONGEST) {
            return Optional.of("The regular expression is longer than " + LONGEST + " characters.");
        }
        if (repetitions(regex) > MOST_REPETITIONS) {
            return Optional.of(
                    "The counts of the regular expression, multiplied, are more than " + MOST_REPETITIONS + ".");
        }
        try {
            return Pattern.compile(regex).programSize() > LARGEST_PROGRAM
                    ? Optional.of("The regular expression is too large.")
                    : Optional.empty();
        } catch (PatternSyntaxException wrong) {
            return Optional.of("The regular expression cannot be read: " + wrong.getDescription() + ".");
        }
    }

    private static long repetitions(String regex) {
        long product = 1;
        Matcher counts = COUNT.matcher(regex);
        while (counts.find() && product <= MOST_REPETITIONS) {
            product *= Math.max(1, Math.max(number(counts.group(1)), number(counts.group(2))));
        }
        return product;
    }

    private static long number(@Nullable String digits) {
        if (digits == null || digits.isEmpty()) {
            return 0;
        }
        return digits.length() > 6 ? MOST_REPETITIONS + 1 : Long.parseLong(digits);
    }
}
