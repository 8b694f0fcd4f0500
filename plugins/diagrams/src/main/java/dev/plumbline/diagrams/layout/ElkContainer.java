package dev.plumbline.diagrams.layout;

import dev.plumbline.diagrams.layout.ContainerLayout.Child;
import dev.plumbline.diagrams.layout.ContainerLayout.End;
import dev.plumbline.diagrams.layout.ContainerLayout.Input;
import dev.plumbline.diagrams.layout.ContainerLayout.Output;
import dev.plumbline.diagrams.layout.ContainerLayout.Path;
import dev.plumbline.diagrams.layout.ContainerLayout.Place;
import dev.plumbline.diagrams.layout.ContainerLayout.Port;
import dev.plumbline.diagrams.layout.ContainerLayout.Wire;
import dev.plumbline.diagrams.layout.RoutedWire.DirectWire;
import dev.plumbline.diagrams.layout.RoutedWire.TurningWire;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.eclipse.elk.alg.layered.options.LayeredOptions;
import org.eclipse.elk.alg.layered.options.LayeringStrategy;
import org.eclipse.elk.alg.layered.options.NodePlacementStrategy;
import org.eclipse.elk.core.data.LayoutMetaDataService;
import org.eclipse.elk.core.math.ElkMargin;
import org.eclipse.elk.core.math.ElkPadding;
import org.eclipse.elk.core.options.Direction;
import org.eclipse.elk.core.options.EdgeLabelPlacement;
import org.eclipse.elk.core.options.EdgeRouting;
import org.eclipse.elk.core.options.PortAlignment;
import org.eclipse.elk.core.options.PortConstraints;
import org.eclipse.elk.core.options.PortSide;
import org.eclipse.elk.graph.ElkConnectableShape;
import org.eclipse.elk.graph.ElkEdge;
import org.eclipse.elk.graph.ElkLabel;
import org.eclipse.elk.graph.ElkNode;
import org.eclipse.elk.graph.ElkPort;
import org.eclipse.elk.graph.util.ElkGraphUtil;

/// A container as the layout engine's graph.
final class ElkContainer {

    private static final int FINE_PLACEMENT_LIMIT = 120;
    /// Of so many wires, more sweeps take twice as long and cross one in a hundred less.
    private static final int MANY_WIRES = 2_000;

    private static final int FEW_SWEEPS = 3;
    private static final double LABELLED_BEND = 24;
    private static final double BARE_BEND = 10;
    private static final double LAYER_STEP = 1_000_000;

    private final Input input;
    private final ElkNode root;
    private final Map<String, ElkNode> nodes = new LinkedHashMap<>();
    private final Map<String, ElkPort> border = new LinkedHashMap<>();
    private final Map<String, ElkPort> ports = new HashMap<>();
    private final Map<String, Integer> layers = new HashMap<>();
    private final List<RoutedWire> routed = new ArrayList<>();

    ElkContainer(Input input, List<Child> loose) {
        this.input = input;
        LayoutMetaDataService.getInstance(); // registers how the engine copies the defaults of its options
        root = ElkGraphUtil.createNode(ElkGraphUtil.createGraph()); // ports need a parent
        options();
        input.ports().forEach(this::addBorderPort);
        input.children().stream().filter(child -> !loose.contains(child)).forEach(this::addChild);
        input.wires().forEach(this::addWire);
    }

    ElkNode root() {
        return root;
    }

    private void options() {
        root.setProperty(LayeredOptions.DIRECTION, input.flow() == Flow.RIGHT ? Direction.RIGHT : Direction.DOWN);
        root.setProperty(LayeredOptions.EDGE_ROUTING, EdgeRouting.ORTHOGONAL);
        root.setProperty(
                LayeredOptions.PADDING, new ElkPadding(input.top(), input.padding(), input.padding(), input.padding()));
        root.setProperty(LayeredOptions.ASPECT_RATIO, ContainerLayout.ASPECT);
        root.setProperty(LayeredOptions.RANDOM_SEED, 1);
        root.setProperty(LayeredOptions.SPACING_NODE_NODE, 32.0);
        root.setProperty(LayeredOptions.SPACING_NODE_NODE_BETWEEN_LAYERS, 48.0);
        root.setProperty(LayeredOptions.SPACING_COMPONENT_COMPONENT, 32.0);
        root.setProperty(LayeredOptions.SPACING_EDGE_NODE, 16.0);
        root.setProperty(LayeredOptions.SPACING_EDGE_NODE_BETWEEN_LAYERS, 16.0);
        root.setProperty(LayeredOptions.SPACING_EDGE_EDGE, 10.0);
        root.setProperty(LayeredOptions.SPACING_EDGE_EDGE_BETWEEN_LAYERS, 10.0);
        root.setProperty(LayeredOptions.SPACING_LABEL_NODE, 8.0);
        root.setProperty(LayeredOptions.SPACING_EDGE_LABEL, 4.0);
        root.setProperty(
                LayeredOptions.NODE_PLACEMENT_STRATEGY,
                input.wires().size() <= FINE_PLACEMENT_LIMIT
                        ? NodePlacementStrategy.NETWORK_SIMPLEX
                        : NodePlacementStrategy.BRANDES_KOEPF);
        if (input.wires().size() > MANY_WIRES) {
            root.setProperty(LayeredOptions.THOROUGHNESS, FEW_SWEEPS);
        }
        root.setProperty(LayeredOptions.LAYERING_STRATEGY, LayeringStrategy.INTERACTIVE);
        root.setProperty(LayeredOptions.SEPARATE_CONNECTED_COMPONENTS, false);
        root.setProperty(LayeredOptions.PORT_CONSTRAINTS, PortConstraints.FIXED_SIDE);
    }

    private void addBorderPort(Port port) {
        ElkPort elk = ElkGraphUtil.createPort(root);
        elk.setProperty(LayeredOptions.PORT_SIDE, side(port.leaving()));
        border.put(port.key(), elk);
    }

    private PortSide side(boolean leaving) {
        if (input.flow() == Flow.RIGHT) {
            return leaving ? PortSide.EAST : PortSide.WEST;
        }
        return leaving ? PortSide.SOUTH : PortSide.NORTH;
    }

    private void addChild(Child child) {
        ElkNode node = ElkGraphUtil.createNode(root);
        node.setDimensions(child.size().width(), child.size().height());
        nodes.put(child.id(), node);
        layers.put(child.id(), child.layer());
        place(node, child.layer());
        if (child.places().isEmpty()) {
            return;
        }
        node.setProperty(LayeredOptions.PORT_CONSTRAINTS, PortConstraints.FIXED_POS);
        child.places().forEach((key, place) -> {
            ElkPort port = ElkGraphUtil.createPort(node);
            port.setLocation(place.x(), place.y());
            port.setProperty(LayeredOptions.PORT_SIDE, side(place.leaving()));
            ports.put(child.id() + " " + key, port);
        });
    }

    private void addWire(Wire wire) {
        if (wire.turn() == Turn.NONE) {
            ElkEdge edge = edge(shape(wire.tail()), shape(wire.head()));
            if (wire.label() != null) {
                ElkLabel label = ElkGraphUtil.createLabel("label", edge);
                label.setDimensions(wire.label().width(), wire.label().height());
                label.setProperty(LayeredOptions.EDGE_LABELS_PLACEMENT, EdgeLabelPlacement.CENTER);
                label.setProperty(LayeredOptions.EDGE_LABELS_INLINE, true);
            }
            routed.add(new DirectWire(edge));
            return;
        }
        ElkNode bend = bend(wire);
        boolean after = wire.turn() == Turn.AFTER;
        ElkConnectableShape tail = shape(wire.tail());
        ElkConnectableShape head = shape(wire.head());
        ElkEdge first = after ? edge(tail, bend) : edge(bend, tail);
        ElkEdge second = after ? edge(head, bend) : edge(bend, head);
        routed.add(new TurningWire(first, second, after, bend, wire.label() != null, input.flow()));
    }

    /// The place beside a layer where a wire within the layer turns, large enough for its label.
    private ElkNode bend(Wire wire) {
        ElkNode bend = ElkGraphUtil.createNode(root);
        Size label = wire.label() == null ? new Size(4, 4) : wire.label();
        double room = wire.label() == null ? BARE_BEND : LABELLED_BEND;
        if (input.flow() == Flow.RIGHT) {
            bend.setDimensions(label.width(), label.height() + room);
        } else {
            bend.setDimensions(label.width() + room, label.height());
        }
        String box = String.valueOf(wire.tail().child());
        int layer = Objects.requireNonNull(layers.get(box), box);
        place(bend, wire.turn() == Turn.AFTER ? layer + 0.5 : layer - 0.5);
        bend.setProperty(LayeredOptions.PORT_ALIGNMENT_DEFAULT, PortAlignment.JUSTIFIED);
        bend.setProperty(LayeredOptions.SPACING_PORTS_SURROUNDING, new ElkMargin(2));
        return bend;
    }

    private void place(ElkNode node, double layer) {
        double along = layer * LAYER_STEP;
        node.setLocation(input.flow() == Flow.RIGHT ? along : 0, input.flow() == Flow.RIGHT ? 0 : along);
    }

    private static ElkEdge edge(ElkConnectableShape source, ElkConnectableShape target) {
        return ElkGraphUtil.createSimpleEdge(source, target);
    }

    private ElkConnectableShape shape(End end) {
        if (end.child() == null) {
            return Objects.requireNonNull(border.get(String.valueOf(end.port())), "border port");
        }
        return end.port() == null
                ? Objects.requireNonNull(nodes.get(end.child()), "child")
                : Objects.requireNonNull(ports.get(end.child() + " " + end.port()), "child port");
    }

    Output result() {
        double width = root.getWidth();
        double spare = Math.max(0, input.minimumWidth() - width);
        Map<String, Point> children = new HashMap<>();
        nodes.forEach((id, node) -> children.put(id, new Point(node.getX(), node.getY())));
        Map<String, Place> places = new HashMap<>();
        for (Port port : input.ports()) {
            ElkPort elk = Objects.requireNonNull(border.get(port.key()), "border port");
            places.put(port.key(), place(port, elk));
        }
        List<Path> paths = routed.stream().map(RoutedWire::path).toList();
        Output output = new Output(new Size(width + spare, root.getHeight()), children, places, paths);
        return spare == 0 ? output : Packing.stretch(output, new Size(width, root.getHeight()), input.flow());
    }

    private Place place(Port port, ElkPort elk) {
        if (input.flow() == Flow.RIGHT) {
            return new Place(port.leaving() ? root.getWidth() : 0, elk.getY(), port.leaving());
        }
        return new Place(elk.getX(), port.leaving() ? root.getHeight() : 0, port.leaving());
    }
}
