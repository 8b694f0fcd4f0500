package dev.plumbline.designrules.pack;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.runtime.CelRuntime;
import java.util.Map;

/// A compiled condition.
///
/// @param program what is run
/// @param tree what was written
/// @param variables the variables with their types; `asOf` comes in addition
/// @param quick tells of most parts whether it holds
/// @param texts its parts as they were written
record Term(
        CelRuntime.Program program,
        CelAbstractSyntaxTree tree,
        Map<String, ObjectType> variables,
        QuickTest quick,
        TermTexts texts) {

    Term(CelRuntime.Program program, CelAbstractSyntaxTree tree, Map<String, ObjectType> variables) {
        this(program, tree, variables, QuickTestReader.read(tree.getExpr(), variables), new TermTexts(tree));
    }
}
