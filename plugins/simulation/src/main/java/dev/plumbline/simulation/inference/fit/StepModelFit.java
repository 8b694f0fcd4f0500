package dev.plumbline.simulation.inference.fit;

import dev.plumbline.pluginapi.Progress;
import dev.plumbline.simulation.inference.BatchLimits;
import dev.plumbline.simulation.inference.StepModel;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/// Fits the four parameters of a step model to requests that were measured, and predicts the others.
///
/// All requests are played, as they came and as long as they were, until the first of them are answered; the parameters
/// are those for which the times of the first and last tokens of these are least far from what was measured, on average
/// (least absolute deviations, which a few requests that lost their place do not bend). They are searched by the
/// logarithm, so that none is negative, from several starts that share the time of a token differently.
public final class StepModelFit {

    /// The fewest requests to fit on.
    public static final int FEWEST = 20;

    private static final double STEP = 0.3;
    private static final double NANOS = 1e9;
    private static final double DIGITS = 1e4;
    private static final double LEAST = 1e-12;
    /// What of the time of a token goes into the step itself, each sequence, and the contexts.
    private static final double[][] SHARES = {
        {0.9, 0.05, 0.05}, {0.5, 0.25, 0.25}, {0.4, 0.05, 0.55}, {0.4, 0.55, 0.05}, {0.2, 0.4, 0.4}
    };

    private final List<MeasuredRequest> requests;
    private final int count;
    private final BatchLimits limits;
    private final TokenTimes measured;

    /// @param requests in the order of their arrival
    /// @param count how many of them, from the first, the model is fitted on: at least `FEWEST`, and not all
    /// @param limits the limits of the server, see `tooLong`
    /// @throws IllegalArgumentException if the count is too small or too large
    public StepModelFit(List<MeasuredRequest> requests, int count, BatchLimits limits) {
        if (count < FEWEST || count >= requests.size()) {
            throw new IllegalArgumentException("A model is fitted on " + FEWEST + " to " + (requests.size() - 1)
                    + " of these requests, not on " + count);
        }
        this.requests = List.copyOf(requests);
        this.count = count;
        this.limits = limits;
        this.measured = TokenTimes.measured(this.requests);
    }

    /// The first request that a server with such limits could never serve.
    public static Optional<MeasuredRequest> tooLong(List<MeasuredRequest> requests, BatchLimits limits) {
        return requests.stream()
                .filter(request -> {
                    long tokens = (long) request.promptTokens() + request.answerTokens();
                    return tokens > limits.contextWindow()
                            || limits.cache().blocksFor(tokens) > limits.cache().blocks();
                })
                .findFirst();
    }

    /// The model that fits best, the same each time.
    ///
    /// @throws CancellationException if it was cancelled
    public FittedModel fit(Progress progress) {
        AtomicInteger finished = new AtomicInteger();
        progress.report(0, "fitting");
        double[] best = Arrays.stream(SHARES)
                .map(this::start)
                .parallel()
                .map(start -> {
                    double[] found = new DownhillSimplex(point -> distance(point, progress), STEP).minimize(start);
                    progress.report(finished.incrementAndGet() / (double) SHARES.length, "fitting");
                    return found;
                })
                .toList()
                .stream()
                .min(Comparator.comparingDouble(point -> distance(point, progress)))
                .orElseThrow();
        return fitted(rounded(model(best)), progress);
    }

    private FittedModel fitted(StepModel model, Progress progress) {
        TokenTimes predicted = Replay.play(requests, requests.size(), model, limits, progress);
        return new FittedModel(
                model,
                limits,
                predicted.meanDistance(measured, count),
                Validation.of(requests, measured, predicted, 0, count),
                Validation.of(requests, measured, predicted, count, requests.size()));
    }

    private double distance(double[] point, Progress progress) {
        return Replay.play(requests, count, model(point), limits, progress).meanDistance(measured, count);
    }

    private static StepModel model(double[] logarithms) {
        double[] values = Arrays.stream(logarithms).map(StrictMath::exp).toArray();
        return new StepModel(values[0], values[1], values[2], values[3]);
    }

    private static StepModel rounded(StepModel model) {
        return new StepModel(
                rounded(model.base()),
                rounded(model.perPrefillToken()),
                rounded(model.perSequence()),
                rounded(model.perContextToken()));
    }

    /// In whole nanoseconds, as a model can say it, and with four digits, which is more than any measurement tells.
    private static double rounded(double seconds) {
        double nanos = seconds * NANOS;
        double unit = 1;
        while (nanos / unit >= DIGITS) {
            unit *= 10;
        }
        return Math.rint(nanos / unit) * unit / NANOS;
    }

    /// @param shares of the time of a token
    private double[] start(double[] shares) {
        List<MeasuredRequest> known = requests.subList(0, count);
        double token = known.stream()
                .filter(request -> request.answerTokens() > 1)
                .mapToDouble(request -> (request.lastToken() - request.firstToken()) / (request.answerTokens() - 1))
                .average()
                .orElse(0);
        double prefill = known.stream()
                .mapToDouble(request -> (request.firstToken() - request.arrived()) / request.promptTokens())
                .min()
                .orElse(0);
        double context = known.stream()
                .mapToDouble(request -> request.promptTokens() + request.answerTokens() / 2.0)
                .average()
                .orElse(1);
        double sequences = sequences(known);
        return Stream.of(
                        token * shares[0],
                        prefill,
                        token * shares[1] / sequences,
                        token * shares[2] / sequences / context)
                .mapToDouble(seconds -> StrictMath.log(Math.max(LEAST, seconds)))
                .toArray();
    }

    /// How many sequences are written at a time, on average, as far as these requests tell.
    private double sequences(List<MeasuredRequest> known) {
        double writing = known.stream()
                .mapToDouble(request -> request.lastToken() - request.firstToken())
                .sum();
        double span =
                known.stream().mapToDouble(MeasuredRequest::lastToken).max().orElse(0)
                        - known.getFirst().arrived();
        return span > 0 ? Math.clamp(writing / span, 1, limits.sequences()) : 1;
    }
}
