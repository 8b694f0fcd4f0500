package dev.plumbline.interchange.calm;

import static dev.plumbline.interchange.calm.CalmNode.text;

import dev.plumbline.graphmodel.Architecture;
import dev.plumbline.graphmodel.Element;
import dev.plumbline.graphmodel.ElementAttributes;
import dev.plumbline.graphmodel.Flow;
import dev.plumbline.graphmodel.Relation;
import dev.plumbline.graphmodel.RelationKind;
import dev.plumbline.interchange.source.Containment;
import dev.plumbline.interchange.source.ImportRun;
import dev.plumbline.interchange.source.PartAttributes;
import dev.plumbline.interchange.source.PartIds;
import dev.plumbline.interchange.source.RelationDrafts;
import dev.plumbline.interchange.source.Slugs;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;

/// Turns an architecture of CALM into ours.
///
/// Nodes are elements, with what they consist of inside of them. Connections and interactions are relations, one for
/// each node that a person interacts with, and what is deployed in another node is deployed on it.
final class ModelMapping {

    private final CalmModel model;
    private final ImportRun run;
    private final String file;
    private final NodeMapping nodes;
    private final PartIds<String> ids;
    private final Containment containment = new Containment();
    private final RelationDrafts drafts = new RelationDrafts();
    private final Map<String, Integer> draftsByRelationship = new HashMap<>();

    ModelMapping(CalmModel model, ImportRun run) {
        this.model = model;
        this.run = run;
        this.file = run.wholeSource().file();
        SequencedMap<String, Slugs.Wish> wishes = new LinkedHashMap<>();
        model.nodes().keySet().forEach(id -> wishes.put(id, PartIds.nested(List.of(id), "node")));
        ids = PartIds.assign(wishes);
        Set<String> containers = new HashSet<>();
        model.relationships().values().forEach(relationship -> {
            if (relationship instanceof CalmRelationship.ComposedOf composed) {
                containers.add(composed.container());
            }
        });
        nodes = new NodeMapping(containers);
    }

    Architecture translate(String name) {
        model.relationships().forEach(this::relate);
        List<Element> elements = new ArrayList<>();
        for (CalmNode node : model.nodes().values()) {
            String id = ids.of(node.id());
            elements.add(new Element(
                    id,
                    nodes.kind(node),
                    node.name(),
                    containment.parent(id),
                    nodes.attributes(node).finish(ElementAttributes.TAGS, ElementAttributes.PROPERTIES)));
        }
        List<Relation> relations = drafts.finish();
        Map<String, String> byRelationship = new HashMap<>();
        draftsByRelationship.forEach((relationship, index) ->
                byRelationship.put(relationship, relations.get(index).id()));
        List<Flow> flows = new FlowMapping(byRelationship, run.report(), file).translate(model.flows());
        return Architecture.of(name, elements, relations, flows, List.of());
    }

    private void relate(int index, CalmRelationship relationship) {
        String where = file + "#/relationships/" + index;
        switch (relationship) {
            case CalmRelationship.Connects connects ->
                add(connects, connects.source().node(), connects.destination().node(), where);
            case CalmRelationship.Interacts interacts ->
                interacts.nodes().forEach(node -> add(interacts, interacts.actor(), node, where));
            case CalmRelationship.DeployedIn deployed ->
                deployed.nodes().forEach(node -> add(deployed, node, deployed.container(), where));
            case CalmRelationship.ComposedOf composed -> {
                Optional<String> container = find(composed.container(), composed, where);
                for (String node : composed.nodes()) {
                    Optional<String> inside = find(node, composed, where);
                    if (container.isPresent() && inside.isPresent()) {
                        containment.put(inside.get(), container.get(), run.wholeSource(), run.report());
                    }
                }
            }
        }
    }

    private Optional<String> find(String node, CalmRelationship relationship, String where) {
        Optional<String> found = ids.find(node);
        if (found.isEmpty()) {
            run.report().unresolved(relationship.id(), node, where);
        }
        return found;
    }

    private void add(CalmRelationship relationship, String from, String to, String where) {
        Optional<String> source = find(from, relationship, where);
        Optional<String> target = find(to, relationship, where);
        CalmNode fromNode = model.nodes().get(from);
        CalmNode toNode = model.nodes().get(to);
        if (source.isEmpty() || target.isEmpty() || fromNode == null || toNode == null) {
            return;
        }
        RelationKind kind = relationship instanceof CalmRelationship.DeployedIn
                ? RelationKind.DEPLOYED_ON
                : RelationshipMapping.kind(nodes.kind(fromNode), nodes.kind(toNode));
        PartAttributes attributes = RelationshipMapping.attributes(relationship);
        draftsByRelationship.putIfAbsent(relationship.id(), drafts.size());
        drafts.add(source.get(), target.get(), kind, text(relationship.body(), "description"), attributes);
    }
}
