package dev.plumbline.diagrams.draw;

import dev.plumbline.diagrams.paint.Ink;
import dev.plumbline.graphmodel.Architecture;
import dev.plumbline.graphmodel.Classification;
import dev.plumbline.graphmodel.Element;
import dev.plumbline.graphmodel.ElementAttributes;
import dev.plumbline.graphmodel.Lifecycle;
import dev.plumbline.graphmodel.Ownership;
import dev.plumbline.graphmodel.Tier;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Sorts elements by what their attributes say.
final class AttributeCategories {

    private AttributeCategories() {}

    /// By the team that answers for them or for what is around them.
    static Map<String, Categories.Sorted> owners(Architecture architecture) {
        Map<String, String> owners = new HashMap<>();
        for (Element element : architecture.elements().values()) {
            Ownership.owner(architecture, element).ifPresent(owner -> owners.put(element.id(), owner));
        }
        Map<String, Category> categories = NominalCategories.of(
                owners.values(),
                id -> architecture.element(id).map(KindNames::name).orElse(id));
        return owners.entrySet().stream()
                .flatMap(entry -> Optional.ofNullable(categories.get(entry.getValue())).stream()
                        .map(category -> Map.entry(entry.getKey(), new Categories.Sorted(category, category.label()))))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /// By how far they are in their lives; what is on its way out comes first.
    static Map<String, Categories.Sorted> lifecycles(Architecture architecture) {
        return sorted(
                architecture,
                element -> element.get(ElementAttributes.LIFECYCLE).map(AttributeCategories::of));
    }

    private static Category of(Lifecycle lifecycle) {
        return switch (lifecycle) {
            case RETIRED -> new Category(0, words(lifecycle), Ink.TEXT_MUTED, CategorySymbol.CROSS);
            case DEPRECATED -> new Category(1, words(lifecycle), Ink.CATEGORY_2, CategorySymbol.DIAMOND);
            case EXPERIMENTAL -> new Category(2, words(lifecycle), Ink.CATEGORY_4, CategorySymbol.TRIANGLE);
            case PRODUCTION -> new Category(3, words(lifecycle), Ink.CATEGORY_3, CategorySymbol.CIRCLE);
        };
    }

    /// By how much the business depends on them.
    static Map<String, Categories.Sorted> tiers(Architecture architecture) {
        return sorted(
                architecture, element -> element.get(ElementAttributes.TIER).map(AttributeCategories::of));
    }

    private static Category of(Tier tier) {
        return switch (tier) {
            case CRITICAL -> new Category(0, words(tier), Ink.CATEGORY_2, CategorySymbol.HEXAGON);
            case HIGH -> new Category(1, words(tier), Ink.CATEGORY_6, CategorySymbol.DIAMOND);
            case MEDIUM -> new Category(2, words(tier), Ink.CATEGORY_1, CategorySymbol.SQUARE);
            case LOW -> new Category(3, words(tier), Ink.TEXT_MUTED, CategorySymbol.CIRCLE);
        };
    }

    /// By the most confidential data that they hold: their own class, or that of the datasets that they name.
    static Map<String, Categories.Sorted> data(Architecture architecture) {
        return sorted(
                architecture, element -> classification(architecture, element).map(AttributeCategories::of));
    }

    private static Optional<Classification> classification(Architecture architecture, Element element) {
        Stream<Classification> named = element.get(ElementAttributes.DATA, List.of()).stream()
                .flatMap(id -> architecture.element(id).stream())
                .flatMap(dataset -> dataset.get(ElementAttributes.CLASSIFICATION).stream());
        return Stream.concat(element.get(ElementAttributes.CLASSIFICATION).stream(), named)
                .max(Comparator.naturalOrder());
    }

    private static Category of(Classification classification) {
        return switch (classification) {
            case STRICTLY_CONFIDENTIAL ->
                new Category(0, words(classification), Ink.CATEGORY_2, CategorySymbol.HEXAGON);
            case CONFIDENTIAL -> new Category(1, words(classification), Ink.CATEGORY_6, CategorySymbol.DIAMOND);
            case RESTRICTED -> new Category(2, words(classification), Ink.CATEGORY_4, CategorySymbol.TRIANGLE);
            case INTERNAL -> new Category(3, words(classification), Ink.CATEGORY_1, CategorySymbol.SQUARE);
            case PUBLIC -> new Category(4, words(classification), Ink.CATEGORY_3, CategorySymbol.CIRCLE);
        };
    }

    private static Map<String, Categories.Sorted> sorted(
            Architecture architecture, Function<Element, Optional<Category>> category) {
        Map<String, Categories.Sorted> sorted = new HashMap<>();
        for (Element element : architecture.elements().values()) {
            category.apply(element)
                    .ifPresent(found -> sorted.put(element.id(), new Categories.Sorted(found, found.label())));
        }
        return sorted;
    }

    private static String words(Enum<?> value) {
        String text = value.name().toLowerCase(Locale.ROOT).replace('_', ' ');
        return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }
}
