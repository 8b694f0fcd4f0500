package dev.plumbline.designrules.pack;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.snakeyaml.engine.v2.nodes.Node;

/// Reads what a rule is asked of: the keys `foreach`, `pair` and `path`.
final class CasesReader {

    private final PackFile file;
    private final TermReader terms;

    CasesReader(PackFile file, TermReader terms) {
        this.file = file;
        this.terms = terms;
    }

    /// What the rule is asked of; empty if something is wrong with it.
    Optional<Cases> read(AppliesTo appliesTo, RuleText rule) {
        refuse(rule, "pair", appliesTo == AppliesTo.PAIR);
        refuse(rule, "path", appliesTo == AppliesTo.PATH);
        return switch (appliesTo) {
            case ELEMENT -> Optional.of(new EachElement());
            case RELATION -> Optional.of(new EachRelation());
            case PAIR -> part(rule, "pair", Set.of("a", "b")).flatMap(this::pair);
            case PATH ->
                part(rule, "path", Set.of("from", "to", "along", "avoiding")).flatMap(this::path);
        };
    }

    private void refuse(RuleText rule, String key, boolean isExpected) {
        Node node = rule.entries().get(key);
        if (node != null && !isExpected) {
            file.problem(
                    file.place(node),
                    "pack.shape",
                    "The key '" + key + "' stands here without foreach: " + key + ".",
                    "Remove it, or write foreach: " + key + ".");
        }
    }

    private Optional<RuleText> part(RuleText rule, String key, Set<String> keys) {
        Node node = rule.entries().get(key);
        if (node == null) {
            rule.required(key);
            return Optional.empty();
        }
        return Optional.of(new RuleText(file, node, file.mapping(node, keys, "a " + key)));
    }

    private Optional<Cases> pair(RuleText pair) {
        ObjectType element = terms.metamodel().element();
        Optional<Term> a = terms.required(pair, "a", Map.of("a", element));
        Optional<Term> b = terms.required(pair, "b", Map.of("b", element));
        return a.isPresent() && b.isPresent() ? Optional.of(new EachPair(a.get(), b.get())) : Optional.empty();
    }

    private Optional<Cases> path(RuleText path) {
        Map<String, ObjectType> element = Map.of("e", terms.metamodel().element());
        Optional<Term> from = terms.required(path, "from", element);
        Optional<Term> to = terms.required(path, "to", element);
        Optional<Term> along =
                terms.optional(path, "along", Map.of("r", terms.metamodel().relation()));
        Optional<Term> avoiding = terms.optional(path, "avoiding", element);
        return from.isPresent() && to.isPresent()
                ? Optional.of(new EachPath(from.get(), to.get(), along, avoiding))
                : Optional.empty();
    }
}
