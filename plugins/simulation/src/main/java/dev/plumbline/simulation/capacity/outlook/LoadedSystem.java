package dev.plumbline.simulation.capacity.outlook;

import dev.plumbline.graphmodel.Architecture;
import dev.plumbline.graphmodel.Element;
import dev.plumbline.graphmodel.ElementAttributes;
import dev.plumbline.graphmodel.Scenario;
import dev.plumbline.graphmodel.Workload;
import dev.plumbline.simulation.formulas.ClosedRates;
import dev.plumbline.simulation.formulas.Conditions;
import dev.plumbline.simulation.formulas.Evaluation;
import dev.plumbline.simulation.formulas.RememberedStates;
import dev.plumbline.simulation.network.Network;
import dev.plumbline.simulation.network.NetworkPlanner;
import dev.plumbline.simulation.network.Notes;
import dev.plumbline.simulation.network.Station;
import dev.plumbline.simulation.network.Stations;
import dev.plumbline.simulation.network.Visit;
import dev.plumbline.simulation.stopping.StopSignal;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.TreeMap;

/// The elements that load reaches and the ways that it takes, without faults. Load and replicas can be changed.
public final class LoadedSystem {

    private final Network network;
    private final Conditions conditions;
    private final SortedMap<String, Long> replicas;
    private final RememberedStates memory;

    private LoadedSystem(
            Network network, Conditions conditions, SortedMap<String, Long> replicas, RememberedStates memory) {
        this.network = network;
        this.conditions = conditions;
        this.replicas = replicas;
        this.memory = memory;
    }

    /// The system that a scenario puts under load.
    ///
    /// @param architecture with the scenario's overrides
    /// @param notes hears what could not be used
    public static LoadedSystem of(Architecture architecture, Scenario scenario, Notes notes) {
        return of(architecture, scenario, notes, StopSignal.never());
    }

    /// The system that a scenario puts under load; all work with it ends by a `CancellationException` when it is
    /// stopped.
    ///
    /// @param architecture with the scenario's overrides
    /// @param notes hears what could not be used
    /// @param stop is told of the work
    public static LoadedSystem of(Architecture architecture, Scenario scenario, Notes notes, StopSignal stop) {
        Network network = new NetworkPlanner(architecture, notes).plan(scenario);
        // What is missing is told attribute by attribute, by MissingAttributes.
        SortedMap<String, Station> stations = new TreeMap<>(Stations.of(architecture, network, new Notes()));
        SortedMap<String, Long> replicas = new TreeMap<>();
        stations.keySet()
                .forEach(id -> replicas.put(
                        id,
                        architecture
                                .element(id)
                                .map((Element element) -> element.get(ElementAttributes.REPLICAS, 1L))
                                .orElse(1L)));
        return new LoadedSystem(
                network,
                new Conditions("", stations, Map.of()),
                Collections.unmodifiableSortedMap(replicas),
                new RememberedStates(stop));
    }

    /// The ways of the load.
    public Network network() {
        return network;
    }

    /// The stations by the ids of their elements.
    public Map<String, Station> stations() {
        return conditions.stations();
    }

    /// The replicas by the ids of their elements.
    public SortedMap<String, Long> replicas() {
        return replicas;
    }

    /// Whether all load comes whether or not earlier requests are answered.
    public boolean isOpen() {
        return network.entries().stream().allMatch(entry -> entry.workload() instanceof Workload.OpenWorkload);
    }

    /// Whether a failed call is tried again anywhere.
    public boolean hasRetries() {
        return network.entries().stream()
                .flatMap(entry -> entry.routes().stream())
                .flatMap(route -> route.calls().values().stream())
                .flatMap(List::stream)
                .anyMatch(weighted -> weighted.call().relation().attempts() > 1);
    }

    /// How long the ways are, all together: what an outlook costs.
    public int size() {
        return network.entries().stream()
                .flatMap(entry -> entry.routes().stream())
                .mapToInt(route -> route.order().size())
                .sum();
    }

    /// The station of an element with other replicas: servers and places of each replica stay as they are.
    ///
    /// @throws IllegalArgumentException if load does not reach the element
    public Station station(String element, long count) {
        Station station = conditions.stations().get(element);
        if (station == null) {
            throw new IllegalArgumentException("No load reaches " + element);
        }
        long present = replicas(element);
        if (count == present) {
            return station;
        }
        OptionalLong places = station.places().isPresent()
                ? OptionalLong.of(station.places().getAsLong() / present * count)
                : OptionalLong.empty();
        return new Station(
                element,
                station.service(),
                station.servers() / present * count,
                places,
                station.limit(),
                station.failing());
    }

    /// The replicas that an element has.
    public long replicas(String element) {
        return replicas.getOrDefault(element, 1L);
    }

    /// The most requests per second that an element answers; NaN if it is not known.
    public double most(String element) {
        Station station = conditions.stations().get(element);
        return station == null ? Double.NaN : station.capacity().orElse(Double.NaN);
    }

    /// The system with other replicas of some elements.
    public LoadedSystem with(Map<String, Long> changed) {
        SortedMap<String, Station> stations = new TreeMap<>(conditions.stations());
        SortedMap<String, Long> counts = new TreeMap<>(replicas);
        changed.forEach((element, count) -> {
            stations.put(element, station(element, count));
            counts.put(element, count);
        });
        return new LoadedSystem(network, new Conditions("", stations, Map.of()), counts, memory);
    }

    /// The system with all load multiplied.
    public LoadedSystem times(double factor) {
        Network more = network;
        for (Network.Entry entry : network.entries()) {
            more = more.spiked(entry.relation().id(), factor);
        }
        return new LoadedSystem(more, conditions, replicas, memory);
    }

    /// What the load makes of the system.
    public Outlook outlook() {
        Optional<ExactUsers> exact = ExactUsers.of(network, conditions.stations(), memory);
        if (exact.isPresent()) {
            double[] rates = exact.get().rates();
            return new Outlook(this, rates, Evaluation.of(network, conditions, rates, exact.get()));
        }
        Notes unsaid = new Notes();
        double[] rates = new ClosedRates(network, conditions, unsaid, memory).solve();
        return at(rates);
    }

    /// What given rates make of it.
    ///
    /// @param rates requests per second of each entry, in the network's order
    public Outlook at(double[] rates) {
        return new Outlook(this, rates, Evaluation.of(network, conditions, rates, memory));
    }

    /// How often per second each visit is made, before any retries; users who wait ask never.
    public Map<Visit, Double> firstVisits() {
        Map<Visit, Double> rates = new LinkedHashMap<>();
        for (Network.Entry entry : network.entries()) {
            addVisits(
                    entry,
                    entry.workload() instanceof Workload.OpenWorkload open
                            ? open.load().most().perSecond()
                            : 0,
                    rates);
        }
        return rates;
    }

    /// How often a request of an entry visits each element, before any retries.
    public static Map<String, Double> visits(Network.Entry entry) {
        Map<Visit, Double> each = new LinkedHashMap<>();
        addVisits(entry, 1, each);
        Map<String, Double> sum = new HashMap<>();
        each.forEach((visit, times) -> sum.merge(visit.element(), times, Double::sum));
        sum.remove(Visit.OUTSIDE);
        return sum;
    }

    private static void addVisits(Network.Entry entry, double rate, Map<Visit, Double> rates) {
        for (Network.Route route : entry.routes()) {
            rates.merge(route.outside(), rate * route.share(), Double::sum);
            for (Visit visit : route.order().reversed()) {
                double each = rates.getOrDefault(visit, 0.0);
                route.calls()
                        .getOrDefault(visit, List.of())
                        .forEach(
                                weighted -> rates.merge(weighted.call().visit(), each * weighted.count(), Double::sum));
            }
        }
    }

    /// The rates that the entries would have if nothing waited for a server: those of users are the most that they can
    /// be.
    public double[] unhinderedRates() {
        List<Network.Entry> entries = network.entries();
        double[] rates = new double[entries.size()];
        Outlook idle = at(new double[entries.size()]);
        for (int index = 0; index < rates.length; index++) {
            Network.Entry entry = entries.get(index);
            rates[index] = switch (entry.workload()) {
                case Workload.OpenWorkload open -> open.load().most().perSecond();
                case Workload.ClosedWorkload closed -> {
                    double round = closed.think().mean().toNanos() / 1e9
                            + idle.evaluation().response(entry).time().mean();
                    yield round > 0 && Double.isFinite(round) ? closed.users() / round : 0;
                }
            };
        }
        return rates;
    }
}
