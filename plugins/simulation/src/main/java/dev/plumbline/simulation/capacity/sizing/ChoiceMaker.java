package dev.plumbline.simulation.capacity.sizing;

import dev.plumbline.graphmodel.Architecture;
import dev.plumbline.graphmodel.Element;
import dev.plumbline.graphmodel.ElementAttributes;
import dev.plumbline.graphmodel.PerformanceAttributes;
import dev.plumbline.graphmodel.Workload;
import dev.plumbline.pluginapi.CapacityObjective;
import dev.plumbline.pluginapi.CapacityObjective.Quantity;
import dev.plumbline.simulation.capacity.outlook.LoadedSystem;
import dev.plumbline.simulation.capacity.outlook.Outlook;
import dev.plumbline.simulation.formulas.StationState;
import dev.plumbline.simulation.network.Network;
import dev.plumbline.simulation.network.Station;
import java.util.List;
import java.util.Map;

/// Finds the elements whose replicas can be chosen, and how many each needs at least and at most.
final class ChoiceMaker {

    private static final double LITTLE = 1e-6;
    private static final double SAME = 1e-9;

    private final Architecture architecture;
    private final LoadedSystem system;
    private final List<CapacityObjective> objectives;
    /// The most that comes: nothing waits, so that users ask most often.
    private final Outlook most;

    ChoiceMaker(Architecture architecture, LoadedSystem system, List<CapacityObjective> objectives) {
        this.architecture = architecture;
        this.system = system;
        this.objectives = objectives;
        this.most = system.at(system.unhinderedRates());
    }

    /// The elements under load whose service time is known.
    List<String> elements() {
        return system.stations().entrySet().stream()
                .filter(station -> station.getValue().service().isPresent()
                        && station.getValue().servers() > 0)
                .map(Map.Entry::getKey)
                .filter(id -> most.offered(id) > 0)
                .toList();
    }

    List<Choice> choices(Map<String, Double> prices) {
        Outlook little = system.at(leastRates());
        return prices.entrySet().stream()
                .map(price -> choice(
                        price.getKey(),
                        price.getValue(),
                        arrivals(little, price.getKey()) / LITTLE,
                        arrivals(most, price.getKey())))
                .toList();
    }

    private static double arrivals(Outlook outlook, String id) {
        StationState state = outlook.states().get(id);
        return state == null ? 0 : state.arrivalRate();
    }

    /// Hardly any load, in the proportions in which it comes at least: of users who wait, as much as is wanted.
    private double[] leastRates() {
        double[] rates = system.unhinderedRates();
        List<Network.Entry> entries = system.network().entries();
        for (int index = 0; index < rates.length; index++) {
            Network.Entry entry = entries.get(index);
            double least = entry.workload() instanceof Workload.OpenWorkload
                    ? rates[index]
                    : wanted(entry.relation().id());
            rates[index] = least * LITTLE;
        }
        return rates;
    }

    private double wanted(String entry) {
        return objectives.stream()
                .filter(objective -> objective.subject().equals(entry) && objective.quantity() == Quantity.THROUGHPUT)
                .mapToDouble(CapacityObjective::bound)
                .max()
                .orElse(0);
    }

    /// @param least requests per second that come at least
    /// @param most requests per second that come at the present replicas if nothing waited
    private Choice choice(String id, double price, double least, double most) {
        long present = system.replicas(id);
        Station station = system.station(id, present);
        long each = station.servers() / present;
        double time = station.service().orElseThrow().mean();
        double admitted = Math.min(least, station.limit());
        long floor = Math.max(1, whole(admitted * time / each * (1 + SAME)));
        for (CapacityObjective objective : objectives) {
            if (objective.subject().equals(id)) {
                floor = Math.max(floor, needed(objective, admitted, time, each));
            }
        }
        floor = Math.max(floor, architecture.element(id).map(this::declared).orElse(1L));
        double busy = Math.min(most, station.limit()) * time;
        double tightest = objectives.stream()
                .filter(objective -> objective.subject().equals(id) && objective.quantity() == Quantity.UTILIZATION)
                .mapToDouble(CapacityObjective::bound)
                .min()
                .orElse(1);
        long plenty = whole((1.2 * busy + 20 * Math.sqrt(busy) + 20) / each / Math.min(1, 1.2 * tightest));
        return new Choice(system, id, price, least, floor, Math.max(plenty, present));
    }

    private static long needed(CapacityObjective objective, double load, double time, long each) {
        return switch (objective.quantity()) {
            case UTILIZATION -> whole(load * time / each / objective.bound() * (1 - SAME));
            case THROUGHPUT -> whole(objective.bound() * time / each * (1 - SAME));
            case MEAN, P50, P90, P99, ERROR_RATIO -> 1;
        };
    }

    /// The replicas that an element needs whatever the load: as many as must run, and one in each of its zones, as far
    /// as
    /// there are so many now.
    private long declared(Element element) {
        long zones = element.get(ElementAttributes.ZONES, List.of()).size();
        return Math.max(
                element.get(PerformanceAttributes.REQUIRED_REPLICAS, 1L),
                Math.min(zones, element.get(ElementAttributes.REPLICAS, 1L)));
    }

    private static long whole(double count) {
        return (long) Math.ceil(count);
    }
}
