package dev.plumbline.graphmodel.bench;

import java.io.PrintStream;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.TreeSet;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.results.BenchmarkResult;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.RunResult;

/// The medians of a run: of the time, or of the counters where a benchmark has some of its own.
final class Medians {

    private static final String OURS = "plumbline";

    private final TreeMap<Row, Double> medians = new TreeMap<>();

    private Medians() {}

    static Medians of(Collection<RunResult> results) {
        Medians medians = new Medians();
        results.forEach(medians::add);
        return medians;
    }

    private void add(RunResult result) {
        List<IterationResult> iterations = result.getBenchmarkResults().stream()
                .map(BenchmarkResult::getIterationResults)
                .flatMap(Collection::stream)
                .toList();
        TreeSet<String> counters = new TreeSet<>();
        iterations.forEach(iteration ->
                counters.addAll(iteration.getSecondaryResults().keySet()));
        if (counters.isEmpty()) {
            String unit = result.getPrimaryResult().getScoreUnit();
            medians.put(
                    Row.of(result.getParams(), unit),
                    median(iterations.stream()
                            .mapToDouble(each -> each.getPrimaryResult().getScore())
                            .toArray()));
        }
        for (String counter : counters) {
            medians.put(
                    Row.of(result.getParams(), counter),
                    median(iterations.stream()
                            .mapToDouble(each ->
                                    each.getSecondaryResults().get(counter).getScore())
                            .toArray()));
        }
    }

    private static double median(double[] scores) {
        if (scores.length == 0) {
            throw new IllegalStateException("A benchmark has no iterations.");
        }
        double[] sorted = scores.clone();
        Arrays.sort(sorted);
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }

    void print(PrintStream out) {
        out.println();
        out.println("Medians over all iterations of all forks:");
        medians.forEach((row, median) -> {
            Double ours = medians.get(row.of(OURS));
            String ratio = ours == null || ours == 0 || row.method.equals(OURS)
                    ? ""
                    : String.format(Locale.ROOT, "  %.2f times plumbline", median / ours);
            out.printf(Locale.ROOT, "%-90s %12.3f %s%s%n", row.name(), median, row.unit, ratio);
        });
    }

    /// What was measured.
    ///
    /// @param type the class of the benchmark
    /// @param parameters its parameters with their values, or nothing
    /// @param unit the unit, or the name of a counter
    /// @param method the method that was measured
    private record Row(String type, String parameters, String unit, String method) implements Comparable<Row> {

        static Row of(BenchmarkParams params, String unit) {
            StringBuilder parameters = new StringBuilder();
            for (String key : params.getParamsKeys()) {
                parameters.append(' ').append(key).append('=').append(params.getParam(key));
            }
            String benchmark = params.getBenchmark();
            int dot = benchmark.lastIndexOf('.');
            return new Row(benchmark.substring(0, dot), parameters.toString(), unit, benchmark.substring(dot + 1));
        }

        Row of(String otherMethod) {
            return new Row(type, parameters, unit, otherMethod);
        }

        String name() {
            return type + "." + method + parameters;
        }

        @Override
        public int compareTo(Row other) {
            return (type + parameters + unit + method)
                    .compareTo(other.type + other.parameters + other.unit + other.method);
        }
    }
}
