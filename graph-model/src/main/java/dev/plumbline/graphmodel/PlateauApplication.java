package dev.plumbline.graphmodel;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// Lays the parts of a plateau over an architecture, and leaves out what does not fit.
final class PlateauApplication {

    private final Architecture base;
    private final Plateau.Parts parts;
    private final Map<String, Element> elements;
    private final Map<String, Relation> relations;
    private final Map<String, Flow> flows;

    PlateauApplication(Architecture base, Plateau.Parts parts) {
        this.base = base;
        this.parts = parts;
        this.elements = new TreeMap<>(base.elements());
        this.relations = new TreeMap<>(base.relations());
        this.flows = new TreeMap<>(base.flows());
    }

    Architecture result() {
        parts.elements().forEach(this::lay);
        moveAll();
        parts.relations().forEach(this::lay);
        parts.flows().forEach(flow -> flows.put(flow.id(), flow));
        Set<String> gone = remove();
        flows.values().removeIf(flow -> !flow.relations().allMatch(relations::containsKey));
        return Architecture.of(base.name(), elements.values(), relations.values(), flows.values(), scenarios(gone));
    }

    private void lay(Plateau.ElementOverlay overlay) {
        Element present = elements.get(overlay.id());
        Element laid = overlay.over(present);
        if (laid != null) {
            elements.put(overlay.id(), in(present == null ? null : present.parent(), laid));
        }
    }

    private void lay(Plateau.RelationOverlay overlay) {
        Relation laid = overlay.over(relations.get(overlay.id()));
        if (laid != null && elements.containsKey(laid.from()) && elements.containsKey(laid.to())) {
            relations.put(overlay.id(), laid);
        }
    }

    /// Whether an element may move into another one can depend on where that one has moved, so that the moves are tried
    /// until no more of them fits.
    private void moveAll() {
        List<Plateau.ElementOverlay> open = new ArrayList<>(parts.elements());
        while (open.removeIf(this::isMoved)) {
            // Another round: what has moved may let others move.
        }
    }

    private boolean isMoved(Plateau.ElementOverlay overlay) {
        Element element = elements.get(overlay.id());
        String parent = overlay.parent();
        if (element == null || parent == null || !elements.containsKey(parent) || isInside(parent, overlay.id())) {
            return false;
        }
        elements.put(overlay.id(), in(parent, element));
        return true;
    }

    private boolean isInside(String id, String container) {
        Set<String> seen = new HashSet<>();
        String at = id;
        while (at != null && seen.add(at)) {
            if (at.equals(container)) {
                return true;
            }
            Element element = elements.get(at);
            at = element == null ? null : element.parent();
        }
        return false;
    }

    private static Element in(@Nullable String parent, Element element) {
        return new Element(element.id(), element.kind(), element.name(), parent, element.attributes());
    }

    /// Takes away what is said to go, with all that hangs on it; gives the ids of the elements and relations.
    private Set<String> remove() {
        Set<String> doomed = new HashSet<>();
        Set<String> gone = new HashSet<>();
        Map<String, List<String>> inside = inside();
        for (String id : parts.removed()) {
            if (elements.containsKey(id)) {
                doom(id, inside, doomed);
            } else if (relations.remove(id) != null) {
                gone.add(id);
            } else {
                flows.remove(id);
            }
        }
        for (Relation relation : List.copyOf(relations.values())) {
            if (doomed.contains(relation.from()) || doomed.contains(relation.to())) {
                relations.remove(relation.id());
                gone.add(relation.id());
            }
        }
        if (!doomed.isEmpty()) {
            elements.keySet().removeAll(doomed);
            forget(doomed);
        }
        gone.addAll(doomed);
        return gone;
    }

    private Map<String, List<String>> inside() {
        Map<String, List<String>> inside = new HashMap<>();
        for (Element element : elements.values()) {
            if (element.parent() != null) {
                inside.computeIfAbsent(element.parent(), key -> new ArrayList<>())
                        .add(element.id());
            }
        }
        return inside;
    }

    private static void doom(String id, Map<String, List<String>> inside, Set<String> doomed) {
        Deque<String> open = new ArrayDeque<>(List.of(id));
        while (!open.isEmpty()) {
            String next = open.removeFirst();
            if (doomed.add(next)) {
                open.addAll(inside.getOrDefault(next, List.of()));
            }
        }
    }

    private void forget(Set<String> doomed) {
        elements.replaceAll((id, element) ->
                element.withAttributes(References.without(element.attributes(), ElementAttributes.all(), doomed)));
        relations.replaceAll((id, relation) ->
                relation.withAttributes(References.without(relation.attributes(), RelationAttributes.all(), doomed)));
    }

    /// A scenario that asks about what is gone has no answer.
    private List<Scenario> scenarios(Set<String> gone) {
        return base.scenarios().values().stream()
                .filter(scenario -> gone.stream().noneMatch(id -> asksAbout(scenario, id)))
                .filter(scenario -> scenario.workload().stream()
                        .allMatch(
                                load -> flows.keySet().containsAll(load.flows().keySet())))
                .toList();
    }

    private static boolean asksAbout(Scenario scenario, String id) {
        return scenario.workload().stream().anyMatch(load -> load.relation().equals(id))
                || scenario.faults().stream()
                        .anyMatch(fault -> fault.target().parts().contains(id))
                || scenario.overrides().keySet().stream().anyMatch(path -> path.startsWith(id + "."));
    }
}
