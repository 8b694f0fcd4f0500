package dev.plumbline.designrules.pack;

import dev.plumbline.graphmodel.Attribute;
import dev.plumbline.graphmodel.AttributeType;
import dev.plumbline.graphmodel.Attributes;
import dev.plumbline.graphmodel.value.ValueFormatException;
import dev.plumbline.graphmodel.value.ValueType;
import dev.plumbline.graphmodel.workspace.NearestName;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;

/// Reads attribute values of the metamodel from the nodes of a pack.
final class AttributeText {

    private final PackFile file;

    AttributeText(PackFile file) {
        this.file = file;
    }

    /// The attributes that the entries give; unknown keys and wrong values are problems.
    Attributes read(Map<String, Node> entries, AttributeType.Fields fields) {
        Attributes.Builder attributes = new Attributes.Builder();
        entries.forEach((key, node) -> {
            Optional<Attribute<?>> attribute = fields.field(key);
            if (attribute.isEmpty()) {
                file.problem(
                        file.place(node),
                        "pack.unknown-attribute",
                        "There is no attribute '" + key + "' here.",
                        "Use an attribute of the metamodel.");
            } else {
                @Nullable Object value = value(attribute.get().type(), node);
                if (value != null) {
                    attributes.put(key, value);
                }
            }
        });
        return attributes.build();
    }

    /// The value that a node gives for a type, or null with a problem.
    @Nullable
    Object value(AttributeType<?> type, Node node) {
        return switch (type) {
            case AttributeType.Scalar<?> scalar -> scalar(scalar.value(), node);
            case AttributeType.Listing<?> list -> {
                List<Object> values = new ArrayList<>();
                for (Node item : file.items(node)) {
                    Object value = scalar(list.element(), item);
                    if (value != null) {
                        values.add(value);
                    }
                }
                yield List.copyOf(values);
            }
            case AttributeType.Fields fields -> fields(fields, node);
            case AttributeType.Properties properties -> {
                SortedMap<String, String> texts = new TreeMap<>();
                file.entries(node, "properties")
                        .forEach((key, value) -> file.text(value, key).ifPresent(text -> texts.put(key, text)));
                yield texts;
            }
        };
    }

    private @Nullable Object fields(AttributeType.Fields fields, Node node) {
        if (node instanceof MappingNode) {
            return read(file.entries(node, "a group of attributes"), fields);
        }
        Optional<Attribute<?>> lone = fields.shorthand().flatMap(fields::field);
        if (lone.isEmpty()) {
            file.problem(file.place(node), "pack.shape", "Here a group of attributes must stand.", "Write key: value.");
            return null;
        }
        Object value = value(lone.get().type(), node);
        return value == null
                ? null
                : new Attributes.Builder().put(lone.get().key(), value).build();
    }

    private @Nullable Object scalar(ValueType<?> type, Node node) {
        Optional<String> text = file.text(node, type.name());
        if (text.isEmpty()) {
            return null;
        }
        try {
            return type.parse(text.get());
        } catch (ValueFormatException wrong) {
            file.problem(
                    file.place(node),
                    "pack.value",
                    String.valueOf(wrong.getMessage()),
                    remedy(type, text.get(), wrong));
            return null;
        }
    }

    /// A choice that is nearly another is probably meant to be that.
    private static String remedy(ValueType<?> type, String text, ValueFormatException wrong) {
        return type instanceof ValueType.Choice<?> choice
                ? NearestName.remedy(text, choice.choices(), wrong.remedy())
                : wrong.remedy();
    }
}
