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
                Map.entry("data-residency", new DataResidency()),
                Map.entry("deep-call-chain", new DeepCallChain()),
                Map.entry("delegation-cycle", new DelegationCycle()),
                Map.entry("erasure-path", new ErasurePath()),
                Map.entry("event-loop", new EventLoop()),
                Map.entry("guardrail-bypass", new GuardrailBypass()),
                Map.entry("hub-element", new HubElement()),
                Map.entry("latency-objective", new LatencyObjective()),
                Map.entry("lethal-trifecta", new LethalTrifecta()),
                Map.entry("no-input-guardrail", new NoInputGuardrail()),
                Map.entry("no-output-guardrail", new NoOutputGuardrail()),
                Map.entry("personal-data-to-model", new PersonalDataToModel()),
                Map.entry("poisonable-knowledge", new PoisonableKnowledge()),
                Map.entry("production-data-outside", new ProductionDataOutside()),
                Map.entry("prompt-injection-path", new PromptInjectionPath()),
                Map.entry("recovery-objectives", new RecoveryObjectives()),
                Map.entry("retrieval-ignores-permissions", new RetrievalIgnoresPermissions()),
                Map.entry("retry-amplification", new RetryAmplification()),
                Map.entry("shared-failure-domain", new SharedFailureDomain()),
                Map.entry("single-point-of-failure", new SinglePointOfFailure()),
                Map.entry("timeout-inversion", new TimeoutInversion()),
                Map.entry("unchecked-deployment", new UncheckedDeployment()),
                Map.entry("ungated-change", new UngatedChange()),
                Map.entry("weaker-fallback", new WeakerFallback()));
    }
}
