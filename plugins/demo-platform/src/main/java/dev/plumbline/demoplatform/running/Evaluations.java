package dev.plumbline.demoplatform.running;

import dev.plumbline.demoplatform.fault.ActiveFaults;
import dev.plumbline.demoplatform.telemetry.Names;
import dev.plumbline.graphmodel.Architecture;
import dev.plumbline.graphmodel.ElementAttributes;
import dev.plumbline.graphmodel.ElementKind;
import dev.plumbline.graphmodel.Relation;
import dev.plumbline.graphmodel.RelationKind;
import io.opentelemetry.api.logs.Severity;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.random.RandomGenerator;

/// The scores that evaluators give: an event `gen_ai.evaluation.result` for each score of each element that the model
/// has evaluated, told by the evaluated service and in the trace of the last request that it answered.
///
/// A guardrail is scored by its checks, everything else by groundedness and helpfulness. Scores walk around 0.9 and
/// seldom
/// come below the threshold.
final class Evaluations {

    /// The least score that passes. OpenTelemetry has no name for it; evaluators say it beside the score.
    static final String THRESHOLD = "gen_ai.evaluation.score.threshold";

    private static final double LEAST = 0.8;
    private static final double USUAL = 0.9;
    private static final double STEP = 0.015;

    private final List<Pair> pairs = new ArrayList<>();
    private final Map<Pair, Double> scores = new HashMap<>();
    private final Map<String, Service> services;
    private final ActiveFaults faults;
    private final Sightings sightings;
    private final RandomGenerator random;

    Evaluations(
            Architecture architecture,
            Map<String, Service> services,
            ActiveFaults faults,
            Sightings sightings,
            RandomGenerator random) {
        this.services = services;
        this.faults = faults;
        this.sightings = sightings;
        this.random = random;
        for (Relation relation : architecture.relations().values()) {
            Service subject = services.get(relation.to());
            if (relation.kind() == RelationKind.EVALUATES && subject != null) {
                for (String suite : suites(subject)) {
                    pairs.add(new Pair(relation.from(), subject.part().name(), suite));
                }
            }
        }
    }

    private static List<String> suites(Service subject) {
        List<String> checks = subject.part().element().get(ElementAttributes.CHECKS, List.of());
        boolean isGuard = subject.part().element().kind() == ElementKind.GUARDRAIL;
        return isGuard && !checks.isEmpty() ? checks : List.of("groundedness", "helpfulness");
    }

    /// Gives all scores once, but for evaluators that are stale or dead.
    void evaluate() {
        if (faults.isEvaluationStale()) {
            return;
        }
        for (Pair pair : pairs) {
            if (!faults.isDead(pair.evaluator) && !faults.isDead(pair.subject)) {
                tell(pair, scores.merge(pair, USUAL, (last, usual) -> walked(last)));
            }
        }
    }

    private double walked(double last) {
        double walked = last + (USUAL - last) * 0.1 + STEP * random.nextGaussian();
        return Math.max(0, Math.min(1, walked));
    }

    private void tell(Pair pair, double score) {
        Service subject = services.get(pair.subject);
        if (subject == null) {
            return;
        }
        subject.telemetry()
                .events()
                .logRecordBuilder()
                .setEventName("gen_ai.evaluation.result")
                .setSeverity(Severity.INFO)
                .setContext(sightings.of(pair.subject))
                .setAttribute(Names.EVALUATION, pair.suite)
                .setAttribute(Names.SCORE, score)
                .setAttribute(Names.SCORE_LABEL, score >= LEAST ? "pass" : "fail")
                .setAttribute(
                        Names.EXPLANATION,
                        String.format(Locale.ROOT, "scored by %s on a sample of answers", pair.evaluator))
                .setAttribute(THRESHOLD, LEAST)
                .emit();
    }

    private record Pair(String evaluator, String subject, String suite) {}
}
