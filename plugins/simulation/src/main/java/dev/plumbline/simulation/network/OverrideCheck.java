package dev.plumbline.simulation.network;

import dev.plumbline.graphmodel.Architecture;
import dev.plumbline.graphmodel.Attribute;
import dev.plumbline.graphmodel.AttributeType;
import dev.plumbline.graphmodel.ElementAttributes;
import dev.plumbline.graphmodel.RelationAttributes;
import dev.plumbline.graphmodel.value.ShownText;
import dev.plumbline.graphmodel.value.ValueFormatException;
import dev.plumbline.graphmodel.workspace.NearestName;
import java.util.Optional;
import java.util.TreeSet;

/// Tells before a simulation whether an override fits an architecture.
public final class OverrideCheck {

    private OverrideCheck() {}

    /// Requires that an override fits.
    ///
    /// @param path what is changed, as in `feed-api.replicas`
    /// @param text its new value
    /// @throws ValueFormatException if there is no such element, relation or attribute, or it has no such values
    public static void require(Architecture architecture, String path, String text) throws ValueFormatException {
        for (int dot = path.lastIndexOf('.'); dot > 0; dot = path.lastIndexOf('.', dot - 1)) {
            String id = path.substring(0, dot);
            if (architecture.element(id).isPresent()) {
                require(path, ElementAttributes.all(), path.substring(dot + 1), text);
                return;
            }
            if (architecture.relations().containsKey(id)) {
                require(path, RelationAttributes.all(), path.substring(dot + 1), text);
                return;
            }
        }
        throw unknown(architecture, path);
    }

    private static void require(String path, AttributeType.Fields fields, String attribute, String text)
            throws ValueFormatException {
        Optional<AttributeType.Scalar<?>> type = Overrides.scalar(fields, attribute);
        if (type.isEmpty()) {
            TreeSet<String> known =
                    new TreeSet<>(fields.fields().stream().map(Attribute::key).toList());
            throw new ValueFormatException(
                    "There is no attribute '" + ShownText.shortened(attribute) + "' that can be changed.",
                    NearestName.remedy(attribute, known, "Use one as in '" + example(path, attribute) + "'."));
        }
        type.get().value().parse(text);
    }

    private static String example(String path, String attribute) {
        return ShownText.shortened(path.substring(0, path.length() - attribute.length()) + "replicas");
    }

    private static ValueFormatException unknown(Architecture architecture, String path) {
        int dot = path.indexOf('.');
        String id = dot < 0 ? path : path.substring(0, dot);
        TreeSet<String> known = new TreeSet<>(architecture.elements().keySet());
        known.addAll(architecture.relations().keySet());
        return new ValueFormatException(
                "'" + ShownText.shortened(path) + "' names no attribute of an element or relation.",
                NearestName.remedy(id, known, "Write ELEMENT.ATTRIBUTE as in feed-api.replicas, or load."));
    }
}
