package dev.plumbline.designrules.builtin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.designrules.CheckResult;
import dev.plumbline.designrules.RandomArchitecture;
import dev.plumbline.designrules.RuleCatalogue;
import dev.plumbline.designrules.RuleEngine;
import dev.plumbline.designrules.Sketch;
import dev.plumbline.designrules.pack.PackRule;
import dev.plumbline.graphmodel.Architecture;
import dev.plumbline.pluginapi.DesignRule;
import dev.plumbline.pluginapi.DesignRuleContract;
import dev.plumbline.pluginapi.Evidence;
import dev.plumbline.pluginapi.Progress;
import dev.plumbline.pluginapi.RuleContext;
import dev.plumbline.pluginapi.Verdict;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class BuiltInRulesTest extends DesignRuleContract {

    private static final RuleCatalogue CATALOGUE = BuiltInRules.catalogue();

    @Override
    protected List<DesignRule> rules() {
        return CATALOGUE.rules();
    }

    @Override
    protected List<Architecture> architectures() {
        return List.of(
                RandomArchitecture.of(1, 20, 30),
                RandomArchitecture.of(2, 40, 80),
                RandomArchitecture.of(3, 60, 60),
                RandomArchitecture.of(4, 12, 60));
    }

    @Test
    void comesWithAllItsPacks() {
        assertThat(new GraphRulePack().pack().rules()).hasSize(10);
        assertThat(new BasicRulePack().pack().rules()).hasSize(15);
        assertThat(new PracticeRulePack().pack().rules()).hasSize(21);
        assertThat(new OperationsRulePack().pack().rules()).hasSize(27);
        assertThat(new ProtectionRulePack().pack().rules()).hasSize(14);
        assertThat(new AiRulePack().pack().rules()).hasSize(24);
        assertThat(new StructureRulePack().pack().rules()).hasSize(3);
        assertThat(new EvidenceRulePack().pack().rules()).hasSize(27);
        assertThat(CATALOGUE.rules()).hasSize(141);
        assertThat(CATALOGUE.problems()).isEmpty();
        assertThat(CATALOGUE.rules().stream().map(rule -> rule.description().id()))
                .isSorted()
                .doesNotHaveDuplicates();
    }

    @TestFactory
    Stream<DynamicTest> tellsPeopleWhatTheyNeedToKnow() {
        return CATALOGUE.descriptions().stream()
                .map(rule -> DynamicTest.dynamicTest(rule.id(), () -> {
                    assertThat(rule.guidance().detection()).isNotBlank();
                    assertThat(rule.guidance().falsePositives()).isNotBlank();
                    assertThat(rule.sources()).allSatisfy(source -> {
                        assertThat(source.version()).isNotBlank();
                        assertThat(source.part()).isNotBlank();
                    });
                }));
    }

    @TestFactory
    Stream<DynamicTest> judgesItsExamplesAsTheyAreMeant() {
        return CATALOGUE.rules().stream()
                .map(PackRule.class::cast)
                .map(rule -> DynamicTest.dynamicTest(
                        rule.description().id(),
                        () -> assertThat(rule.examples().failures(rule)).isEmpty()));
    }

    @TestFactory
    Stream<DynamicTest> cannotTellWithoutTheEvidenceThatItNeeds() {
        return needing()
                .map(rule -> DynamicTest.dynamicTest(
                        rule.description().id(),
                        () -> assertThat(rule.examples().bad().stream()
                                        .flatMap(bad ->
                                                rule.check(bad.withoutEvidence().context())))
                                .isNotEmpty()
                                .allMatch(Verdict.CannotTell.class::isInstance)));
    }

    @ParameterizedTest
    @ValueSource(longs = {6, 7, 8, 9})
    void findsNothingByEvidenceThatIsNotThere(long seed) {
        RuleContext context = new RuleContext(RandomArchitecture.of(seed, 60, 120), Evidence.NONE, Sketch.AS_OF);
        assertThat(needing().flatMap(rule -> rule.check(context)))
                .as("seed %d", seed)
                .isNotEmpty()
                .allMatch(Verdict.CannotTell.class::isInstance);
    }

    private static Stream<PackRule> needing() {
        return CATALOGUE.rules().stream()
                .map(PackRule.class::cast)
                .filter(rule -> !rule.description().basis().needs().isEmpty());
    }

    @Test
    void checksFiveThousandElements() {
        Architecture architecture = RandomArchitecture.of(5, 5_000, 15_000);
        RuleContext context = new RuleContext(architecture, Evidence.NONE, Sketch.AS_OF);
        CheckResult result = RuleEngine.check(context, CATALOGUE, Progress.NONE);
        assertThat(result.rules()).isEqualTo(CATALOGUE.rules().size());
        assertThat(result.crashes()).isEmpty();
    }
}
