package dev.plumbline.simulation.assertion;

import dev.plumbline.graphmodel.value.Rate;
import dev.plumbline.graphmodel.value.Ratio;
import dev.plumbline.graphmodel.value.ValueFormatException;
import dev.plumbline.graphmodel.value.ValueTypes;
import dev.plumbline.pluginapi.Observed;
import dev.plumbline.pluginapi.SimulationResult.Estimate;
import dev.plumbline.pluginapi.SimulationResult.Figures;
import dev.plumbline.pluginapi.SimulationResult.Latency;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/// A figure that can be asserted: where it stands, how a bound for it is read, and how its value is shown.
final class AssertedQuantity {

    /// Times from here on are told in seconds and not in milliseconds.
    private static final double LONG = 1;

    private static final String NO_TOKENS = "No tokens were seen. They are where a model endpoint is played request by"
            + " request that has stepTime, or tokensPerSecond and prefillTokensPerSecond, with inputTokens and"
            + " outputTokens.";

    /// All of them by the names that assertions use: those of elements and entry points, then those that are known only
    /// where requests are played: `recovery` of an entry point, `costPerHour`, `replicas` and `wasted` of an element,
    /// the time to the first token (`ttft`), the time for each further token (`tpot`) and `tokenRate` of a model
    /// endpoint, `attempts` and `timeouts` of a relation.
    static final Map<String, AssertedQuantity> ALL = all();

    private final Function<AssertedSubject, Optional<Estimate>> figure;
    private final Reader reader;
    private final Function<Double, String> text;
    private final String unknown;

    private AssertedQuantity(
            Function<AssertedSubject, Optional<Estimate>> figure, Reader reader, Function<Double, String> text) {
        this(figure, reader, text, "The figure is not known, as a service time on its way is not.");
    }

    private AssertedQuantity(
            Function<AssertedSubject, Optional<Estimate>> figure,
            Reader reader,
            Function<Double, String> text,
            String unknown) {
        this.figure = figure;
        this.reader = reader;
        this.text = text;
        this.unknown = unknown;
    }

    /// A plain number.
    static AssertedQuantity number(Function<AssertedSubject, Estimate> figure) {
        return new AssertedQuantity(figure.andThen(Optional::of), AssertedQuantity::number, AssertedQuantity::plain);
    }

    private static Map<String, AssertedQuantity> all() {
        Map<String, AssertedQuantity> all = new LinkedHashMap<>();
        all.put("latency.mean", time(figures -> figures.latency().mean()));
        all.put("latency.p50", time(figures -> figures.latency().p50()));
        all.put("latency.p90", time(figures -> figures.latency().p90()));
        all.put("latency.p99", time(figures -> figures.latency().p99()));
        all.put("errorRatio", share(figured(Figures::errorRatio)));
        all.put("utilization", share(figured(Figures::utilization)));
        all.put("throughput", rate(Figures::throughput));
        all.put("arrivalRate", rate(Figures::arrivalRate));
        all.put("queue", plain(figured(Figures::meanQueue)));
        all.put("recovery", timed(subject -> subject.requests().map(Observed.Requests::recovery)));
        all.put("costPerHour", plain(subject -> subject.work().map(Observed.Work::costPerHour)));
        all.put("replicas", plain(subject -> subject.work().map(Observed.Work::replicas)));
        all.put("wasted", share(subject -> subject.work().map(Observed.Work::wasted)));
        tokens(all, "ttft", Observed.Tokens::first);
        tokens(all, "tpot", Observed.Tokens::each);
        all.put(
                "tokenRate",
                new AssertedQuantity(
                        written(Observed.Tokens::rate),
                        AssertedQuantity::rate,
                        AssertedQuantity::perSecond,
                        NO_TOKENS));
        all.put("attempts", plain(subject -> subject.calls().map(Observed.Calls::attempts)));
        all.put("timeouts", share(subject -> subject.calls().map(Observed.Calls::timeouts)));
        return Collections.unmodifiableMap(all);
    }

    private static void tokens(
            Map<String, AssertedQuantity> all, String name, Function<Observed.Tokens, Latency> times) {
        all.put(name + ".mean", tokens(times.andThen(Latency::mean)));
        all.put(name + ".p50", tokens(times.andThen(Latency::p50)));
        all.put(name + ".p90", tokens(times.andThen(Latency::p90)));
        all.put(name + ".p99", tokens(times.andThen(Latency::p99)));
    }

    private static AssertedQuantity tokens(Function<Observed.Tokens, Estimate> time) {
        return new AssertedQuantity(
                written(time), AssertedQuantity::seconds, AssertedQuantity::milliseconds, NO_TOKENS);
    }

    private static Function<AssertedSubject, Optional<Estimate>> written(Function<Observed.Tokens, Estimate> figure) {
        return subject -> subject.work().map(Observed.Work::tokens).map(figure);
    }

    private static Function<AssertedSubject, Optional<Estimate>> figured(Function<Figures, Estimate> figure) {
        return subject -> subject.figures().map(figure);
    }

    private static AssertedQuantity time(Function<Figures, Estimate> figure) {
        return timed(figured(figure));
    }

    private static AssertedQuantity timed(Function<AssertedSubject, Optional<Estimate>> figure) {
        return new AssertedQuantity(figure, AssertedQuantity::seconds, AssertedQuantity::milliseconds);
    }

    private static AssertedQuantity rate(Function<Figures, Estimate> figure) {
        return new AssertedQuantity(figured(figure), AssertedQuantity::rate, AssertedQuantity::perSecond);
    }

    private static AssertedQuantity share(Function<AssertedSubject, Optional<Estimate>> figure) {
        return new AssertedQuantity(figure, AssertedQuantity::share, AssertedQuantity::percent);
    }

    private static AssertedQuantity plain(Function<AssertedSubject, Optional<Estimate>> figure) {
        return new AssertedQuantity(figure, AssertedQuantity::number, AssertedQuantity::plain);
    }

    /// The figure of a subject; unknown if it has none.
    Estimate of(AssertedSubject subject) {
        return figure.apply(subject).orElse(Estimate.UNKNOWN);
    }

    /// A bound as it is written.
    double read(String written) throws ValueFormatException {
        return reader.read(written);
    }

    /// Why the figure may be unknown, and what to do.
    String unknown() {
        return unknown;
    }

    /// A value for people.
    String show(double value) {
        return text.apply(value);
    }

    private static double seconds(String text) throws ValueFormatException {
        return ValueTypes.DURATION.parse(text).toNanos() / 1e9;
    }

    private static double share(String text) throws ValueFormatException {
        Ratio ratio = ValueTypes.RATIO.parse(text);
        return ratio.value();
    }

    private static double rate(String text) throws ValueFormatException {
        Rate rate = ValueTypes.RATE.parse(text);
        return rate.perSecond();
    }

    private static double number(String text) throws ValueFormatException {
        return ValueTypes.NUMBER.parse(text);
    }

    private static String milliseconds(double value) {
        if (Double.isInfinite(value)) {
            return "without limit";
        }
        return value < LONG
                ? String.format(Locale.ROOT, "%.4g ms", 1e3 * value)
                : String.format(Locale.ROOT, "%.4g s", value);
    }

    private static String percent(double value) {
        return String.format(Locale.ROOT, "%.4g%%", 100 * value);
    }

    private static String perSecond(double value) {
        return String.format(Locale.ROOT, "%.6g/s", value);
    }

    private static String plain(double value) {
        return Double.isInfinite(value) ? "without limit" : String.format(Locale.ROOT, "%.4g", value);
    }

    @FunctionalInterface
    private interface Reader {
        double read(String text) throws ValueFormatException;
    }
}
