package dev.plumbline.graphmodel.workspace;

import dev.plumbline.graphmodel.Fault;
import dev.plumbline.graphmodel.value.Ratio;
import dev.plumbline.graphmodel.value.ValueType;
import dev.plumbline.graphmodel.value.ValueTypes;
import dev.plumbline.graphmodel.workspace.YamlNode.YamlMapping;
import dev.plumbline.graphmodel.workspace.YamlNode.YamlScalar;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Reads the items of a scenario's faults.
final class FaultReader {

    private static final List<String> KEYS = List.of("at", "for", "zone", "element", "relation", "effect", "factor");
    private static final List<String> SUBJECTS = List.of("zone", "element", "relation");

    private final EntryReader reader;

    FaultReader(EntryReader reader) {
        this.reader = reader;
    }

    /// The fault, or none after an error.
    List<Fault> read(YamlNode item) {
        List<YamlEntry> among = item.resolved() instanceof YamlMapping mapping
                ? reader.entries().of(mapping)
                : List.of();
        for (YamlEntry entry : among) {
            if (!KEYS.contains(entry.keyText())) {
                reader.attributes().unknown(entry, KEYS, "a fault");
            }
        }
        Fault.Target subject = subject(item, among);
        Duration at = (Duration) required(item, among, "at", ValueTypes.DURATION);
        Duration duration = (Duration) required(item, among, "for", ValueTypes.DURATION);
        ScenarioValues.Effect effect = (ScenarioValues.Effect) required(item, among, "effect", ScenarioValues.EFFECT);
        boolean wantsFactor = effect == ScenarioValues.Effect.SLOW || EntryReader.find(among, "factor") != null;
        Double factor = wantsFactor ? (Double) required(item, among, "factor", ValueTypes.NUMBER) : null;
        if (subject == null || at == null || duration == null || effect == null || (wantsFactor && factor == null)) {
            return List.of();
        }
        return List.of(new Fault(at, duration, subject, effect(effect, factor == null ? 1 : factor)));
    }

    private Fault.@Nullable Target subject(YamlNode item, List<YamlEntry> among) {
        List<String> named = SUBJECTS.stream()
                .filter(key -> EntryReader.find(among, key) != null)
                .toList();
        if (named.size() == 1 && EntryReader.find(among, named.getFirst()) instanceof YamlScalar id && !id.isNull()) {
            return switch (named.getFirst()) {
                case "zone" -> new Fault.Target.Zone(id.value());
                case "element" -> new Fault.Target.Elements(List.of(id.value()));
                default -> new Fault.Target.Link(id.value());
            };
        }
        incomplete(item, "A fault names not exactly one zone, element or relation.");
        return null;
    }

    private static Fault.Effect effect(ScenarioValues.Effect word, double factor) {
        return switch (word) {
            case SLOW -> new Fault.Effect.Slow(factor);
            case ERRORS -> new Fault.Effect.Errors(new Ratio(1));
            case DOWN -> new Fault.Effect.Down();
        };
    }

    private @Nullable Object required(YamlNode item, List<YamlEntry> among, String key, ValueType<?> type) {
        YamlNode node = EntryReader.find(among, key);
        if (node == null) {
            incomplete(item, "A fault has no '" + key + "'.");
            return null;
        }
        return reader.attributes().scalar(type, node, "'" + key + "' of a fault");
    }

    private void incomplete(YamlNode at, String what) {
        reader.problems()
                .error(
                        at,
                        "scenario.incomplete",
                        what,
                        "The scenario is left out of the model.",
                        "Write {at: 120s, for: 60s, zone: eu-1a, effect: down}; slow needs a factor too.");
    }
}
