package dev.plumbline.designrules.builtin;

import dev.plumbline.designrules.model.ChosenElements;
import dev.plumbline.designrules.model.Edit;
import dev.plumbline.designrules.model.ElementChoice;
import dev.plumbline.designrules.model.EntryPoints;
import dev.plumbline.designrules.model.HardCalls;
import dev.plumbline.designrules.model.Lasting;
import dev.plumbline.graphmodel.ElementAttributes;
import dev.plumbline.graphmodel.Tier;
import dev.plumbline.graphmodel.live.DominatorNumbers;
import dev.plumbline.graphmodel.live.GraphIndex;
import dev.plumbline.pluginapi.RuleContext;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/// The elements that every request to an important one must pass, by dominance in the graph of hard dependencies,
/// entered at the entry points.
final class Passages implements Lasting<Passages> {

    /// The attributes that it depends on beside the structure.
    static final Set<String> READ = Set.of("criticality", "exposed", "mode", "protocol", "tier");

    private static final ElementChoice IMPORTANT = ElementChoice.of(element -> element.get(ElementAttributes.TIER)
            .filter(tier -> tier.compareTo(Tier.HIGH) <= 0)
            .isPresent());

    private final GraphIndex index;
    private final DominatorNumbers dominators;
    private final ChosenNodes important;
    /// By the number of an element, how many important elements are behind it.
    private final int[] counts;
    /// By the number of an element, that of the first of these.
    private final int[] firsts;

    private Passages(GraphIndex index, DominatorNumbers dominators, ChosenNodes important) {
        this.index = index;
        this.dominators = dominators;
        this.important = important;
        counts = new int[index.size()];
        firsts = new int[index.size()];
        Arrays.fill(firsts, index.size());
        for (int start : important.nodes()) {
            for (int node = dominators.at(start); node >= 0; node = dominators.at(node)) {
                counts[node]++;
                firsts[node] = Math.min(firsts[node], start);
            }
        }
    }

    /// Those of a snapshot.
    static Passages in(RuleContext context) {
        return context.derived(Passages.class, given -> {
            GraphIndex index = HardCalls.in(given).index();
            return new Passages(
                    index,
                    HardCalls.in(given).dominatorNumbers(EntryPoints.in(given)),
                    ChosenNodes.of(index, ChosenElements.of(given, IMPORTANT)));
        });
    }

    @Override
    public Optional<Passages> after(Edit edit, RuleContext now) {
        if (!edit.touchesRelations(READ)) {
            return Optional.of(this);
        }
        GraphIndex later = HardCalls.in(now).index();
        return Optional.of(new Passages(
                later,
                dominators.after(HardCalls.in(now), EntryPoints.in(now), edit.nodes(now)),
                important.after(index, later, ChosenElements.of(now, IMPORTANT))));
    }

    /// What is behind an element, if anything important is.
    Optional<Behind> behind(String id) {
        int node = index.has(id) ? index.require(id) : -1;
        return node < 0 || counts[node] == 0
                ? Optional.empty()
                : Optional.of(new Behind(index.id(firsts[node]), counts[node]));
    }

    /// The ids of the elements behind which something else is than before.
    Set<String> differing(Passages before) {
        Set<String> differing = new HashSet<>();
        int[] origins = index.in(before.index);
        for (int node = 0; node < origins.length; node++) {
            if (index.isTaken(node) && differs(node, origins[node], before)) {
                differing.add(index.id(node));
            }
        }
        return differing;
    }

    private boolean differs(int node, int origin, Passages before) {
        int old = origin < 0 ? 0 : before.counts[origin];
        return counts[node] != old
                || (old > 0 && !index.id(firsts[node]).equals(before.index.id(before.firsts[origin])));
    }

    /// The ids of the elements among some from which the first important one behind them is among others.
    ///
    /// @param upstream the numbers of the ones
    /// @param downstream the numbers of the others
    Set<String> between(BitSet upstream, BitSet downstream) {
        Set<String> found = new HashSet<>();
        upstream.stream()
                .filter(node -> counts[node] > 0 && downstream.get(firsts[node]))
                .forEach(node -> found.add(index.id(node)));
        return found;
    }

    /// The important elements behind another; the first stands for all of them.
    ///
    /// @param id the first of them
    /// @param count how many there are
    record Behind(String id, int count) {}
}
