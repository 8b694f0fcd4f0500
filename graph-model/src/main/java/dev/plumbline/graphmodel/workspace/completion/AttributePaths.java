package dev.plumbline.graphmodel.workspace.completion;

import dev.plumbline.graphmodel.Architecture;
import dev.plumbline.graphmodel.Attribute;
import dev.plumbline.graphmodel.AttributeType;
import dev.plumbline.graphmodel.ElementAttributes;
import dev.plumbline.graphmodel.RelationAttributes;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/// The paths by which scenarios name attributes of parts: `feed-api.slo.p99`.
final class AttributePaths {

    private AttributePaths() {}

    /// The longest id of an element or a relation that the text begins with, followed by a dot.
    static Optional<String> partOf(Architecture architecture, String text) {
        for (int dot = text.lastIndexOf('.'); dot > 0; dot = text.lastIndexOf('.', dot - 1)) {
            String id = text.substring(0, dot);
            if (architecture.element(id).isPresent()
                    || architecture.relation(id).isPresent()) {
                return Optional.of(id);
            }
        }
        return Optional.empty();
    }

    /// The attributes of one value that the part can have, by their paths.
    static SortedMap<String, Attribute<?>> of(Architecture architecture, String id) {
        SortedMap<String, Attribute<?>> paths = new TreeMap<>();
        collect(attributes(architecture, id), "", paths);
        return paths;
    }

    /// The shape of the value at a path that begins with an id.
    static Shape valueOf(Architecture architecture, String path) {
        Optional<String> id = partOf(architecture, path);
        if (id.isEmpty()) {
            return new Shape.Unknown();
        }
        String inside = path.substring(id.get().length() + 1);
        Attribute<?> attribute = of(architecture, id.get()).get(inside);
        Usage.Parts parts = architecture.element(id.get()).isPresent() ? Usage.Parts.ELEMENTS : Usage.Parts.RELATIONS;
        return attribute == null ? new Shape.Unknown() : AttributeShapes.of(attribute, new Usage(parts, inside));
    }

    private static AttributeType.Fields attributes(Architecture architecture, String id) {
        return architecture.element(id).isPresent() ? ElementAttributes.all() : RelationAttributes.all();
    }

    private static void collect(AttributeType.Fields fields, String prefix, SortedMap<String, Attribute<?>> paths) {
        for (Attribute<?> field : fields.fields()) {
            if (field.type() instanceof AttributeType.Fields nested) {
                collect(nested, prefix + field.key() + ".", paths);
            } else if (field.type() instanceof AttributeType.Scalar<?>) {
                paths.put(prefix + field.key(), field);
            }
        }
    }
}
