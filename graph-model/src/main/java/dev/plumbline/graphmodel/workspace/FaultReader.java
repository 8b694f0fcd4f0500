package dev.plumbline.graphmodel.workspace;

import dev.plumbline.graphmodel.Fault;
import dev.plumbline.graphmodel.value.ValueTypes;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Reads the items of a scenario's faults.
final class FaultReader {

    static final String EXAMPLE = "{at: 120s, for: 60s, zone: eu-1a, effect: down}";

    private final EntryReader reader;

    FaultReader(EntryReader reader) {
        this.reader = reader;
    }

    /// What can be read of the faults.
    ///
    /// @param horizon the simulated time
    List<Fault> readAll(List<YamlNode> items, Duration horizon) {
        List<Declared> faults = new ArrayList<>();
        for (YamlNode item : items) {
            Fault fault = read(ScenarioPart.of(reader, item, "a fault"));
            if (fault != null) {
                faults.add(new Declared(item, fault));
                warnOfLate(item, fault, horizon);
            }
        }
        new FaultOverlaps(reader.problems()).check(faults);
        return faults.stream().map(Declared::fault).toList();
    }

    /// A fault and where it stands.
    record Declared(YamlNode at, Fault fault) {}

    private @Nullable Fault read(ScenarioPart part) {
        ScenarioValues.Effect word = (ScenarioValues.Effect) part.required("effect", ScenarioValues.EFFECT, EXAMPLE);
        boolean isOnce = word == ScenarioValues.Effect.FLUSH;
        ScenarioPart named =
                word == null ? part : part.named("a fault with the effect " + ScenarioValues.EFFECT.format(word));
        named.warnOfOthers(keys(word));
        Fault.Target target = new FaultTargets(part).read();
        Duration at = (Duration) part.required("at", ValueTypes.DURATION, EXAMPLE);
        Duration lasting = isOnce ? Duration.ZERO : (Duration) part.required("for", ValueTypes.DURATION, EXAMPLE);
        if (target == null || at == null || lasting == null || word == null) {
            return null;
        }
        Fault.Effect effect = new FaultEffects(named, target).read(word, lasting);
        if (!isOnce && lasting.isZero()) {
            part.idle(part.nodeOf("for"), "A fault lasts for no time.", "It does nothing.", "Say how long it lasts.");
        }
        return effect == null ? null : new Fault(at, lasting, target, effect);
    }

    private static List<String> keys(ScenarioValues.@Nullable Effect effect) {
        List<String> own = effect == null ? FaultEffects.ALL_KEYS : FaultEffects.keys(effect);
        boolean isOnce = effect == ScenarioValues.Effect.FLUSH;
        return Stream.of(
                        isOnce ? List.of("at") : List.of("at", "for"),
                        FaultTargets.KEYS,
                        List.of("replicas", "effect"),
                        own)
                .flatMap(List::stream)
                .toList();
    }

    private void warnOfLate(YamlNode item, Fault fault, Duration horizon) {
        if (fault.at().compareTo(horizon) >= 0) {
            reader.problems()
                    .warning(
                            item,
                            "scenario.idle",
                            "A fault begins at " + ValueTypes.DURATION.format(fault.at()) + ", and the horizon is "
                                    + ValueTypes.DURATION.format(horizon) + ".",
                            "It never happens.",
                            "Begin it earlier, or make the horizon longer.");
        }
    }
}
