package dev.plumbline.views;

import dev.plumbline.graphmodel.Architecture;
import dev.plumbline.graphmodel.Fault;
import dev.plumbline.graphmodel.Scenario;
import dev.plumbline.graphmodel.Workload;
import dev.plumbline.graphmodel.value.Rate;
import java.time.Duration;
import java.util.List;

/// The sample with two scenarios: one of a sale, and one in which payments fail for a while.
public final class SampleScenarios {

    private SampleScenarios() {}

    /// The sample with its evidence and the scenarios.
    public static OpenedArchitecture opened() {
        return with(SampleFlows.opened());
    }

    private static OpenedArchitecture with(OpenedArchitecture plain) {
        Architecture before = plain.architecture();
        Architecture architecture = Architecture.of(
                before.name(),
                before.elements().values(),
                before.relations().values(),
                before.flows().values(),
                List.of(sale(), outage()));
        return new OpenedArchitecture(
                architecture,
                plain.problems(),
                plain.findings(),
                plain.measurements(),
                plain.results(),
                plain.places(),
                plain.views());
    }

    private static Scenario sale() {
        return Scenario.of("big-sale", List.of(Workload.OpenWorkload.poisson("web-edge", new Rate(900))))
                .withDescription("Everybody buys on one evening.")
                .withAssertions(List.of("orders.latency.p99 < 250ms", "orders.utilization < 85%"))
                .withRun(Scenario.Run.standard()
                        .withHorizon(Duration.ofSeconds(60))
                        .withReplications(4)
                        .withSeed(7));
    }

    private static Scenario outage() {
        return Scenario.of("payments-down", List.of(Workload.OpenWorkload.poisson("app-edge", new Rate(120))))
                .withFaults(List.of(new Fault(
                        Duration.ofSeconds(20),
                        Duration.ofSeconds(10),
                        new Fault.Target.Elements(List.of("pay")),
                        new Fault.Effect.Down())))
                .withAssertions(List.of("app-edge.errorRatio < 1%"))
                .withRun(Scenario.Run.standard()
                        .withHorizon(Duration.ofSeconds(60))
                        .withReplications(4)
                        .withSeed(7));
    }
}
