package dev.plumbline.designrules.pack;

import static dev.plumbline.designrules.pack.DerivedFields.element;
import static dev.plumbline.designrules.pack.DerivedFields.relation;

import dev.cel.common.types.ListType;
import dev.cel.common.types.SimpleType;
import dev.plumbline.designrules.model.CallerClasses;
import dev.plumbline.designrules.model.Deployment;
import dev.plumbline.designrules.model.Objectives;
import dev.plumbline.designrules.model.Places;
import dev.plumbline.designrules.pack.ObjectType.Field;
import dev.plumbline.graphmodel.Architecture;
import dev.plumbline.graphmodel.Attributes;
import dev.plumbline.graphmodel.Element;
import dev.plumbline.graphmodel.ElementAttributes;
import dev.plumbline.graphmodel.ElementKind;
import dev.plumbline.graphmodel.Lifecycle;
import dev.plumbline.graphmodel.Relation;
import dev.plumbline.graphmodel.RelationKind;
import dev.plumbline.graphmodel.Tier;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What predicates can ask of how elements are run and what passes between them.
final class OperationFields {

    private OperationFields() {}

    static List<Field> ofElement() {
        return List.of(
                element("important", SimpleType.BOOL, (scope, element) -> isImportant(element)),
                element("inProduction", SimpleType.BOOL, (scope, element) -> is(element, Lifecycle.PRODUCTION)),
                element("zoneCount", SimpleType.INT, (scope, element) -> zones(scope, element)),
                element(
                        "regions",
                        ListType.create(SimpleType.STRING),
                        (scope, element) -> known(List.copyOf(
                                Places.regions(scope.architecture(), element, scope.instances(element.id()))))),
                element(
                        "onUserPath",
                        SimpleType.BOOL,
                        (scope, element) -> scope.userPaths().has(element.id())),
                element(
                        "mixedCallers",
                        SimpleType.BOOL,
                        (scope, element) -> CallerClasses.isMixed(scope.architecture(), element)),
                element(
                        "shared",
                        SimpleType.BOOL,
                        (scope, element) -> CallerClasses.isShared(scope.architecture(), element)),
                element(
                        "load",
                        SimpleType.DOUBLE,
                        (scope, element) -> CallerClasses.load(scope.architecture(), element)
                                .orElse(null)),
                element(
                        "p99",
                        SimpleType.DURATION,
                        (scope, element) -> Objectives.declared(element).orElse(null)),
                element("costs", SimpleType.BOOL, (scope, element) -> costs(element)),
                element(
                        "dualWrites",
                        SimpleType.INT,
                        (scope, element) -> scope.dualWrites().beside(element)),
                element(
                        "faultSimulated",
                        SimpleType.BOOL,
                        (scope, element) -> scope.simulatedFaults().hit(element)),
                element("filled", SimpleType.BOOL, (scope, element) -> isFilled(scope.architecture(), element)),
                element("keepers", SimpleType.INT, (scope, element) ->
                        (long) scope.records().kept().getOrDefault(element.id(), 0)),
                element("systemsOfRecord", SimpleType.INT, (scope, element) -> systemsOfRecord(scope, element)));
    }

    static List<Field> ofRelation() {
        return List.of(relation(
                "objective",
                SimpleType.DURATION,
                (scope, relation) ->
                        scope.objectives().tightest(relation.from()).orElse(null)));
    }

    private static boolean isImportant(Element element) {
        boolean runsHere = element.kind().runs()
                && element.kind() != ElementKind.EXTERNAL
                && element.kind() != ElementKind.CLIENT
                && element.kind() != ElementKind.HUMAN_REVIEW;
        return runsHere
                && element.get(ElementAttributes.TIER)
                        .filter(tier -> tier.compareTo(Tier.HIGH) <= 0)
                        .isPresent()
                && !is(element, Lifecycle.EXPERIMENTAL)
                && !is(element, Lifecycle.RETIRED);
    }

    private static boolean is(Element element, Lifecycle lifecycle) {
        return element.get(ElementAttributes.LIFECYCLE)
                .filter(found -> found == lifecycle)
                .isPresent();
    }

    private static @Nullable Object zones(Subject.Scope scope, Element element) {
        int zones = Deployment.of(scope.architecture(), element, scope.instances(element.id()))
                .zones()
                .size();
        return zones == 0 ? null : (long) zones;
    }

    private static @Nullable Object known(List<String> values) {
        return values.isEmpty() ? null : values;
    }

    private static boolean costs(Element element) {
        Attributes cost = element.get(ElementAttributes.COST, Attributes.NONE);
        return List.of(ElementAttributes.COST_HOUR, ElementAttributes.COST_REQUEST, ElementAttributes.COST_TOKENS)
                .stream()
                .anyMatch(price -> cost.get(price, 0.0) > 0);
    }

    /// Whether a relation says where the content of the element comes from.
    private static boolean isFilled(Architecture architecture, Element element) {
        return architecture.incoming(element.id()).stream().anyMatch(OperationFields::fills)
                || architecture.outgoing(element.id()).stream()
                        .map(Relation::kind)
                        .anyMatch(kind -> kind == RelationKind.READS || kind == RelationKind.SUBSCRIBES)
                || architecture.outgoing(element.id()).stream()
                        .map(relation -> architecture.element(relation.to()))
                        .flatMap(Optional::stream)
                        .anyMatch(target ->
                                element.kind() == ElementKind.RETRIEVER && target.kind() == ElementKind.VECTOR_INDEX);
    }

    private static boolean fills(Relation relation) {
        return switch (relation.kind()) {
            case WRITES, PUBLISHES, FLOWS_TO -> true;
            case CALLS, READS, SUBSCRIBES, DEPLOYED_ON, OWNS, DEPENDS_ON, USES_TOOL, GUARDS, EVALUATES -> false;
        };
    }

    private static @Nullable Object systemsOfRecord(Subject.Scope scope, Element dataset) {
        Integer count = scope.records().last().get(dataset.id());
        return count == null ? null : (long) count;
    }
}
