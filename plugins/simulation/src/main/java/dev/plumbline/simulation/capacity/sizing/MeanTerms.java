package dev.plumbline.simulation.capacity.sizing;

import dev.plumbline.simulation.capacity.outlook.LoadedSystem;
import dev.plumbline.simulation.network.Network;
import dev.plumbline.simulation.network.Station;
import dev.plumbline.simulation.network.Step;
import dev.plumbline.simulation.network.Visit;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// How often each element's time is part of an answer's mean time, at least: once for each visit that is waited for. Of
/// parallel calls only those of the branch count that takes longest without waiting, as the mean of the longest is no
/// less than that of any.
final class MeanTerms {

    private final LoadedSystem system;
    private final Map<Visit, Map<String, Double>> terms = new LinkedHashMap<>();

    MeanTerms(LoadedSystem system) {
        this.system = system;
    }

    /// The terms of an entry point, or else of an element, by the ids of the elements.
    Map<String, Double> of(String subject) {
        Map<String, Double> sum = new HashMap<>();
        for (Network.Entry entry : system.network().entries()) {
            if (entry.relation().id().equals(subject)) {
                entry.routes().forEach(route -> add(of(route.outside()), route.share(), sum));
                return sum;
            }
        }
        Map<Visit, Double> rates = system.firstVisits();
        double all = 0;
        for (Map.Entry<Visit, Double> visit : rates.entrySet()) {
            if (visit.getKey().element().equals(subject)) {
                all += visit.getValue();
                add(of(visit.getKey()), visit.getValue(), sum);
            }
        }
        double total = all;
        sum.replaceAll((element, times) -> total > 0 ? times / total : 0);
        return sum;
    }

    private Map<String, Double> of(Visit visit) {
        Map<String, Double> known = terms.get(visit);
        if (known != null) {
            return known;
        }
        Map<String, Double> sum = new HashMap<>();
        if (!visit.element().equals(Visit.OUTSIDE)) {
            sum.put(visit.element(), 1.0);
        }
        add(inOrder(visit.steps()), 1, sum);
        terms.put(visit, sum);
        return sum;
    }

    private Map<String, Double> inOrder(List<Step> steps) {
        Map<String, Double> sum = new HashMap<>();
        for (Step step : steps) {
            switch (step) {
                case Step.Call call -> {
                    if (call.waits()) {
                        add(of(call.visit()), call.count(), sum);
                    }
                }
                case Step.Choice choice -> {
                    for (int branch = 0; branch < choice.branches().size(); branch++) {
                        add(
                                inOrder(choice.branches().get(branch)),
                                choice.weights().get(branch),
                                sum);
                    }
                }
                case Step.Repeat repeat -> add(inOrder(repeat.steps()), repeat.count(), sum);
                case Step.Fork fork -> add(longest(fork), 1, sum);
            }
        }
        return sum;
    }

    private Map<String, Double> longest(Step.Fork fork) {
        Map<String, Double> longest = Map.of();
        double most = -1;
        for (List<Step> branch : fork.branches()) {
            Map<String, Double> terms = inOrder(branch);
            double time = idle(terms);
            if (time > most) {
                most = time;
                longest = terms;
            }
        }
        return longest;
    }

    private double idle(Map<String, Double> terms) {
        double sum = 0;
        for (Map.Entry<String, Double> term : terms.entrySet()) {
            Station station = system.stations().get(term.getKey());
            sum += station == null
                    ? 0
                    : term.getValue()
                            * station.service().map(time -> time.mean()).orElse(0.0);
        }
        return sum;
    }

    private static void add(Map<String, Double> terms, double factor, Map<String, Double> sum) {
        if (factor > 0) {
            terms.forEach((element, times) -> sum.merge(element, times * factor, Double::sum));
        }
    }
}
