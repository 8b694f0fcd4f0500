package dev.plumbline.graphmodel;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// A snapshot of the model: elements, relations, flows and scenarios by id, immutable.
///
/// Iteration is always in the order of the ids. `apply` gives the next snapshot.
public final class Architecture {

    private final String name;
    private final NavigableMap<String, Element> elements;
    private final NavigableMap<String, Relation> relations;
    private final NavigableMap<String, Flow> flows;
    private final NavigableMap<String, Scenario> scenarios;
    private final Descent descent;
    private volatile @Nullable Neighbours neighbours;
    /// A snapshot shortly before, whose neighbours are known; what did not change since is taken from it.
    private volatile @Nullable Architecture earlier;

    private Architecture(
            String name,
            NavigableMap<String, Element> elements,
            NavigableMap<String, Relation> relations,
            NavigableMap<String, Flow> flows,
            NavigableMap<String, Scenario> scenarios,
            Descent descent) {
        this.name = name;
        this.elements = Collections.unmodifiableNavigableMap(elements);
        this.relations = Collections.unmodifiableNavigableMap(relations);
        this.flows = Collections.unmodifiableNavigableMap(flows);
        this.scenarios = Collections.unmodifiableNavigableMap(scenarios);
        this.descent = descent;
    }

    /// An architecture without parts.
    public static Architecture empty(String name) {
        return new Architecture(
                name, new TreeMap<>(), new TreeMap<>(), new TreeMap<>(), new TreeMap<>(), Descent.none());
    }

    /// An architecture of the given parts; of parts with the same id the last one stays.
    public static Architecture of(
            String name,
            Collection<Element> elements,
            Collection<Relation> relations,
            Collection<Flow> flows,
            Collection<Scenario> scenarios) {
        return new Architecture(
                name,
                PartsById.of(elements, Element::id),
                PartsById.of(relations, Relation::id),
                PartsById.of(flows, Flow::id),
                PartsById.of(scenarios, Scenario::id),
                Descent.none());
    }

    /// What people call it.
    public String name() {
        return name;
    }

    /// The elements by id.
    public NavigableMap<String, Element> elements() {
        return elements;
    }

    /// The relations by id.
    public NavigableMap<String, Relation> relations() {
        return relations;
    }

    /// The flows by id.
    public NavigableMap<String, Flow> flows() {
        return flows;
    }

    /// The scenarios by id.
    public NavigableMap<String, Scenario> scenarios() {
        return scenarios;
    }

    /// The element with the id, if there is one.
    public Optional<Element> element(String id) {
        return Optional.ofNullable(elements.get(id));
    }

    /// The relation with the id, if there is one.
    public Optional<Relation> relation(String id) {
        return Optional.ofNullable(relations.get(id));
    }

    /// The element with the id, where it is known to exist.
    ///
    /// @throws IllegalArgumentException if there is none
    public Element requireElement(String id) {
        Element element = elements.get(id);
        if (element == null) {
            throw new IllegalArgumentException("There is no element '" + id + "' in " + name);
        }
        return element;
    }

    /// The relation with the id, where it is known to exist.
    ///
    /// @throws IllegalArgumentException if there is none
    public Relation requireRelation(String id) {
        Relation relation = relations.get(id);
        if (relation == null) {
            throw new IllegalArgumentException("There is no relation '" + id + "' in " + name);
        }
        return relation;
    }

    /// The elements directly inside the given one, in the order of their ids; those at the top for null.
    public List<Element> children(@Nullable String parent) {
        return neighbours().children().getOrDefault(parent == null ? "" : parent, List.of());
    }

    /// The relations that start at the element, in the order of their ids.
    public List<Relation> outgoing(String element) {
        return neighbours().outgoing().getOrDefault(element, List.of());
    }

    /// The relations that end at the element, in the order of their ids.
    public List<Relation> incoming(String element) {
        return neighbours().incoming().getOrDefault(element, List.of());
    }

    /// The ids from the element's parent up to the top.
    public List<String> ancestors(String id) {
        List<String> path = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        Element element = elements.get(id);
        while (element != null && element.parent() != null && seen.add(element.id())) {
            path.add(element.parent());
            element = elements.get(element.parent());
        }
        return path;
    }

    /// Whether the element is the given container or lies somewhere inside it.
    public boolean isWithin(String id, String container) {
        String at = id;
        for (int steps = elements.size(); steps >= 0 && at != null; steps--) {
            if (at.equals(container)) {
                return true;
            }
            Element element = elements.get(at);
            at = element == null ? null : element.parent();
        }
        return false;
    }

    /// The next snapshot.
    ///
    /// @throws ChangeConflictException if the change does not fit this snapshot
    public Architecture apply(Change change) throws ChangeConflictException {
        SnapshotDraft draft = new SnapshotDraft(this);
        ChangeApplication.apply(change, draft);
        Architecture next = new Architecture(
                name,
                draft.elements(),
                draft.relations(),
                draft.flows(),
                draft.scenarios(),
                descent.next(draft.touchedElements(), draft.touchedRelations()));
        next.earlier = neighbours == null ? earlier : this;
        return next;
    }

    /// How it came from those shortly before it.
    Descent descent() {
        return descent;
    }

    private Neighbours neighbours() {
        Neighbours known = neighbours;
        if (known == null) {
            Architecture before = earlier;
            Neighbours theirs = before == null ? null : before.neighbours;
            known = before == null || theirs == null ? Neighbours.of(this) : theirs.after(before, this);
            neighbours = known;
            earlier = null;
        }
        return known;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Architecture that
                && name.equals(that.name)
                && elements.equals(that.elements)
                && relations.equals(that.relations)
                && flows.equals(that.flows)
                && scenarios.equals(that.scenarios);
    }

    @Override
    public int hashCode() {
        return name.hashCode() + 31 * (elements.hashCode() + 31 * relations.hashCode());
    }

    @Override
    public String toString() {
        return name + " (" + elements.size() + " elements, " + relations.size() + " relations, " + flows.size()
                + " flows)";
    }
}
