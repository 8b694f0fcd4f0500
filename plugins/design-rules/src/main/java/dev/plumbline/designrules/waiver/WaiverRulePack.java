package dev.plumbline.designrules.waiver;

import dev.plumbline.pluginapi.RulePack;
import dev.plumbline.pluginapi.RulePackProvider;
import java.util.List;

/// The rule about waivers.
public final class WaiverRulePack implements RulePackProvider {

    @Override
    public RulePack pack() {
        return new RulePack("plumbline-waivers", "1", "Waivers", List.of(new WaiverRule()));
    }
}
