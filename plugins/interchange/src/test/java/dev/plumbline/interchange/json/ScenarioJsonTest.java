package dev.plumbline.interchange.json;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.graphmodel.ElementAttributes.DistributionKind;
import dev.plumbline.graphmodel.Fault;
import dev.plumbline.graphmodel.Fault.Effect;
import dev.plumbline.graphmodel.Fault.Target;
import dev.plumbline.graphmodel.Load;
import dev.plumbline.graphmodel.Scenario;
import dev.plumbline.graphmodel.Workload;
import dev.plumbline.graphmodel.Workload.Arrivals;
import dev.plumbline.graphmodel.Workload.Think;
import dev.plumbline.graphmodel.value.Rate;
import dev.plumbline.graphmodel.value.Ratio;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

final class ScenarioJsonTest {

    private static final Duration SECOND = Duration.ofSeconds(1);

    @Test
    void readsBackEveryForm() {
        Scenario scenario = new Scenario(
                "all",
                "Everything.",
                workload(),
                new TreeMap<>(Map.of("a.replicas", "3")),
                faults(),
                List.of("a.errorRatio < 1%"),
                new Scenario.Links(Optional.of(Duration.ofNanos(200_000)), Optional.empty(), Optional.of(SECOND)),
                new Scenario.Run(
                        Duration.ofHours(2),
                        Optional.of(SECOND),
                        3,
                        Optional.of(new Ratio(0.01)),
                        9,
                        Scenario.RandomFailures.MTBF));
        assertThat(readBack(scenario)).isEqualTo(scenario);
        Scenario plain = Scenario.of("plain", List.of());
        assertThat(readBack(plain)).isEqualTo(plain);
    }

    private static Scenario readBack(Scenario scenario) {
        JsonReport report = new JsonReport("x.json");
        ObjectNode written = ScenarioJson.write(scenario);
        Scenario read =
                new ScenarioJson(report).read(JsonMapper.builder().build().readTree(written.toString()), "/");
        assertThat(report.problems()).isEmpty();
        return read;
    }

    private static List<Workload> workload() {
        SortedMap<String, Ratio> none = Collections.emptySortedMap();
        SortedMap<String, Ratio> shares = new TreeMap<>(Map.of("f", new Ratio(0.7), "g", new Ratio(0.3)));
        return List.of(
                new Workload.OpenWorkload("r", Arrivals.CONSTANT, new Load.Steady(new Rate(5)), shares),
                new Workload.OpenWorkload(
                        "r", Arrivals.POISSON, new Load.Profile(List.of(new Load.Point(SECOND, new Rate(5)))), none),
                new Workload.OpenWorkload(
                        "r", Arrivals.POISSON, new Load.Recorded(SECOND, List.of(new Rate(1), new Rate(2))), none),
                Workload.ClosedWorkload.thinking("r", 9, SECOND),
                new Workload.ClosedWorkload("r", 9, new Think(DistributionKind.UNIFORM, SECOND), shares));
    }

    private static List<Fault> faults() {
        Stream<Fault> lasting = Stream.of(
                fault(new Target.Zone("z"), new Effect.Down()),
                fault(new Target.Region("z"), new Effect.Errors(new Ratio(1))),
                fault(new Target.Elements(List.of("a", "b")), new Effect.Errors(new Ratio(0.5))),
                fault(new Target.Elements(List.of("a")), new Effect.Deploy(new Ratio(0.25), Duration.ofMillis(100))),
                fault(new Target.Replicas("a", 2), new Effect.Slow(2.5)),
                fault(new Target.Link("r"), new Effect.Delay(SECOND)),
                fault(new Target.Between("y", "z"), new Effect.Down()),
                fault(new Target.Entry("r"), new Effect.Spike(3)));
        Fault flush = new Fault(SECOND, Duration.ZERO, new Target.Elements(List.of("a")), new Effect.Flush());
        return Stream.concat(lasting, Stream.of(flush)).toList();
    }

    private static Fault fault(Target target, Effect effect) {
        return new Fault(SECOND, SECOND, target, effect);
    }
}
