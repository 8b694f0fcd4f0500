package dev.plumbline.designrules.builtin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.designrules.pack.Example;
import dev.plumbline.designrules.pack.PackRule;
import dev.plumbline.graphmodel.Architecture;
import dev.plumbline.graphmodel.Change;
import dev.plumbline.graphmodel.ChangeConflictException;
import dev.plumbline.pluginapi.Verdict;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

final class EvidenceFixesTest {

    @TestFactory
    Stream<DynamicTest> mendTheExampleThatTheyAreFor() {
        return new EvidenceRulePack()
                .pack().rules().stream()
                        .map(PackRule.class::cast)
                        .map(rule -> DynamicTest.dynamicTest(rule.description().id(), () -> {
                            for (Example bad : rule.examples().bad()) {
                                for (Verdict.Violation violation : violations(rule, bad)) {
                                    if (!violation.fix().isEmpty()) {
                                        assertThat(violations(rule, applied(bad, violation.fix())))
                                                .isEmpty();
                                    }
                                }
                            }
                        }));
    }

    private static Example applied(Example example, List<Change> changes) throws ChangeConflictException {
        Architecture architecture = example.architecture();
        for (Change change : changes) {
            architecture = architecture.apply(change);
        }
        return new Example(architecture, example.evidence(), example.changed());
    }

    private static List<Verdict.Violation> violations(PackRule rule, Example example) {
        return rule.check(example.context())
                .filter(Verdict.Violation.class::isInstance)
                .map(Verdict.Violation.class::cast)
                .toList();
    }
}
