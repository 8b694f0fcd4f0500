package dev.plumbline.simulation.sweep;

import dev.plumbline.graphmodel.Architecture;
import dev.plumbline.graphmodel.Scenario;
import dev.plumbline.graphmodel.value.ShownText;
import dev.plumbline.graphmodel.value.ValueFormatException;
import dev.plumbline.simulation.network.OverrideCheck;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// The points of a sweep: each scenario with each combination of the values of the axes. Without axes, each scenario as
/// it is.
///
/// @param axes what is changed
/// @param points the scenarios one after another, the values of the last axis changing fastest
public record Grid(List<Axis> axes, List<Point> points) {

    /// How many points a grid has at most.
    public static final int MOST = 10_000;

    public Grid {
        axes = List.copyOf(axes);
        points = List.copyOf(points);
    }

    /// The grid of the axes.
    ///
    /// @throws ValueFormatException if there are too many points, or an axis does not fit the architecture
    public static Grid of(Architecture architecture, List<Scenario> scenarios, List<Axis> axes)
            throws ValueFormatException {
        BigDecimal count = BigDecimal.valueOf(scenarios.size());
        Set<String> keys = new HashSet<>();
        for (Axis axis : axes) {
            count = count.multiply(BigDecimal.valueOf(axis.values().size()));
            if (!keys.add(axis.key())) {
                throw new ValueFormatException(
                        "Two ranges are of '" + ShownText.shortened(axis.key()) + "'.", "Write one range for it.");
            }
            requireFits(architecture, axis);
        }
        requireFew(count);
        return new Grid(axes, points(scenarios, axes));
    }

    private static void requireFits(Architecture architecture, Axis axis) throws ValueFormatException {
        for (String value : axis.values()) {
            if (!axis.key().equals(Axis.LOAD)) {
                OverrideCheck.require(architecture, axis.key(), value);
            } else if (!value.matches("[0-9.]+") || Double.parseDouble(value) == 0) {
                throw new ValueFormatException(
                        "Load cannot be multiplied by '" + value + "'.",
                        "Write numbers above 0 without a unit, as in load=0.5:2:0.25.");
            }
        }
    }

    static void requireFew(BigDecimal count) throws ValueFormatException {
        if (count.compareTo(BigDecimal.valueOf(MOST)) > 0) {
            throw new ValueFormatException(
                    "This would be " + count.toPlainString() + " simulations; at most " + MOST + " are made.",
                    "Make the steps larger or the ranges shorter.");
        }
    }

    private static List<Point> points(List<Scenario> scenarios, List<Axis> axes) {
        List<List<Setting>> combinations = List.of(List.of());
        for (Axis axis : axes) {
            List<List<Setting>> longer = new ArrayList<>();
            for (List<Setting> shorter : combinations) {
                for (String value : axis.values()) {
                    List<Setting> one = new ArrayList<>(shorter);
                    one.add(new Setting(axis.key(), value));
                    longer.add(one);
                }
            }
            combinations = longer;
        }
        List<Point> points = new ArrayList<>();
        for (Scenario scenario : scenarios) {
            combinations.forEach(settings -> points.add(new Point(scenario, settings)));
        }
        return points;
    }

    /// The scenarios to simulate, one for each point.
    public List<Scenario> scenarios() {
        return points.stream().map(Point::changed).toList();
    }
}
