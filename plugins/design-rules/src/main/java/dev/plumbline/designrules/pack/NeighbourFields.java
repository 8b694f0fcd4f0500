package dev.plumbline.designrules.pack;

import static dev.plumbline.designrules.pack.DerivedFields.element;
import static dev.plumbline.designrules.pack.DerivedFields.relation;

import dev.cel.common.types.ListType;
import dev.cel.common.types.SimpleType;
import dev.plumbline.designrules.model.Caches;
import dev.plumbline.designrules.model.Callers;
import dev.plumbline.designrules.model.DataClasses;
import dev.plumbline.designrules.model.Owners;
import dev.plumbline.designrules.model.Surroundings;
import dev.plumbline.designrules.model.TokenCaps;
import dev.plumbline.designrules.model.ToolUsers;
import dev.plumbline.designrules.pack.ObjectType.Field;
import java.util.List;

/// What predicates can ask of the containers and neighbours of elements and relations.
final class NeighbourFields {

    private NeighbourFields() {}

    static List<Field> ofElement() {
        return List.of(
                element(
                        "system",
                        SimpleType.STRING,
                        (scope, element) -> Surroundings.system(scope.architecture(), element)
                                .orElse("")),
                element(
                        "ownedBy",
                        SimpleType.STRING,
                        (scope, element) ->
                                Owners.of(scope.architecture(), element).orElse(null)),
                element("parts", SimpleType.INT, (scope, element) ->
                        (long) scope.architecture().children(element.id()).size()),
                element("cached", SimpleType.BOOL, (scope, element) -> Caches.isCached(scope.architecture(), element)),
                element(
                        "placed",
                        SimpleType.BOOL,
                        (scope, element) -> scope.placement()
                                .isPlaced(scope.architecture(), element)
                                .orElse(null)),
                element(
                        "retentionSet",
                        SimpleType.BOOL,
                        (scope, element) -> DataClasses.isRetentionSet(scope.architecture(), element)),
                element(
                        "unlimitedCallers",
                        SimpleType.INT,
                        (scope, element) -> Callers.unlimited(scope.architecture(), element.id())),
                element(
                        "behindGateway",
                        SimpleType.BOOL,
                        (scope, element) -> Callers.behindGateway(scope.architecture(), element.id())),
                element(
                        "writerOwners",
                        ListType.create(SimpleType.STRING),
                        (scope, element) -> Callers.writerOwners(scope.architecture(), element.id())),
                element(
                        "tokensCapped",
                        SimpleType.BOOL,
                        (scope, element) -> TokenCaps.isCapped(scope.architecture(), element)),
                element("agents", SimpleType.INT, (scope, element) -> ToolUsers.agents(scope.architecture(), element)),
                element(
                        "unapprovedAgents",
                        SimpleType.INT,
                        (scope, element) -> ToolUsers.unapproved(scope.architecture(), element, scope.reviewed())));
    }

    static List<Field> ofRelation() {
        return List.of(relation(
                "enters", SimpleType.BOOL, (scope, relation) -> Surroundings.enters(scope.architecture(), relation)));
    }
}
