package dev.plumbline.app.cli;

import dev.plumbline.pluginapi.Curve;
import java.util.List;
import java.util.Locale;

/// A line chart over simulated time as an SVG picture, coloured by the style sheet of its page.
///
/// @param title what is shown, with the unit
/// @param window the seconds between two values
/// @param series at most as many as there are colours
/// @param bands the times at which something is broken
record CourseChart(String title, double window, List<Series> series, List<Band> bands) {

    /// How many series have a colour of their own.
    static final int COLOURS = 6;

    private static final int LEFT = 64;
    private static final int TOP = 10;
    private static final int WIDTH = 640;
    private static final int HEIGHT = 160;
    private static final int TICKS = 4;

    CourseChart {
        series = List.copyOf(series);
        bands = List.copyOf(bands);
    }

    /// A line with its name.
    record Series(String name, Curve curve) {}

    /// A span of simulated time, in seconds.
    record Band(String name, double from, double to) {}

    String svg() {
        double end = window
                * Math.max(
                        1,
                        series.stream()
                                .mapToInt(one -> one.curve().size())
                                .max()
                                .orElse(1));
        double step = AxisStep.atLeast(
                series.stream().mapToDouble(one -> one.curve().highest()).max().orElse(0) / TICKS);
        StringBuilder svg = new StringBuilder("<figure>\n<figcaption>")
                .append(Markup.html(title))
                .append("</figcaption>\n<svg viewBox=\"0 0 720 200\" role=\"img\" aria-label=\"")
                .append(Markup.html(title))
                .append("\">\n");
        bands.forEach(band -> band(svg, band, end));
        for (int tick = 0; tick <= TICKS; tick++) {
            double y = TOP + HEIGHT - (double) HEIGHT * tick / TICKS;
            svg.append(String.format(Locale.ROOT, "<path class=\"grid\" d=\"M%d %.1fH%d\"/>", LEFT, y, LEFT + WIDTH))
                    .append(String.format(Locale.ROOT, "<text x=\"%d\" y=\"%.1f\" class=\"y\">", LEFT - 6, y + 4))
                    .append(SimulationWords.digits(step * tick, 3))
                    .append("</text>\n");
        }
        times(svg, end);
        for (int number = 0; number < series.size(); number++) {
            svg.append("<path class=\"line c").append(number % COLOURS).append("\" d=\"");
            line(svg, series.get(number).curve(), end, step * TICKS);
            svg.append("\"/>\n");
        }
        return legend(svg.append("</svg>\n<p class=\"legend\">"))
                .append("</p>\n</figure>\n")
                .toString();
    }

    private static void band(StringBuilder svg, Band band, double end) {
        double from = x(Math.min(band.from(), end), end);
        double to = x(Math.min(Math.max(band.to(), band.from()), end), end);
        svg.append(String.format(
                        Locale.ROOT,
                        "<rect class=\"band\" x=\"%.1f\" y=\"%d\" width=\"%.1f\" height=\"%d\"><title>",
                        from,
                        TOP,
                        Math.max(2, to - from),
                        HEIGHT))
                .append(Markup.html(band.name()))
                .append("</title></rect>\n");
    }

    private static void times(StringBuilder svg, double end) {
        double step = AxisStep.atLeast(end / 8);
        for (int tick = 0; tick * step <= end * (1 + 1e-9); tick++) {
            svg.append(String.format(
                            Locale.ROOT,
                            "<text x=\"%.1f\" y=\"%d\" class=\"x\">",
                            x(tick * step, end),
                            TOP + HEIGHT + 18))
                    .append(SimulationWords.seconds(tick * step))
                    .append("</text>\n");
        }
    }

    private void line(StringBuilder svg, Curve curve, double end, double most) {
        boolean drawing = false;
        for (int index = 0; index < curve.size(); index++) {
            double value = curve.at(index);
            if (!Double.isFinite(value)) {
                drawing = false;
                continue;
            }
            double y = TOP + HEIGHT * (1 - Math.min(1, value / most));
            svg.append(drawing ? 'L' : 'M')
                    .append(String.format(Locale.ROOT, "%.1f %.1f", x((index + 0.5) * window, end), y));
            drawing = true;
        }
    }

    private StringBuilder legend(StringBuilder html) {
        for (int number = 0; number < series.size(); number++) {
            html.append("<span class=\"k")
                    .append(number % COLOURS)
                    .append("\">")
                    .append(Markup.html(series.get(number).name()))
                    .append("</span> ");
        }
        if (!bands.isEmpty()) {
            html.append("<span class=\"kband\">")
                    .append(Markup.html(bands.getFirst().name()))
                    .append("</span>");
        }
        return html;
    }

    private static double x(double seconds, double end) {
        return LEFT + WIDTH * seconds / end;
    }
}
