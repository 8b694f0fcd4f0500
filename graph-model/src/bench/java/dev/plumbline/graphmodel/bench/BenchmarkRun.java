package dev.plumbline.graphmodel.bench;

import java.util.Collection;
import java.util.Optional;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.NoBenchmarksException;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/// Runs benchmarks of one module and prints, for each, the median over all iterations of all forks, and its ratio to
/// the method `plumbline` of the same class. A module that has none of those that are wanted is skipped.
///
/// The arguments are the module's package, the package or class that is wanted, and how many forks each benchmark has:
/// `1` for a quick look, `0` for as many as the benchmark itself says.
public final class BenchmarkRun {

    private static final String OWN = "dev.plumbline.graphmodel";

    /// How windows are painted where there is no screen.
    private static final String[] WITHOUT_A_SCREEN = {
        "-Dglass.platform=Headless",
        "-Dprism.order=sw",
        "-Djava.awt.headless=true",
        "--enable-native-access=ALL-UNNAMED",
        "--sun-misc-unsafe-memory-access=allow"
    };

    private BenchmarkRun() {}

    public static void main(String[] arguments) throws RunnerException {
        String module = arguments[0];
        String wanted = arguments[1];
        Optional<String> included = narrower(module, wanted);
        if (included.isEmpty() || !run(included.get(), Integer.parseInt(arguments[2]))) {
            System.out.println("No benchmarks of " + wanted + " in " + module + ".");
        }
        if (module.equals(OWN) && narrower(MemoryPerElement.class.getName(), wanted).isPresent()) {
            MemoryPerElement.print(System.out);
        }
    }

    private static boolean run(String included, int forks) throws RunnerException {
        OptionsBuilder options = new OptionsBuilder();
        options.include("^" + included.replace(".", "\\.") + "\\.");
        options.shouldFailOnError(true);
        options.jvmArgsAppend(WITHOUT_A_SCREEN);
        if (forks > 0) {
            options.forks(forks);
        }
        try {
            Collection<RunResult> results = new Runner(options.build()).run();
            Medians.of(results).print(System.out);
            return true;
        } catch (NoBenchmarksException none) {
            return false;
        }
    }

    /// The narrower of two packages or classes, if one is within the other.
    private static Optional<String> narrower(String one, String other) {
        if (one.equals(other) || one.startsWith(other + ".")) {
            return Optional.of(one);
        }
        return other.startsWith(one + ".") ? Optional.of(other) : Optional.empty();
    }
}
