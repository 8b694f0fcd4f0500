package dev.plumbline.simulation.inference.fit;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import tools.jackson.databind.JsonNode;

/// What `vllm bench serve --save-result --save-detailed` writes: one JSON object with an array for each figure and a
/// place in it for each request, as its client saw them. Without `latencies`, as in older versions, the times
/// between tokens (`itls`) sum up to it.
record BenchmarkResult(JsonNode node) {

    private static final String LENGTHS = "input_lens";
    private static final String FIRSTS = "ttfts";
    private static final String STARTS = "start_times";
    private static final String REMEDY =
            "Take the file as vllm bench serve --save-result --save-detailed writes it, of a run in which all were answered.";

    /// Whether a text may be such a file.
    static boolean isLikely(String text) {
        return text.contains("\"" + FIRSTS + "\"") && text.contains("\"" + LENGTHS + "\"");
    }

    /// The requests as lines, all of them on line 1.
    ///
    /// @throws UnfitLineException if a figure of one is missing, or makes no sense
    List<RequestLine> lines() throws UnfitLineException {
        int count = node.path(FIRSTS).size();
        for (String name : List.of(LENGTHS, "output_lens", STARTS)) {
            if (node.path(name).size() != count) {
                throw new UnfitLineException(
                        "It has " + count + " times to the first token, but "
                                + node.path(name).size() + " " + name + ".",
                        REMEDY);
            }
        }
        List<RequestLine> lines = new ArrayList<>();
        for (int request = 0; request < count; request++) {
            lines.add(line(request));
        }
        return lines;
    }

    private RequestLine line(int request) throws UnfitLineException {
        JsonNode error = node.path("errors").path(request);
        if (error.isString() && !error.asString().isEmpty()) {
            throw unfit(request, "was not answered");
        }
        double start = number(STARTS, request);
        double first = start + number(FIRSTS, request);
        return new RequestLine(
                1,
                tokens(LENGTHS, request),
                tokens("output_lens", request),
                OptionalDouble.of(start),
                OptionalDouble.empty(),
                first,
                Math.max(first, last(request, start, first)));
    }

    private double last(int request, double start, double first) throws UnfitLineException {
        if (node.path("latencies").has(request)) {
            return start + number("latencies", request);
        }
        if (!node.path("itls").path(request).isArray()) {
            throw unfit(request, "has no times of its tokens (itls)");
        }
        double last = first;
        for (JsonNode time : node.path("itls").path(request)) {
            last += time.asDouble(Double.NaN);
        }
        return last;
    }

    private int tokens(String name, int request) throws UnfitLineException {
        JsonNode value = node.path(name).path(request);
        if (!value.isIntegralNumber() || !value.canConvertToInt() || value.asInt() < 1) {
            throw unfit(request, "has no tokens in " + name);
        }
        return value.asInt();
    }

    private double number(String name, int request) throws UnfitLineException {
        JsonNode value = node.path(name).path(request);
        if (!value.isNumber() || !Double.isFinite(value.asDouble())) {
            throw unfit(request, "has no time in " + name);
        }
        return value.asDouble();
    }

    private static UnfitLineException unfit(int request, String what) {
        return new UnfitLineException("Request " + (request + 1) + " " + what + ".", REMEDY);
    }
}
