package dev.plumbline.designrules.pack;

import dev.plumbline.graphmodel.ElementAttributes;
import dev.plumbline.graphmodel.ElementKind;
import dev.plumbline.graphmodel.RelationAttributes;
import dev.plumbline.pluginapi.Dependencies;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.snakeyaml.engine.v2.nodes.Node;

/// Reads what an algorithm depends on.
///
/// @param file where the rule stands
record DependenciesReader(PackFile file) {

    /// What an algorithm depends on: the attributes that the rule lists, with `flows` and `evidence` as further
    /// words, or anything.
    Dependencies of(RuleText rule) {
        if (!rule.entries().containsKey("reads")) {
            return Dependencies.EVERYTHING;
        }
        Set<String> attributes = new HashSet<>();
        Set<Dependencies.Input> inputs = EnumSet.noneOf(Dependencies.Input.class);
        for (Node item : file.items(rule.entries().get("reads"))) {
            String key = file.text(item, "the name of an attribute").orElse("");
            switch (key) {
                case "flows" -> inputs.add(Dependencies.Input.FLOWS);
                case "evidence" -> inputs.add(Dependencies.Input.EVIDENCE);
                default -> {
                    attributes.add(key);
                    if (!isAttribute(key)) {
                        file.problem(
                                file.place(item),
                                "pack.reads",
                                "There is no attribute '" + key + "' to read.",
                                "List attributes, name, flows or evidence.");
                    }
                }
            }
        }
        return new Dependencies(Dependencies.Reach.WHOLE, Optional.of(attributes), inputs, Map.of(), structure(rule));
    }

    /// What an algorithm depends on of the structure: `containers` lists the kinds of those of which it matters what is
    /// in them, and `alone` the kinds of elements that matter where nothing joins them to others.
    private Dependencies.Structure structure(RuleText rule) {
        return new Dependencies.Structure(kinds(rule, "containers"), kinds(rule, "alone"));
    }

    private Optional<Set<ElementKind>> kinds(RuleText rule, String key) {
        if (!rule.entries().containsKey(key)) {
            return Optional.empty();
        }
        Set<ElementKind> kinds = EnumSet.noneOf(ElementKind.class);
        for (Node item : file.items(rule.entries().get(key))) {
            String word = file.text(item, "a kind of element").orElse("");
            Optional<ElementKind> kind = ElementKind.of(word);
            kind.ifPresent(kinds::add);
            if (kind.isEmpty()) {
                file.problem(
                        file.place(item),
                        "pack." + key,
                        "There is no kind of element '" + word + "'.",
                        "List kinds of elements.");
            }
        }
        return Optional.of(kinds);
    }

    private static boolean isAttribute(String key) {
        return key.equals("name")
                || ElementAttributes.all().field(key).isPresent()
                || RelationAttributes.all().field(key).isPresent();
    }
}
