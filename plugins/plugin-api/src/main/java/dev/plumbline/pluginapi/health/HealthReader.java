package dev.plumbline.pluginapi.health;

import dev.plumbline.graphmodel.Architecture;
import dev.plumbline.graphmodel.Problem;
import dev.plumbline.graphmodel.workspace.ReadLimits;
import dev.plumbline.graphmodel.workspace.SourceText;
import dev.plumbline.graphmodel.workspace.YamlDocument;
import dev.plumbline.graphmodel.workspace.YamlEntry;
import dev.plumbline.graphmodel.workspace.YamlNode;
import dev.plumbline.graphmodel.workspace.YamlNode.YamlMapping;
import dev.plumbline.graphmodel.workspace.YamlNode.YamlScalar;
import dev.plumbline.graphmodel.workspace.YamlParser;
import dev.plumbline.pluginapi.Evaluation.SuiteType;
import dev.plumbline.pluginapi.health.HealthThresholds.Limits;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// Reads the file of the thresholds of health:
///
/// ```yaml
/// degraded: 80 %
/// errors: 1 %
/// saturation: 90 %
/// stale: 5min
/// silent: 30s
/// evaluations: {online: 1h}
/// elements:
///   search: {errors: 5 %, p99: 800ms}
/// ```
final class HealthReader {

    static final Set<String> KEYS =
            Set.of("degraded", "errors", "saturation", "p99", "stale", "silent", "evaluations", "elements");
    static final Map<String, SuiteType> SUITES = Map.of(
            "online", SuiteType.ONLINE,
            "quality", SuiteType.QUALITY,
            "redTeam", SuiteType.RED_TEAM,
            "fairness", SuiteType.FAIRNESS);
    private static final Set<String> LIMITS = Set.of("errors", "saturation", "p99");

    private final HealthValues values;
    private final Architecture architecture;

    private HealthReader(HealthValues values, Architecture architecture) {
        this.values = values;
        this.architecture = architecture;
    }

    /// What the file says; each value that cannot be read is the usual one and has a problem.
    static HealthSettings read(SourceText source, Architecture architecture) {
        YamlDocument document = new YamlParser(ReadLimits.standard()).parse(source);
        HealthThresholds thresholds = HealthThresholds.STANDARD;
        List<Problem> problems = new ArrayList<>(document.problems());
        if (!document.isBroken()) {
            HealthValues values = new HealthValues(source);
            HealthReader reader = new HealthReader(values, architecture);
            for (YamlNode root : document.roots()) {
                thresholds = reader.root(root.resolved(), thresholds);
            }
            problems.addAll(values.problems());
        }
        return new HealthSettings(thresholds, problems.stream().sorted().toList());
    }

    private HealthThresholds root(YamlNode root, HealthThresholds usual) {
        if (root instanceof YamlMapping mapping) {
            values.checkKeys(mapping, KEYS, "the file");
            return new HealthThresholds(
                    values.share(mapping.entry("degraded")).orElse(usual.degraded()),
                    limits(mapping, usual.usual()),
                    values.time(mapping.entry("stale"), usual.stale()),
                    values.time(mapping.entry("silent"), usual.silent()),
                    evaluations(mapping.entry("evaluations"), usual.evaluations()),
                    elements(mapping.entry("elements")));
        }
        if (!(root instanceof YamlScalar scalar && scalar.isNull())) {
            values.error(
                    root.start(), "shape", "The file has no keys.", "Write degraded: 80 %, or another key, on a line.");
        }
        return usual;
    }

    private Limits limits(YamlMapping mapping, Limits usual) {
        return new Limits(
                or(values.share(mapping.entry("errors")), usual.errors()),
                or(values.share(mapping.entry("saturation")), usual.saturation()),
                or(values.seconds(mapping.entry("p99")), usual.p99()));
    }

    private static OptionalDouble or(OptionalDouble value, OptionalDouble usual) {
        return value.isPresent() ? value : usual;
    }

    private Map<SuiteType, Duration> evaluations(@Nullable YamlEntry entry, Map<SuiteType, Duration> usual) {
        Map<SuiteType, Duration> ages = new EnumMap<>(usual);
        values.mapping(entry, "{online: 1h}").ifPresent(mapping -> {
            values.checkKeys(mapping, SUITES.keySet(), "evaluations");
            mapping.entries().forEach(age -> {
                SuiteType type = SUITES.get(age.keyText());
                if (type != null) {
                    ages.put(type, values.time(age, ages.getOrDefault(type, Duration.ofDays(1))));
                }
            });
        });
        return ages;
    }

    private SortedMap<String, Limits> elements(@Nullable YamlEntry entry) {
        SortedMap<String, Limits> limits = new TreeMap<>();
        values.mapping(entry, "{search: {errors: 5 %}}")
                .ifPresent(mapping -> mapping.entries().forEach(element -> {
                    if (values.isKnown(element, architecture.elements().keySet())) {
                        values.mapping(element, "{errors: 5 %}").ifPresent(own -> {
                            values.checkKeys(own, LIMITS, "an element");
                            limits.put(element.keyText(), limits(own, Limits.NONE));
                        });
                    }
                }));
        return limits;
    }
}
