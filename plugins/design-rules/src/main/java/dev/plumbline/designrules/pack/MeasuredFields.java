package dev.plumbline.designrules.pack;

import dev.cel.common.types.CelType;
import dev.cel.common.types.SimpleType;
import dev.cel.common.types.StructTypeReference;
import dev.plumbline.designrules.evidence.Figures;
import dev.plumbline.designrules.evidence.Measured;
import dev.plumbline.designrules.pack.ObjectType.Field;
import dev.plumbline.graphmodel.Element;
import dev.plumbline.graphmodel.Relation;
import dev.plumbline.pluginapi.Metric;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What predicates can ask of measurements, as the group `measured` of elements and relations.
///
/// There is a field for each metric, as in `e.measured.errorRatio`: times are durations, shares numbers from 0 to
/// 1, and frequencies events per second. Traffic, utilization and the used share of a quota are the highest value
/// of 30 days, everything else is the latest value; what was not measured for 30 days is not set.
final class MeasuredFields {

    static final String GROUP = "measured";
    static final String PREFIX = GROUP + ".";
    private static final Duration WEEK = Duration.ofDays(7);
    private static final Duration MONTH = Duration.ofDays(30);

    private MeasuredFields() {}

    /// The group of elements, with `lastSeen`, `calls30d` (how often others used it) and `systemCost` (of all that
    /// is in its system, per hour).
    static Field ofElement(Map<String, ObjectType> types) {
        List<Field> fields = new ArrayList<>(metrics());
        fields.add(element("lastSeen", SimpleType.TIMESTAMP, MeasuredFields::lastSeen));
        fields.add(element(
                "calls30d",
                SimpleType.INT,
                (scope, element) -> boxed(scope.observed().callsOf(element.id(), MONTH))));
        fields.add(element(
                "systemCost",
                SimpleType.DOUBLE,
                (scope, element) -> boxed(scope.costs().around(element))));
        return group("Element", fields, types);
    }

    /// The group of relations, with `calls7d` and `calls30d`.
    static Field ofRelation(Map<String, ObjectType> types) {
        List<Field> fields = new ArrayList<>(metrics());
        fields.add(relation(
                "calls7d", (scope, relation) -> boxed(scope.observed().calls(relation.from(), relation.to(), WEEK))));
        fields.add(relation(
                "calls30d", (scope, relation) -> boxed(scope.observed().calls(relation.from(), relation.to(), MONTH))));
        return group("Relation", fields, types);
    }

    private static Field group(String root, List<Field> fields, Map<String, ObjectType> types) {
        ObjectType type = new ObjectType(root + "." + GROUP, fields);
        types.put(type.type().name(), type);
        return new Field(
                GROUP,
                StructTypeReference.create(type.type().name()),
                Optional.of(type),
                List.of(),
                subject -> new ObjectValue(type, subject, PREFIX),
                subject -> null);
    }

    private static List<Field> metrics() {
        return Arrays.stream(Metric.values()).map(MeasuredFields::metric).toList();
    }

    private static Field metric(Metric metric) {
        boolean isTime = metric.unit() == Metric.Unit.SECONDS;
        return new Field(
                name(metric),
                isTime ? SimpleType.DURATION : SimpleType.DOUBLE,
                Optional.empty(),
                List.of(),
                subject -> {
                    OptionalDouble value = value(subject, metric);
                    if (value.isEmpty()) {
                        return null;
                    }
                    return isTime ? Figures.seconds(value.getAsDouble()) : (Object) value.getAsDouble();
                },
                subject -> {
                    OptionalDouble value = value(subject, metric);
                    return value.isPresent() ? Figures.of(metric, value.getAsDouble()) : null;
                });
    }

    private static OptionalDouble value(Subject subject, Metric metric) {
        Measured measured = subject.scope().measured();
        return metric == Metric.TRAFFIC || metric == Metric.UTILIZATION || metric == Metric.QUOTA_USED
                ? measured.peak(subject.id(), metric)
                : measured.latest(subject.id(), metric);
    }

    /// The name of a metric's field: `LATENCY_P99` is `latencyP99`.
    static String name(Metric metric) {
        String[] words = metric.name().toLowerCase(Locale.ROOT).split("_", -1);
        StringBuilder name = new StringBuilder(words[0]);
        for (String word : Arrays.asList(words).subList(1, words.length)) {
            name.append(word.substring(0, 1).toUpperCase(Locale.ROOT)).append(word.substring(1));
        }
        return name.toString();
    }

    private static @Nullable Instant lastSeen(Subject.Scope scope, Element element) {
        return Stream.concat(
                        scope.measured().lastSeen(element.id()).stream(),
                        scope.observed().lastSeen(element.id()).stream())
                .max(Comparator.naturalOrder())
                .orElse(null);
    }

    private static Field element(String name, CelType type, DerivedFields.Reading<Element> reading) {
        return shown(DerivedFields.element(name, type, reading));
    }

    private static Field relation(String name, DerivedFields.Reading<Relation> reading) {
        return shown(DerivedFields.relation(name, SimpleType.INT, reading));
    }

    /// Numbers with fewer digits than Java would show.
    private static Field shown(Field field) {
        Function<Subject, @Nullable String> text = subject -> field.value().apply(subject) instanceof Double number
                ? Figures.number(number)
                : field.text().apply(subject);
        return new Field(field.name(), field.type(), field.group(), field.choices(), field.value(), text);
    }

    private static @Nullable Long boxed(OptionalLong value) {
        return value.isPresent() ? value.getAsLong() : null;
    }

    private static @Nullable Double boxed(OptionalDouble value) {
        return value.isPresent() ? value.getAsDouble() : null;
    }
}
