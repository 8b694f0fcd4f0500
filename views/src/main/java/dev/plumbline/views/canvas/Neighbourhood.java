package dev.plumbline.views.canvas;

import dev.plumbline.graphmodel.Architecture;
import dev.plumbline.graphmodel.Relation;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/// The parts of a diagram that are at most some relations away from given ones.
final class Neighbourhood {

    private final Architecture architecture;
    private final DrawingIndex index;

    Neighbourhood(Architecture architecture, DrawingIndex index) {
        this.architecture = architecture;
        this.index = index;
    }

    /// The ids of the boxes and of the relations between them.
    ///
    /// @param depth how many relations away, at least 1
    /// @param side which relations lead on
    Set<String> of(Set<String> start, int depth, FocusSide side) {
        Set<String> boxes = new HashSet<>();
        start.forEach(
                id -> ends(id).flatMap(this::withContents).map(this::shown).forEach(boxes::add));
        List<Relation> drawn = architecture.relations().values().stream()
                .filter(relation -> !index.line(relation.id()).isEmpty())
                .toList();
        for (int step = 0; step < depth; step++) {
            Set<String> reached = new HashSet<>();
            for (Relation relation : drawn) {
                String from = shown(relation.from());
                String to = shown(relation.to());
                if (side != FocusSide.USED_BY && boxes.contains(from)) {
                    reached.add(to);
                }
                if (side != FocusSide.USES && boxes.contains(to)) {
                    reached.add(from);
                }
            }
            boxes.addAll(reached);
        }
        Set<String> all = new HashSet<>(boxes);
        drawn.stream()
                .filter(relation -> boxes.contains(shown(relation.from())) && boxes.contains(shown(relation.to())))
                .map(Relation::id)
                .forEach(all::add);
        return all;
    }

    /// The boxes that relations join with the given one.
    Set<String> nextTo(String box) {
        Set<String> near = new HashSet<>();
        for (Relation relation : architecture.relations().values()) {
            String from = shown(relation.from());
            String to = shown(relation.to());
            if (from.equals(box)) {
                near.add(to);
            } else if (to.equals(box)) {
                near.add(from);
            }
        }
        near.remove(box);
        return near;
    }

    /// The element itself, or the closed container that it is hidden in.
    String shown(String element) {
        if (index.box(element).isPresent()) {
            return element;
        }
        return architecture.ancestors(element).stream()
                .filter(ancestor -> index.box(ancestor).isPresent())
                .findFirst()
                .orElse(element);
    }

    private Stream<String> withContents(String element) {
        return architecture.children(element).isEmpty()
                ? Stream.of(element)
                : architecture.elements().keySet().stream().filter(id -> architecture.isWithin(id, element));
    }

    private Stream<String> ends(String id) {
        return architecture
                .relation(id)
                .map(relation -> Stream.of(relation.from(), relation.to()))
                .orElse(Stream.of(id));
    }
}
