package dev.plumbline.pluginapi;

import dev.plumbline.graphmodel.ElementKind;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// What the verdicts of a rule depend on, so that an edit needs to be checked again only as far as it can have changed
/// them. What a rule leaves out here it is not asked again about: to say too much costs time, to say too little gives
/// stale verdicts.
///
/// Every rule depends on which parts there are, their kinds and ends, but for elements that nothing joins to others.
///
/// @param reach how far from a part its verdict can depend on others
/// @param attributes the keys of the attributes that it reads, `name` among them; empty for any
/// @param inputs what else it looks at
/// @param nearer of the attributes, those that it reads of nearer parts only, with how far these are
/// @param structure what it depends on of the structure
public record Dependencies(
        Reach reach,
        Optional<Set<String>> attributes,
        Set<Input> inputs,
        Map<String, Reach> nearer,
        Structure structure) {

    /// Anything may change the verdicts.
    public static final Dependencies EVERYTHING =
            new Dependencies(Reach.WHOLE, Optional.empty(), Set.of(Input.values()));

    public Dependencies {
        attributes = attributes.map(Set::copyOf);
        inputs = Set.copyOf(inputs);
        nearer = Map.copyOf(nearer);
    }

    /// All attributes are read as far as the rule reaches, and all of the structure matters.
    public Dependencies(Reach reach, Optional<Set<String>> attributes, Set<Input> inputs) {
        this(reach, attributes, inputs, Map.of(), Structure.ALL);
    }

    /// How far from parts with other values of some attributes verdicts can change; empty if they cannot.
    public Optional<Reach> reach(Set<String> keys) {
        return keys.stream()
                .filter(key -> attributes.map(own -> own.contains(key)).orElse(true))
                .map(key -> nearer.getOrDefault(key, reach))
                .max(Comparator.naturalOrder());
    }

    /// What a rule depends on of the structure, beside what joins elements to each other.
    ///
    /// @param containers the kinds of the containers of which it matters what is in them; empty for any
    /// @param lone the kinds of elements that matter though no relation begins or ends at them, nothing is in them, and
    ///     neither they nor others refer to each other; empty for any
    public record Structure(Optional<Set<ElementKind>> containers, Optional<Set<ElementKind>> lone) {

        /// All of it.
        public static final Structure ALL = new Structure(Optional.empty(), Optional.empty());

        public Structure {
            containers = containers.map(Set::copyOf);
            lone = lone.map(Set::copyOf);
        }

        /// Whether it depends on what is in containers of one of some kinds.
        public boolean hasContainers(Set<ElementKind> kinds) {
            return isAny(containers, kinds);
        }

        /// Whether it depends on elements of one of some kinds that nothing joins to others.
        public boolean hasLone(Set<ElementKind> kinds) {
            return isAny(lone, kinds);
        }

        private static boolean isAny(Optional<Set<ElementKind>> known, Set<ElementKind> kinds) {
            return kinds.stream()
                    .anyMatch(kind -> known.map(some -> some.contains(kind)).orElse(true));
        }
    }

    /// What a rule can look at beside elements and relations.
    public enum Input {
        /// Flows and scenarios.
        FLOWS,
        /// Measurements, evaluations and predictions.
        EVIDENCE
    }

    /// How far from a part its verdict can depend on others.
    public enum Reach {
        /// On the part alone; for a relation, also on its two ends.
        PART,
        /// Also on its containers, what is in it, its neighbours, what it refers to and what refers to it.
        NEAR,
        /// Also on what is near to those.
        WIDE,
        /// On any other part.
        WHOLE
    }
}
