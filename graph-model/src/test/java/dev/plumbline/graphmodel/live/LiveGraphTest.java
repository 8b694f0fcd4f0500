package dev.plumbline.graphmodel.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plumbline.graphmodel.Architecture;
import dev.plumbline.graphmodel.Attributes;
import dev.plumbline.graphmodel.Change;
import dev.plumbline.graphmodel.ChangeConflictException;
import dev.plumbline.graphmodel.Element;
import dev.plumbline.graphmodel.ElementKind;
import dev.plumbline.graphmodel.RandomChanges;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.graphstream.graph.Graph;
import org.graphstream.graph.implementations.Graphs;
import org.graphstream.graph.implementations.MultiGraph;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class LiveGraphTest {

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void followsRandomChangesAndTheirInverses(long seed) throws ChangeConflictException {
        RandomChanges random = new RandomChanges(seed);
        Architecture start = random.architecture(15, 20, 3);
        LiveGraph live = LiveGraph.of(start);
        Graph mirror = new MultiGraph("mirror", false, true);
        live.events().addSink(mirror);
        Graphs.mergeIn(mirror, live.graph());
        List<Change> done = new ArrayList<>();
        for (int i = 0; i < 120; i++) {
            Change change = random.next(live.architecture());
            live.apply(change);
            done.add(change);
            assertThat(shape(live.graph())).as("seed %d, %s", seed, change).isEqualTo(expected(live.architecture()));
        }
        assertThat(shape(mirror)).as("what a listener sees, seed %d", seed).isEqualTo(shape(live.graph()));
        for (Change change : done.reversed()) {
            live.apply(change.inverse());
        }
        assertThat(live.architecture()).as("seed %d", seed).isEqualTo(start);
        assertThat(shape(live.graph())).as("seed %d", seed).isEqualTo(expected(start));
    }

    @Test
    void staysAsItIsWhenAChangeDoesNotFit() {
        Element one = new Element("one", ElementKind.SERVICE, "One", null, Attributes.NONE);
        LiveGraph live = LiveGraph.of(Architecture.empty("x"));
        Change change =
                new Change.Several("Add twice", List.of(new Change.AddElement(one), new Change.AddElement(one)));
        assertThatThrownBy(() -> live.apply(change)).isInstanceOf(ChangeConflictException.class);
        assertThat(live.graph().getNodeCount()).isZero();
    }

    private static Map<String, String> expected(Architecture architecture) {
        return shape(LiveGraph.of(architecture).graph());
    }

    private static Map<String, String> shape(Graph graph) {
        TreeMap<String, String> shape = new TreeMap<>();
        graph.nodes().forEach(node -> shape.put("node " + node.getId(), attributes(node)));
        graph.edges()
                .forEach(edge -> shape.put(
                        "edge " + edge.getId(),
                        edge.getSourceNode().getId() + ">"
                                + edge.getTargetNode().getId() + edge.isDirected() + attributes(edge)));
        return shape;
    }

    private static String attributes(org.graphstream.graph.Element part) {
        TreeMap<String, Object> attributes = new TreeMap<>();
        part.attributeKeys().forEach(key -> attributes.put(key, part.getAttribute(key)));
        return attributes.toString();
    }
}
