package dev.plumbline.designrules.pack;

import dev.cel.common.types.CelType;
import dev.cel.common.types.SimpleType;
import dev.plumbline.designrules.model.DataClasses;
import dev.plumbline.designrules.model.Deployment;
import dev.plumbline.designrules.model.HardDependencies;
import dev.plumbline.designrules.model.Surroundings;
import dev.plumbline.designrules.pack.ObjectType.Field;
import dev.plumbline.graphmodel.Architecture;
import dev.plumbline.graphmodel.Element;
import dev.plumbline.graphmodel.ElementAttributes;
import dev.plumbline.graphmodel.ElementKind;
import dev.plumbline.graphmodel.Relation;
import dev.plumbline.graphmodel.RelationCriticality;
import dev.plumbline.graphmodel.RelationKind;
import dev.plumbline.graphmodel.RelationMode;
import dev.plumbline.graphmodel.Tier;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// What predicates can ask of elements and relations beyond their attributes.
final class DerivedFields {

    private DerivedFields() {}

    static List<Field> ofElement() {
        return List.of(
                element("id", SimpleType.STRING, (scope, element) -> element.id()),
                element("name", SimpleType.STRING, (scope, element) -> element.name()),
                choice(
                        element(
                                "kind",
                                SimpleType.STRING,
                                (scope, element) -> element.kind().id()),
                        kinds()),
                element("parent", SimpleType.STRING, (scope, element) -> element.parent()),
                element(
                        "runs",
                        SimpleType.BOOL,
                        (scope, element) -> element.kind().runs()),
                element(
                        "boundary",
                        SimpleType.STRING,
                        (scope, element) -> Surroundings.boundary(scope.architecture(), element)
                                .orElse("")),
                element(
                        "tierRank",
                        SimpleType.INT,
                        (scope, element) -> element.get(ElementAttributes.TIER)
                                .map(tier -> (long) tier.compareTo(Tier.CRITICAL))
                                .orElse(null)),
                element("replicaCount", SimpleType.INT, (scope, element) -> {
                    Deployment deployment = Deployment.of(scope.architecture(), element, scope.instances(element.id()));
                    return deployment.replicas().isPresent()
                            ? deployment.replicas().getAsLong()
                            : null;
                }),
                element(
                        "sensitive",
                        SimpleType.BOOL,
                        (scope, element) -> DataClasses.isSensitive(scope.architecture(), element)
                                .orElse(null)),
                element(
                        "personal",
                        SimpleType.BOOL,
                        (scope, element) -> DataClasses.isPersonal(scope.architecture(), element)
                                .orElse(null)),
                element("producers", SimpleType.INT, (scope, element) -> producers(scope.architecture(), element.id())),
                element("consumers", SimpleType.INT, (scope, element) -> consumers(scope.architecture(), element.id())),
                element(
                        "deadLetterQueue",
                        SimpleType.BOOL,
                        (scope, element) -> scope.deadLetters().contains(element.id())),
                element("acts", SimpleType.BOOL, (scope, element) -> acts(scope.architecture(), element.id())),
                element("connected", SimpleType.BOOL, (scope, element) -> connected(scope, element.id())));
    }

    static List<Field> ofRelation() {
        return List.of(
                relation("id", SimpleType.STRING, (scope, relation) -> relation.id()),
                relation("from", SimpleType.STRING, (scope, relation) -> relation.from()),
                relation("to", SimpleType.STRING, (scope, relation) -> relation.to()),
                choice("kind", RelationKind.values(), Relation::kind),
                choice("mode", RelationMode.values(), Relation::mode),
                choice("criticality", RelationCriticality.values(), Relation::criticality),
                relation("sync", SimpleType.BOOL, (scope, relation) -> relation.isSynchronous()),
                relation(
                        "traffic",
                        SimpleType.BOOL,
                        (scope, relation) -> relation.kind().carriesTraffic()),
                relation("attempts", SimpleType.INT, (scope, relation) -> relation.attempts()),
                relation(
                        "hard",
                        SimpleType.BOOL,
                        (scope, relation) -> HardDependencies.isHard(scope.architecture(), relation)),
                relation(
                        "sensitive",
                        SimpleType.BOOL,
                        (scope, relation) -> DataClasses.isSensitive(scope.architecture(), relation)
                                .orElse(null)),
                relation(
                        "personal",
                        SimpleType.BOOL,
                        (scope, relation) -> DataClasses.isPersonal(scope.architecture(), relation)
                                .orElse(null)));
    }

    private static long producers(Architecture architecture, String id) {
        return architecture.incoming(id).stream()
                .map(Relation::kind)
                .filter(kind -> kind == RelationKind.PUBLISHES
                        || kind == RelationKind.WRITES
                        || kind == RelationKind.CALLS
                        || kind == RelationKind.FLOWS_TO)
                .count();
    }

    private static long consumers(Architecture architecture, String id) {
        long taking = architecture.incoming(id).stream()
                .map(Relation::kind)
                .filter(kind -> kind == RelationKind.SUBSCRIBES || kind == RelationKind.READS)
                .count();
        long given = architecture.outgoing(id).stream()
                .filter(relation -> relation.kind().carriesTraffic())
                .count();
        return taking + given;
    }

    /// Whether the element uses a tool that does more than read; null if a tool does not say.
    private static @Nullable Boolean acts(Architecture architecture, String id) {
        boolean unknown = false;
        for (Relation relation : architecture.outgoing(id)) {
            Optional<Element> tool =
                    architecture.element(relation.to()).filter(element -> element.kind() == ElementKind.TOOL);
            Optional<ElementAttributes.SideEffects> effects =
                    tool.flatMap(element -> element.get(ElementAttributes.SIDE_EFFECTS));
            if (effects.filter(effect -> effect.compareTo(ElementAttributes.SideEffects.READ) > 0)
                    .isPresent()) {
                return true;
            }
            unknown |= tool.isPresent() && effects.isEmpty();
        }
        return unknown ? null : false;
    }

    private static boolean connected(Subject.Scope scope, String id) {
        Architecture architecture = scope.architecture();
        return !architecture.outgoing(id).isEmpty()
                || !architecture.incoming(id).isEmpty()
                || !architecture.children(id).isEmpty()
                || scope.referrers().areThereOf(id);
    }

    private static List<String> kinds() {
        return Arrays.stream(ElementKind.values()).map(ElementKind::id).toList();
    }

    private static <E extends Enum<E>> Field choice(String name, E[] constants, Function<Relation, E> value) {
        Map<E, String> written = new LinkedHashMap<>();
        for (E constant : constants) {
            written.put(constant, written(constant));
        }
        return choice(
                relation(name, SimpleType.STRING, (scope, relation) -> written.get(value.apply(relation))),
                List.copyOf(written.values()));
    }

    private static String written(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Field element(String name, CelType type, Reading<Element> reading) {
        return field(
                name,
                type,
                subject -> subject instanceof Subject.OfElement of ? reading.of(of.scope(), of.element()) : null);
    }

    static Field relation(String name, CelType type, Reading<Relation> reading) {
        return field(
                name,
                type,
                subject -> subject instanceof Subject.OfRelation of ? reading.of(of.scope(), of.relation()) : null);
    }

    private static Field field(String name, CelType type, Function<Subject, @Nullable Object> value) {
        return new Field(name, type, Optional.empty(), List.of(), value, subject -> {
            Object found = value.apply(subject);
            return found == null ? null : text(found);
        });
    }

    private static String text(Object value) {
        if (value instanceof Double number && number == Math.rint(number)) {
            return String.valueOf(number.longValue());
        }
        return value instanceof List<?> values
                ? values.stream().map(Object::toString).collect(Collectors.joining(", "))
                : value.toString();
    }

    static Field choice(Field field, List<String> choices) {
        return new Field(field.name(), field.type(), field.group(), choices, field.value(), field.text());
    }

    /// Reads a fact of an element or relation.
    interface Reading<T> {
        @Nullable
        Object of(Subject.Scope scope, T subject);
    }
}
