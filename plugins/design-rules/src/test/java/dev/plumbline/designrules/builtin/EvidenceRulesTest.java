package dev.plumbline.designrules.builtin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.designrules.RandomArchitecture;
import dev.plumbline.designrules.RandomEvidence;
import dev.plumbline.designrules.Sketch;
import dev.plumbline.graphmodel.Architecture;
import dev.plumbline.pluginapi.DesignRule;
import dev.plumbline.pluginapi.RuleContext;
import dev.plumbline.pluginapi.Verdict;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class EvidenceRulesTest {

    private static final List<DesignRule> RULES = new EvidenceRulePack().pack().rules();

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void nameOnlyWhatExistsWhateverIsKnown(long seed) {
        RuleContext context = context(seed, 80, 160);
        for (DesignRule rule : RULES) {
            assertThat(rule.check(context))
                    .as("%s, seed %d", rule.description().id(), seed)
                    .allSatisfy(verdict -> assertThat(named(verdict))
                            .isNotEmpty()
                            .allMatch(id -> context.architecture().element(id).isPresent()
                                    || context.architecture().relation(id).isPresent()));
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {11, 12, 13})
    void giveTheSameVerdictsAgain(long seed) {
        assertThat(verdicts(context(seed, 80, 160)))
                .as("seed %d", seed)
                .isNotEmpty()
                .isEqualTo(verdicts(context(seed, 80, 160)));
    }

    private static List<Verdict> verdicts(RuleContext context) {
        return RULES.stream().flatMap(rule -> rule.check(context)).toList();
    }

    private static List<String> named(Verdict verdict) {
        return switch (verdict) {
            case Verdict.Violation violation ->
                Stream.concat(violation.elements().stream(), violation.witness().stream())
                        .toList();
            case Verdict.CannotTell unknown -> unknown.elements();
        };
    }

    private static RuleContext context(long seed, int elements, int relations) {
        Architecture architecture = RandomArchitecture.of(seed, elements, relations);
        return new RuleContext(architecture, RandomEvidence.of(seed, architecture), Sketch.AS_OF);
    }
}
