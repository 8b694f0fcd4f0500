package dev.plumbline.graphmodel;

import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;

/// The parts of a snapshot while a change is applied. Parts of one sort are copied when one of them is first written.
final class SnapshotDraft {

    private NavigableMap<String, Element> elements;
    private NavigableMap<String, Relation> relations;
    private NavigableMap<String, Flow> flows;
    private NavigableMap<String, Scenario> scenarios;
    private final Set<Object> copied = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Set<String> touchedElements = new HashSet<>();
    private final Set<String> touchedRelations = new HashSet<>();

    SnapshotDraft(Architecture base) {
        elements = base.elements();
        relations = base.relations();
        flows = base.flows();
        scenarios = base.scenarios();
    }

    /// The elements so far; written to by the methods below.
    NavigableMap<String, Element> elements() {
        return elements;
    }

    /// The relations so far; written to by the methods below.
    NavigableMap<String, Relation> relations() {
        return relations;
    }

    NavigableMap<String, Flow> flows() {
        return flows;
    }

    NavigableMap<String, Scenario> scenarios() {
        return scenarios;
    }

    void put(Element element) {
        elements = writable(elements);
        elements.put(element.id(), element);
        touchedElements.add(element.id());
    }

    void removeElement(String id) {
        elements = writable(elements);
        elements.remove(id);
        touchedElements.add(id);
    }

    void put(Relation relation) {
        relations = writable(relations);
        relations.put(relation.id(), relation);
        touchedRelations.add(relation.id());
    }

    void removeRelation(String id) {
        relations = writable(relations);
        relations.remove(id);
        touchedRelations.add(id);
    }

    NavigableMap<String, Flow> writableFlows() {
        flows = writable(flows);
        return flows;
    }

    NavigableMap<String, Scenario> writableScenarios() {
        scenarios = writable(scenarios);
        return scenarios;
    }

    /// The ids of the elements that were written or removed.
    Set<String> touchedElements() {
        return touchedElements;
    }

    /// The ids of the relations that were written or removed.
    Set<String> touchedRelations() {
        return touchedRelations;
    }

    private <T> NavigableMap<String, T> writable(NavigableMap<String, T> part) {
        if (copied.contains(part)) {
            return part;
        }
        NavigableMap<String, T> copy = new TreeMap<>(part);
        copied.add(copy);
        return copy;
    }
}
