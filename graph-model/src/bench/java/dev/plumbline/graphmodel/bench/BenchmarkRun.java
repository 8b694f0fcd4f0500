package dev.plumbline.graphmodel.bench;

import java.io.PrintStream;
import java.util.Arrays;
import java.util.Collection;
import java.util.Locale;
import java.util.TreeMap;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.results.BenchmarkResult;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/// Runs the benchmarks of a package and prints, for each, the median over all iterations of all forks, and its ratio
/// to the method `plumbline` of the same class.
///
/// The second argument, if given, is the number of forks: `1` for a quick look.
public final class BenchmarkRun {

    private static final String OURS = "plumbline";

    private BenchmarkRun() {}

    public static void main(String[] arguments) throws RunnerException {
        OptionsBuilder options = new OptionsBuilder();
        options.include("^" + arguments[0].replace(".", "\\.") + "\\.");
        options.shouldFailOnError(true);
        if (arguments.length > 1) {
            options.forks(Integer.parseInt(arguments[1]));
        }
        Collection<RunResult> results = new Runner(options.build()).run();
        print(results, System.out);
        if (arguments[0].equals("dev.plumbline.graphmodel")) {
            MemoryPerElement.print(System.out);
        }
    }

    private static void print(Collection<RunResult> results, PrintStream out) {
        TreeMap<String, Double> medians = new TreeMap<>();
        TreeMap<String, String> units = new TreeMap<>();
        for (RunResult result : results) {
            BenchmarkParams parameters = result.getParams();
            medians.put(parameters.getBenchmark(), median(result));
            units.put(parameters.getBenchmark(), result.getPrimaryResult().getScoreUnit());
        }
        out.println();
        out.println("Medians over all iterations of all forks:");
        medians.forEach((benchmark, median) -> {
            String type = benchmark.substring(0, benchmark.lastIndexOf('.') + 1);
            Double ours = medians.get(type + OURS);
            String ratio = ours == null || benchmark.endsWith("." + OURS)
                    ? ""
                    : String.format(Locale.ROOT, "  %.2f times plumbline", median / ours);
            out.printf(Locale.ROOT, "%-90s %12.3f %s%s%n", benchmark, median, units.get(benchmark), ratio);
        });
    }

    private static double median(RunResult result) {
        double[] scores = result.getBenchmarkResults().stream()
                .map(BenchmarkResult::getIterationResults)
                .flatMap(Collection::stream)
                .mapToDouble(iteration -> iteration.getPrimaryResult().getScore())
                .sorted()
                .toArray();
        if (scores.length == 0) {
            throw new IllegalStateException("No iterations: " + Arrays.toString(scores));
        }
        int middle = scores.length / 2;
        return scores.length % 2 == 1 ? scores[middle] : (scores[middle - 1] + scores[middle]) / 2;
    }
}
