package dev.plumbline.connectors.prometheus;

import dev.plumbline.connectors.http.RefusedException;
import dev.plumbline.connectors.http.UnexpectedAnswerException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;

/// Reads the JSON answer of a query as a stream, so that a huge one does not fill the memory.
final class AnswerParser {

    private static final JsonFactory JSON = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(50)
                    .maxStringLength(1_000_000)
                    .build())
            .build();
    private static final String OTHER_SHAPE = "JSON of another shape";
    private static final int MOST_WARNINGS = 20;

    private final int mostSeries;
    private final List<Series> series = new ArrayList<>();
    private final List<String> warnings = new ArrayList<>();
    private int items;
    private boolean truncated;
    private String status = "";
    private String errorType = "";
    private String error = "";

    AnswerParser(int mostSeries) {
        this.mostSeries = mostSeries;
    }

    /// @throws JacksonException if the text is not JSON
    /// @throws UnexpectedAnswerException if the JSON has another shape
    /// @throws RefusedException if the server reports an error
    Answer parse(InputStream body) throws UnexpectedAnswerException, RefusedException {
        try (JsonParser parser = JSON.createParser(tools.jackson.core.ObjectReadContext.empty(), body)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                throw new UnexpectedAnswerException(OTHER_SHAPE);
            }
            while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
                field(parser, parser.currentName());
            }
        }
        if (status.isEmpty()) {
            throw new UnexpectedAnswerException(OTHER_SHAPE);
        }
        if (!status.equals("success")) {
            throw new RefusedException(errorType, error);
        }
        return new Answer(List.copyOf(series), truncated, List.copyOf(warnings));
    }

    private void field(JsonParser parser, String name) {
        JsonToken value = parser.nextToken();
        switch (name) {
            case "status" -> status = text(parser);
            case "errorType" -> errorType = text(parser);
            case "error" -> error = text(parser);
            case "warnings", "infos" -> {
                while (value == JsonToken.START_ARRAY && parser.nextToken() != JsonToken.END_ARRAY) {
                    String warning = text(parser);
                    if (warnings.size() < MOST_WARNINGS && !warning.isEmpty()) {
                        warnings.add(warning);
                    }
                    parser.skipChildren();
                }
            }
            case "data" -> data(parser);
            default -> parser.skipChildren();
        }
    }

    private void data(JsonParser parser) {
        if (parser.currentToken() != JsonToken.START_OBJECT) {
            parser.skipChildren();
            return;
        }
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = parser.currentName();
            JsonToken value = parser.nextToken();
            if (name.equals("result") && value == JsonToken.START_ARRAY) {
                result(parser);
            } else {
                parser.skipChildren();
            }
        }
    }

    /// The items of a vector or a matrix, or the time and the value of a scalar.
    private void result(JsonParser parser) {
        JsonToken item = parser.nextToken();
        if (item != JsonToken.START_OBJECT && item != JsonToken.END_ARRAY) {
            series.add(sample(parser, Map.of()));
            return;
        }
        while (item == JsonToken.START_OBJECT) {
            if (items < mostSeries) {
                items++;
                item(parser);
            } else {
                truncated = true;
                parser.skipChildren();
            }
            item = parser.nextToken();
        }
    }

    private void item(JsonParser parser) {
        SeriesLabels labels = new SeriesLabels();
        int before = series.size();
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = parser.currentName();
            JsonToken value = parser.nextToken();
            if (name.equals("metric") && value == JsonToken.START_OBJECT) {
                while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
                    String label = parser.currentName();
                    parser.nextToken();
                    labels.add(label, text(parser));
                    parser.skipChildren();
                }
            } else if (value != JsonToken.START_ARRAY) {
                parser.skipChildren();
            } else {
                samples(parser, name, labels, series);
            }
        }
        if (series.size() == before) {
            series.add(new Series(labels, 0, Double.NaN));
        }
    }

    private static void samples(JsonParser parser, String name, Map<String, String> labels, List<Series> samples) {
        switch (name) {
            case "value" -> {
                parser.nextToken();
                samples.add(sample(parser, labels));
            }
            case "values" -> {
                while (parser.nextToken() == JsonToken.START_ARRAY) {
                    parser.nextToken();
                    samples.add(sample(parser, labels));
                }
            }
            case "histogram" -> histogram(parser, labels).ifPresent(samples::add);
            case "histograms" -> {
                while (parser.nextToken() == JsonToken.START_ARRAY) {
                    histogram(parser, labels).ifPresent(samples::add);
                }
            }
            default -> parser.skipChildren();
        }
    }

    /// A sample, from the token of its time to the end of the array.
    private static Series sample(JsonParser parser, Map<String, String> labels) {
        double time = number(text(parser));
        double value = Double.NaN;
        if (parser.nextToken() != JsonToken.END_ARRAY) {
            value = number(text(parser));
            parser.skipChildren();
            while (parser.nextToken() != JsonToken.END_ARRAY && parser.currentToken() != null) {
                parser.skipChildren();
            }
        }
        return new Series(labels, time, value);
    }

    /// The time and the histogram of a sample, from the start of the array to its end.
    private static Optional<Series> histogram(JsonParser parser, Map<String, String> labels) {
        Optional<Series> found = Optional.empty();
        parser.nextToken();
        double time = number(text(parser));
        parser.skipChildren();
        while (parser.nextToken() != JsonToken.END_ARRAY && parser.currentToken() != null) {
            if (parser.currentToken() == JsonToken.START_OBJECT && found.isEmpty()) {
                found = Optional.of(new Series(labels, time, Double.NaN, Optional.of(HistogramParser.parse(parser))));
            } else {
                parser.skipChildren();
            }
        }
        return found;
    }

    static String text(JsonParser parser) {
        String text = parser.getString();
        return text == null || parser.currentToken().isStructStart() ? "" : text;
    }

    /// Sample values are texts, among them `NaN`, `+Inf` and `-Inf`.
    static double number(String text) {
        try {
            return switch (text) {
                case "+Inf", "Inf" -> Double.POSITIVE_INFINITY;
                case "-Inf" -> Double.NEGATIVE_INFINITY;
                default -> Double.parseDouble(text);
            };
        } catch (NumberFormatException notANumber) {
            return Double.NaN;
        }
    }
}
