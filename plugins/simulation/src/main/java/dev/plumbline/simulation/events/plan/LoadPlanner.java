package dev.plumbline.simulation.events.plan;

import dev.plumbline.graphmodel.Fault;
import dev.plumbline.graphmodel.Load;
import dev.plumbline.graphmodel.Scenario;
import dev.plumbline.graphmodel.Workload;
import dev.plumbline.graphmodel.value.Rate;
import dev.plumbline.simulation.kernel.RateCurve;
import dev.plumbline.simulation.kernel.Routes;
import dev.plumbline.simulation.kernel.SourcePlan;
import dev.plumbline.simulation.kernel.TimeDistribution;
import dev.plumbline.simulation.network.Notes;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/// Turns the workload of a scenario into sources of requests, with the spikes that its faults ask for.
final class LoadPlanner {

    private static final long MOST_USERS = 1_000_000;

    private final Scenario scenario;
    private final Notes notes;

    LoadPlanner(Scenario scenario, Notes notes) {
        this.scenario = scenario;
        this.notes = notes;
    }

    SourcePlan plan(Workload workload, Routes routes) {
        return switch (workload) {
            case Workload.OpenWorkload open ->
                new SourcePlan.Open(open.relation(), routes, spacing(open.arrivals()), curve(open));
            case Workload.ClosedWorkload closed ->
                new SourcePlan.Closed(closed.relation(), routes, users(closed), think(closed.think()));
        };
    }

    private static SourcePlan.Spacing spacing(Workload.Arrivals arrivals) {
        return switch (arrivals) {
            case POISSON -> SourcePlan.Spacing.POISSON;
            case CONSTANT -> SourcePlan.Spacing.EVEN;
        };
    }

    private RateCurve curve(Workload.OpenWorkload open) {
        RateCurve curve = switch (open.load()) {
            case Load.Steady steady -> RateCurve.constant(steady.rate().perSecond());
            case Load.Profile profile -> RateCurve.of(pieces(profile.points()));
            case Load.Recorded recorded -> RateCurve.of(steps(recorded));
        };
        for (Fault fault : scenario.faults()) {
            if (fault.target() instanceof Fault.Target.Entry entry
                    && entry.relation().equals(open.relation())
                    && fault.effect() instanceof Fault.Effect.Spike spike) {
                double from = seconds(fault.at());
                curve = curve.times(spike.factor(), from, from + seconds(fault.duration()));
            }
        }
        return curve;
    }

    private static List<RateCurve.Piece> pieces(List<Load.Point> points) {
        List<RateCurve.Piece> pieces = new ArrayList<>();
        if (points.getFirst().at().isPositive()) {
            pieces.add(new RateCurve.Piece(0, points.getFirst().rate().perSecond(), 0));
        }
        for (int index = 0; index < points.size(); index++) {
            double start = seconds(points.get(index).at());
            double rate = points.get(index).rate().perSecond();
            if (index + 1 == points.size()) {
                pieces.add(new RateCurve.Piece(start, rate, 0));
            } else if (seconds(points.get(index + 1).at()) > start) {
                double span = seconds(points.get(index + 1).at()) - start;
                double rise = points.get(index + 1).rate().perSecond() - rate;
                pieces.add(new RateCurve.Piece(start, rate, rise / span));
            }
        }
        return pieces;
    }

    private static List<RateCurve.Piece> steps(Load.Recorded recorded) {
        List<RateCurve.Piece> pieces = new ArrayList<>();
        double start = 0;
        for (Rate rate : recorded.rates()) {
            pieces.add(new RateCurve.Piece(start, rate.perSecond(), 0));
            start += seconds(recorded.every());
        }
        return pieces;
    }

    private int users(Workload.ClosedWorkload closed) {
        if (closed.users() > MOST_USERS) {
            notes.about("Only a million users are simulated for these relations", closed.relation());
        }
        return (int) Math.min(MOST_USERS, closed.users());
    }

    private static TimeDistribution think(Workload.Think think) {
        double mean = seconds(think.mean());
        return switch (think.distribution()) {
            case CONSTANT -> new TimeDistribution.Constant(mean);
            case UNIFORM -> new TimeDistribution.Uniform(0, 2 * mean);
            case LOGNORMAL -> TimeDistribution.Lognormal.of(mean, 1);
            case EXPONENTIAL, GAMMA, PARETO, EMPIRICAL -> new TimeDistribution.Exponential(mean);
        };
    }

    private static double seconds(Duration time) {
        return time.toNanos() / 1e9;
    }
}
