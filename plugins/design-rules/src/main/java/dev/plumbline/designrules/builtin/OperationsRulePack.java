package dev.plumbline.designrules.builtin;

import dev.plumbline.pluginapi.RulePack;
import dev.plumbline.pluginapi.RulePackProvider;

/// The rules on reliability, performance, data, operation and cost that judge what the model declares of them, from the
/// YAML pack beside the code.
public final class OperationsRulePack implements RulePackProvider {

    @Override
    public RulePack pack() {
        return PackResource.read("operations.yaml");
    }
}
