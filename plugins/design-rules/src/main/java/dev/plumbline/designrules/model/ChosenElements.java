package dev.plumbline.designrules.model;

import dev.plumbline.graphmodel.Architecture;
import dev.plumbline.graphmodel.Element;
import dev.plumbline.pluginapi.RuleContext;
import java.util.Collections;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

/// The elements that rules look for, each choice made when it is first asked for and then renewed by each edit where
/// that was.
public final class ChosenElements implements Lasting<ChosenElements> {

    private final Architecture architecture;
    private final Map<ElementChoice, NavigableSet<String>> known = new ConcurrentHashMap<>();

    private ChosenElements(Architecture architecture) {
        this.architecture = architecture;
    }

    /// The ids of the elements of a snapshot that are chosen, sorted; the set cannot be changed.
    public static NavigableSet<String> of(RuleContext context, ElementChoice choice) {
        return context.derived(ChosenElements.class, given -> new ChosenElements(given.architecture()))
                .of(choice);
    }

    private NavigableSet<String> of(ElementChoice choice) {
        return known.computeIfAbsent(choice, wanted -> {
            NavigableSet<String> found = new TreeSet<>();
            for (Element element : architecture.elements().values()) {
                if (wanted.isChosen(architecture, element)) {
                    found.add(element.id());
                }
            }
            return Collections.unmodifiableNavigableSet(found);
        });
    }

    @Override
    public Optional<ChosenElements> after(Edit edit, RuleContext now) {
        ChosenElements renewed = new ChosenElements(now.architecture());
        Set<String> nodes = edit.nodes(now);
        known.forEach((choice, before) -> renewed.known.put(choice, renewed.renewed(choice, before, nodes)));
        return Optional.of(renewed);
    }

    private NavigableSet<String> renewed(ElementChoice choice, NavigableSet<String> before, Set<String> nodes) {
        NavigableSet<String> after = before;
        for (String id : nodes) {
            boolean isChosen = architecture
                    .element(id)
                    .filter(element -> choice.isChosen(architecture, element))
                    .isPresent();
            if (isChosen != after.contains(id)) {
                NavigableSet<String> other = new TreeSet<>(after);
                if (isChosen) {
                    other.add(id);
                } else {
                    other.remove(id);
                }
                after = Collections.unmodifiableNavigableSet(other);
            }
        }
        return after;
    }
}
