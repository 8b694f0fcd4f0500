package dev.plumbline.designrules.pack;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What a rule of a pack is asked of, and so which variables its condition has.
enum AppliesTo {
    /// Each element, as `e`.
    ELEMENT,
    /// Each relation, as `r` with its `source` and `target`.
    RELATION;

    /// The variables with their types; `asOf` comes in addition.
    Map<String, ObjectType> variables(Metamodel metamodel) {
        Map<String, ObjectType> variables = new LinkedHashMap<>();
        switch (this) {
            case ELEMENT -> variables.put("e", metamodel.element());
            case RELATION -> {
                variables.put("r", metamodel.relation());
                variables.put("source", metamodel.element());
                variables.put("target", metamodel.element());
            }
        }
        return variables;
    }

    /// The names of the variables, for messages.
    List<String> names() {
        return switch (this) {
            case ELEMENT -> List.of("e", "asOf");
            case RELATION -> List.of("r", "source", "target", "asOf");
        };
    }
}
