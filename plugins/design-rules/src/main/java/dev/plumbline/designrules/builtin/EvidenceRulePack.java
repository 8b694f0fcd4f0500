package dev.plumbline.designrules.builtin;

import dev.plumbline.pluginapi.RulePack;
import dev.plumbline.pluginapi.RulePackProvider;

/// The rules that hold the model against what was measured, observed, evaluated and predicted, from the YAML pack
/// beside the code.
public final class EvidenceRulePack implements RulePackProvider {

    @Override
    public RulePack pack() {
        return PackResource.read("evidence.yaml");
    }
}
