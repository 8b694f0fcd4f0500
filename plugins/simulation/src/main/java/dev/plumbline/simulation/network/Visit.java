package dev.plumbline.simulation.network;

import java.util.ArrayList;
import java.util.List;

/// A request that an element works on, and the calls that it makes for it.
///
/// Visits form a graph without cycles; several calls may lead to the same visit.
public final class Visit {

    /// Where load enters: the outside, which is no element and has no limit of its own.
    public static final String OUTSIDE = "";

    private final String element;
    private final List<Step> steps = new ArrayList<>();

    public Visit(String element) {
        this.element = element;
    }

    /// The id of the element that works.
    public String element() {
        return element;
    }

    /// The calls, in order. The planners add to it while they build the graph.
    public List<Step> steps() {
        return steps;
    }

    /// All calls below the steps with the mean number of times that each is made for one visit.
    public List<Weighted> calls() {
        List<Weighted> calls = new ArrayList<>();
        collect(steps, 1, calls);
        return calls;
    }

    private static void collect(List<Step> steps, double factor, List<Weighted> calls) {
        for (Step step : steps) {
            switch (step) {
                case Step.Call call -> calls.add(new Weighted(call, factor * call.count()));
                case Step.Choice choice -> {
                    for (int branch = 0; branch < choice.branches().size(); branch++) {
                        collect(
                                choice.branches().get(branch),
                                factor * choice.weights().get(branch),
                                calls);
                    }
                }
                case Step.Repeat repeat -> collect(repeat.steps(), factor * repeat.count(), calls);
                case Step.Fork fork -> fork.branches().forEach(branch -> collect(branch, factor, calls));
            }
        }
    }

    /// A call and how often it is made.
    public record Weighted(Step.Call call, double count) {}
}
