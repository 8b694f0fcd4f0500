package dev.plumbline.designrules.evidence;

import dev.plumbline.designrules.model.Edit;
import dev.plumbline.designrules.model.Lasting;
import dev.plumbline.pluginapi.Dependencies.Input;
import dev.plumbline.pluginapi.ObservedRelation;
import dev.plumbline.pluginapi.RuleContext;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/// Who was seen to use whom in the 30 days before the day that a check is as of.
public final class Observed implements Lasting<Observed> {

    private static final Duration OLDEST = Duration.ofDays(30);

    private final List<ObservedRelation> relations;
    private final Duration watched;
    private final Map<String, List<ObservedRelation>> bySource = new HashMap<>();
    private final Map<String, List<ObservedRelation>> byTarget = new HashMap<>();
    private final Map<String, Instant> lastSeen = new HashMap<>();

    private Observed(List<ObservedRelation> relations) {
        this.relations = relations;
        watched = relations.stream()
                .map(ObservedRelation::window)
                .reduce(Duration.ZERO, (left, right) -> left.compareTo(right) > 0 ? left : right);
        for (ObservedRelation relation : relations) {
            bySource.computeIfAbsent(relation.from(), id -> new ArrayList<>()).add(relation);
            byTarget.computeIfAbsent(relation.to(), id -> new ArrayList<>()).add(relation);
            lastSeen.merge(relation.from(), relation.lastSeen(), Observed::later);
            lastSeen.merge(relation.to(), relation.lastSeen(), Observed::later);
        }
    }

    /// The observations of a check; the same for all rules.
    public static Observed of(RuleContext context) {
        return context.derived(Observed.class, Observed::gathered);
    }

    private static Observed gathered(RuleContext context) {
        Instant oldest = Measured.startOf(context).minus(OLDEST);
        return new Observed(context.evidence().observed().stream()
                .filter(relation -> !relation.lastSeen().isBefore(oldest))
                .toList());
    }

    @Override
    public Optional<Observed> after(Edit edit, RuleContext now) {
        return edit.inputs().contains(Input.EVIDENCE) ? Optional.empty() : Optional.of(this);
    }

    private static Instant later(Instant left, Instant right) {
        return left.isAfter(right) ? left : right;
    }

    /// All of them.
    public List<ObservedRelation> relations() {
        return relations;
    }

    /// How often one element was seen to use another within a time; empty if nobody has watched as long, and they
    /// were not seen.
    public OptionalLong calls(String from, String to, Duration within) {
        return calls(
                bySource.getOrDefault(from, List.of()).stream()
                        .filter(relation -> relation.to().equals(to))
                        .toList(),
                within);
    }

    /// How often an element was seen to be used within a time; empty as with `calls`.
    public OptionalLong callsOf(String id, Duration within) {
        return calls(byTarget.getOrDefault(id, List.of()), within);
    }

    private OptionalLong calls(List<ObservedRelation> seen, Duration within) {
        if (seen.isEmpty()) {
            return watched.compareTo(within) >= 0 ? OptionalLong.of(0) : OptionalLong.empty();
        }
        return OptionalLong.of(seen.stream()
                .mapToLong(relation -> Math.round(relation.calls() * share(relation.window(), within)))
                .sum());
    }

    private static double share(Duration window, Duration within) {
        return window.compareTo(within) <= 0 ? 1 : (double) within.toSeconds() / window.toSeconds();
    }

    /// When the element was last seen at either end.
    public Optional<Instant> lastSeen(String id) {
        return Optional.ofNullable(lastSeen.get(id));
    }
}
