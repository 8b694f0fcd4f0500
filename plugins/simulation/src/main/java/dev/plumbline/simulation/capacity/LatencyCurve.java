package dev.plumbline.simulation.capacity;

import dev.plumbline.pluginapi.CapacityResult.Growth;
import dev.plumbline.pluginapi.CapacityResult.Step;
import dev.plumbline.simulation.capacity.outlook.LoadedSystem;
import dev.plumbline.simulation.capacity.outlook.Outlook;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.DoubleStream;

/// How answers slow down as all load grows: from a tenth of what saturates the first element to nearly all of it, and
/// at the present load.
final class LatencyCurve {

    private static final double[] SHARES = {0.1, 0.25, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95, 0.98};
    private static final double[] WITHOUT_END = {0.25, 0.5, 2, 4, 8};

    private final LoadedSystem system;

    LatencyCurve(LoadedSystem system) {
        this.system = system;
    }

    /// @param present what the present load makes of the system
    List<Step> until(Growth growth, Outlook present) {
        double most = growth.factor();
        boolean ends = Double.isFinite(most);
        if (most == 0) {
            return List.of(step(1, present));
        }
        return DoubleStream.concat(
                        DoubleStream.of(1),
                        Arrays.stream(ends ? SHARES : WITHOUT_END).map(share -> ends ? share * most : share))
                .distinct()
                .sorted()
                .mapToObj(factor -> step(
                        factor, factor == 1 ? present : system.times(factor).outlook()))
                .toList();
    }

    private static Step step(double factor, Outlook outlook) {
        Map.Entry<String, Double> busiest = outlook.states().keySet().stream()
                .map(element -> Map.entry(element, Math.min(1, outlook.offered(element))))
                .filter(entry -> !Double.isNaN(entry.getValue()))
                .max(Comparator.<Map.Entry<String, Double>>comparingDouble(Map.Entry::getValue)
                        .thenComparing(Map.Entry::getKey, Comparator.reverseOrder()))
                .orElse(Map.entry("", Double.NaN));
        return new Step(factor, outlook.latencies(), busiest.getKey(), busiest.getValue());
    }
}
