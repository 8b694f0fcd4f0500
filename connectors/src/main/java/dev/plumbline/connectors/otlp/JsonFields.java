package dev.plumbline.connectors.otlp;

import java.io.IOException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.function.DoubleConsumer;
import java.util.function.LongConsumer;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/// Reads messages in JSON: ids in hexadecimal digits, choices as numbers, and numbers of 64 bits as text.
///
/// Ids in Base64 and the names of choices are understood too, which Tempo and Jaeger write.
public final class JsonFields implements Fields {

    private static final int DEEPEST = 32;
    private static final Map<String, Long> CHOICES = Map.of(
            "SPAN_KIND_INTERNAL", 1L,
            "SPAN_KIND_SERVER", 2L,
            "SPAN_KIND_CLIENT", 3L,
            "SPAN_KIND_PRODUCER", 4L,
            "SPAN_KIND_CONSUMER", 5L,
            "STATUS_CODE_OK", 1L,
            "STATUS_CODE_ERROR", 2L,
            "AGGREGATION_TEMPORALITY_DELTA", 1L,
            "AGGREGATION_TEMPORALITY_CUMULATIVE", 2L);

    private final JsonParser parser;
    private final Message[] messages = new Message[DEEPEST];
    private final int[] arrays = new int[DEEPEST];
    private int depth;
    private long high;
    private long low;

    /// @param parser is at the opening brace of the outermost message, or before it
    /// @param message what the outermost message is
    public JsonFields(JsonParser parser, Message message) throws IOException {
        this.parser = parser;
        JsonToken token = parser.currentToken() == null ? parser.nextToken() : parser.currentToken();
        if (token != JsonToken.START_OBJECT) {
            throw wrong("an object");
        }
        messages[0] = message;
    }

    @Override
    public int next() throws IOException {
        while (true) {
            JsonToken token = parser.nextToken();
            if (arrays[depth] != 0) {
                if (token == JsonToken.END_ARRAY) {
                    arrays[depth] = 0;
                } else if (token != JsonToken.VALUE_NULL) {
                    return arrays[depth];
                }
            } else if (token == JsonToken.END_OBJECT) {
                depth = Math.max(0, depth - 1);
                return 0;
            } else {
                int number = number();
                if (number != 0) {
                    return number;
                }
            }
        }
    }

    /// The number of the field that is named; 0 if its value was left out, or is an array that begins.
    private int number() throws IOException {
        String name = parser.currentName();
        int number = name == null ? 0 : messages[depth].number(name);
        JsonToken token = parser.nextToken();
        if (token == null) {
            throw wrong("the end of an object");
        }
        if (number == 0 || token == JsonToken.VALUE_NULL) {
            parser.skipChildren();
            return 0;
        }
        if (token == JsonToken.START_ARRAY) {
            arrays[depth] = number;
            return 0;
        }
        return number;
    }

    @Override
    public void enter(Message message) throws IOException {
        if (parser.currentToken() != JsonToken.START_OBJECT) {
            throw wrong("an object");
        }
        if (depth == DEEPEST - 1) {
            throw wrong("nothing deeper than " + DEEPEST);
        }
        depth++;
        messages[depth] = message;
        arrays[depth] = 0;
    }

    @Override
    public void skip() {
        parser.skipChildren();
    }

    @Override
    public long whole() throws IOException {
        return switch (parser.currentToken()) {
            case VALUE_NUMBER_INT -> parser.getLongValue();
            case VALUE_NUMBER_FLOAT -> (long) parser.getDoubleValue();
            case VALUE_STRING -> whole(parser.getString());
            case VALUE_TRUE -> 1;
            case VALUE_FALSE -> 0;
            default -> throw wrong("a whole number");
        };
    }

    private long whole(String text) throws IOException {
        Long choice = CHOICES.get(text);
        if (choice != null) {
            return choice;
        }
        try {
            return text.startsWith("-") ? Long.parseLong(text) : Long.parseUnsignedLong(text);
        } catch (NumberFormatException notWhole) {
            if (text.endsWith("_UNSPECIFIED")) {
                return 0;
            }
            throw wrong("a whole number");
        }
    }

    @Override
    public long zigzag() throws IOException {
        return whole();
    }

    @Override
    public double real() throws IOException {
        return switch (parser.currentToken()) {
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> parser.getDoubleValue();
            case VALUE_STRING -> real(parser.getString());
            default -> throw wrong("a number");
        };
    }

    private double real(String text) throws IOException {
        try {
            return Double.parseDouble(text);
        } catch (NumberFormatException notReal) {
            throw wrong("a number");
        }
    }

    @Override
    public String text() throws IOException {
        if (parser.currentToken() == null || !parser.currentToken().isScalarValue()) {
            throw wrong("text");
        }
        return parser.getString();
    }

    @Override
    public void id() throws IOException {
        String text = text();
        high = 0;
        low = 0;
        try {
            if (text.length() == 24 || text.length() == 12) {
                byte[] bytes = Base64.getDecoder().decode(text);
                text = HexFormat.of().formatHex(bytes);
            }
            int middle = Math.max(0, text.length() - 16);
            low = text.isEmpty() ? 0 : HexFormat.fromHexDigitsToLong(text, middle, text.length());
            high = middle == 0 ? 0 : HexFormat.fromHexDigitsToLong(text, 0, middle);
        } catch (IllegalArgumentException notAnId) {
            throw wrong("an id in hexadecimal digits");
        }
    }

    @Override
    public long high() {
        return high;
    }

    @Override
    public long low() {
        return low;
    }

    @Override
    public void fixed(LongConsumer numbers) throws IOException {
        numbers.accept(whole());
    }

    @Override
    public void variable(LongConsumer numbers) throws IOException {
        numbers.accept(whole());
    }

    @Override
    public void reals(DoubleConsumer numbers) throws IOException {
        numbers.accept(real());
    }

    private IOException wrong(String expected) {
        var place = parser.currentTokenLocation();
        String found = parser.currentToken() == null
                ? "the end"
                : parser.currentToken().name().toLowerCase(Locale.ROOT).replace('_', ' ');
        return new IOException("Line " + place.getLineNr() + ", column " + place.getColumnNr() + ": expected "
                + expected + " but found " + found + ".");
    }
}
