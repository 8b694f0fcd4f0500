package dev.plumbline.simulation.inference.fit;

import java.util.OptionalDouble;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// One line of a file of measured requests: a JSON object with the names that vLLM gives to what it counts.
///
/// @param number the line, from 1
/// @param promptTokens `input_toks`
/// @param answerTokens `output_toks`
/// @param arrival `arrival_time`: seconds on the wall clock
/// @param queued `queued_ts`: seconds on the clock of the next two, which begins anywhere
/// @param first `first_token_ts`
/// @param last `last_token_ts`
record RequestLine(
        int number,
        int promptTokens,
        int answerTokens,
        OptionalDouble arrival,
        OptionalDouble queued,
        double first,
        double last) {

    static final String PROMPT = "input_toks";
    static final String ANSWER = "output_toks";
    static final String ARRIVAL = "arrival_time";
    static final String QUEUED = "queued_ts";
    static final String FIRST = "first_token_ts";
    static final String LAST = "last_token_ts";

    private static final String SHAPE = "Write one request a line, as in {\"input_toks\": 120, \"output_toks\": 80,"
            + " \"queued_ts\": 10.5, \"first_token_ts\": 10.7, \"last_token_ts\": 13.1}.";
    private static final int MOST_TOKENS = 100_000_000;

    static RequestLine parse(int number, String text) throws UnfitLineException {
        JsonNode node = object(text);
        OptionalDouble arrival = time(node, ARRIVAL);
        OptionalDouble queued = time(node, QUEUED);
        if (arrival.isEmpty() && queued.isEmpty()) {
            throw new UnfitLineException(
                    "It does not say when the request came.", "Add " + ARRIVAL + " or " + QUEUED + ".");
        }
        return new RequestLine(
                number,
                tokens(node, PROMPT),
                tokens(node, ANSWER),
                arrival,
                queued,
                required(node, FIRST),
                required(node, LAST));
    }

    /// The JSON object that a text is.
    static JsonNode object(String text) throws UnfitLineException {
        try {
            JsonNode node = JsonMapper.shared().readTree(text);
            if (node.isObject()) {
                return node;
            }
        } catch (JacksonException broken) {
            throw new UnfitLineException("It is not JSON: " + broken.getOriginalMessage(), SHAPE);
        }
        throw new UnfitLineException("It is no JSON object.", SHAPE);
    }

    private static int tokens(JsonNode node, String name) throws UnfitLineException {
        JsonNode value = node.path(name);
        if (!value.isIntegralNumber() || !value.canConvertToInt() || value.asInt() < 1 || value.asInt() > MOST_TOKENS) {
            throw new UnfitLineException(
                    name + (value.isMissingNode() ? " is missing." : " is no number of tokens."),
                    "Write a whole number of at least 1.");
        }
        return value.asInt();
    }

    private static double required(JsonNode node, String name) throws UnfitLineException {
        return time(node, name)
                .orElseThrow(() -> new UnfitLineException(name + " is missing.", "Write it in seconds."));
    }

    private static OptionalDouble time(JsonNode node, String name) throws UnfitLineException {
        JsonNode value = node.path(name);
        if (value.isMissingNode() || value.isNull()) {
            return OptionalDouble.empty();
        }
        if (!value.isNumber() || !Double.isFinite(value.asDouble())) {
            throw new UnfitLineException(name + " is no number.", "Write it in seconds.");
        }
        return OptionalDouble.of(value.asDouble());
    }
}
