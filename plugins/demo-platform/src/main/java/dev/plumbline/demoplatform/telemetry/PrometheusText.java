package dev.plumbline.demoplatform.telemetry;

import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.sdk.metrics.data.DoublePointData;
import io.opentelemetry.sdk.metrics.data.HistogramPointData;
import io.opentelemetry.sdk.metrics.data.MetricData;
import io.opentelemetry.sdk.metrics.data.MetricDataType;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/// Metrics in the text format 0.0.4 of Prometheus, under the names that OpenTelemetry translates its own to: dots
/// become
/// underscores, and the unit follows.
public final class PrometheusText {

    public static final String CONTENT_TYPE = "text/plain; version=0.0.4; charset=utf-8";

    private PrometheusText() {}

    /// The metrics of a service, after `target_info`, which says whose they are.
    public static String of(String service, Collection<MetricData> metrics) {
        StringBuilder text = new StringBuilder(2048);
        text.append("# HELP target_info Target metadata\n# TYPE target_info gauge\ntarget_info{service_name=\"")
                .append(escaped(service))
                .append("\",service_namespace=\"demo\"} 1\n");
        metrics.stream().sorted(Comparator.comparing(MetricData::getName)).forEach(metric -> write(metric, text));
        return text.toString();
    }

    private static void write(MetricData metric, StringBuilder text) {
        String name = name(metric);
        boolean isHistogram = metric.getType() == MetricDataType.HISTOGRAM;
        text.append("# HELP ")
                .append(name)
                .append(' ')
                .append(metric.getDescription())
                .append('\n');
        text.append("# TYPE ").append(name).append(isHistogram ? " histogram\n" : " gauge\n");
        if (isHistogram) {
            metric.getHistogramData().getPoints().forEach(point -> writeHistogram(name, point, text));
            return;
        }
        for (DoublePointData point : metric.getDoubleGaugeData().getPoints()) {
            writeSample(name, labels(point.getAttributes()), point.getValue(), text);
        }
    }

    private static void writeHistogram(String name, HistogramPointData point, StringBuilder text) {
        String labels = labels(point.getAttributes());
        String before = labels.isEmpty() ? "" : labels + ",";
        List<Double> bounds = point.getBoundaries();
        List<Long> counts = point.getCounts();
        long below = 0;
        for (int bucket = 0; bucket < counts.size(); bucket++) {
            below += counts.get(bucket);
            String bound = bucket < bounds.size() ? number(bounds.get(bucket)) : "+Inf";
            writeSample(name + "_bucket", before + "le=\"" + bound + "\"", (double) below, text);
        }
        writeSample(name + "_sum", labels, point.getSum(), text);
        writeSample(name + "_count", labels, (double) point.getCount(), text);
    }

    private static void writeSample(String name, String labels, double value, StringBuilder text) {
        text.append(name);
        if (!labels.isEmpty()) {
            text.append('{').append(labels).append('}');
        }
        text.append(' ').append(number(value)).append('\n');
    }

    private static String name(MetricData metric) {
        String plain = metric.getName().replace('.', '_');
        return switch (metric.getUnit()) {
            case "s" -> plain + "_seconds";
            case "1" -> plain + "_ratio";
            default -> plain;
        };
    }

    private static String labels(Attributes attributes) {
        StringBuilder labels = new StringBuilder();
        attributes.asMap().entrySet().stream()
                .map(entry -> Map.entry(
                        entry.getKey().getKey().replace('.', '_'),
                        entry.getValue().toString()))
                .sorted(Map.Entry.comparingByKey())
                .forEach(entry -> labels.append(labels.isEmpty() ? "" : ",")
                        .append(entry.getKey())
                        .append("=\"")
                        .append(escaped(entry.getValue()))
                        .append('"'));
        return labels.toString();
    }

    private static String number(double value) {
        return value == Math.rint(value) && Math.abs(value) < 1e15
                ? Long.toString((long) value)
                : Double.toString(value);
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n");
    }
}
