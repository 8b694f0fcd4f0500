package dev.plumbline.designrules.builtin;

import dev.plumbline.pluginapi.RulePack;
import dev.plumbline.pluginapi.RulePackProvider;

/// The rules on models, agents, their tools and what they know, from the YAML pack beside the code.
public final class AiRulePack implements RulePackProvider {

    @Override
    public RulePack pack() {
        return PackResource.read("ai.yaml");
    }
}
