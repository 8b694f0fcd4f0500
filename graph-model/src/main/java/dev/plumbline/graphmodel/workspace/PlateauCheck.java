package dev.plumbline.graphmodel.workspace;

import dev.plumbline.graphmodel.Architecture;
import dev.plumbline.graphmodel.AttributeType;
import dev.plumbline.graphmodel.Attributes;
import dev.plumbline.graphmodel.Element;
import dev.plumbline.graphmodel.ElementAttributes;
import dev.plumbline.graphmodel.Flow;
import dev.plumbline.graphmodel.Plateau;
import dev.plumbline.graphmodel.Plateaus;
import dev.plumbline.graphmodel.References;
import dev.plumbline.graphmodel.RelationAttributes;
import dev.plumbline.graphmodel.value.ShownText;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// Finds in one plateau what does not fit the architecture that it is laid over.
final class PlateauCheck {

    private static final AttributeType.Fields OF_ELEMENTS = ReferenceCheck.referring(ElementAttributes.all());
    private static final AttributeType.Fields OF_RELATIONS = ReferenceCheck.referring(RelationAttributes.all());
    private static final String DANGLING = "reference.dangling";

    private final DeclaredPlateau declared;
    private final Plateau plateau;
    private final Plateaus plateaus;
    private final PlateauProblems problems;
    private final Architecture base;
    private final Architecture applied;
    private final Set<String> elements;
    private final Set<String> relations;

    PlateauCheck(DeclaredPlateau declared, Plateaus plateaus, Architecture architecture, PlateauProblems problems) {
        this.declared = declared;
        this.plateau = declared.plateau();
        this.plateaus = plateaus;
        this.problems = problems;
        String below = plateau.base();
        this.base = below == null
                ? architecture
                : plateaus.applied(below, architecture).orElse(architecture);
        this.applied = plateau.applyTo(base);
        this.elements = new TreeSet<>(base.elements().keySet());
        plateau.parts().elements().stream()
                .filter(overlay -> overlay.kind() != null)
                .forEach(overlay -> elements.add(overlay.id()));
        this.relations = new TreeSet<>(base.relations().keySet());
        plateau.parts().relations().stream()
                .filter(Plateau.RelationOverlay::isWhole)
                .forEach(overlay -> relations.add(overlay.id()));
    }

    void run() {
        base();
        plateau.parts().elements().forEach(this::element);
        plateau.parts().relations().forEach(this::relation);
        plateau.parts().flows().forEach(this::flow);
        plateau.parts().removed().forEach(this::removal);
    }

    private void base() {
        String below = plateau.base();
        if (below == null) {
            return;
        }
        Set<String> known = plateaus.byId().keySet();
        if (!known.contains(below)) {
            error(
                    "base",
                    below,
                    DANGLING,
                    "The plateau " + plateau.id() + " stands on '" + ShownText.shortened(below)
                            + "', which does not exist.",
                    "It is laid over the workspace itself.",
                    problems.remedy(below, known, "Write the id of a plateau, or remove the key."));
        } else if (plateaus.wayTo(below).contains(plateau)) {
            error(
                    "base",
                    below,
                    "plateau.cycle",
                    "The plateau " + plateau.id() + " stands on itself: its bases lead in a circle.",
                    "Some of them are left out.",
                    "Give one of them another base, or none.");
        }
    }

    private void element(Plateau.ElementOverlay overlay) {
        String id = overlay.id();
        if (!elements.contains(id)) {
            error(
                    "elements",
                    id,
                    DANGLING,
                    "The plateau " + plateau.id() + " changes the element '" + ShownText.shortened(id)
                            + "', which does not exist.",
                    "The entry does nothing.",
                    remedyForElement(id, "Write the id of an element, or add a kind to make one."));
            return;
        }
        parent(overlay);
        references(id, overlay.attributes(), OF_ELEMENTS);
    }

    private void parent(Plateau.ElementOverlay overlay) {
        String parent = overlay.parent();
        Element laid = applied.elements().get(overlay.id());
        if (parent == null || laid == null) {
            return;
        }
        if (!elements.contains(parent)) {
            error(
                    path(overlay.id(), "parent"),
                    parent,
                    "containment.dangling",
                    "The parent '" + ShownText.shortened(parent) + "' of " + overlay.id() + " does not exist.",
                    "The element stays where it is.",
                    remedyForElement(parent, "Write the id of an element, or remove the key."));
        } else if (!Objects.equals(laid.parent(), parent) && applied.elements().containsKey(parent)) {
            error(
                    path(overlay.id(), "parent"),
                    parent,
                    "containment.cycle",
                    "On the plateau " + plateau.id() + ", the parents of " + overlay.id() + " lead in a circle.",
                    "The element stays where it is.",
                    "Give one of them another parent, or remove the key.");
        }
    }

    // Ids may hold dots, which would be taken for steps of the path.
    private static String path(String id, String key) {
        return id.contains(".") ? "elements" : "elements." + id + "." + key;
    }

    private void relation(Plateau.RelationOverlay overlay) {
        String id = overlay.id();
        if (!relations.contains(id)) {
            error(
                    "relations",
                    id,
                    DANGLING,
                    "The plateau " + plateau.id() + " changes the relation '" + ShownText.shortened(id)
                            + "', which does not exist.",
                    "The entry does nothing.",
                    problems.remedy(
                            id, relations, "Write the id of a relation, or add from, to and kind to make one."));
            return;
        }
        end(id, "from", overlay.from());
        end(id, "to", overlay.to());
        references(id, overlay.attributes(), OF_RELATIONS);
    }

    private void end(String relation, String way, @Nullable String id) {
        if (id != null && !elements.contains(id)) {
            error(
                    "relations",
                    id,
                    DANGLING,
                    "On the plateau " + plateau.id() + ", the relation " + relation + " goes " + way + " '"
                            + ShownText.shortened(id) + "', which does not exist.",
                    "The entry does nothing.",
                    remedyForElement(id, "Write the id of an element, or add the element."));
        }
    }

    private void references(String owner, Attributes attributes, AttributeType.Fields fields) {
        if (attributes.isEmpty()) {
            return;
        }
        References.collect(attributes, fields, (path, id) -> {
            if (!elements.contains(id)) {
                error(
                        "",
                        id,
                        DANGLING,
                        "'" + path + "' of " + owner + " refers to '" + ShownText.shortened(id)
                                + "', which does not exist.",
                        "Whatever follows the reference finds nothing.",
                        remedyForElement(id, "Write the id of an element, or add the element."));
            }
        });
    }

    private void flow(Flow flow) {
        flow.relations()
                .filter(id -> !relations.contains(id))
                .distinct()
                .forEach(id -> error(
                        "flows",
                        id,
                        DANGLING,
                        "The flow " + flow.id() + " uses the relation '" + ShownText.shortened(id)
                                + "', which does not exist on the plateau " + plateau.id() + ".",
                        "The flow is left out of the plateau.",
                        problems.remedy(id, relations, "Write the id of a relation, or add the relation.")));
    }

    private void removal(String id) {
        boolean isKnown =
                elements.contains(id) || relations.contains(id) || base.flows().containsKey(id);
        if (!isKnown) {
            CrossProblems.Fault fault = new CrossProblems.Fault(
                    DANGLING,
                    "The plateau " + plateau.id() + " removes '" + ShownText.shortened(id) + "', which does not exist.",
                    "Nothing is removed.",
                    remedyForElement(id, "Write the id of an element, a relation or a flow, or remove the item."));
            problems.warning(declared, "remove", id, fault);
        }
    }

    private String remedyForElement(String id, String otherwise) {
        return problems.remedy(id, elements, otherwise);
    }

    private void error(String path, String text, String code, String what, String why, String remedy) {
        problems.error(declared, path, text, new CrossProblems.Fault(code, what, why, remedy));
    }
}
