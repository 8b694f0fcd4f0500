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
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.function.ToLongFunction;

/// What runs of the kernel saw beyond the figures.
final class EventDetails {

    private static final double HOUR = 3600;
    private static final double[] NO_COURSE = {};

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
        linksByRelation().forEach((id, links) -> {
            all.put(
                    id,
                    new Observed.Calls(
                            sampled.atLeastZero(run -> sum(links, run, LinkTally::calls) / run.counted()),
                            attemptsPerCall(links),
                            share(links, LinkTally::timeouts, LinkTally::attempts),
                            share(links, LinkTally::failedCalls, LinkTally::calls),
                            sampled.atLeastZero(run -> sum(links, run, LinkTally::opened))));
        });
        return all;
    }

    /// The numbers of the links that belong to each relation.
    private SortedMap<String, List<Integer>> linksByRelation() {
        SortedMap<String, List<Integer>> numbers = new TreeMap<>();
        for (int number = 0; number < planned.relations().size(); number++) {
            numbers.computeIfAbsent(planned.relations().get(number), key -> new ArrayList<>())
                    .add(number);
        }
        return numbers;
    }

    private Estimate attemptsPerCall(List<Integer> links) {
        return sampled.atLeastZero(run -> {
            double calls = sum(links, run, LinkTally::calls);
            return calls == 0 ? Double.NaN : sum(links, run, LinkTally::attempts) / calls;
        });
    }

    private Estimate share(List<Integer> links, ToLongFunction<LinkTally> part, ToLongFunction<LinkTally> whole) {
        return sampled.proportion(run -> sum(links, run, part), run -> sum(links, run, whole), NO_COURSE);
    }

    private static long sum(List<Integer> links, RunRecord run, ToLongFunction<LinkTally> figure) {
        long sum = 0;
        for (int number : links) {
            sum += figure.applyAsLong(run.links().get(number));
        }
        return sum;
    }

    private SortedMap<String, Estimate> failures(
            ToLongFunction<RunRecord> all, Function<FailureCause, ToLongFunction<RunRecord>> failed) {
        SortedMap<String, Estimate> shares = new TreeMap<>();
        for (FailureCause cause : FailureCause.values()) {
            ToLongFunction<RunRecord> count = failed.apply(cause);
            if (runs.stream().anyMatch(run -> count.applyAsLong(run) > 0)) {
                shares.put(cause.words(), sampled.proportion(count, all, NO_COURSE));
            }
        }
        return shares;
    }
}
