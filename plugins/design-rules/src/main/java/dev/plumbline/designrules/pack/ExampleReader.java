package dev.plumbline.designrules.pack;

import dev.plumbline.graphmodel.Architecture;
import dev.plumbline.graphmodel.AttributeType;
import dev.plumbline.graphmodel.Element;
import dev.plumbline.graphmodel.ElementAttributes;
import dev.plumbline.graphmodel.ElementKind;
import dev.plumbline.graphmodel.Relation;
import dev.plumbline.graphmodel.RelationAttributes;
import dev.plumbline.graphmodel.RelationKind;
import dev.plumbline.graphmodel.value.ValueType;
import dev.plumbline.graphmodel.value.ValueTypes;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.nodes.Node;

/// Reads the examples of a rule, each a small workspace with `elements` and `relations`, and with what is known of it.
final class ExampleReader {

    private static final Set<String> KEYS = keys();

    private final PackFile file;
    private final AttributeText attributes;
    private final EvidenceReader evidence;

    ExampleReader(PackFile file) {
        this.file = file;
        this.attributes = new AttributeText(file);
        this.evidence = new EvidenceReader(file);
    }

    private static Set<String> keys() {
        Set<String> keys = new HashSet<>(EvidenceReader.KEYS);
        keys.addAll(Set.of("elements", "relations", "changed"));
        return keys;
    }

    /// The examples of a rule; both kinds should be there.
    RuleExamples read(@Nullable Node node, Node rule) {
        Map<String, Node> kinds =
                node == null ? Map.of() : file.mapping(node, Set.of("bad", "good"), "the examples of a rule");
        RuleExamples examples = new RuleExamples(
                file.items(kinds.get("bad")).stream().map(this::example).toList(),
                file.items(kinds.get("good")).stream().map(this::example).toList());
        if (examples.bad().isEmpty() || examples.good().isEmpty()) {
            file.warning(
                    file.place(node == null ? rule : node),
                    "pack.examples",
                    "The rule has no bad or no good example, so nothing shows that it does what is meant.",
                    "Give at least one of each under examples.");
        }
        return examples;
    }

    private Example example(Node node) {
        Map<String, Node> parts = file.mapping(node, KEYS, "an example");
        Architecture architecture = architecture(node, parts);
        Optional<Set<String>> changed = parts.containsKey("changed")
                ? Optional.of(file.items(parts.get("changed")).stream()
                        .flatMap(id -> file.text(id, "the id of an element").stream())
                        .collect(Collectors.toSet()))
                : Optional.empty();
        return new Example(architecture, evidence.read(parts), changed);
    }

    private Architecture architecture(Node node, Map<String, Node> parts) {
        List<Element> elements = new ArrayList<>();
        List<Relation> relations = new ArrayList<>();
        Node elementsNode = parts.get("elements");
        if (elementsNode != null) {
            file.entries(elementsNode, "elements")
                    .forEach((id, element) -> element(id, element).ifPresent(elements::add));
        }
        file.items(parts.get("relations"))
                .forEach(relation -> relation(relation).ifPresent(relations::add));
        Set<String> ids = new TreeSet<>(elements.stream().map(Element::id).toList());
        relations.removeIf(relation -> {
            boolean dangling = !ids.contains(relation.from()) || !ids.contains(relation.to());
            if (dangling) {
                file.problem(
                        file.place(node),
                        "pack.example-reference",
                        "The relation " + relation.id() + " has an end that is no element of the example.",
                        "Add the element.");
            }
            return dangling;
        });
        elements.replaceAll(element -> contained(element, elements, node));
        return Architecture.of("example", elements, relations, List.of(), List.of());
    }

    /// An element whose containers are there and not inside it; any other is in none.
    private Element contained(Element element, List<Element> all, Node node) {
        Map<String, Element> byId = new LinkedHashMap<>();
        all.forEach(one -> byId.put(one.id(), one));
        Set<String> met = new TreeSet<>(List.of(element.id()));
        for (String parent = element.parent(); parent != null; ) {
            Element container = byId.get(parent);
            if (container == null || !met.add(parent)) {
                file.problem(
                        file.place(node),
                        "pack.example-reference",
                        "The element " + element.id() + " is in something that is "
                                + (container == null ? "not in the example." : "in itself."),
                        "Correct its in.");
                return new Element(element.id(), element.kind(), element.name(), null, element.attributes());
            }
            parent = container.parent();
        }
        return element;
    }

    private Optional<Element> element(String id, Node node) {
        Map<String, Node> entries = new LinkedHashMap<>(file.entries(node, "an element"));
        Optional<ElementKind> kind = choice(entries.remove("kind"), ValueTypes.choice(ElementKind.class), node);
        Optional<String> name = file.text(entries.remove("name"), "a name");
        Optional<String> parent = file.text(entries.remove("in"), "the id of an element");
        return kind.map(found -> new Element(
                id, found, name.orElse(id), parent.orElse(null), attributes.read(entries, ElementAttributes.all())));
    }

    private Optional<Relation> relation(Node node) {
        Map<String, Node> entries = new LinkedHashMap<>(file.entries(node, "a relation"));
        Optional<RelationKind> kind = choice(entries.remove("kind"), ValueTypes.choice(RelationKind.class), node);
        Optional<String> from = file.text(entries.remove("from"), "the id of an element");
        Optional<String> to = file.text(entries.remove("to"), "the id of an element");
        String id = file.text(entries.remove("id"), "an id").orElse(from.orElse("?") + "-" + to.orElse("?"));
        return kind.map(found -> new Relation(
                id, from.orElse("?"), to.orElse("?"), found, attributes.read(entries, RelationAttributes.all())));
    }

    @SuppressWarnings("unchecked") // a scalar of this type holds its values
    private <T> Optional<T> choice(@Nullable Node node, ValueType<T> type, Node owner) {
        if (node == null) {
            file.problem(file.place(owner), "pack.required", "The kind is missing.", "Add kind.");
            return Optional.empty();
        }
        return Optional.ofNullable((T) attributes.value(new AttributeType.Scalar<>(type), node));
    }
}
