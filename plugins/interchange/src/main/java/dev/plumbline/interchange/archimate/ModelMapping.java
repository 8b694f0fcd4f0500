package dev.plumbline.interchange.archimate;

import dev.plumbline.graphmodel.Architecture;
import dev.plumbline.graphmodel.Element;
import dev.plumbline.graphmodel.ElementAttributes;
import dev.plumbline.graphmodel.ElementKind;
import dev.plumbline.graphmodel.value.ShownText;
import dev.plumbline.interchange.archimate.ArchimateModel.Access;
import dev.plumbline.interchange.archimate.ArchimateModel.Concept;
import dev.plumbline.interchange.archimate.ArchimateModel.Link;
import dev.plumbline.interchange.source.Containment;
import dev.plumbline.interchange.source.ImportReport;
import dev.plumbline.interchange.source.PartAttributes;
import dev.plumbline.interchange.source.PartIds;
import dev.plumbline.interchange.source.RelationDrafts;
import dev.plumbline.interchange.source.Slugs;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Turns a model in ArchiMate into an architecture.
///
/// The first composition, or else aggregation, of an element says what contains it; further ones, like all other
/// relationships, are relations, which keep their type as a property.
final class ModelMapping {

    private final ArchimateModel model;
    private final ImportReport report;
    private final Map<String, Concept> concepts = new LinkedHashMap<>();
    private final Set<String> links = new HashSet<>();
    private final Set<String> composites = new HashSet<>();
    private final PartIds<String> ids;
    private final Containment containment = new Containment();
    private final RelationDrafts drafts = new RelationDrafts();

    ModelMapping(ArchimateModel model, ImportReport report) {
        this.model = model;
        this.report = report;
        LinkedHashMap<String, Slugs.Wish> wishes = new LinkedHashMap<>();
        for (Concept concept : model.concepts()) {
            if (concepts.putIfAbsent(concept.id(), concept) == null) {
                String type = concept.type().replaceAll("(?=[A-Z])", " ");
                String word = type.isBlank() ? "element" : Slugs.of(type, "element");
                String slug = Slugs.of(concept.name(), word);
                wishes.put(concept.id(), new Slugs.Wish(rank(concept.type()), List.of(slug, word + "-" + slug)));
            } else {
                report.warn(
                        "import.duplicate",
                        concept.place(),
                        "The element '" + ShownText.shortened(concept.id()) + "' stands twice; the first counts.",
                        "Identifiers are unique in a file.",
                        "Remove one of them.");
            }
        }
        ids = PartIds.assign(wishes);
        model.links().stream().map(Link::id).filter(id -> !id.isEmpty()).forEach(links::add);
    }

    // Programs keep a name that others have too.
    private static int rank(String type) {
        if (type.equals("ApplicationComponent")) {
            return 1;
        }
        return switch (ConceptKinds.of(type)) {
            case SYSTEM, COMPONENT, NODE -> 2;
            case API, DATASET -> 3;
            default -> 4;
        };
    }

    Architecture translate(String name) {
        List<Link> whole = new ArrayList<>();
        for (Link link : model.links()) {
            if (isComplete(link)) {
                whole.add(link);
            }
        }
        List<Link> containing = new ArrayList<>(
                whole.stream().filter(link -> LinkMapping.contains(link.type())).toList());
        containing.sort(Comparator.comparing((Link link) -> link.type().equals("Aggregation")));
        Set<Link> contained = new HashSet<>();
        containing.stream().filter(this::contain).forEach(contained::add);
        whole.stream().filter(link -> !contained.contains(link)).forEach(this::relate);
        List<Element> elements = new ArrayList<>();
        concepts.values().forEach(concept -> elements.add(element(concept)));
        return Architecture.of(name, elements, drafts.finish(), List.of(), List.of());
    }

    private boolean isComplete(Link link) {
        boolean complete = true;
        for (String end : List.of(link.source(), link.target())) {
            if (links.contains(end)) {
                report.warn(
                        "import.relation",
                        link.place(),
                        "A relationship that ends at another relationship was left out.",
                        "Relations join elements.",
                        "Say it of one of the elements.");
                return false;
            }
            if (!concepts.containsKey(end)) {
                String from = end.equals(link.source()) ? link.id() : name(link.source());
                report.unresolved(from, end, link.place().toString());
                complete = false;
            }
        }
        return complete;
    }

    private String name(String id) {
        Concept concept = concepts.get(id);
        return concept == null ? id : concept.name();
    }

    private boolean contain(Link link) {
        boolean placed = containment.tryPut(ids.of(link.target()), ids.of(link.source()));
        if (placed && type(link.target()).equals("ApplicationComponent")) {
            composites.add(link.source());
        }
        return placed;
    }

    private String type(String id) {
        Concept concept = concepts.get(id);
        return concept == null ? "" : concept.type();
    }

    private ElementKind kind(String id) {
        String type = type(id);
        boolean system = type.equals("ApplicationComponent") && composites.contains(id);
        return system ? ElementKind.SYSTEM : ConceptKinds.of(type);
    }

    private void relate(Link link) {
        LinkMapping mapping = LinkMapping.of(link, kind(link.source()), kind(link.target()));
        String from = ids.of(mapping.turned() ? link.target() : link.source());
        String to = ids.of(mapping.turned() ? link.source() : link.target());
        PartAttributes attributes = new PartAttributes();
        link.properties().forEach(attributes::property);
        attributes.property("archimate", link.type());
        attributes.property("documentation", link.documentation());
        if (link.type().equals("Access") && link.access() == Access.READ_WRITE) {
            attributes.property("access", "read and write");
        }
        drafts.add(from, to, mapping.kind(), link.name(), attributes);
    }

    private Element element(Concept concept) {
        PartAttributes attributes = new PartAttributes()
                .text(ElementAttributes.DESCRIPTION, concept.documentation())
                .text(ElementAttributes.TYPE, concept.type());
        concept.properties().forEach(attributes::property);
        String id = ids.of(concept.id());
        String name = concept.name().replaceAll("\\s+", " ").strip();
        return new Element(
                id,
                kind(concept.id()),
                name.isEmpty() ? concept.type() : name,
                containment.parent(id),
                attributes.finish(ElementAttributes.TAGS, ElementAttributes.PROPERTIES));
    }
}
