package dev.plumbline.diagrams.draw;

import dev.plumbline.diagrams.paint.Ink;
import dev.plumbline.pluginapi.Finding;
import dev.plumbline.pluginapi.Severity;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// Sorts elements by what the design rules say of them.
final class FindingCategories {

    private FindingCategories() {}

    /// By the worst finding.
    static Map<String, Categories.Sorted> risks(List<Finding> findings) {
        Map<String, Categories.Sorted> sorted = new HashMap<>();
        byElement(findings).forEach((element, found) -> {
            Category category = of(found.getFirst().severity());
            int count = found.size();
            String text = category.label() + (count == 1 ? "" : " · " + count + " findings");
            sorted.put(element, new Categories.Sorted(category, text));
        });
        return sorted;
    }

    private static Category of(Severity severity) {
        return switch (severity) {
            case CRITICAL -> new Category(0, "Critical", Ink.FAILING, CategorySymbol.HEXAGON);
            case HIGH -> new Category(1, "High", Ink.CATEGORY_2, CategorySymbol.DIAMOND);
            case MEDIUM -> new Category(2, "Medium", Ink.DEGRADED, CategorySymbol.TRIANGLE);
            case LOW -> new Category(3, "Low", Ink.TEXT_MUTED, CategorySymbol.CIRCLE);
        };
    }

    /// By the rule of the worst finding; the rule with the worst findings comes first, then the one with the most.
    static Map<String, Categories.Sorted> rules(List<Finding> findings) {
        Map<String, List<Finding>> byElement = byElement(findings);
        Map<String, List<Severity>> severities = byElement.values().stream()
                .map(List::getFirst)
                .collect(Collectors.groupingBy(
                        worst -> worst.rule().id(), Collectors.mapping(Finding::severity, Collectors.toList())));
        Map<String, Category> categories =
                NominalCategories.of(severities, Comparator.comparing(Collections::min), id -> id);
        Map<String, Categories.Sorted> sorted = new HashMap<>();
        byElement.forEach((element, found) -> {
            Category category = categories.get(found.getFirst().rule().id());
            long others = found.stream()
                            .map(finding -> finding.rule().id())
                            .distinct()
                            .count()
                    - 1;
            if (category != null) {
                String text = category.label() + (others == 0 ? "" : " and " + others + " more");
                sorted.put(element, new Categories.Sorted(category, text));
            }
        });
        return sorted;
    }

    /// The findings of each element that one is about first of all, the worst first.
    private static Map<String, List<Finding>> byElement(List<Finding> findings) {
        Map<String, List<Finding>> byElement = new HashMap<>();
        findings.stream()
                .filter(finding -> !finding.elements().isEmpty())
                .sorted(Comparator.comparing(Finding::severity)
                        .thenComparing(finding -> finding.rule().id()))
                .forEach(finding -> byElement
                        .computeIfAbsent(finding.elements().getFirst(), key -> new ArrayList<>())
                        .add(finding));
        return byElement;
    }
}
