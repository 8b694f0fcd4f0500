package dev.plumbline.designrules.builtin;

import dev.plumbline.pluginapi.RulePack;
import dev.plumbline.pluginapi.RulePackProvider;

/// The rules that are a predicate on one element or relation, from the YAML pack beside the code.
public final class BasicRulePack implements RulePackProvider {

    @Override
    public RulePack pack() {
        return PackResource.read("basics.yaml");
    }
}
