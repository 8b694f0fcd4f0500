package dev.plumbline.graphmodel.workspace;

import dev.plumbline.graphmodel.Scenario;
import dev.plumbline.graphmodel.workspace.YamlNode.YamlMapping;
import dev.plumbline.graphmodel.workspace.YamlNode.YamlScalar;
import dev.plumbline.graphmodel.workspace.YamlNode.YamlSequence;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Reads a scenario file.
final class ScenarioReader {

    private static final List<String> KEYS = Stream.concat(
                    Stream.of("scenario", "description", "workload", "overrides", "faults", "assert", "plumbline"),
                    RunReader.KEYS.stream())
            .toList();

    private final EntryReader reader;

    ScenarioReader(EntryReader reader) {
        this.reader = reader;
    }

    /// The scenario, or null after an error: half a question has another answer.
    @Nullable
    Scenario read(YamlNode root, List<YamlEntry> among) {
        YamlNode at = EntryReader.find(among, "scenario");
        String id = at instanceof YamlScalar scalar ? scalar.value() : "";
        if (at == null || !reader.ids().accepts(at, id, "scenario")) {
            return null;
        }
        int errorsBefore = reader.problems().errors();
        ScenarioPart part = new ScenarioPart(reader, root, among, id);
        part.warnOfOthers(KEYS);
        String description = reader.text(among, "description", id);
        RunReader runs = new RunReader(part);
        Scenario.Run run = runs.read();
        Scenario scenario = new Scenario(
                id,
                description == null ? "" : description,
                new WorkloadReader(reader).readAll(items(part, "workload")),
                overrides(part),
                new FaultReader(reader).readAll(items(part, "faults"), run.horizon()),
                assertions(part),
                runs.links(),
                run);
        return reader.problems().errors() == errorsBefore ? scenario : null;
    }

    private static List<YamlNode> items(ScenarioPart part, String key) {
        YamlNode node = part.find(key);
        if (node == null) {
            return List.of();
        }
        if (node instanceof YamlSequence sequence) {
            return sequence.items();
        }
        wrong(
                part,
                node,
                "'" + key + "' of the scenario " + part.name() + " is not a list.",
                "Write each item on a line after '- '.");
        return List.of();
    }

    private static List<String> assertions(ScenarioPart part) {
        List<String> texts = new ArrayList<>();
        for (YamlNode item : items(part, "assert")) {
            if (item.resolved() instanceof YamlScalar scalar && !scalar.value().isBlank()) {
                texts.add(scalar.value());
            } else {
                wrong(
                        part,
                        item,
                        "An assertion of the scenario " + part.name() + " is not a text.",
                        "Write it in quotes: \"feed-api.latency.p99 < 250ms\".");
            }
        }
        return texts;
    }

    private SortedMap<String, String> overrides(ScenarioPart part) {
        SortedMap<String, String> overrides = new TreeMap<>();
        YamlNode node = part.find("overrides");
        if (node == null) {
            return overrides;
        }
        String name = part.name();
        if (!(node instanceof YamlMapping mapping)) {
            wrong(
                    part,
                    node,
                    "'overrides' of the scenario " + name + " is not a mapping.",
                    "Write: {feed-api.replicas: 10}.");
            return overrides;
        }
        for (YamlEntry entry : reader.entries().of(mapping)) {
            if (entry.value().resolved() instanceof YamlScalar scalar && !scalar.isNull()) {
                overrides.put(entry.keyText(), scalar.value());
            } else {
                wrong(
                        part,
                        entry.value(),
                        "An override of the scenario " + name + " is not one value.",
                        "Write one value.");
            }
        }
        return overrides;
    }

    private static void wrong(ScenarioPart part, YamlNode at, String what, String remedy) {
        part.wrong(at, "value.type", what, remedy);
    }
}
