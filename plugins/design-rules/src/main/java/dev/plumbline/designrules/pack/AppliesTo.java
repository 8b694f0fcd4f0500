package dev.plumbline.designrules.pack;

import java.util.LinkedHashMap;
import java.util.Map;

/// What a rule of a pack is asked of, and so which variables its condition has.
enum AppliesTo {
    /// Each element, as `e`.
    ELEMENT,
    /// Each relation, as `r` with its `source` and `target`.
    RELATION,
    /// Each pair of two elements, as `a` and `b`.
    PAIR,
    /// Each element that a path leads to, as `target`, with its `source` and the `path`.
    PATH;

    /// The variables with their types, the most important first; `asOf` comes in addition.
    Map<String, ObjectType> variables(Metamodel metamodel) {
        Map<String, ObjectType> variables = new LinkedHashMap<>();
        switch (this) {
            case ELEMENT -> variables.put("e", metamodel.element());
            case RELATION -> {
                variables.put("r", metamodel.relation());
                variables.put("source", metamodel.element());
                variables.put("target", metamodel.element());
            }
            case PAIR -> {
                variables.put("a", metamodel.element());
                variables.put("b", metamodel.element());
            }
            case PATH -> {
                variables.put("target", metamodel.element());
                variables.put("source", metamodel.element());
                variables.put("path", metamodel.path());
            }
        }
        return variables;
    }
}
