package dev.plumbline.simulation.availability.diagram;

import dev.plumbline.simulation.availability.structure.Structure;
import dev.plumbline.simulation.stopping.StopSignal;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/// Finds out how many units are present in every case that makes a difference. Placements that stand on the same parts
/// are one.
final class Counting {

    private static final int MOST_STATES = 100_000;
    private static final int MOST_QUESTIONS = 1_000;

    private final StopSignal stop;
    private final long needed;
    private final List<Place> places = new ArrayList<>();
    private final int[] questions;
    private final Map<State, CountDiagram.Step> known = new HashMap<>();
    private final TreeMap<Long, CountDiagram.Present> answers = new TreeMap<>();

    private Counting(Structure.Units units, Map<String, Integer> levels, StopSignal stop) {
        this.stop = stop;
        needed = units.needed();
        Map<TreeSet<Integer>, Long> together = new HashMap<>();
        for (Structure.Placement placement : units.placements()) {
            TreeSet<Integer> on = new TreeSet<>();
            placement.domains().stream()
                    .filter(levels::containsKey)
                    .map(levels::get)
                    .forEach(on::add);
            together.merge(on, placement.units(), Long::sum);
        }
        TreeSet<Integer> asked = new TreeSet<>();
        together.forEach((on, count) -> {
            asked.addAll(on);
            places.add(new Place(on, count));
        });
        places.sort(Comparator.comparing(place -> place.on.toString()));
        questions = asked.stream().mapToInt(level -> level).toArray();
        if (questions.length > MOST_QUESTIONS) {
            throw new DiagramTooLargeException(MOST_STATES);
        }
    }

    /// @param levels the levels of the parts that can fail
    /// @param stop is told of the work
    static CountDiagram of(Structure.Units units, Map<String, Integer> levels, StopSignal stop) {
        Counting counting = new Counting(units, levels, stop);
        BitSet all = new BitSet();
        all.set(0, counting.places.size());
        CountDiagram.Step root = counting.step(0, 0, all);
        TreeSet<Long> counts = new TreeSet<>(counting.answers.keySet());
        counts.remove(0L);
        return new CountDiagram(root, counts);
    }

    private CountDiagram.Step step(int question, long present, BitSet open) {
        stop.worked(1 + open.size() / Long.SIZE);
        State state = settled(question, present, open);
        CountDiagram.Step made = known.get(state);
        if (made == null) {
            made = isTooFew(state) || state.open.isEmpty() ? answer(state.present) : ask(state);
            if (known.size() >= MOST_STATES) {
                throw new DiagramTooLargeException(MOST_STATES);
            }
            known.put(state, made);
        }
        return made;
    }

    private CountDiagram.Step ask(State state) {
        int level = questions[state.question];
        BitSet left = (BitSet) state.open.clone();
        state.open.stream()
                .filter(place -> places.get(place).on.contains(level))
                .forEach(left::clear);
        CountDiagram.Step works = step(state.question + 1, state.present, state.open);
        CountDiagram.Step failed = left.equals(state.open) ? works : step(state.question + 1, state.present, left);
        return works.equals(failed) ? works : new CountDiagram.Question(level, works, failed);
    }

    /// What is known before a question: units are counted that nothing can take away any more.
    private State settled(int question, long present, BitSet open) {
        BitSet still = (BitSet) open.clone();
        long counted = present;
        for (int place = open.nextSetBit(0); place >= 0; place = open.nextSetBit(place + 1)) {
            TreeSet<Integer> on = places.get(place).on;
            if (on.isEmpty() || question == questions.length || on.last() < questions[question]) {
                counted += places.get(place).units;
                still.clear(place);
            }
        }
        return new State(question, counted, still);
    }

    private boolean isTooFew(State state) {
        long most = state.present;
        for (int place = state.open.nextSetBit(0); place >= 0; place = state.open.nextSetBit(place + 1)) {
            most += places.get(place).units;
        }
        return most < needed;
    }

    private CountDiagram.Present answer(long present) {
        return answers.computeIfAbsent(present < needed ? 0 : present, CountDiagram.Present::new);
    }

    /// Units that stand on the same parts.
    private record Place(TreeSet<Integer> on, long units) {}

    /// What is known after some questions.
    ///
    /// @param question the next question
    /// @param present the units that are surely present
    /// @param open the places of which that is not known
    private record State(int question, long present, BitSet open) {}
}
