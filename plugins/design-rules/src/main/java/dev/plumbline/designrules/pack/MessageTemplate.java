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

    private static final String NOT_SET = "not set";
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

    /// The sentence ready to be filled with values.
    Sentence with(Map<String, ObjectType> variables) {
        List<Piece> pieces = new ArrayList<>();
        Matcher matcher = PLACE.matcher(text);
        int end = 0;
        while (matcher.find()) {
            pieces.add(new Piece(text.substring(end, matcher.start()), "", Optional.empty()));
            pieces.add(new Piece(NOT_SET, head(matcher.group(1)), field(matcher.group(1), variables)));
            end = matcher.end();
        }
        pieces.add(new Piece(text.substring(end), "", Optional.empty()));
        return new Sentence(pieces);
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

    /// A sentence in its pieces.
    record Sentence(List<Piece> pieces) {

        Sentence {
            pieces = List.copyOf(pieces);
        }

        /// The sentence with the values of the subjects; what is not set reads "not set".
        String fill(Map<String, Subject> subjects) {
            StringBuilder filled = new StringBuilder();
            pieces.forEach(piece -> filled.append(piece.of(subjects)));
            return filled.toString();
        }
    }

    /// A piece of a sentence: a text, or a place.
    ///
    /// @param text what it reads where there is no value
    /// @param variable the variable whose value it shows; empty for a text
    /// @param field the field of the variable
    record Piece(String text, String variable, Optional<Field> field) {

        String of(Map<String, Subject> subjects) {
            Subject subject = field.isPresent() ? subjects.get(variable) : null;
            String value = subject == null ? null : field.get().text().apply(subject);
            return value == null ? text : value;
        }
    }
}
