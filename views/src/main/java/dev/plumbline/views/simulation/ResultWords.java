package dev.plumbline.views.simulation;

import dev.plumbline.pluginapi.SimulationResult;
import dev.plumbline.pluginapi.SimulationResult.Estimate;
import dev.plumbline.pluginapi.SimulationResult.Extent;
import dev.plumbline.pluginapi.SimulationResult.Method;
import dev.plumbline.pluginapi.SimulationResult.Outcome;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.stream.Stream;

/// What a result says as a whole, for people.
final class ResultWords {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ENGLISH);

    private ResultWords() {}

    /// What came out of all assertions together: one that fails decides, then one that cannot be told.
    static Outcome outcome(Played played) {
        if (played.count(Outcome.FAILS) > 0) {
            return Outcome.FAILS;
        }
        boolean isTold = played.count(Outcome.CANNOT_TELL) == 0
                && !played.result().assertions().isEmpty();
        return isTold ? Outcome.HOLDS : Outcome.CANNOT_TELL;
    }

    /// The answer in a few words.
    static String verdict(Played played) {
        int all = played.result().assertions().size();
        String partial = played.isPartial() ? ", partial" : "";
        if (all == 0) {
            return "nothing is asserted" + partial;
        }
        long failed = played.count(Outcome.FAILS);
        long unclear = played.count(Outcome.CANNOT_TELL);
        if (failed > 0) {
            return "does not hold: " + failed + " of " + ScenarioWords.count(all, "assertion")
                    + (failed == 1 ? " fails" : " fail") + partial;
        }
        return unclear > 0
                ? "cannot be told: " + unclear + " of " + ScenarioWords.count(all, "assertion") + partial
                : "holds" + partial;
    }

    /// The answer in a list.
    static String brief(Played played) {
        int all = played.result().assertions().size();
        String partial = played.isPartial() ? "partial " : "";
        return all == 0 ? partial + "played" : partial + played.count(Outcome.HOLDS) + "/" + all;
    }

    /// How it came about: enough to come to it again.
    static String provenance(Played played) {
        SimulationResult result = played.result();
        Extent extent = result.extent();
        List<String> parts = new ArrayList<>();
        parts.add(extent.method() == Method.EVENTS ? "played request by request" : "by formulas");
        parts.add("seed " + result.seed());
        if (extent.method() == Method.EVENTS) {
            parts.add(runs(played));
            parts.add("warm-up " + FigureText.span(extent.warmup()));
            parts.add(FigureText.number((double) extent.events()) + " events");
            precision(result).ifPresent(share -> parts.add("mean latency ± " + FigureText.ratio(share)));
        }
        if (!played.origin().revision().isEmpty()) {
            parts.add("model " + played.origin().revision());
        }
        parts.add(played.origin().version());
        return String.join(" · ", parts);
    }

    private static String runs(Played played) {
        Extent extent = played.result().extent();
        int wanted = played.scenario().run().replications();
        String runs = played.isPartial()
                ? "partial: " + extent.runs() + " of " + ScenarioWords.count(wanted, "run")
                : ScenarioWords.count(extent.runs(), "run");
        return runs + ", " + FigureText.span(extent.simulatedSeconds()) + " simulated";
    }

    /// Half of the widest 95 % interval of a mean latency, as a share of it; empty while none is known.
    static OptionalDouble precision(SimulationResult result) {
        return Objects.requireNonNull(result).entryPoints().values().stream()
                .map(figures -> figures.latency().mean())
                .filter(mean -> Double.isFinite(mean.value()) && mean.value() > 0)
                .flatMapToDouble(mean -> Stream.of(mean).mapToDouble(ResultWords::halfWidth))
                .filter(share -> Double.isFinite(share) && share > 0)
                .max();
    }

    private static double halfWidth(Estimate estimate) {
        return (estimate.high() - estimate.low()) / 2 / estimate.value();
    }

    /// A result in a list of results.
    static String name(Played played) {
        return "#" + played.number() + "  " + TIME.format(played.origin().at().atZone(ZoneId.systemDefault())) + "  "
                + played.scenario().id() + (played.isPartial() ? ", partial" : "");
    }
}
