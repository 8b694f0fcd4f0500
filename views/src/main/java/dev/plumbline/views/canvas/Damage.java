package dev.plumbline.views.canvas;

import dev.plumbline.diagrams.Drawing;
import dev.plumbline.diagrams.Drawing.Group;
import dev.plumbline.diagrams.layout.Bounds;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// Where a drawing differs from the one before, so that only there it is painted again.
///
/// @param areas the places of the groups that are new, gone or changed; they may overlap
record Damage(List<Bounds> areas) {

    /// With more areas than these, everything is painted.
    private static final int MOST = 48;

    /// What lies between two drawings; empty if they have too little in common, or if what they have in common lies in
    /// another order.
    static Optional<Damage> between(Drawing before, Drawing after) {
        Leftovers leftovers = Leftovers.of(before.groups(), after.groups());
        List<Bounds> areas = new ArrayList<>();
        int reached = -1;
        for (Group group : after.groups()) {
            int position = leftovers.take(group);
            if (position < 0) {
                areas.add(group.bounds());
            } else if (position < reached) {
                return Optional.empty();
            } else {
                reached = position;
            }
        }
        leftovers.bounds().forEach(areas::add);
        return areas.size() > MOST ? Optional.empty() : Optional.of(new Damage(areas));
    }

    /// The groups before that were not found again yet.
    ///
    /// @param same the positions of those that are the same objects now
    /// @param others the positions of the others
    private record Leftovers(List<Group> before, IdentityHashMap<Group, Integer> same, Map<Part, Integer> others) {

        static Leftovers of(List<Group> before, List<Group> after) {
            Set<Group> now = Collections.newSetFromMap(new IdentityHashMap<>(after.size()));
            now.addAll(after);
            Leftovers leftovers = new Leftovers(before, new IdentityHashMap<>(before.size()), new HashMap<>());
            for (int position = 0; position < before.size(); position++) {
                Group group = before.get(position);
                if (now.contains(group)) {
                    leftovers.same.put(group, position);
                } else {
                    leftovers.others.put(Part.of(group), position);
                }
            }
            return leftovers;
        }

        /// Where the group was; -1 if it looks different or is new.
        int take(Group group) {
            Integer position = same.get(group);
            if (position != null) {
                return position;
            }
            Integer likely = others.get(Part.of(group));
            // The title of a group is not seen.
            if (likely == null || !before.get(likely).marks().equals(group.marks())) {
                return -1;
            }
            others.remove(Part.of(group));
            return likely;
        }

        Stream<Bounds> bounds() {
            return others.values().stream().map(position -> before.get(position).bounds());
        }
    }

    /// What a group stands for. The area of a container and its header have all but the bounds in common.
    private record Part(String id, Drawing.Role role, Bounds bounds) {
        static Part of(Group group) {
            return new Part(group.id(), group.role(), group.bounds());
        }
    }
}
