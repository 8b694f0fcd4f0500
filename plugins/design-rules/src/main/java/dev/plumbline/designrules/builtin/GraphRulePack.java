package dev.plumbline.designrules.builtin;

import dev.plumbline.pluginapi.RulePack;
import dev.plumbline.pluginapi.RulePackProvider;

/// The rules that look at paths, cycles and neighbourhoods.
public final class GraphRulePack implements RulePackProvider {

    @Override
    public RulePack pack() {
        return PackResource.read("graph.yaml");
    }
}
