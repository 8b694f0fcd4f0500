package dev.plumbline.designrules.builtin;

import dev.plumbline.designrules.RuleAlgorithm;
import dev.plumbline.designrules.builtin.evidence.EvidenceAlgorithms;
import java.util.HashMap;
import java.util.Map;

/// The algorithms that rules in packs can name.
public final class Algorithms {

    private Algorithms() {}

    /// Every algorithm, by its name.
    public static Map<String, RuleAlgorithm> all() {
        Map<String, RuleAlgorithm> all = new HashMap<>(EvidenceAlgorithms.all());
        all.putAll(onGraphs());
        return all;
    }

    private static Map<String, RuleAlgorithm> onGraphs() {
        return Map.ofEntries(
                Map.entry("cyclic-synchronous-dependency", new CyclicSynchronousDependency()),
                Map.entry("deep-call-chain", new DeepCallChain()),
                Map.entry("guardrail-bypass", new GuardrailBypass()),
                Map.entry("latency-objective", new LatencyObjective()),
                Map.entry("personal-data-to-model", new PersonalDataToModel()),
                Map.entry("prompt-injection-path", new PromptInjectionPath()),
                Map.entry("retry-amplification", new RetryAmplification()),
                Map.entry("shared-failure-domain", new SharedFailureDomain()),
                Map.entry("single-point-of-failure", new SinglePointOfFailure()),
                Map.entry("timeout-inversion", new TimeoutInversion()));
    }
}
