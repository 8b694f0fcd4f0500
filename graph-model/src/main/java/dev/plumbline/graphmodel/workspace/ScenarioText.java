package dev.plumbline.graphmodel.workspace;

import dev.plumbline.graphmodel.Scenario;
import dev.plumbline.graphmodel.value.ValueTypes;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Writes a scenario file.
final class ScenarioText {

    private ScenarioText() {}

    static String file(Scenario scenario) {
        StringBuilder text = new StringBuilder();
        text.append("scenario: ").append(YamlFormat.scalar(scenario.id())).append('\n');
        if (!scenario.description().isEmpty()) {
            text.append("description: ")
                    .append(YamlFormat.scalar(scenario.description()))
                    .append('\n');
        }
        items(text, "workload", scenario.workload().stream().map(WorkloadText::of));
        if (!scenario.overrides().isEmpty()) {
            text.append("overrides:\n");
            scenario.overrides()
                    .forEach((path, value) -> text.append("  ")
                            .append(YamlFormat.key(path))
                            .append(override(value))
                            .append('\n'));
        }
        links(scenario.links())
                .ifPresent(links -> text.append("links: ").append(links).append('\n'));
        items(text, "faults", scenario.faults().stream().map(FaultText::of));
        items(text, "assert", scenario.assertions().stream().map(YamlFormat::scalar));
        run(scenario.run()).forEach(line -> text.append(line).append('\n'));
        return text.toString();
    }

    // An override is a number as often as not, and its attribute knows what it is.
    static String override(String value) {
        return PlainText.isPlain(value) ? value : QuotedText.quoted(value);
    }

    /// The network's times in braces; empty if none is set.
    static Optional<String> links(Scenario.Links links) {
        List<String> set = Stream.of(
                        time("sameZone", links.sameZone()),
                        time("crossZone", links.crossZone()),
                        time("crossRegion", links.crossRegion()))
                .flatMap(Optional::stream)
                .toList();
        return set.isEmpty() ? Optional.empty() : Optional.of("{" + String.join(", ", set) + "}");
    }

    private static List<String> run(Scenario.Run run) {
        Optional<String> failures = run.failures() == Scenario.RandomFailures.NONE
                ? Optional.empty()
                : Optional.of("failures: " + ScenarioValues.FAILURES.format(run.failures()));
        return Stream.of(
                        failures,
                        time("horizon", Optional.of(run.horizon())),
                        time("warmup", run.warmup()),
                        Optional.of("replications: " + run.replications()),
                        run.precision().map(precision -> "precision: " + precision),
                        Optional.of("seed: " + run.seed()))
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<String> time(String key, Optional<Duration> time) {
        return time.map(duration -> key + ": " + ValueTypes.DURATION.format(duration));
    }

    private static void items(StringBuilder text, String key, Stream<String> items) {
        String lines = items.map(item -> "  - " + item + "\n").collect(Collectors.joining());
        if (!lines.isEmpty()) {
            text.append(key).append(":\n").append(lines);
        }
    }
}
