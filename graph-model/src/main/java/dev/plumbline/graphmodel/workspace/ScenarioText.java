package dev.plumbline.graphmodel.workspace;

import dev.plumbline.graphmodel.Scenario;
import dev.plumbline.graphmodel.value.ValueTypes;
import java.util.List;
import java.util.Locale;

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
        items(
                text,
                "workload",
                scenario.workload().stream().map(ScenarioText::workload).toList());
        if (!scenario.overrides().isEmpty()) {
            text.append("overrides:\n");
            scenario.overrides()
                    .forEach((path, value) -> text.append("  ")
                            .append(YamlFormat.key(path))
                            .append(override(value))
                            .append('\n'));
        }
        items(
                text,
                "faults",
                scenario.faults().stream().map(ScenarioText::fault).toList());
        items(
                text,
                "assert",
                scenario.assertions().stream().map(YamlFormat::scalar).toList());
        text.append("horizon: ")
                .append(ValueTypes.DURATION.format(scenario.horizon()))
                .append('\n');
        text.append("replications: ").append(scenario.replications()).append('\n');
        return text.append("seed: ").append(scenario.seed()).append('\n').toString();
    }

    // An override is a number as often as not, and its attribute knows what it is.
    private static String override(String value) {
        return PlainText.isPlain(value) ? value : QuotedText.quoted(value);
    }

    private static void items(StringBuilder text, String key, List<String> items) {
        if (!items.isEmpty()) {
            text.append(key).append(":\n");
            items.forEach(item -> text.append("  - ").append(item).append('\n'));
        }
    }

    static String workload(Scenario.Workload workload) {
        String relation = "{relation: " + YamlFormat.scalar(workload.relation());
        return switch (workload) {
            case Scenario.OpenWorkload open ->
                relation + ", arrivals: " + ScenarioValues.ARRIVALS.format(open.arrivals()) + ", rate: " + open.rate()
                        + "}";
            case Scenario.ClosedWorkload closed ->
                relation + ", users: " + closed.users() + ", think: " + ValueTypes.DURATION.format(closed.think())
                        + "}";
        };
    }

    static String fault(Scenario.Fault fault) {
        String subject = fault.subject().kind().name().toLowerCase(Locale.ROOT);
        return "{at: " + ValueTypes.DURATION.format(fault.at())
                + ", for: " + ValueTypes.DURATION.format(fault.duration())
                + ", " + subject + ": " + YamlFormat.scalar(fault.subject().id())
                + ", effect: " + ScenarioValues.EFFECT.format(fault.effect())
                + fault.factor()
                        .map(factor -> ", factor: " + ValueTypes.NUMBER.format(factor))
                        .orElse("")
                + "}";
    }
}
