package dev.plumbline.designrules.builtin.evidence;

import dev.plumbline.designrules.RuleAlgorithm;
import java.util.Map;

/// The algorithms that hold the model against what was measured, observed and evaluated.
public final class EvidenceAlgorithms {

    private EvidenceAlgorithms() {}

    /// Every such algorithm, by its name.
    public static Map<String, RuleAlgorithm> all() {
        return Map.ofEntries(
                Map.entry("adversarial-evaluation", new AdversarialEvaluation()),
                Map.entry("availability-target", new AvailabilityTarget()),
                Map.entry("cheaper-model", new CheaperModel()),
                Map.entry("cold-cache", new ColdCache()),
                Map.entry("declared-and-measured", new DeclaredAndMeasured()),
                Map.entry("distributed-monolith", new DistributedMonolith()),
                Map.entry("evaluation-age", new EvaluationAge()),
                Map.entry("evaluation-threshold", new EvaluationThreshold()),
                Map.entry("fairness-evaluation", new FairnessEvaluation()),
                Map.entry("forecast-over-budget", new ForecastOverBudget()),
                Map.entry("idle-resource", new IdleResource()),
                Map.entry("missing-telemetry", new MissingTelemetry()),
                Map.entry("over-provisioned", new OverProvisioned()),
                Map.entry("peak-utilization", new PeakUtilization()),
                Map.entry("quality-drift", new QualityDrift()),
                Map.entry("spent-error-budget", new SpentErrorBudget()),
                Map.entry("unbalanced-capacity", new UnbalancedCapacity()),
                Map.entry("unmodelled-dependency", new UnmodelledDependency()));
    }
}
