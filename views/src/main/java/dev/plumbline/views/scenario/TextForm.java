package dev.plumbline.views.scenario;

import dev.plumbline.graphmodel.value.Rate;
import dev.plumbline.graphmodel.value.ValueFormatException;
import dev.plumbline.graphmodel.value.ValueType;
import dev.plumbline.graphmodel.value.ValueTypes;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/// How a value is written as text.
record TextForm<T>(Parser<T> parser, Function<T, String> format) {

    /// Reads a text.
    @FunctionalInterface
    interface Parser<T> {
        T parse(String text) throws ValueFormatException;
    }

    /// As files have it.
    static <T> TextForm<T> of(ValueType<T> type) {
        return new TextForm<>(type::parse, type::format);
    }

    /// Rates with commas between them.
    static TextForm<List<Rate>> rates() {
        return new TextForm<>(
                TextForm::rates, rates -> rates.stream().map(Rate::toString).collect(Collectors.joining(", ")));
    }

    /// Names with commas between them, each once.
    static TextForm<List<String>> names() {
        return new TextForm<>(TextForm::names, names -> String.join(", ", names));
    }

    private static List<String> names(String text) throws ValueFormatException {
        List<String> names = Arrays.stream(text.split(",", -1))
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .distinct()
                .toList();
        if (names.isEmpty()) {
            throw new ValueFormatException("There is no name.", "Write ids: feed-api, ranker.");
        }
        return names;
    }

    private static List<Rate> rates(String text) throws ValueFormatException {
        List<Rate> rates = new ArrayList<>();
        for (String item : text.split(",", -1)) {
            if (!item.isBlank()) {
                rates.add(ValueTypes.RATE.parse(item.strip()));
            }
        }
        if (rates.isEmpty()) {
            throw new ValueFormatException("There is no rate.", "Write rates: 120/s, 90/s.");
        }
        return rates;
    }
}
