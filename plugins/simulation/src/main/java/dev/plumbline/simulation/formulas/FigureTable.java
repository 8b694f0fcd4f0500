package dev.plumbline.simulation.formulas;

import dev.plumbline.pluginapi.SimulationResult.Estimate;
import dev.plumbline.pluginapi.SimulationResult.Figures;
import dev.plumbline.pluginapi.SimulationResult.Latency;
import dev.plumbline.simulation.network.Network;
import dev.plumbline.simulation.queues.ResponseTime;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/// Turns what was computed into the figures of a result.
public final class FigureTable {

    private static final Latency UNKNOWN =
            new Latency(Estimate.UNKNOWN, Estimate.UNKNOWN, Estimate.UNKNOWN, Estimate.UNKNOWN);

    private FigureTable() {}

    /// The figures of the elements with load. The latency is the time until an element's answer: its own wait and
    /// work and the calls that it waits for, over all of its visits.
    public static SortedMap<String, Figures> ofElements(Evaluation evaluation) {
        SortedMap<String, Figures> figures = new TreeMap<>();
        Map<String, List<Evaluation.WeightedResponse>> responses = evaluation.elementResponses();
        evaluation.states().forEach((id, state) -> {
            Response response = mean(responses.getOrDefault(id, List.of()));
            double answered = Double.isNaN(state.errorRatio()) ? Double.NaN : 1 - response.errorRatio();
            figures.put(
                    id,
                    new Figures(
                            Estimate.exact(state.arrivalRate()),
                            Estimate.exact(state.arrivalRate() * answered),
                            Estimate.exact(state.utilization()),
                            Estimate.exact(1 - answered),
                            Estimate.exact(state.meanQueue()),
                            latency(response)));
        });
        return figures;
    }

    /// The figures of the relations that load enters by. The utilization is that of the busiest element on the way.
    public static SortedMap<String, Figures> ofEntries(Network network, Evaluation evaluation, double[] rates) {
        SortedMap<String, Figures> figures = new TreeMap<>();
        for (int index = 0; index < rates.length; index++) {
            Network.Entry entry = network.entries().get(index);
            Response response = evaluation.response(entry);
            figures.put(
                    entry.relation().id(),
                    new Figures(
                            Estimate.exact(rates[index]),
                            Estimate.exact(rates[index] * (1 - response.errorRatio())),
                            busiest(entry, evaluation),
                            Estimate.exact(response.errorRatio()),
                            Estimate.UNKNOWN,
                            latency(response)));
        }
        return figures;
    }

    private static Estimate busiest(Network.Entry entry, Evaluation evaluation) {
        double most = entry.routes().stream()
                .flatMap(route -> route.order().stream())
                .map(visit -> evaluation.states().get(visit.element()))
                .filter(state -> state != null && state.isKnown())
                .mapToDouble(StationState::utilization)
                .max()
                .orElse(Double.NaN);
        return Estimate.exact(most);
    }

    /// The response of an element over all of its visits.
    public static Response mean(List<Evaluation.WeightedResponse> responses) {
        double total = responses.stream()
                .mapToDouble(Evaluation.WeightedResponse::rate)
                .sum();
        List<ResponseTime> times = responses.stream()
                .map(weighted -> weighted.response().time())
                .distinct()
                .toList();
        List<Response> all =
                responses.stream().map(Evaluation.WeightedResponse::response).toList();
        List<Double> weights = responses.stream()
                .map(weighted -> total > 0 ? weighted.rate() / total : 1.0 / responses.size())
                .toList();
        Response mean = Response.choice(weights, all);
        return times.size() == 1 ? new Response(times.getFirst(), mean.errorRatio(), mean.isComplete()) : mean;
    }

    /// The latency that a response has.
    public static Latency latency(Response response) {
        ResponseTime time = response.time();
        if (!response.isComplete() && time.mean() == 0) {
            return UNKNOWN;
        }
        boolean known = response.isComplete();
        return new Latency(
                estimate(time.mean(), known),
                estimate(time.quantile(0.5), known),
                estimate(time.quantile(0.9), known),
                estimate(time.quantile(0.99), known));
    }

    private static Estimate estimate(double value, boolean known) {
        return known ? Estimate.exact(value) : Estimate.atLeast(value);
    }
}
