package dev.plumbline.designrules.pack;

import static dev.plumbline.designrules.pack.DerivedFields.element;
import static dev.plumbline.designrules.pack.DerivedFields.relation;

import dev.cel.common.types.SimpleType;
import dev.plumbline.designrules.model.Interfaces;
import dev.plumbline.designrules.model.Layers;
import dev.plumbline.designrules.model.Levels;
import dev.plumbline.designrules.model.Surroundings;
import dev.plumbline.designrules.pack.ObjectType.Field;
import java.util.List;

/// What predicates can ask of the layers and the published interfaces of systems.
final class StructureFields {

    private StructureFields() {}

    static List<Field> ofElement() {
        return List.of(
                element(
                        "layer",
                        SimpleType.STRING,
                        (scope, element) ->
                                Layers.of(scope.architecture(), element).orElse(null)),
                element(
                        "offered",
                        SimpleType.BOOL,
                        (scope, element) -> Interfaces.isOffered(element).orElse(null)),
                element("published", SimpleType.BOOL, (scope, element) -> Interfaces.isPublished(element)),
                element(
                        "systemPublishes",
                        SimpleType.BOOL,
                        (scope, element) -> Surroundings.system(scope.architecture(), element)
                                .filter(scope.publishingSystems()::contains)
                                .isPresent()));
    }

    static List<Field> ofRelation() {
        return List.of(
                relation(
                        "remote",
                        SimpleType.BOOL,
                        (scope, relation) -> Levels.isRemote(scope.architecture(), relation)),
                relation(
                        "entersSystem",
                        SimpleType.BOOL,
                        (scope, relation) -> Interfaces.isEntered(scope.architecture(), relation)),
                relation(
                        "breaksLayers",
                        SimpleType.BOOL,
                        (scope, relation) ->
                                Layers.areBroken(scope.architecture(), relation).orElse(null)));
    }
}
