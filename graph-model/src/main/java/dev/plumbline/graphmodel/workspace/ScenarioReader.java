package dev.plumbline.graphmodel.workspace;

import dev.plumbline.graphmodel.Scenario;
import dev.plumbline.graphmodel.value.ValueType;
import dev.plumbline.graphmodel.value.ValueTypes;
import dev.plumbline.graphmodel.workspace.YamlNode.YamlMapping;
import dev.plumbline.graphmodel.workspace.YamlNode.YamlScalar;
import dev.plumbline.graphmodel.workspace.YamlNode.YamlSequence;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// Reads a scenario file.
final class ScenarioReader {

    static final Duration HORIZON = Duration.ofMinutes(15);
    static final long REPLICATIONS = 10;
    static final long SEED = 1;
    static final ValueType<Long> REPLICATION_COUNT = new ValueType.Whole(1, 1_000_000);

    private static final List<String> KEYS = List.of(
            "scenario",
            "description",
            "workload",
            "overrides",
            "faults",
            "assert",
            "horizon",
            "replications",
            "seed",
            "plumbline");

    private final EntryReader reader;
    private final WorkloadReader workloads;
    private final FaultReader faults;

    ScenarioReader(EntryReader reader) {
        this.reader = reader;
        this.workloads = new WorkloadReader(reader);
        this.faults = new FaultReader(reader);
    }

    /// The scenario, or null after an error: half a question has another answer.
    @Nullable
    Scenario read(List<YamlEntry> among) {
        YamlNode at = EntryReader.find(among, "scenario");
        String id = at instanceof YamlScalar scalar ? scalar.value() : "";
        if (at == null || !reader.ids().accepts(at, id, "scenario")) {
            return null;
        }
        int errorsBefore = reader.problems().errors();
        for (YamlEntry entry : among) {
            if (!KEYS.contains(entry.keyText())) {
                reader.attributes().unknown(entry, KEYS, id);
            }
        }
        String description = reader.text(among, "description", id);
        Duration horizon = (Duration) value(among, "horizon", ValueTypes.DURATION, HORIZON, id);
        Long replications = (Long) value(among, "replications", REPLICATION_COUNT, REPLICATIONS, id);
        Long seed = (Long) value(among, "seed", ValueTypes.COUNT, SEED, id);
        Scenario scenario = new Scenario(
                id,
                description == null ? "" : description,
                items(among, "workload", id).stream()
                        .map(workloads::read)
                        .flatMap(List::stream)
                        .toList(),
                overrides(among, id),
                items(among, "faults", id).stream()
                        .map(faults::read)
                        .flatMap(List::stream)
                        .toList(),
                assertions(among, id),
                Scenario.Links.NONE,
                Scenario.Run.standard()
                        .withHorizon(horizon)
                        .withReplications(replications.intValue())
                        .withSeed(seed));
        return reader.problems().errors() == errorsBefore ? scenario : null;
    }

    private Object value(List<YamlEntry> among, String key, ValueType<?> type, Object otherwise, String id) {
        YamlNode node = EntryReader.find(among, key);
        Object value = node == null ? null : reader.attributes().scalar(type, node, "'" + key + "' of " + id);
        return value == null ? otherwise : value;
    }

    private List<YamlNode> items(List<YamlEntry> among, String key, String id) {
        YamlNode node = EntryReader.find(among, key);
        if (node == null) {
            return List.of();
        }
        if (node instanceof YamlSequence sequence) {
            return sequence.items();
        }
        wrong(node, "'" + key + "' of the scenario " + id + " is not a list.", "Write each item on a line after '- '.");
        return List.of();
    }

    private List<String> assertions(List<YamlEntry> among, String id) {
        List<String> texts = new ArrayList<>();
        for (YamlNode item : items(among, "assert", id)) {
            if (item.resolved() instanceof YamlScalar scalar && !scalar.value().isBlank()) {
                texts.add(scalar.value());
            } else {
                wrong(
                        item,
                        "An assertion of the scenario " + id + " is not a text.",
                        "Write it in quotes: \"feed-api.latency.p99 < 250ms\".");
            }
        }
        return texts;
    }

    private SortedMap<String, String> overrides(List<YamlEntry> among, String id) {
        SortedMap<String, String> overrides = new TreeMap<>();
        YamlNode node = EntryReader.find(among, "overrides");
        if (node == null) {
            return overrides;
        }
        if (!(node instanceof YamlMapping mapping)) {
            wrong(node, "'overrides' of the scenario " + id + " is not a mapping.", "Write: {feed-api.replicas: 10}.");
            return overrides;
        }
        for (YamlEntry entry : reader.entries().of(mapping)) {
            if (entry.value().resolved() instanceof YamlScalar scalar && !scalar.isNull()) {
                overrides.put(entry.keyText(), scalar.value());
            } else {
                wrong(entry.value(), "An override of the scenario " + id + " is not one value.", "Write one value.");
            }
        }
        return overrides;
    }

    private void wrong(YamlNode at, String what, String remedy) {
        reader.problems().error(at, "value.type", what, "The scenario is left out of the model.", remedy);
    }
}
