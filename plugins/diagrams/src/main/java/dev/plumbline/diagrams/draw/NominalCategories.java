package dev.plumbline.diagrams.draw;

import dev.plumbline.diagrams.paint.Ink;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Categories that have names only: the first six have a colour and a symbol of their own, the others share grey, and
/// all are told by their names.
final class NominalCategories {

    private static final List<Ink> INKS =
            List.of(Ink.CATEGORY_1, Ink.CATEGORY_2, Ink.CATEGORY_3, Ink.CATEGORY_4, Ink.CATEGORY_5, Ink.CATEGORY_6);
    private static final List<CategorySymbol> SYMBOLS = List.of(
            CategorySymbol.CIRCLE,
            CategorySymbol.SQUARE,
            CategorySymbol.TRIANGLE,
            CategorySymbol.DIAMOND,
            CategorySymbol.HEXAGON,
            CategorySymbol.CROSS);

    private NominalCategories() {}

    /// The categories of values by value, the most frequent first.
    ///
    /// @param values a value for each element
    static Map<String, Category> of(Collection<String> values, Function<String, String> label) {
        Map<String, List<String>> groups = values.stream().collect(Collectors.groupingBy(value -> value));
        return of(groups, Comparator.comparingInt(group -> -group.size()), label);
    }

    /// The categories of groups by their names; of those that come at the same place in the order, the largest first.
    ///
    /// @param groups something for each element, by the name of its category
    static <T> Map<String, Category> of(
            Map<String, List<T>> groups, Comparator<List<T>> order, Function<String, String> label) {
        Comparator<List<T>> largestFirst = Comparator.comparingInt(group -> -group.size());
        List<String> ordered = groups.entrySet().stream()
                .sorted(Map.Entry.<String, List<T>>comparingByValue(order.thenComparing(largestFirst))
                        .thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .toList();
        Map<String, Category> categories = new HashMap<>();
        for (int i = 0; i < ordered.size(); i++) {
            Ink ink = ink(i, Ink.TEXT_MUTED);
            CategorySymbol symbol = i < SYMBOLS.size() ? SYMBOLS.get(i) : CategorySymbol.BAR;
            categories.put(ordered.get(i), new Category(i, label.apply(ordered.get(i)), ink, symbol));
        }
        return categories;
    }

    /// The colour of what comes at a place among its like; what comes late shares one.
    static Ink ink(int place, Ink shared) {
        return place < INKS.size() ? INKS.get(place) : shared;
    }
}
