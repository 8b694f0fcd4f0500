package dev.plumbline.simulation.capacity.outlook;

import dev.plumbline.pluginapi.CapacityObjective;
import dev.plumbline.pluginapi.CapacityObjective.Quantity;
import dev.plumbline.pluginapi.SimulationResult.Estimate;
import dev.plumbline.pluginapi.SimulationResult.Figures;
import dev.plumbline.pluginapi.SimulationResult.Latency;
import dev.plumbline.simulation.formulas.Evaluation;
import dev.plumbline.simulation.formulas.FigureTable;
import dev.plumbline.simulation.formulas.Response;
import dev.plumbline.simulation.formulas.StationState;
import dev.plumbline.simulation.network.Network;
import dev.plumbline.simulation.network.Station;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/// What a load makes of a system.
public final class Outlook {

    private final LoadedSystem system;
    private final double[] rates;
    private final Evaluation evaluation;

    /// @param rates requests per second of each entry, in the network's order
    Outlook(LoadedSystem system, double[] rates, Evaluation evaluation) {
        this.system = system;
        this.rates = rates;
        this.evaluation = evaluation;
    }

    /// The system.
    public LoadedSystem system() {
        return system;
    }

    /// The figures behind it.
    public Evaluation evaluation() {
        return evaluation;
    }

    /// The stations under load, by the ids of their elements.
    public Map<String, StationState> states() {
        return evaluation.states();
    }

    /// The figures of the elements, by id.
    public SortedMap<String, Figures> elements() {
        return FigureTable.ofElements(evaluation);
    }

    /// The figures of the entry points, by the id of the relation.
    public SortedMap<String, Figures> entries() {
        return FigureTable.ofEntries(system.network(), evaluation, rates);
    }

    /// The latency of the entry points, by the id of the relation.
    public SortedMap<String, Latency> latencies() {
        SortedMap<String, Latency> all = new TreeMap<>();
        system.network()
                .entries()
                .forEach(entry -> all.put(entry.relation().id(), FigureTable.latency(evaluation.response(entry))));
        return all;
    }

    /// The work that comes to an element, as a share of what its servers can do; above 1 it does not get done. NaN if
    /// it is not known.
    public double offered(String element) {
        StationState state = states().get(element);
        Station station = system.stations().get(element);
        if (state == null || station == null || station.service().isEmpty() || station.servers() == 0) {
            return Double.NaN;
        }
        return Math.min(state.arrivalRate(), station.limit())
                * station.service().get().mean()
                / station.servers();
    }

    /// The requests per second that come by an entry point; or else the most that an element answers, NaN if that is
    /// not known.
    public double throughput(String subject) {
        for (int index = 0; index < rates.length; index++) {
            if (system.network().entries().get(index).relation().id().equals(subject)) {
                return rates[index];
            }
        }
        return most(subject);
    }

    /// The most requests per second that an element answers; NaN if it is not known.
    public double most(String element) {
        return system.most(element);
    }

    /// The figure that an objective bounds.
    public Estimate value(CapacityObjective objective) {
        String subject = objective.subject();
        return switch (objective.quantity()) {
            case UTILIZATION -> Estimate.exact(offered(subject));
            case THROUGHPUT -> Estimate.exact(throughput(subject));
            case ERROR_RATIO ->
                response(subject)
                        .map(answer -> Estimate.exact(answer.errorRatio()))
                        .orElse(Estimate.UNKNOWN);
            case MEAN, P50, P90, P99 ->
                response(subject)
                        .map(answer -> latency(answer, objective.quantity()))
                        .orElse(Estimate.UNKNOWN);
        };
    }

    private static Estimate latency(Response answer, Quantity quantity) {
        double value = switch (quantity) {
            case P50 -> answer.time().quantile(0.5);
            case P90 -> answer.time().quantile(0.9);
            case P99 -> answer.time().quantile(0.99);
            case MEAN, ERROR_RATIO, UTILIZATION, THROUGHPUT -> answer.time().mean();
        };
        return answer.isComplete() ? Estimate.exact(value) : Estimate.atLeast(value);
    }

    /// The answers of an entry point, or else of an element.
    public Optional<Response> response(String subject) {
        Optional<Network.Entry> entry = system.network().entries().stream()
                .filter(one -> one.relation().id().equals(subject))
                .findFirst();
        if (entry.isPresent()) {
            return Optional.of(evaluation.response(entry.get()));
        }
        List<Evaluation.WeightedResponse> all = evaluation.responses(subject);
        return all.isEmpty() ? Optional.empty() : Optional.of(FigureTable.mean(all));
    }
}
