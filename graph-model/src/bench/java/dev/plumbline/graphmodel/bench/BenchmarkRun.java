package dev.plumbline.graphmodel.bench;

import java.util.Collection;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/// Runs the benchmarks of a package and prints, for each, the median over all iterations of all forks, and its ratio
/// to the method `plumbline` of the same class.
///
/// The second argument, if given, is the number of forks: `1` for a quick look.
public final class BenchmarkRun {

    private BenchmarkRun() {}

    public static void main(String[] arguments) throws RunnerException {
        OptionsBuilder options = new OptionsBuilder();
        options.include("^" + arguments[0].replace(".", "\\.") + "\\.");
        options.shouldFailOnError(true);
        if (arguments.length > 1) {
            options.forks(Integer.parseInt(arguments[1]));
        }
        Collection<RunResult> results = new Runner(options.build()).run();
        Medians.of(results).print(System.out);
        if (arguments[0].equals("dev.plumbline.graphmodel")) {
            MemoryPerElement.print(System.out);
        }
    }
}
