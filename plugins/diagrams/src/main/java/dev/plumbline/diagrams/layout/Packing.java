package dev.plumbline.diagrams.layout;

import dev.plumbline.diagrams.layout.ContainerLayout.Child;
import dev.plumbline.diagrams.layout.ContainerLayout.Input;
import dev.plumbline.diagrams.layout.ContainerLayout.Output;
import dev.plumbline.diagrams.layout.ContainerLayout.Path;
import dev.plumbline.diagrams.layout.ContainerLayout.Place;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Packs boxes that no wire touches in rows, below or beside what is laid out already.
final class Packing {

    private static final double GAP = 32;

    private final List<Child> boxes;
    private final double rowWidth;
    private final Map<String, Point> places = new HashMap<>();
    private double width;
    private double height;

    private Packing(List<Child> boxes, double rowWidth) {
        this.boxes = boxes;
        this.rowWidth = rowWidth;
        place();
    }

    /// The loose boxes with what is laid out already, if anything is.
    static Output of(Input input, List<Child> loose, @Nullable Output layered) {
        List<Child> boxes = new ArrayList<>(loose);
        boxes.sort(Comparator.comparingDouble((Child box) -> -box.size().height()));
        double bestFit = Double.POSITIVE_INFINITY;
        Output best = null;
        for (int columns = 1; columns <= Math.min(boxes.size(), 60) || best == null; columns++) {
            Packing packing = new Packing(boxes, rowWidth(boxes, columns));
            for (boolean below : sides(input, layered)) {
                Output output = packing.join(input, layered, below);
                double fit = LayeredLayout.misfit(output.size());
                if (fit < bestFit - 1e-9) {
                    bestFit = fit;
                    best = output;
                }
            }
        }
        return best;
    }

    /// Below or beside what is laid out, so that nothing comes between that and its ports on the border.
    private static List<Boolean> sides(Input input, @Nullable Output layered) {
        if (layered == null) {
            return List.of(true);
        }
        if (layered.ports().isEmpty()) {
            return List.of(true, false);
        }
        return List.of(input.flow() == Flow.RIGHT);
    }

    private static double rowWidth(List<Child> boxes, int columns) {
        double widest = 0;
        double sum = 0;
        for (Child box : boxes) {
            widest = Math.max(widest, box.size().width());
            sum += box.size().width() + GAP;
        }
        return Math.max(widest, sum / boxes.size() * columns);
    }

    private void place() {
        double x = 0;
        double y = 0;
        double rowHeight = 0;
        for (Child box : boxes) {
            if (x > 0 && x + box.size().width() > rowWidth) {
                y += rowHeight + GAP;
                x = 0;
                rowHeight = 0;
            }
            places.put(box.id(), new Point(x, y));
            x += box.size().width() + GAP;
            rowHeight = Math.max(rowHeight, box.size().height());
            width = Math.max(width, x - GAP);
            height = Math.max(height, y + rowHeight);
        }
    }

    private Output join(Input input, @Nullable Output layered, boolean below) {
        double left = input.padding();
        double top = input.top();
        double innerWidth = width;
        double innerHeight = height;
        Map<String, Point> children = new HashMap<>();
        if (layered != null) {
            children.putAll(layered.children());
            double usedWidth = layered.size().width() - 2 * input.padding();
            double usedHeight = layered.size().height() - input.top() - input.padding();
            left += below ? 0 : usedWidth + GAP;
            top += below ? usedHeight + GAP : 0;
            innerWidth = below ? Math.max(width, usedWidth) : width + GAP + usedWidth;
            innerHeight = below ? height + GAP + usedHeight : Math.max(height, usedHeight);
        }
        for (Map.Entry<String, Point> place : places.entrySet()) {
            children.put(
                    place.getKey(),
                    new Point(
                            left + place.getValue().x(), top + place.getValue().y()));
        }
        Size size = new Size(
                Math.max(input.minimumWidth(), innerWidth + 2 * input.padding()),
                innerHeight + input.top() + input.padding());
        Output packed = new Output(
                size,
                children,
                layered == null ? Map.of() : layered.ports(),
                layered == null ? List.of() : layered.paths());
        return layered == null ? packed : stretch(packed, layered.size(), input.flow());
    }

    /// Moves the ends on the right or lower border to where that border is now.
    static Output stretch(Output output, Size before, Flow flow) {
        Map<String, Place> ports = new HashMap<>();
        output.ports().forEach((key, place) -> ports.put(key, moved(place, output.size(), flow)));
        List<Path> paths = new ArrayList<>();
        for (Path path : output.paths()) {
            List<Point> points = new ArrayList<>(path.points());
            int last = points.size() - 1;
            Point end = points.get(last);
            if (flow == Flow.RIGHT && end.x() >= before.width() - 1e-6) {
                points.set(last, new Point(output.size().width(), end.y()));
            } else if (flow == Flow.DOWN && end.y() >= before.height() - 1e-6) {
                points.set(last, new Point(end.x(), output.size().height()));
            }
            paths.add(new Path(points, path.label()));
        }
        return new Output(output.size(), output.children(), ports, paths);
    }

    private static Place moved(Place place, Size size, Flow flow) {
        if (!place.leaving()) {
            return place;
        }
        return flow == Flow.RIGHT
                ? new Place(size.width(), place.y(), true)
                : new Place(place.x(), size.height(), true);
    }
}
