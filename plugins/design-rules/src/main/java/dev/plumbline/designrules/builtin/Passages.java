package dev.plumbline.designrules.builtin;

import dev.plumbline.designrules.model.Edit;
import dev.plumbline.designrules.model.EntryPoints;
import dev.plumbline.designrules.model.HardCalls;
import dev.plumbline.designrules.model.Lasting;
import dev.plumbline.graphmodel.Architecture;
import dev.plumbline.graphmodel.Element;
import dev.plumbline.graphmodel.ElementAttributes;
import dev.plumbline.graphmodel.Tier;
import dev.plumbline.graphmodel.live.DominatorTree;
import dev.plumbline.pluginapi.RuleContext;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The elements that every request to an important one must pass, by dominance in the graph of hard dependencies,
/// entered
/// at the entry points.
///
/// @param behind by the id of such an element, what is behind it
record Passages(Map<String, Behind> behind) implements Lasting<Passages> {

    /// The attributes that it depends on beside the structure.
    static final Set<String> READ = Set.of("criticality", "exposed", "mode", "protocol", "tier");

    /// Those of a snapshot.
    static Passages in(RuleContext context) {
        return context.derived(Passages.class, Passages::found);
    }

    private static Passages found(RuleContext context) {
        Architecture architecture = context.architecture();
        DominatorTree tree = HardCalls.in(context).graph().dominators(EntryPoints.in(architecture));
        Map<String, Behind> behind = new HashMap<>();
        for (Element element : architecture.elements().values()) {
            if (isImportant(element)) {
                for (String dominator : tree.dominators(element.id())) {
                    behind.merge(dominator, new Behind(element.id(), 1), Behind::and);
                }
            }
        }
        return new Passages(behind);
    }

    private static boolean isImportant(Element element) {
        return element.get(ElementAttributes.TIER)
                .filter(tier -> tier.compareTo(Tier.HIGH) <= 0)
                .isPresent();
    }

    /// What is behind an element, if anything important is.
    Optional<Behind> behind(String id) {
        return Optional.ofNullable(behind.get(id));
    }

    @Override
    public Optional<Passages> after(Edit edit, RuleContext now) {
        return edit.touchesRelations(READ) ? Optional.empty() : Optional.of(this);
    }

    /// The important elements behind another; the first stands for all of them.
    ///
    /// @param id the first of them
    /// @param count how many there are
    record Behind(String id, int count) {

        Behind and(Behind more) {
            return new Behind(id, count + more.count);
        }
    }
}
