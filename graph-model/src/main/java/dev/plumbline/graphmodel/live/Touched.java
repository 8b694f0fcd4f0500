package dev.plumbline.graphmodel.live;

import dev.plumbline.graphmodel.Architecture;
import dev.plumbline.graphmodel.Change;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/// The ids of the elements and relations whose node or edge a change may alter.
record Touched(SortedSet<String> elements, SortedSet<String> relations) {

    static Touched by(Change change, Architecture after) {
        Touched touched = new Touched(new TreeSet<>(), new TreeSet<>());
        touched.collect(change, after);
        return touched;
    }

    /// What differs between two snapshots.
    static Touched between(Architecture before, Architecture after) {
        Touched touched = new Touched(new TreeSet<>(), new TreeSet<>());
        differing(before.elements(), after.elements(), touched.elements);
        differing(before.relations(), after.relations(), touched.relations);
        return touched;
    }

    private static <T> void differing(Map<String, T> before, Map<String, T> after, Set<String> ids) {
        before.forEach((id, part) -> {
            if (!part.equals(after.get(id))) {
                ids.add(id);
            }
        });
        after.keySet().stream().filter(id -> !before.containsKey(id)).forEach(ids::add);
    }

    private void collect(Change change, Architecture after) {
        switch (change) {
            case Change.AddElement add -> elements.add(add.element().id());
            case Change.RemoveElement remove -> elements.add(remove.element().id());
            case Change.UpdateElement update -> elements.add(update.id());
            case Change.MoveElement move -> elements.add(move.id());
            case Change.RenameElement rename -> collect(rename, after);
            case Change.AddRelation add -> relations.add(add.relation().id());
            case Change.RemoveRelation remove -> relations.add(remove.relation().id());
            case Change.UpdateRelation update -> relations.add(update.id());
            case Change.AddFlow add -> {}
            case Change.RemoveFlow remove -> {}
            case Change.AddScenario add -> {}
            case Change.RemoveScenario remove -> {}
            case Change.Several several -> several.changes().forEach(part -> collect(part, after));
        }
    }

    /// What refers to the element before refers to it after, unless a change of its own touches it as well.
    private void collect(Change.RenameElement rename, Architecture after) {
        elements.add(rename.before());
        elements.add(rename.after());
        after.children(rename.after()).forEach(child -> elements.add(child.id()));
        after.outgoing(rename.after()).forEach(relation -> relations.add(relation.id()));
        after.incoming(rename.after()).forEach(relation -> relations.add(relation.id()));
    }
}
