package dev.plumbline.interchange.json;

import dev.plumbline.graphmodel.value.ValueFormatException;
import dev.plumbline.graphmodel.value.ValueType;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/// Reads scalars, and reports those that are not of their type.
final class Values {

    private Values() {}

    static <T> Optional<T> read(ValueType<T> type, JsonNode node, JsonReport report, String path) {
        try {
            return Optional.of(type.parse(node.asString("")));
        } catch (ValueFormatException wrong) {
            report.leftOut(path, String.valueOf(wrong.getMessage()), wrong.remedy());
            return Optional.empty();
        }
    }
}
