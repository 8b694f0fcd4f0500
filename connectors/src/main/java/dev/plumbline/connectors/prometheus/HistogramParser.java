package dev.plumbline.connectors.prometheus;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/// Reads native histograms: `{"count":"15","sum":"0.1","buckets":[[boundaries,"low","high","count"], …]}`, in which the
/// buckets are left out if there are none.
final class HistogramParser {

    private static final int MOST_BUCKETS = 10_000;

    private HistogramParser() {}

    /// The histogram whose object the parser has begun.
    static NativeHistogram parse(JsonParser parser) {
        double count = 0;
        double sum = 0;
        List<NativeHistogram.Bucket> buckets = new ArrayList<>();
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = parser.currentName();
            JsonToken value = parser.nextToken();
            switch (name) {
                case "count" -> count = AnswerParser.number(AnswerParser.text(parser));
                case "sum" -> sum = AnswerParser.number(AnswerParser.text(parser));
                case "buckets" -> {
                    if (value == JsonToken.START_ARRAY) {
                        buckets(parser, buckets);
                    }
                }
                default -> parser.skipChildren();
            }
        }
        return new NativeHistogram(count, sum, buckets);
    }

    private static void buckets(JsonParser parser, List<NativeHistogram.Bucket> buckets) {
        while (parser.nextToken() == JsonToken.START_ARRAY) {
            double[] numbers = new double[4];
            int index = 0;
            while (parser.nextToken() != JsonToken.END_ARRAY && parser.currentToken() != null) {
                if (index < numbers.length) {
                    numbers[index] = AnswerParser.number(AnswerParser.text(parser));
                }
                index++;
                parser.skipChildren();
            }
            if (buckets.size() < MOST_BUCKETS) {
                buckets.add(new NativeHistogram.Bucket(numbers[1], numbers[2], numbers[3]));
            }
        }
    }
}
