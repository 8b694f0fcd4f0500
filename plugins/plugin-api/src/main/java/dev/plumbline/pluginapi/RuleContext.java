package dev.plumbline.pluginapi;

import dev.plumbline.graphmodel.Architecture;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// What a rule may look at. Rules that work out the same from it can share that.
public final class RuleContext {

    private final Architecture architecture;
    private final Evidence evidence;
    private final LocalDate asOf;
    private final Optional<Set<String>> changed;
    private final Map<Class<?>, Derived> derived = new ConcurrentHashMap<>();

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
    /// @param how works it out
    public <T> T derived(Class<T> type, Function<RuleContext, T> how) {
        return type.cast(
                derived.computeIfAbsent(type, wanted -> new Derived(null)).get(() -> how.apply(this)));
    }

    /// What was worked out so far.
    public List<Object> derived() {
        return derived.values().stream().flatMap(each -> each.known().stream()).toList();
    }

    /// Says how to make something of what is known already, which is tried first when it is asked for; where that gives
    /// nothing, it is worked out as ever. It may ask for other things of this context.
    public void remember(Class<?> type, Supplier<? extends Optional<?>> renewal) {
        derived.putIfAbsent(type, new Derived(renewal));
    }

    /// Makes all that it was said how to make, as far as that gives something, several at a time.
    public void renew() {
        derived.values().parallelStream().forEach(Derived::renewed);
    }

    /// Something that is worked out once; who asks meanwhile waits.
    private static final class Derived {

        private @Nullable Supplier<? extends Optional<?>> renewal;
        private volatile @Nullable Object value;

        Derived(@Nullable Supplier<? extends Optional<?>> renewal) {
            this.renewal = renewal;
        }

        Object get(Supplier<?> how) {
            Object known = value;
            return known == null ? make(how) : known;
        }

        private synchronized Object make(Supplier<?> how) {
            Object known = renewed();
            if (known == null) {
                known = how.get();
                value = known;
            }
            return known;
        }

        synchronized @Nullable Object renewed() {
            Supplier<? extends Optional<?>> untried = renewal;
            renewal = null;
            if (value == null && untried != null) {
                value = untried.get().orElse(null);
            }
            return value;
        }

        Optional<Object> known() {
            return Optional.ofNullable(value);
        }
    }
}
