package dev.plumbline.simulation.availability.diagram;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.function.ToDoubleFunction;

/// The variables of a diagram from the top down.
///
/// @param all the variables, each at its level
/// @param parts the levels of the parts
/// @param units the units, and the levels of their variables by how many units are present
record Variables(List<Variable> all, Map<String, Integer> parts, Map<String, Counted> units) {

    /// How many units are present, as the parts that they stand on have failed or not, with the levels of that.
    record Counted(CountDiagram counts, SortedMap<Long, Integer> levels) {}

    Variable at(int level) {
        return all.get(level);
    }

    int count() {
        return all.size();
    }

    /// Whether two levels are about the same units, but other numbers of them.
    boolean areOfOneGroup(int level, int other) {
        return other != NodeTable.END
                && level != other
                && all.get(level).group() == all.get(other).group();
    }

    /// A figure of every variable, by level.
    double[] each(ToDoubleFunction<Variable> figure) {
        return all.stream().mapToDouble(figure).toArray();
    }
}
