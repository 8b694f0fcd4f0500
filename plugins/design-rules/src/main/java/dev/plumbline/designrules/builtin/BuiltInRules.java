package dev.plumbline.designrules.builtin;

import dev.plumbline.designrules.RuleCatalogue;
import dev.plumbline.pluginapi.DesignRule;
import dev.plumbline.pluginapi.RulePack;
import java.util.List;

/// The rules that come with the program.
public final class BuiltInRules {

    private BuiltInRules() {}

    /// Every rule that comes with the program, in the order of the ids.
    public static List<DesignRule> all() {
        return catalogue().rules();
    }

    /// The catalogue of the packs that come with the program.
    public static RuleCatalogue catalogue() {
        return RuleCatalogue.of(packs());
    }

    /// The packs that come with the program.
    public static List<RulePack> packs() {
        return List.of(
                new GraphRulePack().pack(),
                new BasicRulePack().pack(),
                new PracticeRulePack().pack(),
                new OperationsRulePack().pack(),
                new ProtectionRulePack().pack(),
                new AiRulePack().pack(),
                new StructureRulePack().pack(),
                new EvidenceRulePack().pack());
    }
}
