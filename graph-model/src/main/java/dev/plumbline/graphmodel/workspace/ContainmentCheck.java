package dev.plumbline.graphmodel.workspace;

import dev.plumbline.graphmodel.Element;
import dev.plumbline.graphmodel.value.ShownText;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Makes the containment a forest: parents that are missing or lead in a circle are reported and dropped.
final class ContainmentCheck {

    private final Map<String, Element> elements;
    private final CrossProblems problems;

    ContainmentCheck(Map<String, Element> elements, CrossProblems problems) {
        this.elements = elements;
        this.problems = problems;
    }

    void run() {
        for (Element element : List.copyOf(elements.values())) {
            String parent = element.parent();
            if (parent != null && !elements.containsKey(parent)) {
                dangling(element, parent);
            }
        }
        Set<String> sound = new HashSet<>();
        for (String id : List.copyOf(elements.keySet())) {
            follow(id, sound);
        }
    }

    private void follow(String id, Set<String> sound) {
        List<String> path = new ArrayList<>();
        Set<String> onPath = new HashSet<>();
        String at = id;
        while (at != null && !sound.contains(at) && onPath.add(at)) {
            path.add(at);
            Element element = elements.get(at);
            at = element == null ? null : element.parent();
        }
        if (at != null && !sound.contains(at)) {
            cycle(path.subList(path.indexOf(at), path.size()));
        }
        sound.addAll(path);
    }

    private void cycle(List<String> members) {
        List<String> fromSmallest = new ArrayList<>(members);
        Collections.rotate(fromSmallest, -fromSmallest.indexOf(Collections.min(fromSmallest)));
        String first = fromSmallest.getFirst();
        String parent = fromSmallest.size() > 1 ? fromSmallest.get(1) : first;
        String circle = String.join(" in ", fromSmallest) + " in " + first;
        problems.error(
                problems.index().element(first),
                "parent",
                parent,
                new CrossProblems.Fault(
                        "containment.cycle",
                        "The parents lead in a circle: " + circle + ".",
                        "These elements are shown at the top.",
                        "Give one of them another parent, or none."));
        fromSmallest.forEach(this::dropParent);
    }

    private void dangling(Element element, String parent) {
        String shown = ShownText.shortened(parent);
        problems.error(
                problems.index().element(element.id()),
                "parent",
                parent,
                new CrossProblems.Fault(
                        "containment.dangling",
                        "The parent '" + shown + "' of " + element.id() + " does not exist.",
                        "The element is shown at the top.",
                        problems.suggestions()
                                .remedy(parent, elements.keySet(), "Write the id of an element, or remove the key.")));
        dropParent(element.id());
    }

    private void dropParent(String id) {
        elements.computeIfPresent(
                id,
                (key, element) ->
                        new Element(element.id(), element.kind(), element.name(), null, element.attributes()));
    }
}
