package dev.plumbline.connectors.kubernetes;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/// Which pods belong to a workload or a service, by their labels. An empty selector selects none.
///
/// @param labels what labels must be
/// @param expressions what else must hold
record Selector(Map<String, String> labels, List<Expression> expressions) {

    /// A condition on one label.
    record Expression(String key, String operator, Set<String> values) {

        boolean holds(Map<String, String> of) {
            String value = of.get(key);
            return switch (operator) {
                case "In" -> value != null && values.contains(value);
                case "NotIn" -> value == null || !values.contains(value);
                case "Exists" -> value != null;
                case "DoesNotExist" -> value == null;
                default -> false;
            };
        }
    }

    /// The selector of a workload.
    static Selector of(JsonNode selector) {
        List<Expression> expressions = new ArrayList<>();
        for (JsonNode expression : selector.path("matchExpressions")) {
            expressions.add(new Expression(
                    expression.path("key").asString(""),
                    expression.path("operator").asString(""),
                    expression
                            .path("values")
                            .valueStream()
                            .map(value -> value.asString(""))
                            .collect(Collectors.toSet())));
        }
        return new Selector(texts(selector.path("matchLabels")), expressions);
    }

    /// The selector of a service, which has labels only.
    static Selector ofLabels(JsonNode labels) {
        return new Selector(texts(labels), List.of());
    }

    /// Whether labels are selected.
    boolean selects(Map<String, String> of) {
        return !(labels.isEmpty() && expressions.isEmpty())
                && labels.entrySet().stream().allMatch(label -> label.getValue().equals(of.get(label.getKey())))
                && expressions.stream().allMatch(expression -> expression.holds(of));
    }

    /// The texts of an object, by name.
    static Map<String, String> texts(JsonNode object) {
        Map<String, String> texts = new TreeMap<>();
        object.propertyStream()
                .filter(field -> field.getValue().isString())
                .forEach(field -> texts.put(field.getKey(), field.getValue().stringValue()));
        return texts;
    }
}
