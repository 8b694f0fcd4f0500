package dev.plumbline.simulation.queues.oracle;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A line of the oracle: a case, its parameters in words, and what a figure must be.
record OracleRow(String name, String parameters, String metric, double expected) {

    private static final Pattern CELL = Pattern.compile("\"([^\"]*)\"|([^,]*)(?:,|$)");
    private static final String NUMBER = "(-?[0-9]*\\.?[0-9]+)";

    static OracleRow of(String line) {
        List<String> cells = new ArrayList<>();
        Matcher matcher = CELL.matcher(line);
        int at = 0;
        while (at < line.length() && matcher.find(at)) {
            cells.add(matcher.group(1) != null ? matcher.group(1) : matcher.group(2));
            at = matcher.end() + (matcher.group(1) != null ? 1 : 0);
        }
        return new OracleRow(cells.get(0), cells.get(1), cells.get(2), Double.parseDouble(cells.get(3)));
    }

    /// The number that follows the first occurrence of the text.
    double after(String text) {
        return all(text).getFirst();
    }

    /// The whole number that follows the first occurrence of the text.
    int count(String text) {
        return (int) after(text);
    }

    /// The numbers that follow each occurrence of the text.
    List<Double> all(String text) {
        List<Double> numbers = numbers(Pattern.quote(text) + NUMBER);
        if (numbers.isEmpty()) {
            throw new AssertionError(name + " says nothing after " + text + ": " + parameters);
        }
        return numbers;
    }

    /// The number that stands before the text.
    double before(String text) {
        return numbers(NUMBER + Pattern.quote(text)).getFirst();
    }

    /// The list that is written as `text=[1,2]`.
    double[] vector(String text) {
        return split(bracketed(text));
    }

    /// The table that is written as `text=[[1,2],[3,4]]`.
    double[][] matrix(String text) {
        return Arrays.stream(bracketed(text).split("\\],\\["))
                .map(OracleRow::split)
                .toArray(double[][]::new);
    }

    /// The number at the end of the metric's name, 1 as the first.
    int index() {
        return Integer.parseInt(metric.replaceAll(".*?(\\d+)$", "$1")) - 1;
    }

    /// The share of a metric such as `sojourn_p99.9`.
    double share() {
        return Double.parseDouble(metric.replaceAll(".*_?p", "")) / 100;
    }

    AssertionError unknown() {
        return new AssertionError("The oracle has a metric that is not computed: " + name + " " + metric);
    }

    private List<Double> numbers(String pattern) {
        List<Double> numbers = new ArrayList<>();
        Matcher matcher = Pattern.compile(pattern).matcher(parameters);
        while (matcher.find()) {
            numbers.add(Double.parseDouble(matcher.group(1)));
        }
        return numbers;
    }

    private String bracketed(String text) {
        int start = parameters.indexOf(text + "=[") + text.length() + 1;
        int end = parameters.indexOf(';', start);
        return parameters.substring(start, end < 0 ? parameters.length() : end);
    }

    private static double[] split(String list) {
        return Arrays.stream(list.replaceAll("[\\[\\]]", "").split(","))
                .mapToDouble(Double::parseDouble)
                .toArray();
    }
}
