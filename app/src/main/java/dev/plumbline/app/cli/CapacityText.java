package dev.plumbline.app.cli;

import dev.plumbline.pluginapi.CapacityResult;
import dev.plumbline.pluginapi.CapacityResult.Assumption;
import dev.plumbline.pluginapi.CapacityResult.ElementCapacity;
import dev.plumbline.pluginapi.CapacitySizing;
import dev.plumbline.pluginapi.SimulationResult.Latency;
import dev.plumbline.pluginapi.SimulationResult.Outcome;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// What `capacity` found out, on a screen: the answer, where it saturates, how answers slow down, which elements are
/// busiest, the cheapest replicas, and what was assumed.
record CapacityText(CapacityReport report) {

    private static final int ELEMENTS = 8;
    private static final int CHANGES = 12;
    private static final int FEW = 4;

    String text() {
        CapacityResult result = report.result();
        CapacityWords words = new CapacityWords(report);
        StringBuilder text = new StringBuilder();
        line(text, "APPROXIMATE capacity under " + words.load() + ": " + words.answer());
        report.with(Outcome.FAILS).forEach(judged -> line(text, "  " + CapacityWords.judged(judged)));
        report.with(Outcome.CANNOT_TELL).forEach(judged -> line(text, "  " + CapacityWords.judged(judged)));
        report.with(Outcome.HOLDS).forEach(judged -> line(text, "  " + CapacityWords.judged(judged)));
        report.tooBusy().stream().limit(FEW).forEach(judged -> line(text, "  " + CapacityWords.judged(judged)));
        words.growth().forEach(sentence -> line(text, "  " + sentence));
        words.overflows().forEach(sentence -> line(text, "  " + sentence));
        curve(text, result);
        elements(text, result);
        result.sizing().ifPresent(sizing -> sizing(text, words, sizing));
        report.comparison()
                .ifPresent(comparison -> new CapacityErrors(comparison).text().forEach(row -> line(text, "  " + row)));
        assumptions(text, result.assumptions());
        line(
                text,
                "  " + result.provenance().source() + ": " + result.provenance().detail() + ".");
        result.notes().forEach(note -> line(text, "  note: " + note));
        return text.toString();
    }

    private static void curve(StringBuilder text, CapacityResult result) {
        for (String entry : result.entryPoints().keySet()) {
            if (result.curve().stream()
                    .allMatch(step -> isUntold(step.entryPoints().get(entry)))) {
                line(text, "  " + entry + ": its latency cannot be told, for what is not given below.");
                continue;
            }
            line(text, "  " + entry);
            line(text, row("load", "mean", "p50", "p90", "p99", "busiest"));
            result.curve().forEach(step -> {
                Latency latency = step.entryPoints().get(entry);
                if (latency != null) {
                    line(
                            text,
                            row(
                                    CapacityWords.times(step.factor()) + (step.factor() == 1 ? " (now)" : ""),
                                    SimulationWords.time(latency.mean()),
                                    SimulationWords.time(latency.p50()),
                                    SimulationWords.time(latency.p90()),
                                    SimulationWords.time(latency.p99()),
                                    step.busiest() + " " + percent(step.utilization())));
                }
            });
        }
    }

    private static boolean isUntold(@Nullable Latency latency) {
        return latency == null || !latency.mean().isKnown();
    }

    private static void elements(StringBuilder text, CapacityResult result) {
        line(text, row("element", "requests", "carries", "p99", "waiting", "busy"));
        result.elements().entrySet().stream()
                .sorted(Comparator.comparingDouble((Map.Entry<String, ElementCapacity> entry) ->
                                -known(entry.getValue().figures().utilization().value()))
                        .thenComparing(Map.Entry::getKey))
                .limit(ELEMENTS)
                .forEach(entry -> line(text, element(entry.getKey(), entry.getValue())));
    }

    private static String element(String id, ElementCapacity element) {
        return row(
                id,
                SimulationWords.rate(element.figures().arrivalRate()),
                Double.isNaN(element.most()) ? "?" : SimulationWords.digits(element.most(), 3) + "/s",
                SimulationWords.time(element.figures().latency().p99()),
                SimulationWords.plain(element.figures().meanQueue()),
                SimulationWords.share(element.figures().utilization()));
    }

    private static double known(double value) {
        return Double.isNaN(value) ? 0 : value;
    }

    private static String percent(double share) {
        return Double.isNaN(share) ? "?" : SimulationWords.digits(100 * share, 3) + " %";
    }

    private static void sizing(StringBuilder text, CapacityWords words, CapacitySizing sizing) {
        line(text, "  " + words.sizing(sizing));
        sizing.reasons().forEach(reason -> line(text, "    " + reason));
        sizing.changes().stream()
                .sorted(Comparator.comparingDouble((CapacitySizing.Change change) -> -change.cost())
                        .thenComparing(CapacitySizing.Change::element))
                .limit(CHANGES)
                .forEach(change -> line(text, "    " + CapacityWords.change(sizing, change)));
        int rest = sizing.changes().size() - CHANGES;
        if (rest > 0) {
            line(text, "    and " + rest + " more in the JSON");
        }
    }

    private void assumptions(StringBuilder text, List<Assumption> assumptions) {
        Map<String, List<Assumption>> byAttribute = new TreeMap<>();
        assumptions.forEach(one -> byAttribute
                .computeIfAbsent(one.attribute() + " is taken as " + one.taken(), key -> new ArrayList<>())
                .add(one));
        byAttribute.forEach((sentence, all) -> {
            String subjects = all.stream()
                    .limit(FEW)
                    .map(one -> one.subject()
                            + report.place(one.subject())
                                    .map(place -> " (" + place + ")")
                                    .orElse(""))
                    .collect(Collectors.joining(", "));
            int rest = all.size() - FEW;
            line(
                    text,
                    "  not given: " + sentence + " at " + subjects + (rest > 0 ? " and " + rest + " more" : "") + ".");
        });
    }

    private static String row(String... cells) {
        return String.format(
                "    %-24s %12s %12s %12s %12s  %s", cells[0], cells[1], cells[2], cells[3], cells[4], cells[5]);
    }

    private static void line(StringBuilder text, String line) {
        text.append(line.stripTrailing()).append('\n');
    }
}
