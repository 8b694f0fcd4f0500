package dev.plumbline.designrules.pack;

import static dev.plumbline.designrules.pack.DerivedFields.element;
import static dev.plumbline.designrules.pack.DerivedFields.relation;

import dev.cel.common.types.ListType;
import dev.cel.common.types.SimpleType;
import dev.plumbline.designrules.model.Hosting;
import dev.plumbline.designrules.model.PersonalFlow;
import dev.plumbline.designrules.model.Role;
import dev.plumbline.designrules.model.Surroundings;
import dev.plumbline.designrules.pack.ObjectType.Field;
import dev.plumbline.graphmodel.Architecture;
import dev.plumbline.graphmodel.Element;
import dev.plumbline.graphmodel.ElementAttributes;
import dev.plumbline.graphmodel.ElementKind;
import dev.plumbline.graphmodel.Relation;
import dev.plumbline.graphmodel.RelationAttributes;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What predicates can ask of how elements are protected, and the data that passes between them.
final class ProtectionFields {

    private ProtectionFields() {}

    static List<Field> ofElement() {
        return List.of(
                DerivedFields.choice(
                        element(
                                "role",
                                SimpleType.STRING,
                                (scope, element) -> Role.of(element)
                                        .map(ProtectionFields::written)
                                        .orElse("")),
                        Arrays.stream(Role.values())
                                .map(ProtectionFields::written)
                                .toList()),
                element(
                        "mixedHosts",
                        SimpleType.BOOL,
                        (scope, element) ->
                                Hosting.on(scope.architecture(), element).isMixed(scope.architecture())),
                element(
                        "segment",
                        SimpleType.INT,
                        (scope, element) ->
                                Hosting.strangers(scope.architecture(), element).orElse(null)),
                element("entered", SimpleType.BOOL, (scope, element) -> isEntered(scope.architecture(), element)),
                element(
                        "receivesPersonal",
                        SimpleType.BOOL,
                        (scope, element) -> PersonalFlow.reaches(scope.architecture(), element)));
    }

    static List<Field> ofRelation() {
        return List.of(
                relation("toTarget", SimpleType.BOOL, (scope, relation) -> PersonalFlow.goesToTarget(relation)),
                relation(
                        "needless",
                        ListType.create(SimpleType.STRING),
                        (scope, relation) -> needless(scope.architecture(), relation)));
    }

    private static boolean isEntered(Architecture architecture, Element element) {
        return architecture.incoming(element.id()).stream()
                .filter(relation -> relation.kind().carriesTraffic())
                .anyMatch(relation -> Surroundings.enters(architecture, relation));
    }

    /// The datasets that the relation hands to an element which says what it handles, and names others; null if either
    /// is not said.
    private static @Nullable Object needless(Architecture architecture, Relation relation) {
        Optional<List<String>> handled = receiver(architecture, relation).flatMap(at -> at.get(ElementAttributes.DATA));
        Optional<List<String>> sent = relation.get(RelationAttributes.DATA);
        return handled.isEmpty() || sent.isEmpty()
                ? null
                : sent.get().stream()
                        .filter(dataset -> !handled.get().contains(dataset))
                        .toList();
    }

    private static Optional<Element> receiver(Architecture architecture, Relation relation) {
        Optional<Element> target = architecture.element(relation.to());
        return switch (relation.kind()) {
            case WRITES, PUBLISHES, FLOWS_TO -> target;
            case READS, SUBSCRIBES -> architecture.element(relation.from());
            // The data of a call between our own elements may as well be that of the answer.
            case CALLS, USES_TOOL -> target.filter(element -> element.kind() == ElementKind.EXTERNAL);
            case DEPLOYED_ON, OWNS, DEPENDS_ON, GUARDS, EVALUATES -> Optional.empty();
        };
    }

    private static String written(Role role) {
        return role.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
