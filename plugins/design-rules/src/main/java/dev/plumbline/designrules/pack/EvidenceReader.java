package dev.plumbline.designrules.pack;

import dev.plumbline.graphmodel.AttributeType;
import dev.plumbline.graphmodel.value.ValueType;
import dev.plumbline.graphmodel.value.ValueTypes;
import dev.plumbline.pluginapi.Evaluation;
import dev.plumbline.pluginapi.Evidence;
import dev.plumbline.pluginapi.Measurement;
import dev.plumbline.pluginapi.Metric;
import dev.plumbline.pluginapi.ObservedRelation;
import dev.plumbline.pluginapi.Provenance;
import dev.plumbline.pluginapi.SimulationResult;
import dev.plumbline.pluginapi.SimulationResult.Estimate;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.nodes.Node;

/// Reads what is known of an example beyond its text:
///
/// ```yaml
/// measurements: [{of: shop, metric: utilization, value: 0.9, at: 2025-12-31}]
/// observed: [{from: shop, to: stock, calls: 400, days: 7, at: 2025-12-31, protocol: grpc}]
/// evaluations: [{of: helper, suite: answers, type: quality, metric: right, score: 0.8, low: 0.7, threshold: 0.9,
///                groups: {old: 0.8, young: 0.9}, versions: {helper: "3"}, at: 2025-12-20}]
/// simulations: [{scenario: peak, utilization: {shop: 0.8}}]
/// ```
///
/// Where no day is given, it is that of the check.
final class EvidenceReader {

    static final Set<String> KEYS = Set.of("measurements", "observed", "evaluations", "simulations");
    private static final ValueType<Metric> METRIC = ValueTypes.choice(Metric.class);
    private static final ValueType<Evaluation.SuiteType> SUITE = ValueTypes.choice(Evaluation.SuiteType.class);
    private static final Provenance PROVENANCE = new Provenance("example", "", Optional.empty());

    private final PackFile file;

    EvidenceReader(PackFile file) {
        this.file = file;
    }

    /// The evidence that the entries of an example give.
    Evidence read(Map<String, Node> parts) {
        return new Evidence(
                entries(parts, "measurements", Set.of("of", "metric", "value", "at"))
                        .flatMap(entry -> measurement(entry).stream())
                        .toList(),
                entries(
                                parts,
                                "evaluations",
                                Set.of(
                                        "of",
                                        "suite",
                                        "type",
                                        "metric",
                                        "score",
                                        "low",
                                        "threshold",
                                        "dataset",
                                        "groups",
                                        "versions",
                                        "at"))
                        .map(this::evaluation)
                        .toList(),
                entries(parts, "observed", Set.of("from", "to", "calls", "days", "at", "protocol"))
                        .map(this::observed)
                        .toList(),
                entries(parts, "simulations", Set.of("scenario", "utilization"))
                        .map(this::simulation)
                        .toList());
    }

    private Stream<RuleText> entries(Map<String, Node> parts, String key, Set<String> known) {
        return file.items(parts.get(key)).stream()
                .map(node -> new RuleText(file, node, file.mapping(node, known, "an entry of " + key)));
    }

    private Optional<Measurement> measurement(RuleText entry) {
        return entry.requiredChoice("metric", METRIC)
                .map(metric -> new Measurement(
                        entry.required("of"),
                        metric,
                        number(entry, "value").orElse(0),
                        at(entry),
                        Duration.ZERO,
                        PROVENANCE));
    }

    private Evaluation evaluation(RuleText entry) {
        SortedMap<String, Double> groups = new TreeMap<>();
        texts(entry, "groups").forEach((group, score) -> number(score).ifPresent(value -> groups.put(group, value)));
        SortedMap<String, String> versions = new TreeMap<>();
        texts(entry, "versions")
                .forEach((id, version) -> file.text(version, "a version").ifPresent(text -> versions.put(id, text)));
        return new Evaluation(
                entry.optional("suite", "suite"),
                entry.choice("type", SUITE, Evaluation.SuiteType.QUALITY),
                entry.required("of"),
                entry.optional("metric", "score"),
                new Evaluation.Score(number(entry, "score").orElse(0), number(entry, "low"), groups),
                number(entry, "threshold"),
                entry.optional("dataset", ""),
                versions,
                at(entry),
                PROVENANCE);
    }

    private ObservedRelation observed(RuleText entry) {
        return new ObservedRelation(
                entry.required("from"),
                entry.required("to"),
                (long) number(entry, "calls").orElse(0),
                Duration.ofDays((long) number(entry, "days").orElse(1)),
                at(entry),
                entry.optional("protocol", ""),
                PROVENANCE);
    }

    private SimulationResult simulation(RuleText entry) {
        SortedMap<String, SimulationResult.Figures> figures = new TreeMap<>();
        texts(entry, "utilization")
                .forEach((id, utilization) -> number(utilization).ifPresent(value -> figures.put(id, figures(value))));
        return new SimulationResult(
                entry.required("scenario"),
                0,
                figures,
                new TreeMap<>(),
                List.of(),
                Double.NaN,
                List.of(),
                List.of(),
                PROVENANCE);
    }

    private static SimulationResult.Figures figures(double utilization) {
        Estimate unknown = Estimate.UNKNOWN;
        return new SimulationResult.Figures(
                unknown,
                unknown,
                Estimate.exact(utilization),
                unknown,
                unknown,
                new SimulationResult.Latency(unknown, unknown, unknown, unknown));
    }

    private Map<String, Node> texts(RuleText entry, String key) {
        Node node = entry.entries().get(key);
        return node == null ? Map.of() : file.entries(node, key);
    }

    private OptionalDouble number(RuleText entry, String key) {
        Node node = entry.entries().get(key);
        return node == null ? OptionalDouble.empty() : number(node);
    }

    /// A number that may be negative, as an error budget that is overdrawn.
    private OptionalDouble number(Node node) {
        Optional<String> text = file.text(node, "a number");
        try {
            return text.isPresent() ? OptionalDouble.of(Double.parseDouble(text.get())) : OptionalDouble.empty();
        } catch (NumberFormatException wrong) {
            file.problem(file.place(node), "pack.value", "'" + text.orElse("") + "' is no number.", "Write a number.");
            return OptionalDouble.empty();
        }
    }

    private Instant at(RuleText entry) {
        Node node = entry.entries().get("at");
        LocalDate day = node == null ? null : value(node, ValueTypes.DATE);
        return (day == null ? RuleExamples.AS_OF : day)
                .atStartOfDay(ZoneOffset.UTC)
                .toInstant();
    }

    @SuppressWarnings("unchecked") // a scalar of this type holds its values
    private <T> @Nullable T value(Node node, ValueType<T> type) {
        return (T) new AttributeText(file).value(new AttributeType.Scalar<>(type), node);
    }
}
