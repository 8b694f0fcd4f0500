package org.example.extension;

import dev.plumbline.pluginapi.RulePack;
import dev.plumbline.pluginapi.RulePackProvider;

/// A pack that cannot be made.
public final class FailingRules implements RulePackProvider {

    @Override
    public RulePack pack() {
        throw new IllegalStateException("no rules today");
    }
}
