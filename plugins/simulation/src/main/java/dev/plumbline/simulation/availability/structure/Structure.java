package dev.plumbline.simulation.availability.structure;

import java.util.Arrays;
import java.util.List;

/// What must work for a thing to work. There is no "not": a part that fails never mends anything.
public sealed interface Structure {

    /// One part that can fail.
    ///
    /// @param id the part's name
    record Part(String id) implements Structure {}

    /// Equal units, of which enough must work where they are. A unit works while it does not fail itself and all of
    /// the parts that it stands on work. This says in little room what `expanded` says with one part for each unit.
    ///
    /// @param id the name of the units; no part has it
    /// @param needed how many must work
    /// @param placements where the units are; several with the same parts are allowed
    record Units(String id, long needed, List<Placement> placements) implements Structure {

        public Units {
            placements = List.copyOf(placements);
        }

        /// How many units there are.
        public long count() {
            return placements.stream().mapToLong(Placement::units).sum();
        }
    }

    /// Units that stand on the same parts.
    ///
    /// @param units how many, at least 0
    /// @param domains the names of the parts that each of them needs
    record Placement(long units, List<String> domains) {

        public Placement {
            if (units < 0) {
                throw new IllegalArgumentException("There are at least 0 units, got " + units);
            }
            domains = List.copyOf(domains);
        }
    }

    /// Works while all of these do; always, if there are none.
    record All(List<Structure> of) implements Structure {
        public All {
            of = List.copyOf(of);
        }
    }

    /// Works while one of these does; never, if there are none.
    record Any(List<Structure> of) implements Structure {
        public Any {
            of = List.copyOf(of);
        }
    }

    /// Works while enough of these do.
    ///
    /// @param needed how many; always works if none is needed, never if more are than there are
    record AtLeast(int needed, List<Structure> of) implements Structure {
        public AtLeast {
            of = List.copyOf(of);
        }
    }

    /// Works while what has this name does.
    ///
    /// @param definition the name of a definition of the model
    record Use(String definition) implements Structure {}

    /// One part.
    static Structure part(String id) {
        return new Part(id);
    }

    /// Works while all of these do.
    static Structure all(Structure... of) {
        return new All(Arrays.asList(of));
    }

    /// Works while one of these does.
    static Structure any(Structure... of) {
        return new Any(Arrays.asList(of));
    }

    /// Works while enough of these do.
    static Structure atLeast(int needed, Structure... of) {
        return new AtLeast(needed, Arrays.asList(of));
    }
}
