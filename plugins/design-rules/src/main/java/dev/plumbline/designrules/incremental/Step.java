package dev.plumbline.designrules.incremental;

import dev.plumbline.designrules.Aspect;
import dev.plumbline.designrules.AspectRule;
import dev.plumbline.designrules.ConcernedRule;
import dev.plumbline.designrules.SelectiveRule;
import dev.plumbline.designrules.model.Edit;
import dev.plumbline.designrules.model.Lasting;
import dev.plumbline.pluginapi.Dependencies;
import dev.plumbline.pluginapi.Dependencies.Reach;
import dev.plumbline.pluginapi.DesignRule;
import dev.plumbline.pluginapi.PartRule;
import dev.plumbline.pluginapi.RuleContext;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The step from one snapshot to the next.
final class Step {

    private final RuleContext before;
    private final RuleContext after;
    private final Edit edit;
    private @Nullable Vicinity own;
    private @Nullable Vicinity near;
    private @Nullable Vicinity wide;
    private final Map<Aspect, Set<String>> differing = new ConcurrentHashMap<>();

    private Step(RuleContext before, RuleContext after, Edit edit) {
        this.before = before;
        this.after = after;
        this.edit = edit;
    }

    /// The step between two contexts. What was worked out for the first and is not touched is taken over by the second.
    static Step between(RuleContext before, RuleContext after) {
        Edit edit = Edit.between(before, after);
        for (Object known : before.derived()) {
            if (known instanceof Lasting<?> lasting) {
                after.remember(lasting.getClass(), () -> lasting.after(edit, after));
            }
        }
        after.renew();
        return new Step(before, after, edit);
    }

    /// What a rule may look at after it.
    RuleContext after() {
        return after;
    }

    /// How far from the parts that differ the step can change what a rule says; empty if it cannot.
    Optional<Reach> reach(Dependencies dependencies) {
        return edit.touches(dependencies.structure()) || hasOtherInputs(dependencies)
                ? Optional.of(dependencies.reach())
                : dependencies.reach(edit.attributes());
    }

    /// Whether the step can change what a rule says that looks at everything.
    boolean concerns(DesignRule rule) {
        Dependencies dependencies = rule.dependencies();
        return reach(dependencies).isPresent()
                && (hasOtherInputs(dependencies)
                        || !(rule instanceof ConcernedRule concerned)
                        || concerned.isConcerned(edit, before, after));
    }

    private boolean hasOtherInputs(Dependencies dependencies) {
        return dependencies.inputs().stream().anyMatch(edit.inputs()::contains);
    }

    /// The parts that a rule must judge again, of those that there are and of some that there were; empty for all.
    ///
    /// @param reach how far the step can change what it says
    Optional<Set<String>> touched(PartRule rule, Reach reach) {
        if (hasOtherInputs(rule.dependencies())) {
            return Optional.empty();
        }
        if (rule instanceof SelectiveRule selective) {
            return selective.touched(edit, before, after);
        }
        return switch (reach) {
            case PART -> Optional.of(ids(own(), rule));
            case NEAR -> Optional.of(ids(near(), rule));
            case WIDE -> Optional.of(ids(wide(), rule));
            case WHOLE -> Optional.empty();
        };
    }

    private Set<String> ids(Vicinity vicinity, PartRule rule) {
        Set<String> ids = new HashSet<>(vicinity.elements());
        ids.addAll(vicinity.relations());
        if (rule instanceof AspectRule asking) {
            asking.aspects().forEach(aspect -> ids.addAll(differing(aspect)));
        }
        return ids;
    }

    /// The elements of which an aspect differs, with the relations that begin or end there.
    private Set<String> differing(Aspect aspect) {
        if (!aspect.isTouched(edit)) {
            return Set.of();
        }
        return differing.computeIfAbsent(aspect, asked -> {
            Set<String> ids = new HashSet<>(asked.differing(edit, before, after));
            for (String id : List.copyOf(ids)) {
                Stream.of(
                                after.architecture().outgoing(id),
                                after.architecture().incoming(id))
                        .flatMap(List::stream)
                        .forEach(relation -> ids.add(relation.id()));
            }
            return ids;
        });
    }

    private synchronized Vicinity own() {
        Vicinity known = own;
        if (known == null) {
            known = Vicinity.own(before.architecture(), after.architecture(), edit);
            own = known;
        }
        return known;
    }

    private synchronized Vicinity near() {
        Vicinity known = near;
        if (known == null) {
            known = Vicinity.near(before, after, edit);
            near = known;
        }
        return known;
    }

    private synchronized Vicinity wide() {
        Vicinity known = wide;
        if (known == null) {
            known = Vicinity.wide(near(), before, after, edit);
            wide = known;
        }
        return known;
    }
}
