package dev.plumbline.simulation.events;

import dev.plumbline.graphmodel.Architecture;
import dev.plumbline.graphmodel.Attributes;
import dev.plumbline.graphmodel.ElementAttributes;
import dev.plumbline.pluginapi.Observed;
import dev.plumbline.pluginapi.SimulationResult.Estimate;
import dev.plumbline.simulation.events.plan.BlueprintPlanner.Planned;
import dev.plumbline.simulation.kernel.FailureCause;
import dev.plumbline.simulation.kernel.LinkTally;
import dev.plumbline.simulation.kernel.RunRecord;
import dev.plumbline.simulation.kernel.SourceTally;
import dev.plumbline.simulation.kernel.StationTally;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;

/// What runs of the kernel saw beyond the figures.
final class EventDetails {

    private static final double HOUR = 3600;

    private final Planned planned;
    private final Architecture architecture;
    private final List<RunRecord> runs;
    private final Sampled sampled;

    EventDetails(Planned planned, Architecture architecture, List<RunRecord> runs) {
        this.planned = planned;
        this.architecture = architecture;
        this.runs = runs;
        this.sampled = new Sampled(runs);
    }

    /// @param horizon the length of a run, in seconds
    /// @param figures the figures of the same runs
    Observed observed(double horizon, EventFigures figures) {
        Observed.Course course =
                Courses.of(planned, runs.stream().map(RunRecord::series).toList());
        return new Observed(
                entries(Recovery.of(planned, horizon)),
                elements(figures),
                relations(),
                Breaks.of(course),
                course,
                figures.ofRuns());
    }

    private SortedMap<String, Observed.Requests> entries(Recovery recovery) {
        SortedMap<String, Observed.Requests> all = new TreeMap<>();
        for (int index = 0; index < planned.entries().size(); index++) {
            int number = index;
            Function<RunRecord, SourceTally> tally = run -> run.sources().get(number);
            all.put(
                    planned.entries().get(index),
                    new Observed.Requests(
                            failures(
                                    run -> tally.apply(run).answered()
                                            + tally.apply(run).failed(),
                                    cause -> run -> tally.apply(run).failedBy(cause)),
                            spent(tally),
                            recovery.estimate(number, runs)));
        }
        return all;
    }

    private Observed.Spent spent(Function<RunRecord, SourceTally> tally) {
        return new Observed.Spent(
                perAnswer(tally, SourceTally::waiting),
                perAnswer(tally, SourceTally::working),
                perAnswer(tally, SourceTally::network),
                perAnswer(tally, SourceTally::retrying));
    }

    private Estimate perAnswer(Function<RunRecord, SourceTally> tally, ToDoubleFunction<SourceTally> sum) {
        return sampled.atLeastZero(run -> {
            SourceTally counted = tally.apply(run);
            return counted.answered() == 0 ? Double.NaN : sum.applyAsDouble(counted) / counted.answered();
        });
    }

    private SortedMap<String, Observed.Work> elements(EventFigures figures) {
        SortedMap<String, Observed.Work> all = new TreeMap<>();
        for (int index = 0; index < planned.elements().size(); index++) {
            String id = planned.elements().get(index);
            int number = index;
            Function<RunRecord, StationTally> tally = run -> run.stations().get(number);
            all.put(
                    id,
                    new Observed.Work(
                            failures(
                                    run -> tally.apply(run).answered()
                                            + tally.apply(run).failed(),
                                    cause -> run -> tally.apply(run).failedBy(cause)),
                            perRequest(tally, StationTally::waited),
                            perRequest(tally, StationTally::worked),
                            perRequest(tally, StationTally::wasted),
                            sampled.atLeastZero(run -> tally.apply(run).replicaArea() / run.counted()),
                            cost(id, tally),
                            figures.ofTokens(number)));
        }
        return all;
    }

    private Estimate perRequest(Function<RunRecord, StationTally> tally, ToDoubleFunction<StationTally> sum) {
        return sampled.atLeastZero(run -> {
            StationTally counted = tally.apply(run);
            long served = counted.answered() + counted.failed();
            return served == 0 ? Double.NaN : sum.applyAsDouble(counted) / served;
        });
    }

    private Estimate cost(String id, Function<RunRecord, StationTally> tally) {
        Attributes prices = architecture
                .element(id)
                .flatMap(element -> element.get(ElementAttributes.COST))
                .orElse(Attributes.NONE);
        double tokens = architecture
                .element(id)
                .flatMap(element -> element.get(ElementAttributes.OUTPUT_TOKENS))
                .orElse(0L);
        double replica = prices.get(ElementAttributes.COST_HOUR, 0.0);
        double request = prices.get(ElementAttributes.COST_REQUEST, 0.0) / 1e6
                + prices.get(ElementAttributes.COST_TOKENS, 0.0) * tokens / 1e6;
        if (replica == 0 && request == 0) {
            return Estimate.UNKNOWN;
        }
        return sampled.atLeastZero(run -> (replica * tally.apply(run).replicaArea()
                        + request * HOUR * tally.apply(run).answered())
                / run.counted());
    }

    private SortedMap<String, Observed.Calls> relations() {
        SortedMap<String, Observed.Calls> all = new TreeMap<>();
        for (String id : planned.relations()) {
            all.computeIfAbsent(
                    id,
                    key -> new Observed.Calls(
                            sampled.atLeastZero(run -> sum(key, run, LinkTally::calls) / run.counted()),
                            ratio(key, LinkTally::attempts, LinkTally::calls),
                            ratio(key, LinkTally::timeouts, LinkTally::attempts),
                            ratio(key, LinkTally::failedCalls, LinkTally::calls),
                            sampled.atLeastZero(run -> sum(key, run, LinkTally::opened))));
        }
        return all;
    }

    private Estimate ratio(String relation, ToDoubleFunction<LinkTally> part, ToDoubleFunction<LinkTally> whole) {
        return sampled.atLeastZero(run -> {
            double all = sum(relation, run, whole);
            return all == 0 ? Double.NaN : sum(relation, run, part) / all;
        });
    }

    private double sum(String relation, RunRecord run, ToDoubleFunction<LinkTally> figure) {
        double sum = 0;
        for (int number = 0; number < run.links().size(); number++) {
            if (planned.relations().get(number).equals(relation)) {
                sum += figure.applyAsDouble(run.links().get(number));
            }
        }
        return sum;
    }

    private SortedMap<String, Estimate> failures(
            ToDoubleFunction<RunRecord> all, Function<FailureCause, ToDoubleFunction<RunRecord>> failed) {
        SortedMap<String, Estimate> shares = new TreeMap<>();
        for (FailureCause cause : FailureCause.values()) {
            ToDoubleFunction<RunRecord> count = failed.apply(cause);
            if (runs.stream().anyMatch(run -> count.applyAsDouble(run) > 0)) {
                shares.put(cause.words(), sampled.share(run -> {
                    double requests = all.applyAsDouble(run);
                    return requests == 0 ? Double.NaN : count.applyAsDouble(run) / requests;
                }));
            }
        }
        return shares;
    }
}
