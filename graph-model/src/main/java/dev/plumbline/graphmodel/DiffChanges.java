package dev.plumbline.graphmodel;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// Puts the changes between two architectures in an order in which each of them fits.
///
/// What is in the way goes first (flows that use a relation), then come what others stand on (elements, the outer ones
/// first), and last goes what others stood on (the inner elements first).
final class DiffChanges {

    private final ArchitectureDiff diff;
    private final List<Change> changes = new ArrayList<>();

    DiffChanges(ArchitectureDiff diff) {
        this.diff = diff;
    }

    List<Change> inOrder() {
        diff.scenarios().removed().forEach(scenario -> changes.add(new Change.RemoveScenario(scenario)));
        diff.scenarios().changed().forEach(change -> changes.add(new Change.RemoveScenario(change.before())));
        diff.flows().removed().forEach(flow -> changes.add(new Change.RemoveFlow(flow)));
        diff.flows().changed().forEach(change -> changes.add(new Change.RemoveFlow(change.before())));
        elements();
        diff.relations().added().forEach(relation -> changes.add(new Change.AddRelation(relation)));
        diff.relations().changed().forEach(this::updateRelation);
        diff.relations().removed().forEach(relation -> changes.add(new Change.RemoveRelation(relation)));
        inwards(diff.before(), diff.elements().removed())
                .reversed()
                .forEach(element -> changes.add(new Change.RemoveElement(element)));
        diff.flows().changed().forEach(change -> changes.add(new Change.AddFlow(change.after())));
        diff.flows().added().forEach(flow -> changes.add(new Change.AddFlow(flow)));
        diff.scenarios().changed().forEach(change -> changes.add(new Change.AddScenario(change.after())));
        diff.scenarios().added().forEach(scenario -> changes.add(new Change.AddScenario(scenario)));
        return List.copyOf(changes);
    }

    private void elements() {
        inwards(diff.after(), diff.elements().added()).forEach(element -> changes.add(new Change.AddElement(element)));
        List<Element> moved = diff.moved().stream().map(PartChange::after).toList();
        // An outer element that moves first has its final place when an inner one moves into it: no circles between.
        for (Element element : inwards(diff.after(), moved)) {
            String before = diff.before().requireElement(element.id()).parent();
            changes.add(new Change.MoveElement(element.id(), before, element.parent()));
        }
        diff.elements().changed().forEach(this::updateElement);
    }

    private void updateElement(PartChange<Element> change) {
        for (FieldChange field : change.fields()) {
            if (!field.isMove()) {
                changes.add(new Change.UpdateElement(change.id(), field.path(), field.before(), field.after()));
            }
        }
    }

    private void updateRelation(PartChange<Relation> change) {
        for (FieldChange field : change.fields()) {
            changes.add(new Change.UpdateRelation(change.id(), field.path(), field.before(), field.after()));
        }
    }

    /// The elements with the outer ones first.
    private static List<Element> inwards(Architecture architecture, List<Element> elements) {
        Map<String, Integer> depths = new HashMap<>();
        elements.forEach(element -> depth(architecture, element.id(), depths));
        return elements.stream()
                .sorted(Comparator.comparing(element -> Objects.requireNonNull(depths.get(element.id()))))
                .toList();
    }

    private static int depth(Architecture architecture, String id, Map<String, Integer> known) {
        List<String> path = new ArrayList<>();
        String at = id;
        while (at != null && !known.containsKey(at)) {
            path.add(at);
            known.put(at, 0);
            at = architecture.element(at).map(Element::parent).orElse(null);
        }
        int depth = at == null ? 0 : Objects.requireNonNull(known.get(at));
        for (String inner : path.reversed()) {
            depth++;
            known.put(inner, depth);
        }
        return depth;
    }
}
