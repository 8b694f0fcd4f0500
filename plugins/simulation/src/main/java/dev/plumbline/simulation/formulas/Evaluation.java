package dev.plumbline.simulation.formulas;

import dev.plumbline.graphmodel.Attributes;
import dev.plumbline.graphmodel.Relation;
import dev.plumbline.graphmodel.RelationAttributes;
import dev.plumbline.graphmodel.value.Ratio;
import dev.plumbline.simulation.network.Network;
import dev.plumbline.simulation.network.Station;
import dev.plumbline.simulation.network.Step;
import dev.plumbline.simulation.network.Visit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// The network under given rates of its entries, computed twice: without retries, and with the retries that the
/// failures of the first pass cause.
public final class Evaluation {

    private final Network network;
    private final Conditions conditions;
    private final double[] rates;
    private final StationStates stationStates;
    private final Map<Visit, Double> visitRates = new LinkedHashMap<>();
    private final Map<Visit, Response> responses = new LinkedHashMap<>();
    private Map<String, Double> loads = new TreeMap<>();
    private Map<String, Double> firstLoads = Map.of();
    private Map<String, StationState> states = Map.of();

    private Evaluation(Network network, Conditions conditions, double[] rates, StationStates stationStates) {
        this.network = network;
        this.conditions = conditions;
        this.rates = rates;
        this.stationStates = stationStates;
    }

    /// The figures at the given rates, with the retries that they cause.
    ///
    /// @param rates the requests per second of each entry, in the network's order
    public static Evaluation of(Network network, Conditions conditions, double[] rates) {
        return of(network, conditions, rates, new RememberedStates());
    }

    /// The same, for callers who know something of the stations already.
    ///
    /// @param stationStates tells what the load makes of each station
    public static Evaluation of(Network network, Conditions conditions, double[] rates, StationStates stationStates) {
        Evaluation evaluation = new Evaluation(network, conditions, rates.clone(), stationStates);
        evaluation.pass();
        if (evaluation.hasRetries()) {
            evaluation.firstLoads = evaluation.loads;
            evaluation.pass();
        }
        return evaluation;
    }

    /// The elements with load, by id.
    public Map<String, StationState> states() {
        return states;
    }

    /// By how much retries raise the load of an element; 1 if they do not.
    public double amplification(String element) {
        Double before = firstLoads.get(element);
        return before == null || before == 0 ? 1 : loads.getOrDefault(element, 0.0) / before;
    }

    /// The response of each visit of an element with the visit's rate.
    public Map<String, List<WeightedResponse>> elementResponses() {
        Map<String, List<WeightedResponse>> all = new TreeMap<>();
        visitRates.forEach((visit, rate) -> {
            Response response = responses.get(visit);
            if (response != null && !visit.element().equals(Visit.OUTSIDE)) {
                all.computeIfAbsent(visit.element(), key -> new ArrayList<>())
                        .add(new WeightedResponse(rate, response));
            }
        });
        return all;
    }

    /// The response of each visit of one element with the visit's rate; empty if it has no load.
    public List<WeightedResponse> responses(String element) {
        List<WeightedResponse> found = new ArrayList<>();
        visitRates.forEach((visit, rate) -> {
            Response response = responses.get(visit);
            if (response != null && visit.element().equals(element)) {
                found.add(new WeightedResponse(rate, response));
            }
        });
        return found;
    }

    /// The response of an entry, over all its routes.
    public Response response(Network.Entry entry) {
        List<Double> shares = entry.routes().stream().map(Network.Route::share).toList();
        List<Response> all = entry.routes().stream()
                .map(route -> responses.getOrDefault(route.outside(), Response.NONE))
                .toList();
        return all.size() == 1 ? all.getFirst() : Response.choice(shares, all);
    }

    private boolean hasRetries() {
        return network.entries().stream()
                .flatMap(entry -> entry.routes().stream())
                .flatMap(route -> route.calls().values().stream())
                .flatMap(List::stream)
                .anyMatch(weighted -> weighted.call().relation().attempts() > 1);
    }

    private void pass() {
        Map<String, Double> seen = spread();
        Map<String, StationState> computed = new TreeMap<>();
        loads.forEach((element, rate) -> {
            Station station = conditions.stations().get(element);
            if (station != null) {
                computed.put(element, stationStates.of(station, rate, seen.getOrDefault(element, rate)));
            }
        });
        states = computed;
        CallResponses calls = new CallResponses(conditions, states, firstLoads);
        for (Network.Entry entry : network.entries()) {
            for (Network.Route route : entry.routes()) {
                route.order().forEach(visit -> responses.put(visit, calls.respond(visit, responses)));
            }
        }
    }

    /// Computes the load of each visit and element; gives the loads as an arriving request finds them.
    private Map<String, Double> spread() {
        visitRates.clear();
        loads = new TreeMap<>();
        Map<String, Double> seen = new TreeMap<>();
        for (int index = 0; index < rates.length; index++) {
            Network.Entry entry = network.entries().get(index);
            for (Network.Route route : entry.routes()) {
                visitRates.merge(route.outside(), rates[index] * route.share(), Double::sum);
                for (Visit visit : reversed(route.order())) {
                    double rate = visitRates.getOrDefault(visit, 0.0);
                    if (!visit.element().equals(Visit.OUTSIDE)) {
                        loads.merge(visit.element(), rate, Double::sum);
                        seen.merge(visit.element(), rate * entry.seenShare(), Double::sum);
                    }
                    pass(route.calls().getOrDefault(visit, List.of()), rate);
                }
            }
        }
        return seen;
    }

    private void pass(List<Visit.Weighted> calls, double rate) {
        for (Visit.Weighted weighted : calls) {
            Step.Call call = weighted.call();
            boolean down = conditions.of(call.relation().id()).down();
            double each = down ? 0 : rate * weighted.count() * attempts(call, responses.get(call.visit()));
            visitRates.merge(call.visit(), each, Double::sum);
        }
    }

    /// The mean number of attempts for one call: a truncated geometric number, within the retry budget.
    private double attempts(Step.Call call, @Nullable Response answer) {
        long most = call.relation().attempts();
        if (answer == null || most == 1) {
            return 1;
        }
        double failing = CallResponses.failurePerAttempt(
                call.relation(), answer, conditions.of(call.relation().id()));
        double mean = failing >= 1 ? most : (1 - Math.pow(failing, (double) most)) / (1 - failing);
        return Math.min(mean, budgeted(call.relation()));
    }

    private static double budgeted(Relation relation) {
        double budget = relation.get(RelationAttributes.RETRY)
                .flatMap((Attributes retry) -> retry.get(RelationAttributes.RETRY_BUDGET))
                .map(Ratio::value)
                .orElse(1.0);
        return budget < 1 ? 1 / (1 - budget) : Double.POSITIVE_INFINITY;
    }

    private static List<Visit> reversed(List<Visit> order) {
        List<Visit> reversed = new ArrayList<>(order);
        Collections.reverse(reversed);
        return reversed;
    }

    /// A response and how often per second it is given.
    public record WeightedResponse(double rate, Response response) {}
}
