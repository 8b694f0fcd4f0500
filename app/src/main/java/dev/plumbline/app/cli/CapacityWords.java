package dev.plumbline.app.cli;

import dev.plumbline.pluginapi.CapacityObjective;
import dev.plumbline.pluginapi.CapacityResult;
import dev.plumbline.pluginapi.CapacityResult.Growth;
import dev.plumbline.pluginapi.CapacityResult.Judged;
import dev.plumbline.pluginapi.CapacityResult.Overflow;
import dev.plumbline.pluginapi.CapacitySizing;
import dev.plumbline.pluginapi.CapacitySizing.Change;
import dev.plumbline.pluginapi.CapacitySizing.Unit;
import dev.plumbline.pluginapi.SimulationResult.Outcome;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// What `capacity` found out, in sentences.
record CapacityWords(CapacityReport report) {

    private static final int FOLLOWING = 3;

    /// The answer in one sentence.
    String answer() {
        int failed = report.with(Outcome.FAILS).size();
        int untold = report.with(Outcome.CANNOT_TELL).size();
        if (failed > 0) {
            return failed + (failed == 1 ? " objective does" : " objectives do") + " not hold.";
        }
        if (report.isOverloaded()) {
            return "there is more load than it carries.";
        }
        if (untold > 0) {
            return untold + (untold == 1 ? " objective" : " objectives") + " cannot be told.";
        }
        return report.result().objectives().isEmpty() ? "nothing is under load." : "every objective holds.";
    }

    String load() {
        CapacityResult result = report.result();
        return result.load().isEmpty() ? "the declared load" : result.load();
    }

    /// Where it saturates, and what each entry point can carry alone.
    List<String> growth() {
        List<String> sentences = new ArrayList<>();
        sentences.add(growth("All load can grow", report.result().growth()));
        if (report.result().alone().size() > 1) {
            report.result()
                    .alone()
                    .forEach((entry, growth) -> sentences.add(growth(entry + " alone can grow", growth)));
        }
        return sentences;
    }

    private static String growth(String head, Growth growth) {
        if (Double.isNaN(growth.factor())) {
            return head + " by an unknown factor: no capacity is known.";
        }
        if (growth.order().isEmpty()) {
            return head + " without end: nothing is under load.";
        }
        String next = growth.order().stream()
                .skip(1)
                .limit(FOLLOWING)
                .map(one -> one.element() + " at " + times(one.factor()))
                .collect(Collectors.joining(", "));
        return head + " to " + times(growth.factor()) + ", then "
                + growth.order().getFirst().element() + " saturates" + (next.isEmpty() ? "." : "; next " + next + ".");
    }

    static String times(double factor) {
        return SimulationWords.digits(factor, 3) + "x";
    }

    /// What becomes of elements that get more than they answer.
    List<String> overflows() {
        List<String> sentences = new ArrayList<>();
        report.result()
                .elements()
                .forEach((id, element) -> element.overflow()
                        .ifPresent(overflow -> sentences.add(id + " gets "
                                + SimulationWords.rate(element.figures().arrivalRate()) + " and answers "
                                + SimulationWords.digits(element.most(), 3) + "/s: " + overflow(overflow))));
        return sentences;
    }

    private static String overflow(Overflow overflow) {
        String refused = SimulationWords.digits(overflow.refused(), 3) + "/s are refused";
        if (overflow.growth() == 0) {
            return refused + ".";
        }
        return Double.isFinite(overflow.full())
                ? "its queue is full after " + SimulationWords.seconds(overflow.full()) + ", and then " + refused + "."
                : "its queue has no bound (queue.max) and grows by " + SimulationWords.digits(overflow.growth(), 3)
                        + "/s.";
    }

    static String judged(Judged judged) {
        CapacityObjective objective = judged.objective();
        String value = judged.value().isKnown()
                ? objective.quantity().show(judged.value().value())
                : judged.value().low() > 0 && Double.isFinite(judged.value().low())
                        ? "at least " + objective.quantity().show(judged.value().low())
                        : "nothing is known";
        return String.format("%-11s  %s  (%s)", SimulationWords.words(judged.verdict()), objective.text(), value);
    }

    /// How good the replicas that were found are.
    String sizing(CapacitySizing sizing) {
        String from = money(sizing, sizing.present());
        return switch (sizing.state()) {
            case CHEAPEST ->
                "Cheapest replicas that hold everything: " + money(sizing, sizing.cost()) + " (now " + from
                        + "); none are cheaper.";
            case BOUNDED ->
                "Replicas that hold everything: " + money(sizing, sizing.cost()) + " (now " + from
                        + "); at most " + SimulationWords.digits(100 * sizing.gap(), 2)
                        + " % dearer than the cheapest, as none below " + money(sizing, sizing.bound()) + " do.";
            case IMPOSSIBLE ->
                "No replicas hold everything. What can be held: " + money(sizing, sizing.cost()) + " (now " + from
                        + ").";
            case CANNOT_TELL -> "The cheapest replicas cannot be told: no element under load has a service time.";
        };
    }

    static String money(CapacitySizing sizing, double cost) {
        return SimulationWords.digits(cost, 4) + (sizing.unit() == Unit.REPLICAS ? " replicas" : " an hour");
    }

    static String change(CapacitySizing sizing, Change change) {
        String cost = (change.cost() > 0 ? "+" : "-")
                + SimulationWords.digits(Math.abs(change.cost()), 3)
                + (sizing.unit() == Unit.REPLICAS ? "" : " an hour");
        String busy = SimulationWords.digits(100 * change.utilization(), 3) + " % busy then";
        String buys = change.bought()
                .map(bought -> "; without it " + bought.objective().text() + " is "
                        + bought.objective().quantity().show(bought.without()))
                .orElse("");
        return change.element() + ": " + change.from() + " -> " + change.to() + " replicas (" + cost + ", " + busy + ")"
                + buys;
    }
}
