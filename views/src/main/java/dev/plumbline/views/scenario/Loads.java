package dev.plumbline.views.scenario;

import dev.plumbline.graphmodel.Load;
import dev.plumbline.graphmodel.Workload;
import dev.plumbline.graphmodel.value.Ratio;
import java.util.SortedMap;

/// Loads with one thing changed.
final class Loads {

    private Loads() {}

    static Workload with(Workload.OpenWorkload open, Load load) {
        return new Workload.OpenWorkload(open.relation(), open.arrivals(), load, open.flows());
    }

    static Workload with(Workload.OpenWorkload open, Workload.Arrivals arrivals) {
        return new Workload.OpenWorkload(open.relation(), arrivals, open.load(), open.flows());
    }

    static Workload with(Workload.ClosedWorkload closed, long users) {
        return new Workload.ClosedWorkload(closed.relation(), users, closed.think(), closed.flows());
    }

    static Workload with(Workload.ClosedWorkload closed, Workload.Think think) {
        return new Workload.ClosedWorkload(closed.relation(), closed.users(), think, closed.flows());
    }

    static Workload with(Workload workload, SortedMap<String, Ratio> flows) {
        return switch (workload) {
            case Workload.OpenWorkload open ->
                new Workload.OpenWorkload(open.relation(), open.arrivals(), open.load(), flows);
            case Workload.ClosedWorkload closed ->
                new Workload.ClosedWorkload(closed.relation(), closed.users(), closed.think(), flows);
        };
    }
}
