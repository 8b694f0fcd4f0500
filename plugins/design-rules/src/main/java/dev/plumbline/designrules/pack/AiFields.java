package dev.plumbline.designrules.pack;

import static dev.plumbline.designrules.pack.DerivedFields.element;

import dev.cel.common.types.SimpleType;
import dev.plumbline.designrules.model.Embeddings;
import dev.plumbline.designrules.model.Prompts;
import dev.plumbline.designrules.pack.ObjectType.Field;
import java.util.List;

/// What predicates can ask of agents, models and what they know.
final class AiFields {

    private AiFields() {}

    static List<Field> ofElement() {
        return List.of(
                element(
                        "aiSystem",
                        SimpleType.BOOL,
                        (scope, element) -> scope.aiSystems().systems().contains(element.id())),
                element(
                        "servesPeople",
                        SimpleType.BOOL,
                        (scope, element) -> scope.aiSystems().servingPeople().contains(element.id())),
                element(
                        "unprompted",
                        SimpleType.BOOL,
                        (scope, element) ->
                                scope.showsPrompts() && Prompts.isUnprompted(scope.architecture(), element)),
                element(
                        "grounded",
                        SimpleType.BOOL,
                        (scope, element) -> scope.grounded().contains(element.id())),
                element(
                        "embedding",
                        SimpleType.STRING,
                        (scope, element) ->
                                Embeddings.of(scope.architecture(), element).orElse(null)));
    }
}
