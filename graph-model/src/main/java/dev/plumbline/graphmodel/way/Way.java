package dev.plumbline.graphmodel.way;

import java.util.List;
import java.util.function.BiConsumer;

/// A way that requests take through the services, from where they come into being.
///
/// @param id the id of the flow, or of the relation if the way is a single call
/// @param start the first steps; each is taken by the sender of its relation
/// @param visits everything that the way leads to, by number
public record Way(String id, List<Step> start, List<Visit> visits) {

    public Way {
        start = List.copyOf(start);
        visits = List.copyOf(visits);
    }

    /// Tells every call of the way with the mean number of times that it is made.
    public void forEachCall(BiConsumer<Step.Call, Double> consumer) {
        walk(start, 1, consumer);
    }

    private static void walk(List<Step> steps, double factor, BiConsumer<Step.Call, Double> consumer) {
        for (Step step : steps) {
            switch (step) {
                case Step.Call call -> {
                    double times = factor * call.count();
                    consumer.accept(call, times);
                    walk(call.visit().steps(), times, consumer);
                }
                case Step.Choice choice -> {
                    for (int branch = 0; branch < choice.branches().size(); branch++) {
                        walk(
                                choice.branches().get(branch),
                                factor * choice.weights().get(branch),
                                consumer);
                    }
                }
                case Step.Repeat repeat -> walk(repeat.steps(), factor * repeat.count(), consumer);
                case Step.Fork fork -> fork.branches().forEach(branch -> walk(branch, factor, consumer));
            }
        }
    }
}
