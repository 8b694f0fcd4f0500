package dev.plumbline.designrules.pack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.plumbline.designrules.RuleStoppedException;
import dev.plumbline.designrules.Sketch;
import dev.plumbline.graphmodel.ElementAttributes;
import dev.plumbline.graphmodel.ElementKind;
import dev.plumbline.graphmodel.Tier;
import dev.plumbline.pluginapi.Verdict;
import java.util.List;
import org.junit.jupiter.api.Test;

final class PairRuleTest {

    private static OwnPack pair(String a, String b, String when) {
        return new OwnPack("foreach: pair\npair: {a: \"" + a + "\", b: \"" + b + "\"}\nwhen: \"" + when
                + "\"\nwhat: \"{a.id} and {b.id}.\"");
    }

    @Test
    void asksEachPairOfDifferentElementsInTheOrderOfTheIds() {
        Sketch sketch = new Sketch()
                .services("s2", "s1")
                .element(ElementKind.DATASTORE, "d")
                .element(ElementKind.CACHE, "c");

        assertThat(pair("a.kind == 'service'", "b.kind != 'service'", "b.id == 'd'")
                        .check(sketch))
                .map(Verdict.Violation.class::cast)
                .satisfiesExactly(
                        first -> {
                            assertThat(first.elements()).containsExactly("s1", "d");
                            assertThat(first.witness()).containsExactly("s1", "d");
                            assertThat(first.what()).isEqualTo("s1 and d.");
                            assertThat(first.because()).containsExactly("b.id == \"d\", as b.id is d");
                        },
                        second -> assertThat(second.elements()).containsExactly("s2", "d"));
    }

    @Test
    void tellsOfTwoElementsOnceThoughEachCouldBeTheOther() {
        Sketch sketch = new Sketch().services("s1", "s2", "s3");

        assertThat(pair("a.runs", "b.runs", "true").check(sketch))
                .extracting(Verdict::elements)
                .containsExactly(List.of("s1", "s2"), List.of("s1", "s3"), List.of("s2", "s3"));
        assertThat(pair("a.runs", "b.runs", "a.id > b.id").check(sketch))
                .extracting(Verdict::elements)
                .containsExactly(List.of("s2", "s1"), List.of("s3", "s1"), List.of("s3", "s2"));
    }

    @Test
    void findsNothingWhereOneSideIsEmptyOrTheOnlyElementIsBoth() {
        Sketch sketch = new Sketch().services("s1");

        assertThat(pair("a.runs", "b.runs", "true").check(sketch)).isEmpty();
        assertThat(pair("a.runs", "b.kind == 'cache'", "true").check(sketch)).isEmpty();
        assertThat(pair("a.runs", "b.runs", "true").check(new Sketch())).isEmpty();
    }

    @Test
    void cannotTellOfAnElementThatMayOrMayNotBePicked() {
        Sketch sketch = new Sketch()
                .services("s1", "s2")
                .element(ElementKind.CACHE, "c")
                .set(ElementAttributes.TIER, Tier.CRITICAL);

        assertThat(pair("a.tierRank == 0", "b.kind == 'service'", "true").check(sketch))
                .satisfiesExactly(
                        first -> assertThat(first)
                                .isEqualTo(new Verdict.CannotTell(List.of("s1"), "Not declared: tier of s1.")),
                        second -> assertThat(second.elements()).containsExactly("s2"),
                        third -> assertThat(third.elements()).containsExactly("c", "s1"),
                        fourth -> assertThat(fourth.elements()).containsExactly("c", "s2"));
    }

    @Test
    void isStoppedAboveAMillionPairs() {
        Sketch sketch = new Sketch();
        for (int i = 0; i < 1_001; i++) {
            sketch.services("s" + i);
        }
        PackRule rule = pair("a.runs", "b.runs", "true").rule();

        assertThatExceptionOfType(RuleStoppedException.class)
                .isThrownBy(() -> sketch.check(rule::check))
                .withMessageContaining("1,002,001 pairs (1,001 for a, 1,001 for b), and at most 1,000,000")
                .satisfies(stopped -> assertThat(stopped.remedy()).contains("Narrow pair.a"));
    }

    @Test
    void needsBothNarrowingConditionsAndTheirOwnVariables() {
        assertThat(new OwnPack("foreach: pair\npair: {a: a.runs}\nwhen: a.runs\nwhat: x").problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.what()).contains("'b' is missing"));
        assertThat(new OwnPack("foreach: pair\nwhen: a.runs\nwhat: x").problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.what()).contains("'pair' is missing"));
        assertThat(new OwnPack("foreach: pair\npair: {a: b.runs, b: b.runs}\nwhen: a.runs\nwhat: x").problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.what()).contains("'b' is not known"));
        assertThat(new OwnPack("foreach: element\npair: {a: a.runs, b: b.runs}\nwhen: e.runs\nwhat: x").problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.remedy()).contains("foreach: pair"));
    }
}
