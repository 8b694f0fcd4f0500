package dev.plumbline.simulation.collapse;

import dev.plumbline.graphmodel.Load;
import dev.plumbline.graphmodel.Workload;
import dev.plumbline.graphmodel.value.Rate;
import java.util.List;

/// Multiplies the load of a workload: rates of requests, and numbers of users.
final class LoadFactor {

    private LoadFactor() {}

    static List<Workload> times(List<Workload> workload, double factor) {
        return workload.stream().map(one -> times(one, factor)).toList();
    }

    private static Workload times(Workload workload, double factor) {
        return switch (workload) {
            case Workload.OpenWorkload open ->
                new Workload.OpenWorkload(open.relation(), open.arrivals(), times(open.load(), factor), open.flows());
            case Workload.ClosedWorkload closed ->
                new Workload.ClosedWorkload(
                        closed.relation(),
                        Math.max(1, Math.round(closed.users() * factor)),
                        closed.think(),
                        closed.flows());
        };
    }

    private static Load times(Load load, double factor) {
        return switch (load) {
            case Load.Steady steady -> new Load.Steady(times(steady.rate(), factor));
            case Load.Profile profile ->
                new Load.Profile(profile.points().stream()
                        .map(point -> new Load.Point(point.at(), times(point.rate(), factor)))
                        .toList());
            case Load.Recorded recorded ->
                new Load.Recorded(
                        recorded.every(),
                        recorded.rates().stream()
                                .map(rate -> times(rate, factor))
                                .toList());
        };
    }

    private static Rate times(Rate rate, double factor) {
        return new Rate(rate.perSecond() * factor);
    }
}
