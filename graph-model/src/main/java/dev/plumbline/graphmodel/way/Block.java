package dev.plumbline.graphmodel.way;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// Where the next step of each element goes while a flow is read.
///
/// Steps of several elements within one choice, loop or fork are taken by each of them in a choice, loop or fork of its
/// own.
final class Block {

    private final @Nullable Block outer;
    private final Function<String, List<Step>> opening;
    private final Map<String, List<Step>> latest = new HashMap<>();
    private final Set<String> visited = new HashSet<>();

    private Block(@Nullable Block outer, Function<String, List<Step>> opening) {
        this.outer = outer;
        this.opening = opening;
    }

    /// Where elements that nobody has called begin by themselves.
    static Block outermost(List<Step> start) {
        return new Block(null, element -> start);
    }

    List<Step> of(String element) {
        return latest.computeIfAbsent(element, opening);
    }

    boolean isVisited(String element) {
        return visited.contains(element) || (outer != null && outer.isVisited(element));
    }

    void start(Visit visit) {
        latest.put(visit.element(), visit.steps());
        for (Block block = this; block != null; block = block.outer) {
            if (block.visited.add(visit.element())) {
                block.latest.put(visit.element(), visit.steps());
            }
        }
    }

    /// The blocks of the branches of a choice, a loop or a fork.
    List<Block> split(int branches, Form form) {
        Map<String, List<List<Step>>> bodies = new HashMap<>();
        return IntStream.range(0, branches)
                .mapToObj(branch -> new Block(
                        this,
                        element -> bodies.computeIfAbsent(element, sender -> open(branches, form, sender))
                                .get(branch)))
                .toList();
    }

    private List<List<Step>> open(int branches, Form form, String sender) {
        List<List<Step>> bodies = new ArrayList<>();
        for (int branch = 0; branch < branches; branch++) {
            bodies.add(new ArrayList<>());
        }
        of(sender).add(form.of(bodies));
        return bodies;
    }

    /// Makes a step of the bodies of its branches.
    @FunctionalInterface
    interface Form {
        Step of(List<List<Step>> bodies);
    }
}
