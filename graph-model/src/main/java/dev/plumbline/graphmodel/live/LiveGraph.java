package dev.plumbline.graphmodel.live;

import dev.plumbline.graphmodel.Architecture;
import dev.plumbline.graphmodel.Change;
import dev.plumbline.graphmodel.ChangeConflictException;
import dev.plumbline.graphmodel.Element;
import dev.plumbline.graphmodel.Relation;
import dev.plumbline.graphmodel.RelationKind;
import dev.plumbline.graphmodel.value.ValueType;
import dev.plumbline.graphmodel.value.ValueTypes;
import java.util.Objects;
import org.graphstream.graph.Edge;
import org.graphstream.graph.Graph;
import org.graphstream.graph.Node;
import org.graphstream.graph.implementations.MultiGraph;
import org.graphstream.stream.Source;
import org.jspecify.annotations.Nullable;

/// A GraphStream graph that follows the model: a node per element, a directed edge per relation.
///
/// Nodes carry the attributes `kind`, `name`, and `parent` (the id of the container, absent at the top);
/// edges carry `kind`,
/// both written as in files. A change reaches listeners as the fewest graph events that lead from one snapshot to the
/// next.
/// A graph belongs to one thread at a time.
public final class LiveGraph {

    private static final ValueType<RelationKind> RELATION_KIND = ValueTypes.choice(RelationKind.class);
    static final String KIND = "kind";
    static final String NAME = "name";
    static final String PARENT = "parent";

    private final Graph graph;
    private Architecture architecture;

    private LiveGraph(Architecture architecture) {
        this.architecture = architecture;
        this.graph = new MultiGraph(
                "plumbline",
                true,
                false,
                Math.max(16, architecture.elements().size()),
                Math.max(16, architecture.relations().size()));
    }

    /// The graph of a snapshot.
    public static LiveGraph of(Architecture architecture) {
        LiveGraph live = new LiveGraph(architecture);
        architecture.elements().values().forEach(live::show);
        architecture.relations().values().forEach(live::show);
        return live;
    }

    /// The snapshot that the graph shows.
    public Architecture architecture() {
        return architecture;
    }

    /// The graph, for algorithms and for sinks that write it down. Only changes may alter it.
    public Graph graph() {
        return graph;
    }

    /// The source of the graph's events, for listeners.
    public Source events() {
        return graph;
    }

    /// Takes the graph to the next snapshot, which is returned.
    ///
    /// @throws ChangeConflictException if the change does not fit; the graph is then as before
    public Architecture apply(Change change) throws ChangeConflictException {
        Architecture next = architecture.apply(change);
        show(next, Touched.by(change, next));
        return next;
    }

    /// Takes the graph to any other snapshot.
    public void follow(Architecture next) {
        show(next, Touched.between(architecture, next));
    }

    private void show(Architecture next, Touched touched) {
        architecture = next;
        touched.relations().forEach(this::hideRelation);
        touched.elements().forEach(this::hideElement);
        touched.elements().forEach(id -> next.element(id).ifPresent(this::show));
        touched.relations().forEach(id -> next.relation(id).ifPresent(this::show));
    }

    private void hideRelation(String id) {
        Edge edge = graph.getEdge(id);
        Relation relation = architecture.relations().get(id);
        if (edge != null && (relation == null || !joins(edge, relation))) {
            graph.removeEdge(edge);
        }
    }

    private void hideElement(String id) {
        Node node = graph.getNode(id);
        if (node != null && !architecture.elements().containsKey(id)) {
            graph.removeNode(node);
        }
    }

    private void show(Element element) {
        Node known = graph.getNode(element.id());
        Node node = known == null ? graph.addNode(element.id()) : known;
        set(node, KIND, element.kind().id());
        set(node, NAME, element.name());
        set(node, PARENT, element.parent());
    }

    private void show(Relation relation) {
        Edge known = graph.getEdge(relation.id());
        Edge edge = known == null ? graph.addEdge(relation.id(), relation.from(), relation.to(), true) : known;
        set(edge, KIND, RELATION_KIND.format(relation.kind()));
    }

    private static boolean joins(Edge edge, Relation relation) {
        return edge.getSourceNode().getId().equals(relation.from())
                && edge.getTargetNode().getId().equals(relation.to());
    }

    private static void set(org.graphstream.graph.Element part, String key, @Nullable String value) {
        if (Objects.equals(part.getAttribute(key), value)) {
            return;
        }
        if (value == null) {
            part.removeAttribute(key);
        } else {
            part.setAttribute(key, value);
        }
    }
}
