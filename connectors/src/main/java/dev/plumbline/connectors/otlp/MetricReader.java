package dev.plumbline.connectors.otlp;

import dev.plumbline.connectors.otlp.MetricPoint.Counting;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Reads the data points of a request, of those metrics that are known.
final class MetricReader {

    /// Reads all points.
    ///
    /// @throws IOException if the message is malformed, with the place
    List<MetricPoint> read(Fields fields) throws IOException {
        List<MetricPoint> all = new ArrayList<>();
        for (int field = fields.next(); field != 0; field = fields.next()) {
            if (field == 1) {
                fields.enter(Message.RESOURCE_METRICS);
                resource(fields, all);
            } else {
                fields.skip();
            }
        }
        return all;
    }

    private static void resource(Fields fields, List<MetricPoint> all) throws IOException {
        Resources resource = Resources.UNKNOWN;
        List<MetricPoint> points = new ArrayList<>();
        for (int field = fields.next(); field != 0; field = fields.next()) {
            switch (field) {
                case 1 -> resource = Resources.read(fields);
                case 2 -> scope(fields, points);
                default -> fields.skip();
            }
        }
        for (MetricPoint point : points) {
            all.add(new MetricPoint(
                    resource,
                    point.metric(),
                    point.unit(),
                    point.type(),
                    point.attributes(),
                    point.startNanos(),
                    point.timeNanos(),
                    point.value()));
        }
    }

    private static void scope(Fields fields, List<MetricPoint> points) throws IOException {
        fields.enter(Message.SCOPE_METRICS);
        for (int field = fields.next(); field != 0; field = fields.next()) {
            if (field == 2) {
                metric(fields, points);
            } else {
                fields.skip();
            }
        }
    }

    private static void metric(Fields fields, List<MetricPoint> all) throws IOException {
        fields.enter(Message.METRIC);
        String name = "";
        String unit = "";
        List<MetricPoint> points = new ArrayList<>();
        for (int field = fields.next(); field != 0; field = fields.next()) {
            switch (field) {
                case 1 -> name = fields.text();
                case 3 -> unit = fields.text();
                case 5 -> points(fields, Message.GAUGE, Message.NUMBER_POINT, Counting.GAUGE, points);
                case 7 -> points(fields, Message.SUM, Message.NUMBER_POINT, Counting.CUMULATIVE, points);
                case 9 -> points(fields, Message.HISTOGRAM, Message.HISTOGRAM_POINT, Counting.CUMULATIVE, points);
                case 10 -> points(fields, Message.HISTOGRAM, Message.EXPONENTIAL_POINT, Counting.CUMULATIVE, points);
                default -> fields.skip();
            }
        }
        if (Measure.named(name).isEmpty()) {
            return;
        }
        for (MetricPoint point : points) {
            all.add(new MetricPoint(
                    point.resource(),
                    name,
                    unit,
                    point.type(),
                    point.attributes(),
                    point.startNanos(),
                    point.timeNanos(),
                    point.value()));
        }
    }

    private static void points(Fields fields, Message data, Message kind, Counting type, List<MetricPoint> points)
            throws IOException {
        fields.enter(data);
        Counting told = type;
        List<Point> read = new ArrayList<>();
        for (int field = fields.next(); field != 0; field = fields.next()) {
            switch (field) {
                case 1 -> {
                    Point point = new Point();
                    point.read(fields, kind);
                    read.add(point);
                }
                case 2 -> told = fields.whole() == 1 ? Counting.DELTA : Counting.CUMULATIVE;
                default -> fields.skip();
            }
        }
        for (Point point : read) {
            points.add(point.finish(type == Counting.GAUGE ? Counting.GAUGE : told));
        }
    }

    /// A data point while it is read.
    private static final class Point {

        private final Map<String, String> attributes = new HashMap<>();
        private final List<Long> counts = new ArrayList<>();
        private final List<Double> bounds = new ArrayList<>();
        private long start;
        private long time;
        private long count;
        private double sum;
        private int scale;
        private long zeroes;
        private int offset;
        private Message kind = Message.NUMBER_POINT;

        void read(Fields fields, Message message) throws IOException {
            kind = message;
            fields.enter(message);
            int attribute = switch (message) {
                case NUMBER_POINT -> 7;
                case HISTOGRAM_POINT -> 9;
                default -> 1;
            };
            for (int field = fields.next(); field != 0; field = fields.next()) {
                if (field == attribute) {
                    Attributes.read(fields, name -> true, attributes::put);
                } else if (field == 2) {
                    start = fields.whole();
                } else if (field == 3) {
                    time = fields.whole();
                } else if (message == Message.NUMBER_POINT) {
                    number(fields, field);
                } else {
                    histogram(fields, field);
                }
            }
        }

        private void number(Fields fields, int field) throws IOException {
            count = 1;
            switch (field) {
                case 4 -> sum = fields.real();
                case 6 -> sum = fields.whole();
                default -> fields.skip();
            }
        }

        private void histogram(Fields fields, int field) throws IOException {
            boolean isExponential = kind == Message.EXPONENTIAL_POINT;
            switch (field) {
                case 4 -> count = fields.whole();
                case 5 -> sum = fields.real();
                case 6 -> {
                    if (isExponential) {
                        scale = (int) fields.zigzag();
                    } else {
                        fields.fixed(counts::add);
                    }
                }
                case 7 -> {
                    if (isExponential) {
                        zeroes = fields.whole();
                    } else {
                        fields.reals(bounds::add);
                    }
                }
                case 8 -> {
                    if (isExponential) {
                        positive(fields);
                    } else {
                        fields.skip();
                    }
                }
                default -> fields.skip();
            }
        }

        private void positive(Fields fields) throws IOException {
            fields.enter(Message.BUCKETS);
            for (int field = fields.next(); field != 0; field = fields.next()) {
                switch (field) {
                    case 1 -> offset = (int) fields.zigzag();
                    case 2 -> fields.variable(counts::add);
                    default -> fields.skip();
                }
            }
        }

        MetricPoint finish(Counting type) throws IOException {
            Buckets buckets = switch (kind) {
                case HISTOGRAM_POINT -> Spread.between(bounds, counts);
                case EXPONENTIAL_POINT -> Spread.exponential(scale, offset, zeroes, counts);
                default -> Buckets.NONE;
            };
            return new MetricPoint(
                    Resources.UNKNOWN,
                    "",
                    "",
                    type,
                    Map.copyOf(attributes),
                    start,
                    time,
                    new MetricPoint.Value(count, sum, buckets));
        }
    }
}
