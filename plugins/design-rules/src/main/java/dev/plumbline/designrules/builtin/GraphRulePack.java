package dev.plumbline.designrules.builtin;

import dev.plumbline.pluginapi.RulePack;
import dev.plumbline.pluginapi.RulePackProvider;
import java.util.List;

/// The rules that look at paths, cycles and neighbourhoods.
public final class GraphRulePack implements RulePackProvider {

    @Override
    public RulePack pack() {
        return new RulePack(
                "plumbline-graph",
                "1",
                "Graph rules",
                List.of(
                        new PromptInjectionPath(),
                        new GuardrailBypass(),
                        new LatencyObjective(),
                        new PersonalDataToModel(),
                        new TimeoutInversion(),
                        new RetryAmplification(),
                        new DeepCallChain(),
                        new SinglePointOfFailure(),
                        new SharedFailureDomain(),
                        new CyclicSynchronousDependency()));
    }
}
