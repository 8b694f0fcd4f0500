package dev.plumbline.app.cli;

import dev.plumbline.pluginapi.Observed;
import dev.plumbline.pluginapi.SimulationResult;
import dev.plumbline.pluginapi.SimulationResult.AssertionOutcome;
import dev.plumbline.pluginapi.SimulationResult.Estimate;
import dev.plumbline.pluginapi.SimulationResult.Figures;
import dev.plumbline.pluginapi.SimulationResult.Outcome;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What a simulator says of a scenario, on a screen: first whether it holds, what breaks and what recovers, then the
/// figures, then what to know about them.
record SimulationText(Simulated simulated) {

    private static final int ELEMENTS = 6;
    private static final int NOTES = 4;
    private static final int FEW = 3;
    private static final double TELLING = 0.0005;

    String text() {
        StringBuilder text = new StringBuilder();
        SimulationResult result = simulated.result();
        line(text, "SIMULATED " + result.scenario() + ": " + answer());
        if (!simulated.scenario().description().isBlank()) {
            line(text, "  " + simulated.scenario().description());
        }
        for (AssertionOutcome outcome : result.assertions()) {
            line(
                    text,
                    String.format(
                            "  %-11s  %s  (%s)",
                            SimulationWords.words(outcome.verdict()), outcome.expression(), outcome.detail()));
        }
        sentences().forEach(sentence -> line(text, "  " + sentence));
        table(text);
        tokens(text);
        notes(text);
        return text.toString();
    }

    /// The answer in one sentence.
    String answer() {
        int all = simulated.result().assertions().size();
        int failed = simulated.with(Outcome.FAILS).size();
        int unclear = simulated.with(Outcome.CANNOT_TELL).size();
        String whole = simulated.isWhole() ? "" : " Only part of it was done.";
        if (all == 0) {
            return "nothing is asserted." + whole;
        }
        if (failed > 0) {
            return "does not hold; " + failed + " of " + all + " assertions " + (failed == 1 ? "fails." : "fail.")
                    + whole;
        }
        return unclear > 0
                ? "cannot be told; " + unclear + " of " + all + " assertions cannot be told." + whole
                : "holds." + whole;
    }

    /// What breaks, what saturates first, how long recovery takes, and why requests fail.
    List<String> sentences() {
        return Stream.of(breaks(), saturation(), recovery(), failures(), failingCalls(), spent())
                .flatMap(Optional::stream)
                .toList();
    }

    private Optional<String> breaks() {
        return simulated
                .result()
                .observed()
                .map(observed -> observed.breaks().isEmpty()
                        ? "Nothing breaks."
                        : "Breaks first: "
                                + observed.breaks().stream()
                                        .limit(FEW)
                                        .map(one -> one.element() + " " + one.what() + " after "
                                                + SimulationWords.seconds(one.at()))
                                        .collect(Collectors.joining(", then "))
                                + more(observed.breaks().size() - FEW) + ".");
    }

    private static String more(int rest) {
        return rest > 0 ? ", and " + rest + " more" : "";
    }

    private Optional<String> saturation() {
        SimulationResult result = simulated.result();
        if (result.breaksFirst().isEmpty()) {
            return Optional.empty();
        }
        String first = result.breaksFirst().stream().limit(FEW).collect(Collectors.joining(", "));
        String when = result.headroom() == 0
                ? "; the first is out of service, at any load"
                : Double.isFinite(result.headroom())
                        ? ", at " + SimulationWords.digits(result.headroom(), 3) + " times this load"
                        : "";
        return Optional.of("Saturates first: " + first + when + " (by formulas).");
    }

    private Optional<String> recovery() {
        return joined(
                "Recovery after the last fault or spike: ",
                requests ->
                        requests.recovery().isKnown() ? Optional.of(recovery(requests.recovery())) : Optional.empty());
    }

    private static String recovery(Estimate seconds) {
        if (Double.isInfinite(seconds.value())) {
            return "not before the end";
        }
        return seconds.high() == 0 ? "at once" : SimulationWords.time(seconds);
    }

    private Optional<String> failures() {
        return joined("Fail by: ", requests -> {
            String causes = requests.failures().entrySet().stream()
                    .filter(cause -> cause.getValue().value() > TELLING)
                    .map(cause -> cause.getKey() + " " + SimulationWords.share(cause.getValue()))
                    .collect(Collectors.joining(", "));
            return causes.isEmpty() ? Optional.empty() : Optional.of(causes);
        });
    }

    /// The calls between elements that fail most often, whether the caller can do without an answer or not.
    private Optional<String> failingCalls() {
        String all = simulated.result().observed().stream()
                .flatMap(observed -> observed.relations().entrySet().stream())
                .filter(call -> call.getValue().failures().value() > TELLING
                        && !simulated.result().entryPoints().containsKey(call.getKey()))
                .sorted(Comparator.comparingDouble(
                        call -> -call.getValue().failures().value()))
                .limit(FEW)
                .map(call -> call.getKey() + " "
                        + SimulationWords.share(call.getValue().failures()))
                .collect(Collectors.joining(", "));
        return all.isEmpty() ? Optional.empty() : Optional.of("Calls that fail most: " + all + ".");
    }

    private Optional<String> spent() {
        return joined("An answer's time goes into: ", requests -> {
            Observed.Spent spent = requests.spent();
            return spent.working().isKnown()
                    ? Optional.of(part("working ", spent.working())
                            + part(", waiting ", spent.waiting())
                            + part(", network ", spent.network())
                            + part(", retrying ", spent.retrying()))
                    : Optional.empty();
        });
    }

    private static String part(String name, Estimate seconds) {
        return seconds.value() < 1e-6 ? "" : name + SimulationWords.time(Estimate.exact(seconds.value()));
    }

    private Optional<String> joined(String head, Function<Observed.Requests, Optional<String>> about) {
        String all = simulated.result().observed().stream()
                .flatMap(observed -> observed.entryPoints().entrySet().stream())
                .flatMap(entry -> about.apply(entry.getValue()).map(text -> entry.getKey() + " " + text).stream())
                .limit(FEW)
                .collect(Collectors.joining("; "));
        return all.isEmpty() ? Optional.empty() : Optional.of(head + all + ".");
    }

    private void table(StringBuilder text) {
        line(text, row("", "requests", "p50", "p99", "errors", "busy"));
        simulated.result().entryPoints().forEach((id, figures) -> line(text, row(id + " (in)", figures)));
        for (Map.Entry<String, Figures> entry : simulated.busiest(ELEMENTS)) {
            line(text, row(entry.getKey(), entry.getValue()));
        }
    }

    private void tokens(StringBuilder text) {
        if (!simulated.tokens().isEmpty()) {
            line(text, row("", "tokens", "first p50", "first p99", "each mean", "each p99"));
        }
        simulated.tokens().forEach((id, tokens) -> line(text, row(id, tokens)));
    }

    private static String row(String id, Observed.Tokens tokens) {
        return row(
                id,
                SimulationWords.rate(tokens.rate()),
                SimulationWords.time(tokens.first().p50()),
                SimulationWords.time(tokens.first().p99()),
                SimulationWords.time(tokens.each().mean()),
                SimulationWords.time(tokens.each().p99()));
    }

    private static String row(String id, Figures figures) {
        return row(
                id,
                SimulationWords.rate(figures.arrivalRate()),
                SimulationWords.time(figures.latency().p50()),
                SimulationWords.time(figures.latency().p99()),
                SimulationWords.share(figures.errorRatio()),
                SimulationWords.share(figures.utilization()));
    }

    private static String row(String... cells) {
        return String.format(
                "  %-26s %17s %15s %15s %15s %13s", cells[0], cells[1], cells[2], cells[3], cells[4], cells[5]);
    }

    private void notes(StringBuilder text) {
        SimulationResult result = simulated.result();
        line(text, "  " + simulated.origin() + " ± is half of a 95 % interval, ≤ its end where nothing was seen.");
        result.notes().stream().limit(NOTES).forEach(note -> line(text, "  note: " + note));
        if (result.notes().size() > NOTES) {
            line(text, "  and " + (result.notes().size() - NOTES) + " more notes in the JSON");
        }
    }

    private static void line(StringBuilder text, String line) {
        text.append(line.stripTrailing()).append('\n');
    }
}
