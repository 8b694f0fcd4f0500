package dev.plumbline.diagrams.layout;

import dev.plumbline.diagrams.layout.Layering.Line;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;

/// The layer of every linked box within its container, chosen from the inside out with expected sizes.
final class LayerPlan {

    private final Map<String, List<String>> children;
    private final Function<String, Size> leafSizes;
    private final LayoutMemory memory;
    private final Flow flow;
    private final double aspect;
    private final Map<String, List<Meeting>> meetings = new HashMap<>();
    private final Set<String> linked = new HashSet<>();
    private final Map<String, Integer> layers = new HashMap<>();
    private final Map<String, Integer> last = new HashMap<>();

    LayerPlan(
            Map<String, List<String>> children,
            List<Meeting> meetings,
            Function<String, Size> leafSizes,
            Shape shape,
            LayoutMemory memory) {
        this.memory = memory;
        this.children = children;
        this.leafSizes = leafSizes;
        this.flow = shape.flow();
        this.aspect = shape.aspect();
        for (Meeting meeting : meetings) {
            linked.addAll(meeting.fromPath());
            linked.addAll(meeting.toPath());
            if (meeting.isBetweenChildren()) {
                this.meetings
                        .computeIfAbsent(meeting.container(), key -> new ArrayList<>())
                        .add(meeting);
            }
        }
        expect(WirePlan.DIAGRAM);
    }

    /// The layer of a linked box, from 0; 0 for others.
    int layer(String id) {
        return layers.getOrDefault(id, 0);
    }

    /// The last layer of the container.
    int last(String container) {
        return last.getOrDefault(container, 0);
    }

    private Size expect(String container) {
        List<String> inside = Objects.requireNonNull(children.get(container), container);
        Map<String, Integer> index = new HashMap<>();
        List<Size> boxes = new ArrayList<>();
        double loose = 0;
        for (String child : inside) {
            Size size = children.containsKey(child) ? expect(child) : leafSizes.apply(child);
            if (linked.contains(child)) {
                index.put(child, boxes.size());
                boxes.add(flow == Flow.RIGHT ? size : new Size(/* width= */ size.height(), /* height= */ size.width()));
            } else {
                loose += (size.width() + 32) * (size.height() + 32);
            }
        }
        Layering.Result result = memory.layers(layering(boxes, links(container, index)));
        index.forEach((child, at) -> layers.put(child, result.layers().get(at)));
        for (int layer : result.layers()) {
            last.merge(container, layer, Math::max);
        }
        return expected(result.size(), loose);
    }

    private Layering layering(List<Size> boxes, List<Line> links) {
        double wanted = flow == Flow.RIGHT ? aspect : 1 / aspect;
        double gap =
                (flow == Flow.RIGHT ? 150 : 90) + Math.min(400, 12.0 * links.size() / (1 + Math.sqrt(boxes.size())));
        return new Layering(boxes, links, wanted, gap);
    }

    private List<Line> links(String container, Map<String, Integer> index) {
        Map<Long, Line> links = new TreeMap<>();
        for (Meeting meeting : meetings.getOrDefault(container, List.of())) {
            int from = Objects.requireNonNull(index.get(meeting.fromPath().getLast()));
            int to = Objects.requireNonNull(index.get(meeting.toPath().getLast()));
            int weight = Math.min(3, meeting.link().relations().size());
            links.merge(
                    ((long) from << 32) | to,
                    new Line(from, to, weight),
                    (one, two) -> new Line(from, to, one.weight() + two.weight()));
        }
        return List.copyOf(links.values());
    }

    private Size expected(Size layered, double loose) {
        double width = flow == Flow.RIGHT ? layered.width() : layered.height();
        double height = flow == Flow.RIGHT ? layered.height() : layered.width();
        double side = Math.sqrt(width * height + loose);
        double grown = width * height < 1 ? Math.sqrt(ContainerLayout.ASPECT) : side / Math.sqrt(width * height);
        double wide = width * height < 1 ? side * grown : width * grown;
        double high = width * height < 1 ? side / grown : height * grown;
        return new Size(
                wide + 2 * ContainerLayout.PADDING, high + 2 * ContainerLayout.PADDING + ContainerLayout.HEADER);
    }
}
