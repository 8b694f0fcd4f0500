package dev.plumbline.simulation.capacity;

import dev.plumbline.graphmodel.Load;
import dev.plumbline.graphmodel.Scenario;
import dev.plumbline.graphmodel.Workload;
import java.time.Duration;
import java.util.List;

/// The load of a scenario as the formulas take it: Poisson arrivals at the highest rate for ever, and nothing that
/// breaks
/// or takes time on the way.
record PlayedLoad(Scenario original) {

    private static final double EVENTS = 2e6;
    private static final double SHORTEST = 10;
    private static final double LONGEST = 3_600;
    private static final int RUNS = 5;

    Scenario scenario() {
        List<Workload> steady =
                original.workload().stream().map(PlayedLoad::steady).toList();
        Scenario plain = original.withWorkload(steady)
                .withFaults(List.of())
                .withAssertions(List.of())
                .withLinks(Scenario.Links.NONE);
        return original.id().isEmpty() ? plain.withRun(run(steady)) : plain;
    }

    private static Workload steady(Workload workload) {
        return switch (workload) {
            case Workload.OpenWorkload open ->
                new Workload.OpenWorkload(
                        open.relation(),
                        Workload.Arrivals.POISSON,
                        new Load.Steady(open.load().most()),
                        open.flows());
            case Workload.ClosedWorkload closed -> closed;
        };
    }

    /// Some runs that are long enough to tell, and short enough to wait for.
    private static Scenario.Run run(List<Workload> workload) {
        double rate = workload.stream()
                .mapToDouble(one -> one instanceof Workload.OpenWorkload open
                        ? open.load().most().perSecond()
                        : 0)
                .sum();
        double seconds = Math.clamp(rate > 0 ? EVENTS / rate : LONGEST, SHORTEST, LONGEST);
        return Scenario.Run.standard()
                .withHorizon(Duration.ofMillis(Math.round(1e3 * seconds)))
                .withReplications(RUNS);
    }
}
