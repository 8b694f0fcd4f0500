package dev.plumbline.pluginapi;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.graphmodel.Architecture;
import dev.plumbline.graphmodel.Change;
import dev.plumbline.graphmodel.ChangeConflictException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/// What every design rule must do. The test of a rule pack, a third party's too, extends this class and names its
/// rules and a few architectures on which they find something.
public abstract class DesignRuleContract {

    private static final LocalDate AS_OF = LocalDate.of(2026, 11, 23);

    /// The rules under test.
    protected abstract List<DesignRule> rules();

    /// Architectures to check; the empty one is added.
    protected abstract List<Architecture> architectures();

    @TestFactory
    final Stream<DynamicTest> describesItself() {
        return rules().stream()
                .map(rule -> DynamicTest.dynamicTest(rule.description().id(), () -> {
                    RuleDescription description = rule.description();
                    assertThat(description.id()).matches("[A-Za-z][A-Za-z0-9.-]*");
                    assertThat(List.of(
                                    description.title(),
                                    description.category(),
                                    description.why(),
                                    description.remedy()))
                            .allSatisfy(text -> assertThat(text).isNotBlank());
                    assertThat(description.sources()).isNotEmpty();
                    assertThat(rule.description()).isEqualTo(description);
                }));
    }

    @TestFactory
    final Stream<DynamicTest> findsNothingInAnEmptyArchitecture() {
        return rules().stream()
                .map(rule -> DynamicTest.dynamicTest(
                        rule.description().id(),
                        () -> assertThat(verdicts(rule, Architecture.empty("empty")))
                                .isEmpty()));
    }

    @TestFactory
    final Stream<DynamicTest> givesTheSameVerdictsAgain() {
        return onEach((rule, architecture) ->
                assertThat(verdicts(rule, architecture)).isEqualTo(verdicts(rule, architecture)));
    }

    @TestFactory
    final Stream<DynamicTest> namesOnlyWhatExists() {
        return onEach((rule, architecture) -> {
            for (Verdict verdict : verdicts(rule, architecture)) {
                assertThat(architecture.elements().keySet()).containsAll(verdict.elements());
                if (verdict instanceof Verdict.Violation violation) {
                    assertThat(violation.elements()).isNotEmpty();
                    assertThat(violation.what()).isNotBlank();
                    assertThat(violation.witness())
                            .isNotEmpty()
                            .allSatisfy(
                                    id -> assertThat(architecture.element(id).isPresent()
                                                    || architecture.relation(id).isPresent())
                                            .as("%s exists", id)
                                            .isTrue());
                }
            }
        });
    }

    @TestFactory
    final Stream<DynamicTest> fixesThatMendWhatTheyAreFor() {
        return onEach((rule, architecture) -> {
            for (Verdict verdict : verdicts(rule, architecture)) {
                if (verdict instanceof Verdict.Violation violation
                        && !violation.fix().isEmpty()) {
                    assertThat(violations(rule, applied(architecture, violation.fix())))
                            .noneMatch(left -> left.witness().equals(violation.witness()));
                }
            }
        });
    }

    private Stream<DynamicTest> onEach(Check check) {
        List<Architecture> all = new ArrayList<>(architectures());
        all.add(Architecture.empty("empty"));
        return rules().stream()
                .flatMap(rule -> all.stream()
                        .map(architecture -> DynamicTest.dynamicTest(
                                rule.description().id() + " on " + architecture.name(),
                                () -> check.run(rule, architecture))));
    }

    private static Architecture applied(Architecture architecture, List<Change> changes)
            throws ChangeConflictException {
        Architecture result = architecture;
        for (Change change : changes) {
            result = result.apply(change);
        }
        return result;
    }

    private static List<Verdict.Violation> violations(DesignRule rule, Architecture architecture) {
        return verdicts(rule, architecture).stream()
                .filter(Verdict.Violation.class::isInstance)
                .map(Verdict.Violation.class::cast)
                .toList();
    }

    private static List<Verdict> verdicts(DesignRule rule, Architecture architecture) {
        return rule.check(new RuleContext(architecture, Evidence.NONE, AS_OF)).toList();
    }

    /// Checks a rule on an architecture.
    private interface Check {
        void run(DesignRule rule, Architecture architecture) throws ChangeConflictException;
    }
}
