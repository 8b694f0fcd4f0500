package dev.plumbline.interchange.likec4;

import dev.plumbline.graphmodel.Architecture;
import dev.plumbline.graphmodel.Element;
import dev.plumbline.graphmodel.ElementAttributes;
import dev.plumbline.graphmodel.ElementKind;
import dev.plumbline.graphmodel.Relation;
import dev.plumbline.graphmodel.RelationAttributes;
import dev.plumbline.graphmodel.RelationKind;
import dev.plumbline.graphmodel.RelationMode;
import dev.plumbline.interchange.likec4.Project.Kind;
import dev.plumbline.interchange.likec4.Project.Link;
import dev.plumbline.interchange.likec4.Project.Part;
import dev.plumbline.interchange.source.PartAttributes;
import dev.plumbline.interchange.source.PartIds;
import dev.plumbline.interchange.source.Protocols;
import dev.plumbline.interchange.source.RelationDrafts;
import dev.plumbline.interchange.source.Slugs;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;

/// Turns a project into an architecture: elements, relations, the deployment with its nodes and instances, and flows.
final class ProjectMapping {

    private static final int DEPLOYED_RANK = 1_000;

    private final Project project;
    private final Names names;
    private final Names deployedNames;
    private final Set<String> containers = new HashSet<>();
    private final PartIds<Key> ids;
    private final RelationDrafts drafts = new RelationDrafts();

    ProjectMapping(Project project) {
        this.project = project;
        this.names = new Names(project.elements().keySet());
        this.deployedNames = new Names(project.deployed().keySet());
        SequencedMap<Key, Slugs.Wish> wishes = new LinkedHashMap<>();
        project.elements().values().forEach(part -> {
            containers.add(part.scope());
            wishes.put(new Key(false, part.path()), PartIds.nested(inward(part), part.kind()));
        });
        project.deployed().values().forEach(part -> {
            Slugs.Wish wish = PartIds.nested(inward(part), part.kind());
            wishes.put(new Key(true, part.path()), new Slugs.Wish(DEPLOYED_RANK + wish.rank(), wish.names()));
        });
        ids = PartIds.assign(wishes);
    }

    private record Key(boolean deployed, String path) {}

    private static List<String> inward(Part part) {
        return new ArrayList<>(Arrays.asList(part.path().split("\\.", -1))).reversed();
    }

    Architecture translate(String name) {
        List<Element> elements = new ArrayList<>();
        project.elements().values().forEach(part -> elements.add(element(part)));
        project.deployed().values().forEach(part -> elements.add(deployed(part)));
        project.relations().forEach(this::relate);
        project.deployedRelations().forEach(this::relateDeployed);
        List<Relation> relations = drafts.finish();
        Architecture parts = Architecture.of(name, elements, relations, List.of(), List.of());
        FlowMapping flows = new FlowMapping(
                parts,
                reference -> names.resolve(reference, "")
                        .flatMap(path -> ids.find(new Key(false, path)))
                        .orElse(""),
                project.report());
        return Architecture.of(name, elements, relations, flows.translate(project.dynamics()), List.of());
    }

    private ElementKind kind(Part part) {
        return PartKinds.of(part.kind(), project.kinds().get(part.kind()), containers.contains(part.path()));
    }

    private Element element(Part part) {
        ElementKind kind = kind(part);
        PartAttributes attributes = attributes(part);
        if (!part.kind().equals(kind.id())) {
            attributes.text(ElementAttributes.TYPE, part.kind());
        }
        Kind defined = project.kinds().get(part.kind());
        if (part.facts().text("technology").isBlank() && defined != null) {
            attributes.text(ElementAttributes.TECHNOLOGY, defined.technology());
        }
        if (defined == null && !project.kinds().isEmpty()) {
            project.report()
                    .unresolved(part.path(), "kind " + part.kind(), part.place().toString());
        }
        return element(part, false, kind, attributes);
    }

    private Element deployed(Part part) {
        PartAttributes attributes = attributes(part);
        if (!part.instanceOf().isEmpty()) {
            Optional<String> instance =
                    names.resolve(part.instanceOf(), "").flatMap(path -> ids.find(new Key(false, path)));
            instance.ifPresentOrElse(
                    id -> attributes.set(ElementAttributes.INSTANCE_OF, id),
                    () -> project.report()
                            .unresolved(
                                    part.path(), part.instanceOf(), part.place().toString()));
            return element(part, true, ElementKind.INSTANCE, attributes);
        }
        boolean environment =
                part.scope().isEmpty() && part.kind().toLowerCase(Locale.ROOT).startsWith("env");
        if (!environment) {
            attributes.text(ElementAttributes.TYPE, part.kind());
        }
        return element(part, true, environment ? ElementKind.ENVIRONMENT : ElementKind.NODE, attributes);
    }

    private static PartAttributes attributes(Part part) {
        Facts facts = part.facts();
        PartAttributes attributes = new PartAttributes()
                .text(ElementAttributes.DESCRIPTION, facts.description())
                .text(ElementAttributes.TECHNOLOGY, facts.text("technology"))
                .tags(facts.tags());
        facts.metadata().forEach(attributes::property);
        return attributes;
    }

    private Element element(Part part, boolean deployed, ElementKind kind, PartAttributes attributes) {
        String title = part.facts().text("title").replaceAll("\\s+", " ").strip();
        Optional<String> instance = project.elements().containsKey(part.instanceOf())
                ? Optional.of(project.elements().get(part.instanceOf()).facts().text("title"))
                : Optional.empty();
        String name = title.isEmpty() ? instance.filter(text -> !text.isBlank()).orElse(part.name()) : title;
        String parent = part.scope().isEmpty()
                ? null
                : ids.find(new Key(deployed, part.scope())).orElse(null);
        return new Element(
                ids.of(new Key(deployed, part.path())),
                kind,
                name,
                parent,
                attributes.finish(ElementAttributes.TAGS, ElementAttributes.PROPERTIES));
    }

    private void relate(Link link) {
        Optional<Part> from = find(link, link.from());
        Optional<Part> to = find(link, link.to());
        if (from.isEmpty() || to.isEmpty()) {
            return;
        }
        boolean data = kind(from.get()) == ElementKind.DATASET || kind(to.get()) == ElementKind.DATASET;
        PartAttributes attributes = attributes(link);
        if (link.kind().toLowerCase(Locale.ROOT).startsWith("async")) {
            attributes.set(RelationAttributes.MODE, RelationMode.ASYNC);
        }
        drafts.add(
                ids.of(new Key(false, from.get().path())),
                ids.of(new Key(false, to.get().path())),
                data ? RelationKind.DEPENDS_ON : RelationKind.CALLS,
                link.facts().text("title"),
                attributes);
    }

    private Optional<Part> find(Link link, String reference) {
        Optional<Part> found = names.resolve(reference, link.scope())
                .flatMap(path -> Optional.ofNullable(project.elements().get(path)));
        if (found.isEmpty()) {
            unresolved(link, reference);
        }
        return found;
    }

    private void relateDeployed(Link link) {
        Optional<String> from = deployedNames.resolve(link.from(), link.scope());
        Optional<String> to = deployedNames.resolve(link.to(), link.scope());
        if (from.isEmpty() || to.isEmpty()) {
            unresolved(link, from.isEmpty() ? link.from() : link.to());
            return;
        }
        drafts.add(
                ids.of(new Key(true, from.get())),
                ids.of(new Key(true, to.get())),
                RelationKind.DEPENDS_ON,
                link.facts().text("title"),
                attributes(link));
    }

    private void unresolved(Link link, String reference) {
        String from = reference.equals(link.from()) ? link.scope() : link.from();
        project.report()
                .unresolved(
                        from.isEmpty() ? "model" : from, reference, link.place().toString());
    }

    private static PartAttributes attributes(Link link) {
        PartAttributes attributes = new PartAttributes().tags(link.facts().tags());
        link.facts().metadata().forEach(attributes::property);
        attributes.property("kind", link.kind());
        attributes.property("details", link.facts().description());
        Protocols.tell(link.facts().text("technology"), attributes);
        return attributes;
    }
}
