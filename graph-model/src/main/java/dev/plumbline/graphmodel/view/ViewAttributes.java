package dev.plumbline.graphmodel.view;

import static dev.plumbline.graphmodel.Attribute.fields;
import static dev.plumbline.graphmodel.Attribute.list;
import static dev.plumbline.graphmodel.Attribute.scalar;
import static dev.plumbline.graphmodel.value.ValueTypes.REFERENCE;
import static dev.plumbline.graphmodel.value.ValueTypes.TEXT;
import static dev.plumbline.graphmodel.value.ValueTypes.choice;

import dev.plumbline.graphmodel.Attribute;
import dev.plumbline.graphmodel.AttributeType;
import dev.plumbline.graphmodel.Attributes;
import dev.plumbline.graphmodel.ElementKind;
import dev.plumbline.graphmodel.Lifecycle;
import dev.plumbline.graphmodel.value.ValueType;
import java.util.List;
import java.util.Optional;

/// The attributes that a saved view can have.
public final class ViewAttributes {

    private static final int DEEPEST = 64;

    public static final Attribute<String> TITLE =
            scalar("title", TEXT, "What people call the view; its id if it is not written.");
    public static final Attribute<String> DESCRIPTION = scalar("description", TEXT, "What the view is to show.");
    public static final Attribute<String> SCOPE =
            scalar("scope", REFERENCE, "The element whose inside is shown; the whole landscape if it is not written.");
    public static final Attribute<Long> DEPTH =
            scalar("depth", new ValueType.Whole(0, DEEPEST), "How many levels of nesting are open; 3.");
    public static final Attribute<List<String>> FOCUS = list(
            "focus",
            REFERENCE,
            "The elements that the view is limited to, with their containers; all if none is written.");
    public static final Attribute<List<String>> HIDDEN =
            list("hidden", REFERENCE, "The elements that the view does not show, with what is in them.");
    public static final Attribute<List<String>> COLLAPSED =
            list("collapsed", REFERENCE, "The containers that are closed, whatever the depth.");
    public static final Attribute<List<ElementKind>> KINDS =
            list("kinds", choice(ElementKind.class), "Elements of one of these kinds.");
    public static final Attribute<List<String>> TAGS = list("tags", TEXT, "Elements with one of these tags.");
    public static final Attribute<List<String>> OWNERS =
            list("owners", REFERENCE, "Elements that one of these teams answers for, or for what is around them.");
    public static final Attribute<List<Lifecycle>> LIFECYCLES =
            list("lifecycles", choice(Lifecycle.class), "Elements that are so far in their lives.");
    public static final Attribute<List<String>> WORDS = list(
            "text", TEXT, "Elements with one of these texts in their id, name, type, technology or tags, in any case.");
    public static final Attribute<String> EXPRESSION =
            scalar("expression", TEXT, "More conditions: kind:service,job tag:pci owner:team-a lifecycle:retired pay.");
    public static final Attribute<Attributes> FILTER = fields(
            "filter",
            "What the view shows, with the containers around it: what meets all of these conditions.",
            KINDS,
            TAGS,
            OWNERS,
            LIFECYCLES,
            WORDS,
            EXPRESSION);
    public static final Attribute<String> PERSPECTIVE = scalar(
            "perspective",
            TEXT,
            "What is shown over the picture: health, latency, traffic, errors, saturation, budget, cost, evaluations, "
                    + "owner, lifecycle, risk, criticality, data or rules.");

    private static final AttributeType.Fields ALL = new AttributeType.Fields(
            List.of(TITLE, DESCRIPTION, SCOPE, DEPTH, FOCUS, HIDDEN, COLLAPSED, FILTER, PERSPECTIVE), Optional.empty());

    private ViewAttributes() {}

    /// All of them, in the order in which they are written.
    public static AttributeType.Fields all() {
        return ALL;
    }
}
