package dev.plumbline.pluginapi;

import dev.plumbline.graphmodel.Architecture;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/// What a rule may look at. Rules that work out the same from it can share that.
public final class RuleContext {

    private final Architecture architecture;
    private final Evidence evidence;
    private final LocalDate asOf;
    private final Optional<Set<String>> changed;
    private final Map<Class<?>, Object> derived = new ConcurrentHashMap<>();

    /// @param architecture the snapshot that is checked
    /// @param evidence measurements, evaluations and predictions that are known of it
    /// @param asOf the day that ages are counted to; never the clock's
    /// @param changed the ids of the elements that a change touches; empty if it is not known what is to change
    public RuleContext(Architecture architecture, Evidence evidence, LocalDate asOf, Optional<Set<String>> changed) {
        this.architecture = architecture;
        this.evidence = evidence;
        this.asOf = asOf;
        this.changed = changed.map(Set::copyOf);
    }

    /// What a rule may look at where it is not known what is to change.
    public RuleContext(Architecture architecture, Evidence evidence, LocalDate asOf) {
        this(architecture, evidence, asOf, Optional.empty());
    }

    /// The snapshot that is checked.
    public Architecture architecture() {
        return architecture;
    }

    /// Measurements, evaluations and predictions that are known of it.
    public Evidence evidence() {
        return evidence;
    }

    /// The day that ages are counted to; never the clock's.
    public LocalDate asOf() {
        return asOf;
    }

    /// The ids of the elements that a change touches; empty if it is not known what is to change.
    public Optional<Set<String>> changed() {
        return changed;
    }

    /// What several rules work out from the same context: worked out when it is first asked for, and then remembered as
    /// long as the context is. It must depend on the context alone, and may be used by several threads.
    ///
    /// @param type what it is known by
    /// @param how works it out; two threads that ask at the same time may both do it
    public <T> T derived(Class<T> type, Function<RuleContext, T> how) {
        Object known = derived.get(type);
        if (known == null) {
            T made = how.apply(this);
            Object first = derived.putIfAbsent(type, made);
            known = first == null ? made : first;
        }
        return type.cast(known);
    }
}
