package dev.plumbline.simulation.events;

import dev.plumbline.pluginapi.Curve;
import dev.plumbline.pluginapi.Observed;
import dev.plumbline.pluginapi.SimulationResult.Estimate;
import dev.plumbline.pluginapi.SimulationResult.Figures;
import dev.plumbline.pluginapi.SimulationResult.Latency;
import dev.plumbline.simulation.events.plan.BlueprintPlanner.Planned;
import dev.plumbline.simulation.kernel.LatencyCounts;
import dev.plumbline.simulation.kernel.RunRecord;
import dev.plumbline.simulation.kernel.SourceTally;
import dev.plumbline.simulation.kernel.StationTally;
import dev.plumbline.simulation.network.Network;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import org.HdrHistogram.Histogram;

/// The figures of elements and entry points, from runs of the kernel.
final class EventFigures {

    private static final long LONGEST = 1_000_000_000_000_000L;
    private static final int DIGITS = 3;

    private final Planned planned;
    private final Network network;
    private final List<RunRecord> runs;
    private final Sampled sampled;

    EventFigures(Planned planned, Network network, List<RunRecord> runs) {
        this.planned = planned;
        this.network = network;
        this.runs = runs;
        this.sampled = new Sampled(runs);
    }

    SortedMap<String, Figures> ofElements() {
        SortedMap<String, Figures> figures = new TreeMap<>();
        List<String> ids = planned.elements();
        for (int number = 0; number < ids.size(); number++) {
            figures.put(ids.get(number), ofElement(number));
        }
        return figures;
    }

    private Figures ofElement(int number) {
        Function<RunRecord, StationTally> tally = run -> run.stations().get(number);
        return new Figures(
                sampled.withCourse(
                        run -> tally.apply(run).arrived() / run.counted(),
                        counted(run -> run.series().stations().get(number).arrived())),
                sampled.atLeastZero(run -> tally.apply(run).answered() / run.counted()),
                sampled.share(run -> utilization(tally.apply(run))),
                errorRatio(
                        run -> tally.apply(run).failed(),
                        run -> tally.apply(run).answered() + tally.apply(run).failed(),
                        ratio(
                                counted(run ->
                                        run.series().stations().get(number).failed()),
                                counted(run ->
                                        run.series().stations().get(number).arrived()))),
                sampled.withCourse(
                        run -> tally.apply(run).queueArea() / run.counted(),
                        counted(run -> run.series().stations().get(number).queue())),
                latency(run -> tally.apply(run).latency(), new double[0]));
    }

    /// What an element writes; nothing unless it is a model endpoint that is played step by step.
    Observed.Tokens ofTokens(int number) {
        Function<RunRecord, StationTally> tally = run -> run.stations().get(number);
        if (runs.stream().allMatch(run -> tally.apply(run).tokens() == 0)) {
            return Observed.Tokens.NONE;
        }
        return new Observed.Tokens(
                sampled.atLeastZero(run -> tally.apply(run).tokens() / run.counted()),
                latency(run -> tally.apply(run).firstToken(), new double[0]),
                latency(run -> tally.apply(run).perToken(), new double[0]));
    }

    /// The figures of the relations that load enters by. The utilization is that of the busiest element on the way.
    ///
    /// @param elements the figures of the elements
    SortedMap<String, Figures> ofEntries(SortedMap<String, Figures> elements) {
        SortedMap<String, Figures> figures = new TreeMap<>();
        List<String> ids = planned.entries();
        for (int number = 0; number < ids.size(); number++) {
            figures.put(ids.get(number), ofEntry(number, elements));
        }
        return figures;
    }

    /// What came out at the entry points in each run.
    List<Observed.SingleRun> ofRuns() {
        return runs.stream().map(this::ofRun).toList();
    }

    private Observed.SingleRun ofRun(RunRecord run) {
        SortedMap<String, Observed.Answers> answers = new TreeMap<>();
        for (int number = 0; number < planned.entries().size(); number++) {
            SourceTally tally = run.sources().get(number);
            answers.put(
                    planned.entries().get(number),
                    new Observed.Answers(
                            tally.answered() / run.counted(),
                            errorRatio(tally),
                            mean(tally.latency()),
                            tally.latency().count() == 0 ? Double.NaN : seconds(histogram(tally.latency()), 99)));
        }
        return new Observed.SingleRun(answers);
    }

    private Estimate busiest(int number, SortedMap<String, Figures> elements) {
        return network.entries().get(number).routes().stream()
                .flatMap(route -> route.order().stream())
                .map(visit -> elements.get(visit.element()))
                .filter(figures -> figures != null && figures.utilization().isKnown())
                .map(Figures::utilization)
                .max(Comparator.comparingDouble(Estimate::value))
                .orElse(Estimate.UNKNOWN);
    }

    private Figures ofEntry(int number, SortedMap<String, Figures> elements) {
        Function<RunRecord, SourceTally> tally = run -> run.sources().get(number);
        return new Figures(
                sampled.withCourse(
                        run -> tally.apply(run).offered() / run.counted(),
                        counted(run -> run.series().sources().get(number).offered())),
                sampled.withCourse(
                        run -> tally.apply(run).answered() / run.counted(),
                        counted(run -> run.series().sources().get(number).answered())),
                busiest(number, elements),
                errorRatio(
                        run -> tally.apply(run).failed(),
                        run -> tally.apply(run).answered() + tally.apply(run).failed(),
                        ratio(
                                counted(run ->
                                        run.series().sources().get(number).failed()),
                                counted(run ->
                                        run.series().sources().get(number).offered()))),
                Estimate.UNKNOWN,
                latency(
                        run -> tally.apply(run).latency(),
                        counted(run -> run.series().sources().get(number).mean())));
    }

    /// The part of the first run's course that is counted.
    private double[] counted(Function<RunRecord, Curve> course) {
        RunRecord first = runs.getFirst();
        double[] values = course.apply(first).toArray();
        return Arrays.copyOfRange(values, Math.min(values.length, first.span().skipped()), values.length);
    }

    private static double utilization(StationTally tally) {
        return tally.serverArea() > 0 ? tally.busyArea() / tally.serverArea() : Double.NaN;
    }

    /// Where there is no request, it may be anything.
    private Estimate errorRatio(ToLongFunction<RunRecord> failed, ToLongFunction<RunRecord> all, double[] course) {
        Estimate share = sampled.proportion(failed, all, course);
        return share.isKnown() ? share : new Estimate(0, 0, 1);
    }

    private static double[] ratio(double[] parts, double[] wholes) {
        double[] ratios = new double[parts.length];
        Arrays.setAll(ratios, window -> wholes[window] > 0 ? parts[window] / wholes[window] : Double.NaN);
        return ratios;
    }

    private static double errorRatio(SourceTally tally) {
        long all = tally.answered() + tally.failed();
        return all == 0 ? 0 : (double) tally.failed() / all;
    }

    private Latency latency(Function<RunRecord, LatencyCounts> counts, double[] course) {
        List<Histogram> histograms =
                runs.stream().map(run -> histogram(counts.apply(run))).toList();
        return new Latency(
                sampled.withCourse(run -> mean(counts.apply(run)), course),
                percentile(histograms, 50),
                percentile(histograms, 90),
                percentile(histograms, 99));
    }

    private static double mean(LatencyCounts counts) {
        return counts.count() == 0 ? Double.NaN : counts.sum() / counts.count();
    }

    private static Estimate percentile(List<Histogram> histograms, double percent) {
        return Sampled.atLeastZero(histograms.stream()
                .filter(histogram -> histogram.getTotalCount() > 0)
                .mapToDouble(histogram -> seconds(histogram, percent))
                .toArray());
    }

    private static double seconds(Histogram histogram, double percent) {
        return histogram.medianEquivalentValue(histogram.getValueAtPercentile(percent)) / 1e9;
    }

    private static Histogram histogram(LatencyCounts counts) {
        Histogram histogram = new Histogram(1, LONGEST, DIGITS);
        counts.forEach((seconds, count) ->
                histogram.recordValueWithCount(Math.min(LONGEST, Math.round(seconds * 1e9)), count));
        return histogram;
    }
}
