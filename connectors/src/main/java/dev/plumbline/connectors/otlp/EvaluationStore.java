package dev.plumbline.connectors.otlp;

import dev.plumbline.connectors.otlp.Ingest.Rejected;
import dev.plumbline.connectors.otlp.LogReader.Result;
import dev.plumbline.pluginapi.Evaluation;
import dev.plumbline.pluginapi.Evaluation.Score;
import dev.plumbline.pluginapi.Evaluation.SuiteType;
import dev.plumbline.pluginapi.Provenance;
import dev.plumbline.pluginapi.telemetry.Observations;
import dev.plumbline.pluginapi.telemetry.ServiceIdentity;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;

/// The results of evaluations in production: of each service and score the mean of the newest results.
final class EvaluationStore {

    private static final int NEWEST = 200;
    private static final int MOST = 2_000;
    private static final String NAME = "gen_ai.evaluation.name";
    private static final String SCORE = "gen_ai.evaluation.score.value";
    private static final List<String> THRESHOLDS =
            List.of("gen_ai.evaluation.score.threshold", "gen_ai.evaluation.threshold");

    private final String source;
    private final Map<Key, Newest> scores = new HashMap<>();

    EvaluationStore(String source) {
        this.source = source;
    }

    /// Takes results; those without a name or a finite score are left out.
    Rejected add(List<Result> results, Instant now) {
        long rejected = 0;
        for (Result result : results) {
            String name = result.attributes().getOrDefault(NAME, "");
            OptionalDouble score = number(result.attributes(), SCORE);
            Key key = new Key(result.service(), name);
            if (name.isEmpty() || score.isEmpty() || result.service().isUnknown()) {
                rejected++;
            } else if (scores.containsKey(key) || scores.size() < MOST) {
                scores.computeIfAbsent(key, ignored -> new Newest()).add(result, score.getAsDouble(), now);
            } else {
                rejected++;
            }
        }
        return rejected == 0
                ? Rejected.NONE
                : new Rejected(rejected, "Results of evaluations need a service.name, " + NAME + " and " + SCORE + ".");
    }

    Observations observations() {
        Observations.Builder told = new Observations.Builder();
        scores.entrySet().stream()
                .sorted(Map.Entry.comparingByKey(Comparator.comparing((Key key) -> key.service.shown())
                        .thenComparing(Key::name)
                        .thenComparing(key -> key.service.attributes().toString())))
                .forEach(entry ->
                        told.evaluation(entry.getKey().service, entry.getValue().evaluation(entry.getKey(), source)));
        return told.build();
    }

    private static OptionalDouble number(Map<String, String> attributes, String name) {
        String text = attributes.get(name);
        if (text == null) {
            return OptionalDouble.empty();
        }
        try {
            double number = Double.parseDouble(text);
            return Double.isFinite(number) ? OptionalDouble.of(number) : OptionalDouble.empty();
        } catch (NumberFormatException notANumber) {
            return OptionalDouble.empty();
        }
    }

    private record Key(ServiceIdentity service, String name) {}

    private static final class Newest {

        private final ArrayDeque<Double> scores = new ArrayDeque<>();
        private OptionalDouble threshold = OptionalDouble.empty();
        private Instant time = Instant.EPOCH;

        void add(Result result, double score, Instant now) {
            scores.addLast(score);
            if (scores.size() > NEWEST) {
                scores.removeFirst();
            }
            for (String name : THRESHOLDS) {
                OptionalDouble told = number(result.attributes(), name);
                threshold = told.isPresent() ? told : threshold;
            }
            Instant at = result.nanos() <= 0 ? now : Instant.ofEpochSecond(0, result.nanos());
            Instant earlier = at.isAfter(now) ? now : at;
            time = earlier.isAfter(time) ? earlier : time;
        }

        Evaluation evaluation(Key key, String source) {
            double mean =
                    scores.stream().mapToDouble(Double::doubleValue).average().orElse(0);
            return new Evaluation(
                    "online",
                    SuiteType.ONLINE,
                    key.service.shown(),
                    key.name,
                    Score.of(mean),
                    threshold,
                    "",
                    new TreeMap<>(),
                    time,
                    new Provenance(source, "gen_ai.evaluation.result, the newest " + scores.size(), Optional.of(time)));
        }
    }
}
