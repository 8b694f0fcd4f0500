package dev.plumbline.simulation.capacity;

import dev.plumbline.pluginapi.CapacityResult.Growth;
import dev.plumbline.pluginapi.CapacityResult.Saturating;
import dev.plumbline.simulation.capacity.outlook.LoadedSystem;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// Finds how far load can grow until elements saturate.
///
/// Without retries the load of an element is linear in that of the entries, so that the factor is what is left of its
/// capacity over what the growing entries bring (Denning & Buzen, The operational analysis of queueing network models,
/// Computing Surveys 10 (1978) 225-261: bottleneck analysis). Users who wait count with the rate that they have when
/// nothing waits: the factor is then where their queues begin to grow, the crossing of the asymptotic bounds. Retries
/// make the load grow faster than the entries; the factor is then found by halving below the linear one.
final class Growths {

    private static final int HALVINGS = 12;
    private static final double LITTLE = 1e-6;
    private static final double HARDLY = 1e-9;

    private final LoadedSystem system;
    private final double[] rates;
    private final boolean hasRetries;
    private final List<Map<String, Double>> visits;

    Growths(LoadedSystem system) {
        this.system = system;
        this.hasRetries = system.hasRetries();
        this.visits =
                system.network().entries().stream().map(LoadedSystem::visits).toList();
        this.rates = system.unhinderedRates();
    }

    /// How far all load can grow.
    Growth ofAll() {
        return growth(new double[rates.length], rates);
    }

    /// How far the load of each entry can grow while the others stay, by the id of the relation.
    SortedMap<String, Growth> ofEach() {
        SortedMap<String, Growth> each = new TreeMap<>();
        for (int index = 0; index < rates.length; index++) {
            double[] resting = rates.clone();
            resting[index] = 0;
            double[] growing = new double[rates.length];
            growing[index] = rates[index];
            each.put(
                    system.network().entries().get(index).relation().id(),
                    rates.length == 1 ? ofAll() : growth(resting, growing));
        }
        return each;
    }

    private Growth growth(double[] resting, double[] growing) {
        if (Arrays.stream(growing).sum() == 0) {
            return new Growth(Double.POSITIVE_INFINITY, List.of());
        }
        Map<String, Double> before = arrivals(resting);
        Map<String, Double> little =
                arrivals(Arrays.stream(growing).map(rate -> rate * LITTLE).toArray());
        List<Saturating> linear = order(before, little, LITTLE, false);
        if (linear.isEmpty()) {
            return new Growth(Double.NaN, List.of());
        }
        double most = linear.getFirst().factor();
        Set<String> reached = linear.stream().map(Saturating::element).collect(Collectors.toSet());
        if (most == 0 || !hasRetries || !isSaturated(reached, sum(resting, growing, most * (1 - HARDLY)))) {
            return new Growth(most, linear);
        }
        double low = 0;
        double high = most;
        for (int halving = 0; halving < HALVINGS; halving++) {
            double middle = (low + high) / 2;
            if (isSaturated(reached, sum(resting, growing, middle))) {
                high = middle;
            } else {
                low = middle;
            }
        }
        if (low == 0) {
            return new Growth(0, from(0, linear));
        }
        return new Growth(low, from(low, order(before, arrivals(sum(resting, growing, low)), low, true)));
    }

    /// The first one saturates at the factor that was found, the others not before it.
    private static List<Saturating> from(double factor, List<Saturating> order) {
        List<Saturating> later = new ArrayList<>();
        for (Saturating one : order) {
            later.add(new Saturating(one.element(), later.isEmpty() ? factor : Math.max(factor, one.factor())));
        }
        return later;
    }

    /// The elements in the order in which they saturate if load grows on as it did up to a factor.
    ///
    /// @param before the elements without the growing entries
    /// @param at the elements at the factor
    /// @param isIncluded whether their arrivals include those of the entries that rest
    private List<Saturating> order(
            Map<String, Double> before, Map<String, Double> at, double factor, boolean isIncluded) {
        List<Saturating> order = new ArrayList<>();
        at.forEach((element, rate) -> {
            double rest = before.getOrDefault(element, 0.0);
            double most = system.most(element);
            double slope = (rate - (isIncluded ? rest : 0)) / factor;
            if (!Double.isNaN(most) && slope > 0) {
                order.add(new Saturating(element, Math.max(0, (most - rest) / slope)));
            }
        });
        order.sort(Comparator.comparingDouble(Saturating::factor).thenComparing(Saturating::element));
        return order;
    }

    private boolean isSaturated(Set<String> reached, double[] at) {
        return arrivals(at).entrySet().stream()
                .filter(entry -> reached.contains(entry.getKey()))
                .anyMatch(entry -> entry.getValue() >= system.most(entry.getKey()));
    }

    /// What arrives at each element.
    private Map<String, Double> arrivals(double[] at) {
        Map<String, Double> all = new TreeMap<>();
        if (hasRetries) {
            system.at(at).states().forEach((element, state) -> all.put(element, state.arrivalRate()));
            return all;
        }
        for (int index = 0; index < at.length; index++) {
            double rate = at[index];
            visits.get(index).forEach((element, times) -> all.merge(element, rate * times, Double::sum));
        }
        return all;
    }

    private static double[] sum(double[] resting, double[] growing, double factor) {
        double[] sum = resting.clone();
        for (int index = 0; index < sum.length; index++) {
            sum[index] += factor * growing[index];
        }
        return sum;
    }
}
