package dev.plumbline.graphmodel.workspace;

import dev.plumbline.graphmodel.Scenario.Links;
import dev.plumbline.graphmodel.Scenario.RandomFailures;
import dev.plumbline.graphmodel.Scenario.Run;
import dev.plumbline.graphmodel.value.Ratio;
import dev.plumbline.graphmodel.value.ValueType;
import dev.plumbline.graphmodel.value.ValueTypes;
import dev.plumbline.graphmodel.workspace.YamlNode.YamlMapping;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Reads how a scenario is played, and how long messages are on the way in it.
final class RunReader {

    static final List<String> KEYS =
            List.of("horizon", "warmup", "replications", "precision", "seed", "failures", "links");
    static final List<String> LINKS = List.of("sameZone", "crossZone", "crossRegion");
    static final ValueType<Long> REPLICATIONS = new ValueType.Whole(1, 1_000_000);

    private static final Duration LONGEST = Duration.ofDays(30);

    private final ScenarioPart scenario;

    /// @param scenario the whole file
    RunReader(ScenarioPart scenario) {
        this.scenario = scenario;
    }

    /// What is written, and the standard for the rest and after errors.
    Run read() {
        Run standard = Run.standard();
        Duration horizon = or((Duration) scenario.value("horizon", ValueTypes.DURATION), standard.horizon());
        Optional<Duration> warmup = Optional.ofNullable((Duration) scenario.value("warmup", ValueTypes.DURATION));
        Long replications =
                or((Long) scenario.value("replications", REPLICATIONS), Long.valueOf(standard.replications()));
        Optional<Ratio> precision = Optional.ofNullable((Ratio) scenario.value("precision", ValueTypes.RATIO));
        Long seed = or((Long) scenario.value("seed", ValueTypes.COUNT), Long.valueOf(standard.seed()));
        RandomFailures failures =
                or((RandomFailures) scenario.value("failures", ScenarioValues.FAILURES), standard.failures());
        check(horizon, warmup, precision);
        return new Run(horizon, warmup, replications.intValue(), precision, seed, failures);
    }

    private void check(Duration horizon, Optional<Duration> warmup, Optional<Ratio> precision) {
        if (!horizon.isPositive() || horizon.compareTo(LONGEST) > 0) {
            wrong(
                    "horizon",
                    "The horizon of " + scenario.name() + " is " + ValueTypes.DURATION.format(horizon) + ".",
                    "Write a time above 0 and up to 30d, as in horizon: 900s.");
        } else if (warmup.isPresent() && warmup.get().compareTo(horizon) >= 0) {
            wrong(
                    "warmup",
                    "The warm-up of " + scenario.name() + " is not over before the horizon of "
                            + ValueTypes.DURATION.format(horizon) + ".",
                    "Write a shorter warm-up, or a longer horizon.");
        }
        if (precision.isPresent() && precision.get().value() == 0) {
            wrong(
                    "precision",
                    "The precision of " + scenario.name() + " is 0%, which no number of runs reaches.",
                    "Write a share above 0%, as in precision: 1%.");
        }
    }

    /// The network's times; none after errors.
    Links links() {
        YamlNode node = scenario.find("links");
        if (node == null) {
            return Links.NONE;
        }
        if (!(node instanceof YamlMapping)) {
            scenario.wrong(
                    node,
                    "value.type",
                    "'links' of " + scenario.name() + " is not a group of times.",
                    "Write links: {sameZone: 0.2ms, crossZone: 1ms, crossRegion: 60ms}.");
            return Links.NONE;
        }
        ScenarioPart links = ScenarioPart.of(scenario.reader(), node, "'links' of " + scenario.name());
        links.warnOfOthers(LINKS);
        return new Links(time(links, "sameZone"), time(links, "crossZone"), time(links, "crossRegion"));
    }

    private static Optional<Duration> time(ScenarioPart links, String key) {
        return Optional.ofNullable((Duration) links.value(key, ValueTypes.DURATION));
    }

    private void wrong(String key, String what, String remedy) {
        scenario.wrong(scenario.nodeOf(key), "scenario.run", what, remedy);
    }

    private static <T> T or(@Nullable T value, T otherwise) {
        return value == null ? otherwise : value;
    }
}
