package dev.plumbline.connectors.evaluations;

import dev.plumbline.connectors.JsonItems;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import tools.jackson.databind.JsonNode;

/// Reads fields of results, which tools spell in several ways.
final class Fields {

    private Fields() {}

    /// The first of some fields that is a text or a number; empty if none is.
    static String text(JsonNode node, String... fields) {
        for (String field : fields) {
            String text = JsonItems.text(node, field).strip();
            if (!text.isEmpty()) {
                return text;
            }
        }
        return "";
    }

    /// The first of some fields that is there.
    static JsonNode first(JsonNode node, String... fields) {
        for (String field : fields) {
            if (node.has(field)) {
                return node.path(field);
            }
        }
        return node.path(fields[0]);
    }

    /// A number, which may stand in quotes; a truth counts as 1 and 0.
    static OptionalDouble number(JsonNode value) {
        if (value.isNumber()) {
            return OptionalDouble.of(value.doubleValue());
        }
        if (value.isBoolean()) {
            return OptionalDouble.of(value.booleanValue() ? 1 : 0);
        }
        return value.isString() ? number(value.stringValue()) : OptionalDouble.empty();
    }

    /// The number that a text is; empty if it is none, as `N/A`.
    static OptionalDouble number(String text) {
        String stripped = text.strip();
        if (stripped.isEmpty() || "+-.0123456789nN".indexOf(stripped.charAt(0)) < 0) {
            return OptionalDouble.empty();
        }
        try {
            return OptionalDouble.of(Double.parseDouble(stripped.equalsIgnoreCase("nan") ? "NaN" : stripped));
        } catch (NumberFormatException notANumber) {
            return OptionalDouble.empty();
        }
    }

    /// A time as ISO 8601, with a blank for the T and without a zone, which is then UTC, or in seconds or milliseconds
    /// since 1970.
    static Optional<Instant> time(String text) {
        String iso = text.strip().replaceFirst("^(\\d{4}-\\d{2}-\\d{2}) ", "$1T");
        OptionalDouble epoch = number(iso);
        if (epoch.isPresent() && epoch.getAsDouble() > 1e8) {
            double seconds = epoch.getAsDouble() > 1e11 ? epoch.getAsDouble() / 1e3 : epoch.getAsDouble();
            return seconds < 1e11 ? Optional.of(Instant.ofEpochMilli(Math.round(seconds * 1e3))) : Optional.empty();
        }
        try {
            return Optional.of(
                    iso.length() == 10
                            ? Instant.parse(iso + "T00:00:00Z")
                            : iso.matches(".*(Z|[+-]\\d{2}:?\\d{2})$") && iso.length() > 19
                                    ? OffsetDateTime.parse(iso.replaceFirst("([+-]\\d{2})(\\d{2})$", "$1:$2"))
                                            .toInstant()
                                    : LocalDateTime.parse(iso).toInstant(ZoneOffset.UTC));
        } catch (DateTimeParseException noTime) {
            return Optional.empty();
        }
    }

    /// The first of some fields that is a time.
    static Optional<Instant> time(JsonNode node, String... fields) {
        return List.of(fields).stream()
                .map(field -> time(JsonItems.text(node, field)))
                .flatMap(Optional::stream)
                .findFirst();
    }
}
