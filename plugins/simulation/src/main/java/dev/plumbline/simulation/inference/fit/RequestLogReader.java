package dev.plumbline.simulation.inference.fit;

import dev.plumbline.graphmodel.Problem;
import dev.plumbline.graphmodel.Problem.Place;
import dev.plumbline.graphmodel.Problem.Severity;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Reads requests that were measured at a model endpoint: a file with one JSON object a line, `input_toks`,
/// `output_toks`, `first_token_ts`, `last_token_ts`, and `arrival_time`, `queued_ts` or both; or what
/// `vllm bench serve --save-result --save-detailed` writes.
///
/// vLLM takes the time of arrival on the wall clock and the others on one of its own, and queues a request only between
/// two steps. With both times in every line, the clocks are laid over each other so that the request which waited
/// least to be queued did not wait at all, and requests count from their arrival. Otherwise they count from when they
/// were queued, or from their arrival if that is all there is and it is on the same clock.
public final class RequestLogReader {

    private static final Comparator<MeasuredRequest> ORDER =
            Comparator.comparingDouble(MeasuredRequest::arrived).thenComparingInt(MeasuredRequest::line);

    private final String file;
    private final List<Problem> problems = new ArrayList<>();

    /// @param file the name of the file, for messages
    public RequestLogReader(String file) {
        this.file = file;
    }

    /// Reads the lines of a file; those that are empty are passed over.
    public RequestLog read(List<String> texts) {
        List<RequestLine> lines = new ArrayList<>();
        String whole = String.join("\n", texts);
        if (BenchmarkResult.isLikely(whole)) {
            parse(whole, lines);
        } else {
            for (int index = 0; index < texts.size(); index++) {
                if (!texts.get(index).isBlank()) {
                    parse(index + 1, texts.get(index), lines);
                }
            }
        }
        List<MeasuredRequest> requests = new ArrayList<>();
        Clock clock = Clock.of(lines);
        for (RequestLine line : lines) {
            add(line, clock.arrived(line), requests);
        }
        requests.sort(ORDER);
        problems.sort(null);
        return new RequestLog(requests, problems);
    }

    private void parse(String whole, List<RequestLine> lines) {
        try {
            lines.addAll(new BenchmarkResult(RequestLine.object(whole)).lines());
        } catch (UnfitLineException unfit) {
            report(1, unfit.what(), unfit.remedy());
        }
    }

    private void parse(int number, String text, List<RequestLine> lines) {
        try {
            lines.add(RequestLine.parse(number, text));
        } catch (UnfitLineException unfit) {
            report(number, unfit.what(), unfit.remedy());
        }
    }

    private void add(RequestLine line, double arrived, List<MeasuredRequest> requests) {
        if (arrived <= line.first() && line.first() <= line.last()) {
            requests.add(new MeasuredRequest(
                    line.number(), line.promptTokens(), line.answerTokens(), arrived, line.first(), line.last()));
        } else {
            report(
                    line.number(),
                    "A request comes, gets its first token and then its last, but this one does so at " + arrived + ", "
                            + line.first() + " and " + line.last() + " s.",
                    "Take the three times from one clock.");
        }
    }

    private void report(int line, String what, String remedy) {
        problems.add(new Problem(
                Severity.ERROR,
                "requests.unfit",
                new Place(file, line, 0),
                what,
                "The request cannot be used.",
                remedy));
    }

    /// When requests arrived, on the clock of their tokens.
    ///
    /// @param arrivals whether all times of arrival and of queuing are known
    /// @param shift by what the server's clock is ahead of the wall clock, in seconds
    private record Clock(boolean arrivals, double shift) {

        static Clock of(List<RequestLine> lines) {
            boolean both = lines.stream()
                    .allMatch(
                            line -> line.arrival().isPresent() && line.queued().isPresent());
            double shift = both ? lines.stream().mapToDouble(Clock::ahead).min().orElse(0) : 0;
            return new Clock(both, shift);
        }

        private static double ahead(RequestLine line) {
            return line.queued().orElse(Double.NaN) - line.arrival().orElse(Double.NaN);
        }

        double arrived(RequestLine line) {
            double arrival = line.arrival().orElse(Double.NaN);
            return arrivals ? arrival + shift : line.queued().orElse(arrival);
        }
    }
}
