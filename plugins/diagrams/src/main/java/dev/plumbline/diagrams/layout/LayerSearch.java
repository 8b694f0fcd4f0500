package dev.plumbline.diagrams.layout;

import dev.plumbline.diagrams.layout.Layering.Line;
import dev.plumbline.diagrams.layout.Layering.Result;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/// Deals boxes out to layers: a local search that starts from the order of the flow.
final class LayerSearch {

    private static final int SWEEPS = 8;
    private static final int SEARCH_LIMIT = 400;

    private final Layering problem;
    private final int boxes;

    private LayerSearch(Layering problem) {
        this.problem = problem;
        this.boxes = problem.boxes().size();
    }

    /// The best layers that the search finds.
    static Result solve(Layering problem) {
        return problem.boxes().isEmpty() ? new Result(List.of(), new Size(0, 0)) : new LayerSearch(problem).search();
    }

    private Result search() {
        List<Integer> order = order();
        int likely =
                (int) Math.round(Math.sqrt(LayerCost.area(problem) * problem.wanted()) / (along() + problem.gap()));
        LayerCost best = null;
        for (int count = Math.max(1, likely - 2); count <= Math.min(boxes, likely + 3); count++) {
            LayerCost layers = new LayerCost(problem, deal(order, count), count);
            if (boxes <= SEARCH_LIMIT) {
                improve(layers, count);
            }
            if (best == null || layers.cost() < best.cost() - 1e-9) {
                best = layers;
            }
        }
        return dense(best == null ? new LayerCost(problem, new int[boxes], 1) : best);
    }

    private double along() {
        return problem.boxes().stream().mapToDouble(Size::width).average().orElse(1);
    }

    /// The boxes by their distance from the start of the flow.
    private List<Integer> order() {
        FlowOrder flow = new FlowOrder(boxes);
        problem.links().forEach(link -> flow.add(link.from(), link.to(), link.weight()));
        int[] ranks = flow.ranks();
        List<Integer> byRank = new ArrayList<>(IntStream.range(0, boxes).boxed().toList());
        byRank.sort(Comparator.comparingInt(box -> ranks[box]));
        List<List<Integer>> before = new ArrayList<>();
        byRank.forEach(box -> before.add(new ArrayList<>()));
        for (Line link : problem.links()) {
            boolean forward = ranks[link.from()] < ranks[link.to()];
            before.get(forward ? link.to() : link.from()).add(forward ? link.from() : link.to());
        }
        int[] depth = new int[boxes];
        for (int box : byRank) {
            depth[box] = before.get(box).stream()
                    .mapToInt(other -> other == box ? 0 : depth[other] + 1)
                    .max()
                    .orElse(0);
        }
        byRank.sort(Comparator.comparingInt((Integer box) -> depth[box]).thenComparingInt(box -> ranks[box]));
        return byRank;
    }

    private int[] deal(List<Integer> order, int count) {
        double total = 0;
        for (Size box : problem.boxes()) {
            total += box.height() + LayerCost.GAP_ACROSS;
        }
        int[] layers = new int[boxes];
        double used = 0;
        for (int box : order) {
            double height = problem.boxes().get(box).height() + LayerCost.GAP_ACROSS;
            layers[box] = Math.min(count - 1, (int) ((used + height / 2) / total * count));
            used += height;
        }
        return layers;
    }

    private void improve(LayerCost layers, int count) {
        double cost = layers.cost();
        boolean better = true;
        for (int sweep = 0; sweep < SWEEPS && better; sweep++) {
            better = false;
            for (int box = 0; box < boxes; box++) {
                int choice = layers.layer(box);
                for (int layer = 0; layer < count; layer++) {
                    layers.move(box, layer);
                    double changed = layers.cost();
                    if (changed < cost - 1e-9) {
                        cost = changed;
                        choice = layer;
                        better = true;
                    }
                }
                layers.move(box, choice);
            }
        }
    }

    private Result dense(LayerCost best) {
        int[] layers = IntStream.range(0, boxes).map(best::layer).toArray();
        int[] used = Arrays.stream(layers).distinct().sorted().toArray();
        int[] dense = Arrays.stream(layers)
                .map(layer -> Arrays.binarySearch(used, layer))
                .toArray();
        return new Result(Arrays.stream(dense).boxed().toList(), new LayerCost(problem, dense, used.length).size());
    }
}
