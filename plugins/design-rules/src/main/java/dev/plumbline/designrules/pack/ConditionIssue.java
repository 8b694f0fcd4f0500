package dev.plumbline.designrules.pack;

import dev.cel.common.CelIssue;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What is wrong with a condition, in words for the author of the pack.
///
/// @param line the line within the condition, from 1
/// @param column the column within that line, from 0
/// @param what what is wrong
/// @param remedy what to do
record ConditionIssue(int line, int column, String what, String remedy) {

    private static final Pattern FIELD = Pattern.compile("undefined field '([^']*)'");
    private static final Set<String> LIST_MAKING = Set.of("map", "filter", "transformList", "transformMap");
    private static final Pattern NAME = Pattern.compile("undeclared reference to '([^']*)'.*", Pattern.DOTALL);
    private static final Pattern OVERLOAD = Pattern.compile(
            "found no matching overload for '([^']*)' applied to '\\(?([^']*?)\\)?' .*", Pattern.DOTALL);
    private static final Pattern RESULT = Pattern.compile("expected type 'bool' but found '([^']*)'");

    /// The issues of the compiler, said plainly, each once. Where something is refused that makes lists, what is in it
    /// is
    /// not looked at.
    ///
    /// @param variables the variables that there are
    static List<ConditionIssue> of(List<CelIssue> issues, Metamodel metamodel, Collection<String> variables) {
        List<ConditionIssue> refused = issues.stream()
                .flatMap(issue -> refusal(issue).stream())
                .distinct()
                .toList();
        return refused.isEmpty()
                ? issues.stream()
                        .map(issue -> of(issue, metamodel, variables))
                        .distinct()
                        .toList()
                : refused;
    }

    private static Optional<ConditionIssue> refusal(CelIssue issue) {
        Matcher name = NAME.matcher(issue.getMessage());
        return name.matches() && LIST_MAKING.contains(name.group(1))
                ? Optional.of(new ConditionIssue(
                        issue.getSourceLocation().getLine(),
                        Math.max(0, issue.getSourceLocation().getColumn()),
                        "'" + name.group(1) + "' is not allowed in conditions, since it makes lists of any length.",
                        "Ask with exists or all what is to hold of some or all values."))
                : Optional.empty();
    }

    /// The issue of the compiler, said plainly.
    ///
    /// @param variables the variables that there are
    static ConditionIssue of(CelIssue issue, Metamodel metamodel, Collection<String> variables) {
        int line = issue.getSourceLocation().getLine();
        int column = Math.max(0, issue.getSourceLocation().getColumn());
        String message = issue.getMessage();
        Matcher field = FIELD.matcher(message);
        if (field.matches()) {
            String name = field.group(1);
            return new ConditionIssue(
                    line,
                    column,
                    "There is no attribute '" + name + "' here.",
                    similar(name, metamodel)
                            .map(known -> "Maybe '" + known + "' is meant.")
                            .orElse("Use an attribute of the metamodel."));
        }
        Matcher name = NAME.matcher(message);
        if (name.matches()) {
            return new ConditionIssue(
                    line,
                    column,
                    "'" + name.group(1) + "' is not known in conditions.",
                    "Use the variables (" + String.join(", ", variables) + ", asOf), has, size, exists, all, duration,"
                            + " timestamp, or a function of elements such as e.reaches('kind').");
        }
        return other(line, column, message);
    }

    private static ConditionIssue other(int line, int column, String message) {
        Matcher overload = OVERLOAD.matcher(message);
        if (overload.matches()) {
            return new ConditionIssue(
                    line,
                    column,
                    "'" + overload.group(1).replace("_", "").replace("@", "") + "' does not work on "
                            + plain(overload.group(2)) + ".",
                    "Use values of one type, such as duration('80ms') with a duration.");
        }
        Matcher result = RESULT.matcher(message);
        if (result.matches()) {
            return new ConditionIssue(
                    line,
                    column,
                    "The condition gives a " + plain(result.group(1)) + ", not true or false.",
                    "Compare the value with something.");
        }
        return new ConditionIssue(
                line, column, "The condition cannot be read here: " + brief(message) + ".", "Correct the expression.");
    }

    private static String brief(String message) {
        // The parser lists every token that it would accept, which helps nobody.
        int list = message.indexOf(" expecting ");
        return list < 0 ? message : message.substring(0, list);
    }

    private static String plain(String types) {
        return types.replace("google.protobuf.", "").toLowerCase(Locale.ROOT);
    }

    private static Optional<String> similar(String name, Metamodel metamodel) {
        return metamodel.types().stream()
                .flatMap(type -> metamodel.find(type.name()).stream())
                .flatMap(type -> type.fields().keySet().stream())
                .distinct()
                .filter(known -> distance(name, known) <= 2)
                .min(Comparator.comparingInt((String known) -> distance(name, known))
                        .thenComparing(Comparator.naturalOrder()));
    }

    /// The Levenshtein distance of two words, upper and lower case alike.
    private static int distance(String first, String second) {
        String left = first.toLowerCase(Locale.ROOT);
        String right = second.toLowerCase(Locale.ROOT);
        int[] row = new int[right.length() + 1];
        for (int j = 0; j < row.length; j++) {
            row[j] = j;
        }
        for (int i = 1; i <= left.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j < row.length; j++) {
                int change = diagonal + (left.charAt(i - 1) == right.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(change, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[right.length()];
    }
}
