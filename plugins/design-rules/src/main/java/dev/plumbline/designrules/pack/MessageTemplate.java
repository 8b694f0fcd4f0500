package dev.plumbline.designrules.pack;

import dev.plumbline.designrules.pack.ObjectType.Field;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The sentence that a finding says, with places for values such as `{r.retry.max}`.
///
/// @param text the sentence
record MessageTemplate(String text) {

    private static final Pattern PLACE = Pattern.compile("\\{([^{}]*)\\}");

    /// The places that name no field, with what is wrong.
    List<String> unknown(Map<String, ObjectType> variables) {
        List<String> unknown = new ArrayList<>();
        Matcher matcher = PLACE.matcher(text);
        while (matcher.find()) {
            if (field(matcher.group(1), variables).isEmpty()) {
                unknown.add(matcher.group(1));
            }
        }
        return unknown;
    }

    /// The paths of the values that it names, as in `r.retry.max`.
    List<String> places() {
        return PLACE.matcher(text).results().map(match -> match.group(1)).toList();
    }

    /// The sentence with the values of the subjects; what is not set reads "not set".
    String fill(Map<String, ObjectType> variables, Map<String, Subject> subjects) {
        return PLACE.matcher(text)
                .replaceAll(match -> Matcher.quoteReplacement(value(match.group(1), variables, subjects)));
    }

    private static String value(String path, Map<String, ObjectType> variables, Map<String, Subject> subjects) {
        Subject subject = subjects.get(head(path));
        if (subject == null) {
            return "not set";
        }
        String value =
                field(path, variables).map(field -> field.text().apply(subject)).orElse(null);
        return value == null ? "not set" : value;
    }

    private static Optional<Field> field(String path, Map<String, ObjectType> variables) {
        List<String> parts = Arrays.asList(path.split("\\.", -1));
        Optional<ObjectType> type = Optional.ofNullable(variables.get(parts.getFirst()));
        Optional<Field> field = Optional.empty();
        for (String part : parts.subList(1, parts.size())) {
            field = type.flatMap(known -> known.field(part));
            type = field.flatMap(Field::group);
        }
        return field;
    }

    private static String head(String path) {
        int dot = path.indexOf('.');
        return dot < 0 ? path : path.substring(0, dot);
    }
}
