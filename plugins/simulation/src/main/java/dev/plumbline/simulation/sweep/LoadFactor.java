package dev.plumbline.simulation.sweep;

import dev.plumbline.graphmodel.Load;
import dev.plumbline.graphmodel.Scenario;
import dev.plumbline.graphmodel.Workload;
import dev.plumbline.graphmodel.value.Rate;

/// Multiplies all load of a scenario: the rates of open workloads, and the users of closed ones.
record LoadFactor(double factor) {

    Scenario of(Scenario scenario) {
        return scenario.withWorkload(scenario.workload().stream().map(this::of).toList());
    }

    private Workload of(Workload workload) {
        return switch (workload) {
            case Workload.OpenWorkload open ->
                new Workload.OpenWorkload(open.relation(), open.arrivals(), of(open.load()), open.flows());
            case Workload.ClosedWorkload closed ->
                new Workload.ClosedWorkload(
                        closed.relation(), Math.round(factor * closed.users()), closed.think(), closed.flows());
        };
    }

    private Load of(Load load) {
        return switch (load) {
            case Load.Steady steady -> new Load.Steady(of(steady.rate()));
            case Load.Profile profile ->
                new Load.Profile(profile.points().stream()
                        .map(point -> new Load.Point(point.at(), of(point.rate())))
                        .toList());
            case Load.Recorded recorded ->
                new Load.Recorded(
                        recorded.every(),
                        recorded.rates().stream().map(this::of).toList());
        };
    }

    private Rate of(Rate rate) {
        return new Rate(factor * rate.perSecond());
    }
}
