package dev.plumbline.designrules.builtin;

import dev.plumbline.pluginapi.RulePack;
import dev.plumbline.pluginapi.RulePackProvider;

/// The rules on security and privacy that judge what the model declares of them, from the YAML pack beside the code.
public final class ProtectionRulePack implements RulePackProvider {

    @Override
    public RulePack pack() {
        return PackResource.read("protection.yaml");
    }
}
