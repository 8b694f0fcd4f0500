package dev.plumbline.simulation.statistics;

import java.util.function.ToDoubleFunction;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/// A sequence that a file of figures writes as a formula of the place i, from 0; to 999 where it does not say.
record SeriesFormula(String text) {

    private static final String NUMBER = "([0-9.]+)";
    private static final Pattern RAMP = Pattern.compile(NUMBER + "\\*exp\\(-i/" + NUMBER + "\\)");
    private static final Pattern STEP = Pattern.compile("\\(i<" + NUMBER + "\\?" + NUMBER + ":0\\)");
    private static final Pattern WAVE = Pattern.compile("sin\\(i/" + NUMBER + "\\)");
    private static final Pattern NOISE = Pattern.compile("\\(\\(i\\*" + NUMBER + "\\) mod " + NUMBER + "\\)/" + NUMBER);
    private static final Pattern LAST = Pattern.compile("i=0\\.\\.(\\d+)");

    double[] values() {
        int last = LAST.matcher(text)
                .results()
                .mapToInt(found -> Integer.parseInt(found.group(1)))
                .findFirst()
                .orElse(999);
        return IntStream.rangeClosed(0, last).mapToDouble(this::at).toArray();
    }

    private double at(int place) {
        return DoubleStream.of(
                        sum(RAMP, found -> number(found, 1) * Math.exp(-place / number(found, 2))),
                        sum(STEP, found -> place < number(found, 1) ? number(found, 2) : 0),
                        sum(WAVE, found -> Math.sin(place / number(found, 1))),
                        sum(
                                NOISE,
                                found -> place * (long) number(found, 1) % (long) number(found, 2) / number(found, 3)))
                .sum();
    }

    private double sum(Pattern part, ToDoubleFunction<MatchResult> value) {
        return part.matcher(text).results().mapToDouble(value).sum();
    }

    private static double number(MatchResult found, int group) {
        return Double.parseDouble(found.group(group));
    }
}
