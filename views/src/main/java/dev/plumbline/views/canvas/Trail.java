package dev.plumbline.views.canvas;

import dev.plumbline.diagrams.Drawing.Group;
import dev.plumbline.diagrams.layout.Bounds;
import dev.plumbline.diagrams.layout.Point;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// What is seen of a walk on the present drawing.
///
/// @param lit the boxes and relations of the whole flow, while everything else is dimmed; empty for no walk
/// @param stops the marks of its steps, one for all steps on the same line
/// @param here the line of the present step with its label; empty if it has none
/// @param ends the boxes that the present step leads from and to
record Trail(Set<String> lit, List<Stop> stops, List<Group> here, List<Group> ends) {
    /// There is no walk.
    static final Trail NONE = new Trail(Set.of(), List.of(), List.of(), List.of());

    Trail {
        lit = Set.copyOf(lit);
        stops = List.copyOf(stops);
        here = List.copyOf(here);
        ends = List.copyOf(ends);
    }

    boolean isPresent() {
        return !lit.isEmpty();
    }

    /// Whether anything of the present step is seen.
    boolean isHereSeen() {
        return !here.isEmpty() || !ends.isEmpty();
    }

    /// What must be on the screen to see the present step.
    List<Bounds> seen() {
        List<Bounds> seen = new ArrayList<>();
        here.forEach(group -> seen.add(group.bounds()));
        ends.forEach(group -> seen.add(StandingBox.box(group)));
        return seen;
    }

    /// The mark of the steps on a line.
    ///
    /// @param place its middle
    /// @param numbers the numbers of the steps, from 1
    /// @param when whether people have been there
    record Stop(Point place, List<Integer> numbers, When when) {
        Stop {
            numbers = List.copyOf(numbers);
        }

        /// The numbers in few characters, as in `2–4, 9`.
        String text() {
            StringBuilder text = new StringBuilder();
            int first = 0;
            while (first < numbers.size()) {
                int last = first;
                while (last + 1 < numbers.size() && numbers.get(last + 1) == numbers.get(last) + 1) {
                    last++;
                }
                text.append(text.isEmpty() ? "" : ", ").append(numbers.get(first));
                if (last > first) {
                    text.append(last - first > 1 ? "–" : ", ").append(numbers.get(last));
                }
                first = last + 1;
            }
            return text.toString();
        }
    }

    /// Whether people have been at a step.
    enum When {
        PASSED,
        HERE,
        AHEAD
    }
}
