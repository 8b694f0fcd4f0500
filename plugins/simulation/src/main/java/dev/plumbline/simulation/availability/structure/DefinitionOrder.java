package dev.plumbline.simulation.availability.structure;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// The definitions that the top of a model needs, depth first.
///
/// @param entered each before those that it uses and that were not met earlier
/// @param finished each after those that it uses, but for circles
/// @param isCircular whether a definition uses itself, through others or at once
public record DefinitionOrder(List<String> entered, List<String> finished, boolean isCircular) {

    public DefinitionOrder {
        entered = List.copyOf(entered);
        finished = List.copyOf(finished);
    }

    /// The order of a model's definitions.
    public static DefinitionOrder of(FailureModel model) {
        Search search = new Search(model);
        search.run();
        return new DefinitionOrder(search.entered.stream().toList(), search.finished, search.isCircular);
    }

    private static final class Search {

        private final FailureModel model;
        private final Set<String> entered = new LinkedHashSet<>();
        private final List<String> finished = new ArrayList<>();
        private final Set<String> open = new HashSet<>();
        private final Deque<Visit> path = new ArrayDeque<>();
        private boolean isCircular;

        Search(FailureModel model) {
            this.model = model;
        }

        void run() {
            enter(model.top());
            while (!path.isEmpty()) {
                Visit visit = path.getFirst();
                if (visit.uses.hasNext()) {
                    String next = visit.uses.next();
                    isCircular |= open.contains(next);
                    enter(next);
                } else {
                    finished.add(path.pop().definition);
                    open.remove(visit.definition);
                }
            }
        }

        private void enter(String definition) {
            if (entered.add(definition)) {
                open.add(definition);
                Set<String> uses = new LinkedHashSet<>();
                look(model.definition(definition), uses);
                path.push(new Visit(definition, uses.iterator()));
            }
        }

        private static void look(Structure structure, Set<String> uses) {
            switch (structure) {
                case Structure.Use use -> uses.add(use.definition());
                case Structure.All all -> all.of().forEach(each -> look(each, uses));
                case Structure.Any any -> any.of().forEach(each -> look(each, uses));
                case Structure.AtLeast some -> some.of().forEach(each -> look(each, uses));
                case Structure.Part part -> {}
                case Structure.Units units -> {}
            }
        }

        private record Visit(String definition, Iterator<String> uses) {}
    }
}
