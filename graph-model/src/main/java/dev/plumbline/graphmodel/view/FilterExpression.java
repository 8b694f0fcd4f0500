package dev.plumbline.graphmodel.view;

import dev.plumbline.graphmodel.ElementKind;
import dev.plumbline.graphmodel.value.ShownText;
import dev.plumbline.graphmodel.value.ValueFormatException;
import dev.plumbline.graphmodel.value.ValueType;
import dev.plumbline.graphmodel.value.ValueTypes;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// A filter as people type it: conditions with blanks between them, all of which are wanted, each with its values
/// behind commas, any of which will do: `kind:service,job tag:pci "two words"`. What has no key is searched for as
/// text.
///
/// @param filter the conditions that could be read
/// @param mistakes what is wrong with the others
public record FilterExpression(ViewFilter filter, List<Mistake> mistakes) {

    private static final ValueType<ElementKind> KIND = ValueTypes.choice(ElementKind.class);

    public FilterExpression {
        mistakes = List.copyOf(mistakes);
    }

    /// A condition that cannot be read.
    ///
    /// @param what what is wrong, in a sentence
    /// @param remedy what to do, in a sentence
    public record Mistake(String what, String remedy) {}

    /// The filter that a text stands for.
    public static FilterExpression read(String text) {
        List<Chip> chips = new ArrayList<>();
        List<Mistake> mistakes = new ArrayList<>();
        for (FilterToken token : FilterToken.of(text)) {
            try {
                chips.add(chip(token));
            } catch (ValueFormatException wrong) {
                mistakes.add(new Mistake(String.valueOf(wrong.getMessage()), wrong.remedy()));
            }
        }
        return new FilterExpression(new ViewFilter(chips), mistakes);
    }

    /// The text that stands for a filter; reading it gives an equal one.
    public static String text(ViewFilter filter) {
        return filter.chips().stream().map(FilterExpression::text).collect(Collectors.joining(" "));
    }

    /// The expression with another team in the place of one, letter by letter the same apart from that; empty if it
    /// does not name the team.
    public static Optional<String> renamed(String text, String before, String after) {
        StringBuilder renamed = new StringBuilder(text);
        boolean isNamed = false;
        for (FilterToken token : FilterToken.of(text).reversed()) {
            for (FilterToken.Value value : token.values().reversed()) {
                if (token.key().equals("owner") && value.text().equals(before)) {
                    renamed.replace(value.start(), value.end(), FilterToken.written(after));
                    isNamed = true;
                }
            }
        }
        return isNamed ? Optional.of(renamed.toString()) : Optional.empty();
    }

    static String text(Chip chip) {
        String values = chip.values().stream().map(FilterToken::written).collect(Collectors.joining(","));
        return chip instanceof Chip.Words ? values : chip.key() + ":" + values;
    }

    private static Chip chip(FilterToken token) throws ValueFormatException {
        List<String> values =
                token.values().stream().map(FilterToken.Value::text).toList();
        if (values.isEmpty()) {
            throw new ValueFormatException(
                    "There is no value behind '" + token.key() + ":'.", "Write a value, or remove the condition.");
        }
        return switch (token.key()) {
            case "kind" -> new Chip.Kinds(choices(KIND, values));
            case "tag" -> new Chip.Tags(values);
            case "owner" -> new Chip.Owners(values);
            case "lifecycle" -> new Chip.Lifecycles(choices(Chip.LIFECYCLE, values));
            case "id" -> new Chip.Ids(values);
            case "", "text" -> new Chip.Words(values);
            default ->
                throw new ValueFormatException(
                        "'" + ShownText.shortened(token.key()) + "' is not a condition.",
                        "Write one of kind, tag, owner, lifecycle, id and text before the colon, or put all of it in"
                                + " quotes to search for it.");
        };
    }

    private static <T> List<T> choices(ValueType<T> type, List<String> values) throws ValueFormatException {
        List<T> choices = new ArrayList<>();
        for (String value : values) {
            choices.add(type.parse(value));
        }
        return choices;
    }
}
