package dev.plumbline.designrules.pack;

import dev.plumbline.designrules.ConcernedRule;
import dev.plumbline.designrules.RuleAlgorithm;
import dev.plumbline.designrules.model.Edit;
import dev.plumbline.graphmodel.Problem;
import dev.plumbline.pluginapi.Dependencies;
import dev.plumbline.pluginapi.RuleContext;
import dev.plumbline.pluginapi.RuleDescription;
import dev.plumbline.pluginapi.Verdict;
import java.util.stream.Stream;

/// A rule of a pack whose check is an algorithm in code.
///
/// @param description what the rule says of itself
/// @param algorithm what it does
/// @param examples what breaks it and what does not
/// @param dependencies what its verdicts depend on
/// @param place where it stands
record AlgorithmRule(
        RuleDescription description,
        RuleAlgorithm algorithm,
        RuleExamples examples,
        Dependencies dependencies,
        Problem.Place place)
        implements PackRule, ConcernedRule {

    @Override
    public Stream<Verdict> check(RuleContext context) {
        return algorithm.check(context);
    }

    @Override
    public boolean isConcerned(Edit edit, RuleContext before, RuleContext after) {
        return algorithm.isConcerned(edit, before, after);
    }
}
