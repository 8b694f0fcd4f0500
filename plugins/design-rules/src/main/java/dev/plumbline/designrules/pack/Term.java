package dev.plumbline.designrules.pack;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.runtime.CelRuntime;
import java.util.Map;

/// A compiled condition.
///
/// @param program what is run
/// @param tree what was written
/// @param variables the variables with their types; `asOf` comes in addition
/// @param quick tells of most parts that the condition is false of them
record Term(
        CelRuntime.Program program, CelAbstractSyntaxTree tree, Map<String, ObjectType> variables, QuickTest quick) {

    Term(CelRuntime.Program program, CelAbstractSyntaxTree tree, Map<String, ObjectType> variables) {
        this(program, tree, variables, QuickTest.of(tree.getExpr(), variables));
    }
}
