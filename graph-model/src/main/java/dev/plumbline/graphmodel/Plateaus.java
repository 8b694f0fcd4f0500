package dev.plumbline.graphmodel;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.TreeMap;

/// The plateaus of a workspace by id, some of which stand on others.
public final class Plateaus {

    /// No plateaus.
    public static final Plateaus NONE = of(List.of());

    private final NavigableMap<String, Plateau> byId;

    private Plateaus(NavigableMap<String, Plateau> byId) {
        this.byId = Collections.unmodifiableNavigableMap(byId);
    }

    /// The given plateaus; of those with the same id the first one stays.
    public static Plateaus of(Collection<Plateau> plateaus) {
        TreeMap<String, Plateau> byId = new TreeMap<>();
        plateaus.forEach(plateau -> byId.putIfAbsent(plateau.id(), plateau));
        return new Plateaus(byId);
    }

    /// The plateaus by id.
    public NavigableMap<String, Plateau> byId() {
        return byId;
    }

    /// The plateau with the id, if there is one.
    public Optional<Plateau> find(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    /// The plateaus that lead to the one with the id, that one last. A base that does not exist is left out, and one
    /// that leads back in a circle ends the way.
    public List<Plateau> wayTo(String id) {
        SequencedSet<Plateau> way = new LinkedHashSet<>();
        Optional<Plateau> at = find(id);
        while (at.isPresent() && way.add(at.get())) {
            at = Optional.ofNullable(at.get().base()).flatMap(this::find);
        }
        return List.copyOf(way.reversed());
    }

    /// The architecture on a plateau: with all that differs on the way to it; empty if there is no such plateau.
    public Optional<Architecture> applied(String id, Architecture architecture) {
        if (!byId.containsKey(id)) {
            return Optional.empty();
        }
        Architecture state = architecture;
        for (Plateau plateau : wayTo(id)) {
            state = plateau.applyTo(state);
        }
        return Optional.of(state);
    }

    /// Whether a plateau names an element, a relation or a flow.
    public boolean mention(String id) {
        return byId.values().stream().anyMatch(plateau -> plateau.mentions(id));
    }
}
