package dev.plumbline.simulation.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.graphmodel.Architecture;
import dev.plumbline.pluginapi.Progress;
import dev.plumbline.pluginapi.SimulationResult.Estimate;
import dev.plumbline.simulation.availability.AnalysisChoice;
import dev.plumbline.simulation.availability.AvailabilityAnalysis;
import dev.plumbline.simulation.events.KernelSimulator;
import java.util.List;
import java.util.stream.LongStream;

/// The kernel and the analysis of availability on the same systems, made by chance: with hardly any load, the share of
/// the requests that fail is the share of the time that the first element is down.
final class FailureAgreement {

    private FailureAgreement() {}

    /// @param first the seed of the first system
    /// @param systems how many there are
    /// @param most how many may be outside the 95 % interval
    static void check(long first, int systems, int most) {
        List<Pair> pairs = LongStream.range(first, first + systems)
                .mapToObj(FailureAgreement::play)
                .toList();
        assertThat(pairs).filteredOn(pair -> pair.down > 0).hasSizeGreaterThan(systems * 3 / 4);
        assertThat(pairs)
                .as("outside the 95 %% interval")
                .filteredOn(pair -> pair.isOutside(1))
                .hasSizeLessThanOrEqualTo(most);
        assertThat(pairs).as("outside twice the interval").noneMatch(pair -> pair.isOutside(2));
    }

    private static Pair play(long seed) {
        Architecture architecture = FailingSystem.of(seed);
        double down = new AvailabilityAnalysis(AnalysisChoice.usual(0))
                .analyse(architecture, FailingSystem.FIRST)
                .figures()
                .unavailability();
        Estimate failing = new KernelSimulator()
                .simulate(architecture, FailingSystem.scenario(seed), Progress.NONE)
                .entryPoints()
                .get(FailingSystem.ENTRY)
                .errorRatio();
        return new Pair(seed, down, failing);
    }

    /// What both say of a system.
    ///
    /// @param down the share of the time that the first element is down
    /// @param failing the share of the requests that fail
    private record Pair(long seed, double down, Estimate failing) {

        boolean isOutside(double widths) {
            double low = failing.value() - widths * (failing.value() - failing.low());
            double high = failing.value() + widths * (failing.high() - failing.value());
            return down < low - 1e-12 || down > high + 1e-12;
        }
    }
}
