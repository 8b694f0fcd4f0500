package dev.plumbline.designrules.pack;

import dev.plumbline.graphmodel.Problem;
import dev.plumbline.pluginapi.DesignRule;

/// A rule that a pack in YAML describes, with examples that show what it means.
public sealed interface PackRule extends DesignRule permits ConditionRule, AlgorithmRule, PartAlgorithmRule {

    /// The small architectures that show what breaks the rule and what does not.
    RuleExamples examples();

    /// Where the rule stands in the pack's file.
    Problem.Place place();
}
