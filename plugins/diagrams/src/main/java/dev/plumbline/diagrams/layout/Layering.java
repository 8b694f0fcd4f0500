package dev.plumbline.diagrams.layout;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/// Deals boxes out to layers, so that links lead from a layer to the next and the whole gets a wanted shape.
///
/// A local search from the order of the flow. Cost: the mean length of the links in layers, where a link inside a
/// layer counts as nearly two and one against the flow is dearer, plus the misfit of the shape, plus the waste.
final class Layering {

    private static final double GAP_ACROSS = 32;
    private static final double WITHIN_LAYER = 1.8;
    private static final double BACKWARD = 2.0;
    private static final double EASY = 0.25;
    private static final int SWEEPS = 8;
    private static final int SEARCH_LIMIT = 400;

    private final Size[] boxes;
    private final List<int[]> links;
    private final List<List<int[]>> linksOf = new ArrayList<>();
    private final double wanted;
    private final double gap;
    private final double area;
    private final double weight;

    /// A problem.
    ///
    /// @param boxes the extents of the boxes: along the flow as the width, across it as the height
    /// @param links source, target and weight
    /// @param wanted the wanted extent along the flow over that across it
    /// @param gap the distance of layers
    Layering(List<Size> boxes, List<int[]> links, double wanted, double gap) {
        this.boxes = boxes.toArray(Size[]::new);
        this.links = links;
        this.wanted = wanted;
        this.gap = gap;
        boxes.forEach(box -> linksOf.add(new ArrayList<>()));
        double sum = 0;
        for (int[] link : links) {
            linksOf.get(link[0]).add(link);
            linksOf.get(link[1]).add(link);
            sum += link[2];
        }
        weight = Math.max(1, sum);
        area = boxes.stream()
                .mapToDouble(box -> (box.width() + gap) * (box.height() + GAP_ACROSS))
                .sum();
    }

    /// The boxes in layers.
    ///
    /// @param layers the layer of each box, from 0, none of them empty
    /// @param size the expected extent along and across the flow
    record Result(List<Integer> layers, Size size) {
        Result {
            layers = List.copyOf(layers);
        }
    }

    Result solve() {
        if (boxes.length == 0) {
            return new Result(List.of(), new Size(0, 0));
        }
        List<Integer> order = order();
        int likely = (int) Math.round(Math.sqrt(area * wanted) / (meanAlong() + gap));
        int[] best = new int[boxes.length];
        double bestCost = Double.POSITIVE_INFINITY;
        for (int count = Math.max(1, likely - 2); count <= Math.min(boxes.length, likely + 3); count++) {
            int[] layers = deal(order, count);
            double cost = boxes.length <= SEARCH_LIMIT ? improve(layers, count) : cost(layers, count);
            if (cost < bestCost - 1e-9) {
                bestCost = cost;
                best = layers;
            }
        }
        return dense(best);
    }

    private double meanAlong() {
        return Arrays.stream(boxes).mapToDouble(Size::width).average().orElse(1);
    }

    /// The boxes by their distance from the start of the flow.
    private List<Integer> order() {
        FlowOrder flow = new FlowOrder(boxes.length);
        links.forEach(link -> flow.add(link[0], link[1], link[2]));
        int[] ranks = flow.ranks();
        List<Integer> byRank =
                new ArrayList<>(IntStream.range(0, boxes.length).boxed().toList());
        byRank.sort(Comparator.comparingInt(box -> ranks[box]));
        int[] depth = new int[boxes.length];
        for (int box : byRank) {
            for (int[] link : linksOf.get(box)) {
                int other = link[0] == box ? link[1] : link[0];
                if (ranks[other] < ranks[box]) {
                    depth[box] = Math.max(depth[box], depth[other] + 1);
                }
            }
        }
        byRank.sort(Comparator.comparingInt((Integer box) -> depth[box]).thenComparingInt(box -> ranks[box]));
        return byRank;
    }

    private int[] deal(List<Integer> order, int count) {
        double total = Arrays.stream(boxes)
                .mapToDouble(box -> box.height() + GAP_ACROSS)
                .sum();
        int[] layers = new int[boxes.length];
        double used = 0;
        for (int box : order) {
            double middle = used + (boxes[box].height() + GAP_ACROSS) / 2;
            layers[box] = Math.min(count - 1, (int) (middle / total * count));
            used += boxes[box].height() + GAP_ACROSS;
        }
        return layers;
    }

    private double improve(int[] layers, int count) {
        double cost = cost(layers, count);
        boolean better = true;
        for (int sweep = 0; sweep < SWEEPS && better; sweep++) {
            better = false;
            for (int box = 0; box < boxes.length; box++) {
                int before = layers[box];
                int choice = before;
                for (int layer = 0; layer < count; layer++) {
                    layers[box] = layer;
                    double changed = cost(layers, count);
                    if (changed < cost - 1e-9) {
                        cost = changed;
                        choice = layer;
                        better = true;
                    }
                }
                layers[box] = choice;
            }
        }
        return cost;
    }

    private double cost(int[] layers, int count) {
        double lengths = 0;
        for (int[] link : links) {
            int step = layers[link[1]] - layers[link[0]];
            double length = step > 0 ? step - 1 : step == 0 ? WITHIN_LAYER : BACKWARD - 1 - step;
            lengths += link[2] * length;
        }
        Size size = size(layers, count);
        double misfit = Math.max(0, Math.abs(Math.log(size.width() / size.height() / wanted)) - EASY);
        double waste = Math.log(size.width() * size.height() / area);
        return lengths / weight + 2.0 * misfit * misfit + 0.8 * waste;
    }

    private Size size(int[] layers, int count) {
        double[] along = new double[count];
        double[] across = new double[count];
        for (int box = 0; box < boxes.length; box++) {
            along[layers[box]] = Math.max(along[layers[box]], boxes[box].width() + gap);
            across[layers[box]] += boxes[box].height() + GAP_ACROSS;
        }
        double width = Arrays.stream(along).sum();
        return new Size(width, Arrays.stream(across).max().orElse(0));
    }

    private Result dense(int[] layers) {
        int[] used = Arrays.stream(layers).distinct().sorted().toArray();
        int[] dense = Arrays.stream(layers)
                .map(layer -> Arrays.binarySearch(used, layer))
                .toArray();
        return new Result(Arrays.stream(dense).boxed().toList(), size(dense, used.length));
    }
}
