package dev.plumbline.designrules.builtin;

import dev.plumbline.pluginapi.RulePack;
import dev.plumbline.pluginapi.RulePackProvider;

/// The rules that are a predicate on an element or relation and on what is next to it, from the YAML pack beside the
/// code.
public final class PracticeRulePack implements RulePackProvider {

    @Override
    public RulePack pack() {
        return PackResource.read("practice.yaml");
    }
}
