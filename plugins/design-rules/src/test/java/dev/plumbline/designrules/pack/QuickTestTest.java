package dev.plumbline.designrules.pack;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cel.runtime.CelEvaluationException;
import dev.plumbline.designrules.GeneratedPlatform;
import dev.plumbline.designrules.RandomArchitecture;
import dev.plumbline.designrules.Sketch;
import dev.plumbline.designrules.builtin.BuiltInRules;
import dev.plumbline.graphmodel.Architecture;
import dev.plumbline.pluginapi.DesignRule;
import dev.plumbline.pluginapi.Evidence;
import dev.plumbline.pluginapi.RuleContext;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class QuickTestTest {

    private static final List<DesignRule> RULES = BuiltInRules.all();

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void saysWhatTheExpressionLanguageSays(long seed) throws CelEvaluationException {
        Architecture architecture =
                seed % 2 == 0 ? RandomArchitecture.of(seed, 60, 120) : GeneratedPlatform.of(seed, 1);
        Subject.Scope scope = new Subject.Scope(new RuleContext(architecture, Evidence.NONE, Sketch.AS_OF));
        int told = 0;
        for (DesignRule rule : RULES) {
            if (rule instanceof ConditionRule asking) {
                Term term = asking.condition().when().orElseThrow();
                for (Case one : cases(asking.condition().cases(), scope)) {
                    Map<String, Subject> subjects = ((Case.Asked) one).ways().getFirst();
                    Truth truth = term.quick().of(subjects);
                    if (truth != Truth.OPEN) {
                        told++;
                        assertThat(term.program().eval(values(term, subjects)))
                                .as(
                                        "seed %d, %s of %s",
                                        seed, rule.description().id(), subjects.keySet())
                                .isEqualTo(truth == Truth.TRUE);
                    }
                }
            }
        }
        assertThat(told).isGreaterThan(1_000);
    }

    @Test
    void leavesOpenWhatIsNotSet() {
        assertThat(quick("e.failMode == 'open'")).isEqualTo(Truth.OPEN);
        assertThat(quick("!(e.failMode == 'open')")).isEqualTo(Truth.OPEN);
        assertThat(quick("e.failMode == 'open' && e.runs")).isEqualTo(Truth.OPEN);
        assertThat(quick("e.failMode == 'open' || e.tierRank < 2")).isEqualTo(Truth.OPEN);
    }

    @Test
    void letsOneSideDecideWhateverTheOtherIs() {
        assertThat(quick("e.failMode == 'open' && !e.runs")).isEqualTo(Truth.FALSE);
        assertThat(quick("e.failMode == 'open' || e.runs")).isEqualTo(Truth.TRUE);
        assertThat(quick("has(e.failMode) ? e.failMode == 'open' : e.kind in ['service', 'job']"))
                .isEqualTo(Truth.TRUE);
    }

    private static Truth quick(String condition) {
        Metamodel metamodel = new Metamodel();
        Term term = new ConditionCompiler(metamodel)
                .compile(Map.of("e", metamodel.element()), condition)
                .term()
                .orElseThrow();
        Architecture architecture = new Sketch().services("a").architecture();
        Subject.Scope scope = new Subject.Scope(new RuleContext(architecture, Evidence.NONE, Sketch.AS_OF));
        return term.quick().of(Map.of("e", scope.find("a").orElseThrow()));
    }

    private static List<Case> cases(Cases cases, Subject.Scope scope) {
        return switch (cases) {
            case EachElement elements -> scope.elementCases();
            case EachRelation relations -> scope.relationCases();
            case EachPair pairs -> List.of();
            case EachPath paths -> List.of();
        };
    }

    private static Map<String, Object> values(Term term, Map<String, Subject> subjects) {
        Map<String, Object> values = new HashMap<>();
        values.put("asOf", Sketch.AS_OF.atStartOfDay(ZoneOffset.UTC).toInstant());
        subjects.forEach((name, subject) -> {
            ObjectType type = term.variables().get(name);
            if (type != null) {
                values.put(name, new ObjectValue(type, subject, ""));
            }
        });
        return values;
    }
}
