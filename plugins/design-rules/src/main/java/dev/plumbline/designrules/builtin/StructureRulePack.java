package dev.plumbline.designrules.builtin;

import dev.plumbline.pluginapi.RulePack;
import dev.plumbline.pluginapi.RulePackProvider;

/// The rules on layers, hubs and the boundaries of systems, from the YAML pack beside the code.
public final class StructureRulePack implements RulePackProvider {

    @Override
    public RulePack pack() {
        return PackResource.read("structure.yaml");
    }
}
