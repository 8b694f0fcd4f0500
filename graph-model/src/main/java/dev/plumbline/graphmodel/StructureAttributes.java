package dev.plumbline.graphmodel;

import static dev.plumbline.graphmodel.Attribute.fields;
import static dev.plumbline.graphmodel.Attribute.list;
import static dev.plumbline.graphmodel.Attribute.scalar;
import static dev.plumbline.graphmodel.value.ValueTypes.FLAG;
import static dev.plumbline.graphmodel.value.ValueTypes.TEXT;
import static dev.plumbline.graphmodel.value.ValueTypes.choice;

import java.util.List;

/// The attributes that say which elements may use which.
public final class StructureAttributes {

    public static final Attribute<Boolean> PUBLISHED =
            scalar("published", FLAG, "Whether the element is an interface that its system offers to others.");
    public static final Attribute<String> LAYER =
            scalar("layer", TEXT, "The layer that the element and all inside it belong to.");
    public static final Attribute<List<String>> LAYERS =
            list("layers", TEXT, "The names of the layers, from the top down.");
    public static final Attribute<LayerAccess> LAYER_ACCESS = scalar(
            "access",
            choice(LayerAccess.class),
            "Whether a layer may use all layers below (any-below) or the next one only (next-below); any-below if unset.");
    public static final Attribute<Attributes> LAYERING =
            fields("layering", "The order of the layers inside a domain or system.", LAYERS, LAYER_ACCESS);

    static final List<Attribute<?>> OF_ELEMENTS = List.of(PUBLISHED, LAYER, LAYERING);

    private StructureAttributes() {}

    /// Which layers a layer may use beside itself.
    public enum LayerAccess {
        ANY_BELOW,
        NEXT_BELOW
    }
}
