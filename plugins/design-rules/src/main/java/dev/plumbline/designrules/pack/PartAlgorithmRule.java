package dev.plumbline.designrules.pack;

import dev.plumbline.designrules.PartAlgorithm;
import dev.plumbline.designrules.SelectiveRule;
import dev.plumbline.designrules.model.Edit;
import dev.plumbline.graphmodel.Architecture;
import dev.plumbline.graphmodel.Problem;
import dev.plumbline.pluginapi.Dependencies;
import dev.plumbline.pluginapi.RuleContext;
import dev.plumbline.pluginapi.RuleDescription;
import dev.plumbline.pluginapi.Verdict;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/// A rule of a pack whose check is an algorithm in code that judges parts one by one.
///
/// @param description what the rule says of itself
/// @param algorithm what it does
/// @param examples what breaks it and what does not
/// @param dependencies what its verdicts depend on
/// @param place where it stands
record PartAlgorithmRule(
        RuleDescription description,
        PartAlgorithm algorithm,
        RuleExamples examples,
        Dependencies dependencies,
        Problem.Place place)
        implements PackRule, SelectiveRule {

    @Override
    public Stream<Verdict> check(RuleContext context) {
        return algorithm.check(context);
    }

    @Override
    public Set<String> parts(Architecture architecture) {
        return algorithm.parts(architecture);
    }

    @Override
    public Function<String, Stream<Verdict>> judge(RuleContext context) {
        return algorithm.judge(context);
    }

    @Override
    public Optional<Set<String>> touched(Edit edit, RuleContext before, RuleContext after) {
        return algorithm.touched(edit, before, after);
    }
}
