package dev.plumbline.connectors;

import dev.plumbline.connectors.http.UnexpectedAnswerException;
import java.io.InputStream;
import java.util.function.Consumer;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// Reads a long list of JSON items one by one, so that a huge answer does not fill the memory.
public final class JsonItems {

    private static final JsonMapper JSON = JsonMapper.shared();

    private JsonItems() {}

    /// Reads a list that is the whole text.
    ///
    /// @throws UnexpectedAnswerException if the text is no list
    public static void read(InputStream body, Consumer<JsonNode> each) throws UnexpectedAnswerException {
        try (JsonParser parser = JSON.createParser(body)) {
            if (parser.nextToken() != JsonToken.START_ARRAY) {
                throw new UnexpectedAnswerException("JSON that is no list");
            }
            items(parser, each);
        }
    }

    /// Reads an object of which one field is a list, and gives its other fields.
    ///
    /// @throws UnexpectedAnswerException if the text is no object, or has no such list
    public static JsonNode read(InputStream body, String list, Consumer<JsonNode> each)
            throws UnexpectedAnswerException {
        ObjectNode others = JSON.createObjectNode();
        boolean found = false;
        try (JsonParser parser = JSON.createParser(body)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                throw new UnexpectedAnswerException("JSON of another shape");
            }
            while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
                String field = parser.currentName();
                JsonToken value = parser.nextToken();
                if (field.equals(list) && value == JsonToken.START_ARRAY) {
                    found = true;
                    items(parser, each);
                } else {
                    others.set(field, parser.<JsonNode>readValueAsTree());
                }
            }
        }
        if (!found) {
            throw new UnexpectedAnswerException("JSON without " + list);
        }
        return others;
    }

    private static void items(JsonParser parser, Consumer<JsonNode> each) {
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            each.accept(parser.readValueAsTree());
        }
    }

    /// A text in an item; empty if it is not there or no text.
    public static String text(JsonNode item, String field) {
        JsonNode value = item.path(field);
        return value.isString() ? value.stringValue() : value.isNumber() || value.isBoolean() ? value.asString() : "";
    }
}
