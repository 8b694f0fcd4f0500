package dev.plumbline.app.cli;

import dev.plumbline.app.cli.CourseChart.Band;
import dev.plumbline.app.cli.CourseChart.Series;
import dev.plumbline.graphmodel.Fault;
import dev.plumbline.pluginapi.Curve;
import dev.plumbline.pluginapi.Observed;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/// The charts of how a scenario went: of each entry point, and of the elements that broke or are busiest.
record SimulationCharts(Simulated simulated, Observed observed) {

    private static final double THOUSAND = 1e3;
    /// Times from here on are told in seconds.
    private static final double LONG = 10;

    String html() {
        StringBuilder html = new StringBuilder();
        observed.course().entryPoints().forEach((id, entry) -> {
            html.append(chart(
                    id + ": requests per second",
                    List.of(
                            new Series("offered", entry.offered()),
                            new Series("answered", entry.answered()),
                            new Series("failed", entry.failed()))));
            boolean isLong = entry.p99().highest() >= LONG;
            double unit = isLong ? 1 : THOUSAND;
            html.append(chart(
                    id + ": latency in " + (isLong ? "s" : "ms"),
                    List.of(
                            new Series("99th percentile", times(entry.p99(), unit)),
                            new Series("mean", times(entry.mean(), unit)))));
        });
        html.append(chart("Held servers in %", elements(one -> times(one.utilization(), 100))));
        html.append(chart("Waiting requests", elements(Observed.OfElement::queue)));
        return html.toString();
    }

    private String chart(String title, List<Series> series) {
        boolean isFlat = series.stream().allMatch(one -> one.curve().highest() == 0);
        return isFlat ? "" : new CourseChart(title, observed.course().window(), series, bands()).svg();
    }

    private List<Series> elements(Function<Observed.OfElement, Curve> curve) {
        Set<String> ids = new LinkedHashSet<>();
        Stream.concat(
                        observed.breaks().stream().map(Observed.Break::element),
                        simulated.busiest(CourseChart.COLOURS).stream().map(Map.Entry::getKey))
                .forEach(ids::add);
        List<Series> series = new ArrayList<>();
        for (String id : ids) {
            Observed.OfElement element = observed.course().elements().get(id);
            if (element != null && series.size() < CourseChart.COLOURS) {
                series.add(new Series(id, curve.apply(element)));
            }
        }
        return series;
    }

    private List<Band> bands() {
        return simulated.scenario().faults().stream()
                .map(SimulationCharts::band)
                .toList();
    }

    private static Band band(Fault fault) {
        double from = fault.at().toNanos() / 1e9;
        String where = String.join(", ", fault.target().parts());
        return new Band(
                where.isEmpty() ? "fault" : "fault of " + where,
                from,
                from + fault.duration().toNanos() / 1e9);
    }

    private static Curve times(Curve curve, double factor) {
        return Curve.of(
                Arrays.stream(curve.toArray()).map(value -> factor * value).toArray());
    }
}
