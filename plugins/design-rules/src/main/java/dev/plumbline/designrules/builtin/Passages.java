package dev.plumbline.designrules.builtin;

import dev.plumbline.designrules.model.ChosenElements;
import dev.plumbline.designrules.model.Edit;
import dev.plumbline.designrules.model.ElementChoice;
import dev.plumbline.designrules.model.EntryPoints;
import dev.plumbline.designrules.model.HardCalls;
import dev.plumbline.designrules.model.Lasting;
import dev.plumbline.graphmodel.ElementAttributes;
import dev.plumbline.graphmodel.Tier;
import dev.plumbline.graphmodel.live.GraphIndex;
import dev.plumbline.graphmodel.live.GraphQueries;
import dev.plumbline.pluginapi.RuleContext;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The elements that every request to an important one must pass, by dominance in the graph of hard dependencies,
/// entered at the entry points.
///
/// @param behind by the id of such an element, what is behind it
record Passages(Map<String, Behind> behind) implements Lasting<Passages> {

    /// The attributes that it depends on beside the structure.
    static final Set<String> READ = Set.of("criticality", "exposed", "mode", "protocol", "tier");

    private static final ElementChoice IMPORTANT = ElementChoice.of(element -> element.get(ElementAttributes.TIER)
            .filter(tier -> tier.compareTo(Tier.HIGH) <= 0)
            .isPresent());

    /// Those of a snapshot.
    static Passages in(RuleContext context) {
        return context.derived(Passages.class, Passages::found);
    }

    private static Passages found(RuleContext context) {
        GraphQueries hard = HardCalls.in(context);
        GraphIndex index = hard.index();
        int[] dominators = hard.immediateDominators(EntryPoints.in(context));
        int[] counts = new int[index.size()];
        int[] firsts = new int[index.size()];
        Arrays.fill(firsts, index.size());
        for (String id : ChosenElements.of(context, IMPORTANT)) {
            int important = index.require(id);
            int node = dominators[important];
            while (node >= 0 && node < index.size()) {
                counts[node]++;
                firsts[node] = Math.min(firsts[node], important);
                node = dominators[node];
            }
        }
        Map<String, Behind> behind = new HashMap<>();
        for (int node = 0; node < counts.length; node++) {
            if (counts[node] > 0) {
                behind.put(index.id(node), new Behind(index.id(firsts[node]), counts[node]));
            }
        }
        return new Passages(behind);
    }

    /// What is behind an element, if anything important is.
    Optional<Behind> behind(String id) {
        return Optional.ofNullable(behind.get(id));
    }

    /// The ids of the elements behind which something else is than before.
    Set<String> differing(Passages before) {
        Set<String> differing = new HashSet<>();
        behind.forEach((id, here) -> {
            if (!here.equals(before.behind.get(id))) {
                differing.add(id);
            }
        });
        before.behind.keySet().stream().filter(id -> !behind.containsKey(id)).forEach(differing::add);
        return differing;
    }

    @Override
    public Optional<Passages> after(Edit edit, RuleContext now) {
        return edit.touchesRelations(READ) ? Optional.empty() : Optional.of(this);
    }

    /// The important elements behind another; the first stands for all of them.
    ///
    /// @param id the first of them
    /// @param count how many there are
    record Behind(String id, int count) {}
}
