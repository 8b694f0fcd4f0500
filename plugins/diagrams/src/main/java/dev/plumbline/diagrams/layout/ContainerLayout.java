package dev.plumbline.diagrams.layout;

import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// The layout of the direct contents of one container: a pure function, so that its result can be kept.
final class ContainerLayout {

    /// Space between a container's border and its contents.
    static final double PADDING = 24;

    /// The height of a container's header.
    static final double HEADER = 28;

    /// Width over height at which the contents are aimed: a screen's.
    static final double ASPECT = 1.6;

    private ContainerLayout() {}

    /// Places the children and routes the wires.
    ///
    /// @param watch ends it where nobody waits for it any more
    static Output of(Input input, Watch watch) {
        List<Child> loose = input.looseChildren();
        if (loose.size() == input.children().size()) {
            return Packing.of(input, loose, null);
        }
        Output layered = LayeredLayout.of(input, loose, watch);
        return loose.isEmpty() ? layered : Packing.of(input, loose, layered);
    }

    /// What stands in a container.
    ///
    /// @param framed whether the container has a border and a header; the diagram itself has none
    /// @param ports the places on the container's border where wires cross it
    record Input(
            boolean framed, double minimumWidth, Flow flow, List<Child> children, List<Port> ports, List<Wire> wires) {
        Input {
            children = List.copyOf(children);
            ports = List.copyOf(ports);
            wires = List.copyOf(wires);
        }

        /// The children at which no wire ends.
        List<Child> looseChildren() {
            Set<String> wired = new HashSet<>();
            for (Wire wire : wires) {
                wired.add(String.valueOf(wire.tail().child()));
                wired.add(String.valueOf(wire.head().child()));
            }
            return children.stream()
                    .filter(child -> !wired.contains(child.id()))
                    .toList();
        }

        double top() {
            return framed ? HEADER + PADDING : 0;
        }

        double padding() {
            return framed ? PADDING : 0;
        }
    }

    /// A box in the container.
    ///
    /// @param layer the layer in which it stands, from 0; boxes at which no wire ends stand in none
    /// @param places where each of its ports is, from its upper left corner; empty if wires end anywhere on it
    record Child(String id, Size size, int layer, Map<String, Place> places) {
        Child {
            places = Collections.unmodifiableMap(new TreeMap<>(places));
        }
    }

    /// A crossing of the container's own border.
    ///
    /// @param key what the wire ends call it
    /// @param leaving whether it lies where wires leave in the direction of the flow, else where they enter
    record Port(String key, boolean leaving) {}

    /// Where a port is on the border of a box.
    record Place(double x, double y, boolean leaving) {}

    /// A connection, drawn from tail to head in the direction of the flow, or from a box to another of the same layer.
    ///
    /// @param label the size of its label, null if it has none here
    record Wire(End tail, End head, @Nullable Size label, Turn turn) {}

    /// Where a wire ends.
    ///
    /// @param child the box, null for the container's own border
    /// @param port the port of the box or border, null for anywhere on the box
    record End(@Nullable String child, @Nullable String port) {}

    /// The result, from the container's upper left corner.
    record Output(Size size, Map<String, Point> children, Map<String, Place> ports, List<Path> paths) {
        Output {
            children = Collections.unmodifiableMap(new TreeMap<>(children));
            ports = Collections.unmodifiableMap(new TreeMap<>(ports));
            paths = List.copyOf(paths);
        }
    }

    /// The way of a wire, from tail to head.
    ///
    /// @param label the middle of its label, null if it has none
    record Path(List<Point> points, @Nullable Point label) {
        Path {
            points = List.copyOf(points);
        }
    }
}
