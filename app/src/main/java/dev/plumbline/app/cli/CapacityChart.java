package dev.plumbline.app.cli;

import dev.plumbline.pluginapi.CapacityResult.Step;
import dev.plumbline.pluginapi.SimulationResult.Estimate;
import dev.plumbline.pluginapi.SimulationResult.Latency;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/// How the answers of an entry point slow down as all load grows, as an SVG picture.
///
/// @param entry the id of the relation that load enters by
/// @param curve the steps, the least load first
record CapacityChart(String entry, List<Step> curve) {

    private static final int LEFT = 64;
    private static final int TOP = 10;
    private static final int WIDTH = 640;
    private static final int HEIGHT = 160;
    private static final int TICKS = 4;
    private static final int LOADS = 8;
    /// Times from here on are told in seconds.
    private static final double LONG = 10;

    String svg() {
        double end = curve.stream().mapToDouble(Step::factor).max().orElse(1);
        double most = curve.stream()
                .mapToDouble(step -> finite(latency(step).p99()))
                .filter(value -> !Double.isNaN(value))
                .max()
                .orElse(0);
        if (!(most > 0)) {
            return "";
        }
        boolean isLong = most >= LONG;
        double step = AxisStep.atLeast(most / TICKS);
        String title = entry + ": answers as all load grows, in " + (isLong ? "s" : "ms");
        StringBuilder svg = new StringBuilder("<figure>\n<figcaption>")
                .append(Markup.html(title))
                .append("</figcaption>\n<svg viewBox=\"0 0 720 200\" role=\"img\" aria-label=\"")
                .append(Markup.html(title))
                .append("\">\n");
        for (int tick = 0; tick <= TICKS; tick++) {
            double y = TOP + HEIGHT - (double) HEIGHT * tick / TICKS;
            svg.append(String.format(Locale.ROOT, "<path class=\"grid\" d=\"M%d %.1fH%d\"/>", LEFT, y, LEFT + WIDTH))
                    .append(String.format(Locale.ROOT, "<text x=\"%d\" y=\"%.1f\" class=\"y\">", LEFT - 6, y + 4))
                    .append(SimulationWords.digits((isLong ? 1 : 1e3) * step * tick, 3))
                    .append("</text>\n");
        }
        loads(svg, end);
        line(svg, 0, end, step * TICKS, Latency::mean);
        line(svg, 1, end, step * TICKS, Latency::p90);
        line(svg, 2, end, step * TICKS, Latency::p99);
        return svg.append("</svg>\n<p class=\"legend\"><span class=\"k0\">mean</span> <span class=\"k1\">p90</span> ")
                .append("<span class=\"k2\">p99</span></p>\n</figure>\n")
                .toString();
    }

    private static void loads(StringBuilder svg, double end) {
        double step = AxisStep.atLeast(end / LOADS);
        for (int tick = 0; tick * step <= end * (1 + 1e-9); tick++) {
            svg.append(String.format(
                            Locale.ROOT,
                            "<text x=\"%.1f\" y=\"%d\" class=\"x\">",
                            LEFT + WIDTH * tick * step / end,
                            TOP + HEIGHT + 18))
                    .append(CapacityWords.times(tick * step))
                    .append("</text>\n");
        }
    }

    private void line(StringBuilder svg, int number, double end, double most, Function<Latency, Estimate> figure) {
        svg.append("<path class=\"line c").append(number).append("\" d=\"");
        boolean drawing = false;
        for (Step step : curve) {
            double value = finite(figure.apply(latency(step)));
            if (Double.isNaN(value)) {
                drawing = false;
                continue;
            }
            svg.append(drawing ? 'L' : 'M')
                    .append(String.format(
                            Locale.ROOT,
                            "%.1f %.1f",
                            LEFT + WIDTH * step.factor() / end,
                            TOP + HEIGHT * (1 - Math.min(1, value / most))));
            drawing = true;
        }
        svg.append("\"/>\n");
    }

    private Latency latency(Step step) {
        return step.entryPoints()
                .getOrDefault(
                        entry, new Latency(Estimate.UNKNOWN, Estimate.UNKNOWN, Estimate.UNKNOWN, Estimate.UNKNOWN));
    }

    private static double finite(Estimate estimate) {
        return Double.isFinite(estimate.value()) ? estimate.value() : Double.NaN;
    }
}
