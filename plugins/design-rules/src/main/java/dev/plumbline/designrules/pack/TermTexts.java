package dev.plumbline.designrules.pack;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.ast.CelExpr;
import dev.cel.parser.CelUnparser;
import dev.cel.parser.CelUnparserFactory;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// The parts of a condition as they were written; each is written once, as findings name the same ones again and again.
final class TermTexts {

    private final CelAbstractSyntaxTree tree;
    private final CelUnparser unparser = CelUnparserFactory.newUnparser();
    private final Map<Long, String> known = new ConcurrentHashMap<>();

    TermTexts(CelAbstractSyntaxTree tree) {
        this.tree = tree;
    }

    /// A part as it was written, in one line.
    String of(CelExpr part) {
        return known.computeIfAbsent(part.id(), id -> written(part));
    }

    private String written(CelExpr part) {
        return unparser.unparse(CelAbstractSyntaxTree.newParsedAst(part, tree.getSource()))
                .replaceAll("\\s+", " ");
    }
}
