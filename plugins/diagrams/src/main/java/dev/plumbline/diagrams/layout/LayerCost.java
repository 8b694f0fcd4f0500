package dev.plumbline.diagrams.layout;

import dev.plumbline.diagrams.layout.Layering.Line;
import java.util.ArrayList;
import java.util.List;

/// What layers cost, kept up to date while boxes move: the mean length of the links in layers, where a link inside a
/// layer counts as nearly two and one against the flow is dearer, plus the misfit of the shape, plus the waste.
final class LayerCost {

    /// The distance of the boxes of one layer.
    static final double GAP_ACROSS = 32;

    private static final double WITHIN_LAYER = 1.8;
    private static final double BACKWARD = 2.0;
    private static final double EASY = 0.25;

    private final Layering problem;
    private final List<List<Line>> linksOf = new ArrayList<>();
    private final int[] layers;
    private final double[] along;
    private final double[] across;
    private final double area;
    private final double weight;
    private double lengths;

    LayerCost(Layering problem, int[] layers, int count) {
        this.problem = problem;
        this.layers = layers.clone();
        this.along = new double[count];
        this.across = new double[count];
        this.area = area(problem);
        problem.boxes().forEach(box -> linksOf.add(new ArrayList<>()));
        double sum = 0;
        for (Line link : problem.links()) {
            linksOf.get(link.from()).add(link);
            if (link.to() != link.from()) {
                linksOf.get(link.to()).add(link);
            }
            sum += link.weight();
            lengths += length(link);
        }
        weight = Math.max(1, sum);
        for (int box = 0; box < layers.length; box++) {
            add(box);
        }
    }

    /// The room that the boxes take with the gaps around them.
    static double area(Layering problem) {
        double area = 0;
        for (Size box : problem.boxes()) {
            area += (box.width() + problem.gap()) * (box.height() + GAP_ACROSS);
        }
        return area;
    }

    int layer(int box) {
        return layers[box];
    }

    void move(int box, int layer) {
        int before = layers[box];
        if (before == layer) {
            return;
        }
        linksOf.get(box).forEach(link -> lengths -= length(link));
        across[before] -= across(box);
        layers[box] = layer;
        if (along(box) >= along[before]) {
            along[before] = longest(before);
        }
        add(box);
        linksOf.get(box).forEach(link -> lengths += length(link));
    }

    double cost() {
        Size size = size();
        double misfit = Math.max(0, Math.abs(Math.log(size.width() / size.height() / problem.wanted())) - EASY);
        double waste = Math.log(size.width() * size.height() / area);
        return lengths / weight + 2.0 * misfit * misfit + 0.8 * waste;
    }

    /// The extent along and across the flow.
    Size size() {
        double width = 0;
        double height = 0;
        for (int layer = 0; layer < along.length; layer++) {
            width += along[layer];
            height = Math.max(height, across[layer]);
        }
        return new Size(width, height);
    }

    private double length(Line link) {
        int step = layers[link.to()] - layers[link.from()];
        return link.weight() * (step > 0 ? step - 1 : step == 0 ? WITHIN_LAYER : BACKWARD - 1 - step);
    }

    private void add(int box) {
        int layer = layers[box];
        across[layer] += across(box);
        along[layer] = Math.max(along[layer], along(box));
    }

    private double longest(int layer) {
        double longest = 0;
        for (int box = 0; box < layers.length; box++) {
            if (layers[box] == layer) {
                longest = Math.max(longest, along(box));
            }
        }
        return longest;
    }

    private double along(int box) {
        return problem.boxes().get(box).width() + problem.gap();
    }

    private double across(int box) {
        return problem.boxes().get(box).height() + GAP_ACROSS;
    }
}
