package dev.plumbline.designrules.pack;

import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.nodes.Node;

/// Reads the conditions of a rule; what is wrong with them is a problem of the file.
final class TermReader {

    private final PackFile file;
    private final Metamodel metamodel;
    private final ConditionCompiler compiler;

    TermReader(PackFile file, Metamodel metamodel) {
        this.file = file;
        this.metamodel = metamodel;
        this.compiler = new ConditionCompiler(metamodel);
    }

    Metamodel metamodel() {
        return metamodel;
    }

    /// A condition that must be there; empty if it is not, or is wrong.
    Optional<Term> required(RuleText owner, String key, Map<String, ObjectType> variables) {
        String text = owner.required(key);
        Node node = owner.entries().get(key);
        if (text.isBlank() || node == null) {
            if (node != null) {
                file.problem(file.place(node), "pack.condition", "The condition '" + key + "' is empty.", "Write one.");
            }
            return Optional.empty();
        }
        return term(node, text, variables);
    }

    /// A condition that may be left out; empty if it is left out or wrong.
    Optional<Term> optional(RuleText owner, String key, Map<String, ObjectType> variables) {
        @Nullable Node node = owner.entries().get(key);
        return node == null ? Optional.empty() : required(owner, key, variables);
    }

    private Optional<Term> term(Node node, String text, Map<String, ObjectType> variables) {
        ConditionCompiler.Result result = compiler.compile(variables, text);
        result.issues()
                .forEach(issue -> file.problem(
                        file.within(node, issue.line(), issue.column()),
                        "pack.condition",
                        issue.what(),
                        issue.remedy()));
        return result.term();
    }
}
