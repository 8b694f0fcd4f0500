package dev.plumbline.graphmodel.workspace;

import dev.plumbline.graphmodel.Attribute;
import dev.plumbline.graphmodel.AttributeType;
import dev.plumbline.graphmodel.ElementAttributes;
import dev.plumbline.graphmodel.RelationAttributes;
import dev.plumbline.graphmodel.value.ValueFormatException;
import java.util.Optional;
import java.util.Set;

/// Checks what a scenario overrides: `feed-api.replicas: 10`, the id of an element or a relation and the path of one of
/// its attributes.
final class OverridePath {

    private OverridePath() {}

    static Verdict check(String path, String text, Set<String> elements, Set<String> relations) {
        for (int dot = path.lastIndexOf('.'); dot > 0; dot = path.lastIndexOf('.', dot - 1)) {
            String id = path.substring(0, dot);
            if (elements.contains(id)) {
                return attribute(ElementAttributes.all(), path.substring(dot + 1), text);
            }
            if (relations.contains(id)) {
                return attribute(RelationAttributes.all(), path.substring(dot + 1), text);
            }
        }
        return new Verdict(
                false,
                false,
                "reference.dangling",
                "it begins with no element or relation of the model.",
                "Write the id of an element, a dot and an attribute: feed-api.replicas.");
    }

    private static Verdict attribute(AttributeType.Fields fields, String path, String text) {
        int dot = path.indexOf('.');
        Optional<Attribute<?>> attribute = fields.field(dot < 0 ? path : path.substring(0, dot));
        if (attribute.isPresent() && attribute.get().type() instanceof AttributeType.Fields nested) {
            Optional<String> shorthand = dot < 0 ? nested.shorthand() : Optional.of(path.substring(dot + 1));
            if (shorthand.isPresent()) {
                return attribute(nested, shorthand.get(), text);
            }
        } else if (attribute.isPresent() && dot < 0) {
            return value(attribute.get().type(), text);
        }
        return new Verdict(
                false,
                false,
                "key.unknown",
                "there is no attribute of one value with this path.",
                NearestName.remedy(
                        path,
                        fields.fields().stream().map(Attribute::key).toList(),
                        "Write the path of an attribute."));
    }

    private static Verdict value(AttributeType<?> type, String text) {
        if (!(type instanceof AttributeType.Scalar<?> scalar)) {
            return new Verdict(true, false, "", "", "");
        }
        try {
            scalar.value().parse(text);
            return new Verdict(true, false, "", "", "");
        } catch (ValueFormatException malformed) {
            return new Verdict(
                    false, true, "value.invalid", String.valueOf(malformed.getMessage()), malformed.remedy());
        }
    }

    /// @param atValue whether the value is wrong and not the path
    record Verdict(boolean sound, boolean atValue, String code, String what, String remedy) {}
}
