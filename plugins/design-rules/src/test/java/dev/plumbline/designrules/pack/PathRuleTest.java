package dev.plumbline.designrules.pack;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.designrules.Sketch;
import dev.plumbline.graphmodel.ElementAttributes;
import dev.plumbline.graphmodel.ElementKind;
import dev.plumbline.graphmodel.RelationKind;
import dev.plumbline.graphmodel.Tier;
import dev.plumbline.pluginapi.Verdict;
import java.util.List;
import org.junit.jupiter.api.Test;

final class PathRuleTest {

    private static final String ENDS = "from: e.kind == 'client', to: e.kind == 'model-endpoint'";

    private static OwnPack path(String path, String... more) {
        return new OwnPack("foreach: path\npath: {" + path + "}\n" + String.join("\n", more)
                + "\nwhat: \"{source.id} to {target.id} in {path.hops}: {path.elements}.\"");
    }

    private static Sketch sketch() {
        return new Sketch()
                .element(ElementKind.CLIENT, "web")
                .element(ElementKind.CLIENT, "app")
                .services("a", "b")
                .element(ElementKind.GUARDRAIL, "guard")
                .element(ElementKind.MODEL_ENDPOINT, "llm")
                .calls("web", "a")
                .calls("app", "b")
                .calls("b", "a")
                .calls("a", "guard")
                .calls("guard", "llm");
    }

    @Test
    void tellsOfEachTargetWithTheShortestPathFromTheNearestSource() {
        assertThat(path(ENDS).check(sketch()))
                .singleElement()
                .isInstanceOfSatisfying(Verdict.Violation.class, found -> {
                    assertThat(found.elements()).containsExactly("llm", "web");
                    assertThat(found.witness())
                            .containsExactly("web", "web-a", "a", "a-guard", "guard", "guard-llm", "llm");
                    assertThat(found.what()).isEqualTo("web to llm in 3: web > a > guard > llm.");
                });
        assertThat(path(ENDS).check(sketch().calls("app", "a")))
                .singleElement()
                .satisfies(found -> assertThat(found.elements()).containsExactly("llm", "app"));
    }

    @Test
    void goesAroundWhatItAvoids() {
        String avoiding = ENDS + ", avoiding: e.kind == 'guardrail'";

        assertThat(path(avoiding).check(sketch())).isEmpty();
        assertThat(path(avoiding).check(sketch().calls("b", "llm")))
                .singleElement()
                .satisfies(found -> assertThat(found.elements()).containsExactly("llm", "app"));
        assertThat(path(avoiding + " || e.kind == 'client'").check(sketch().calls("web", "llm")))
                .isEmpty();
    }

    @Test
    void followsTrafficUnlessItIsSaidAlongWhat() {
        Sketch sketch = new Sketch().services("a", "b").relation("a", RelationKind.OWNS, "b");
        String ends = "from: e.id == 'a', to: e.id == 'b'";

        assertThat(path(ends).check(sketch)).isEmpty();
        assertThat(path(ends + ", along: r.kind == 'owns'").check(sketch)).hasSize(1);
    }

    @Test
    void asksTheConditionOfThePath() {
        assertThat(path(ENDS, "when: path.hops > 2 && 'guardrail' in path.kinds && path.sync")
                        .check(sketch()))
                .singleElement()
                .isInstanceOfSatisfying(
                        Verdict.Violation.class,
                        found -> assertThat(found.because())
                                .containsExactly(
                                        "path.hops > 2, as path.hops is 3",
                                        "\"guardrail\" in path.kinds, as path.kinds is [client, service, guardrail, model-endpoint]",
                                        "path.sync is true"));
        assertThat(path(ENDS, "when: path.hops > 3").check(sketch())).isEmpty();
        assertThat(path(ENDS, "when: path.relationKinds.exists(k, k == 'reads') || 'b' in path.elements")
                        .check(sketch()))
                .isEmpty();
    }

    @Test
    void needsAtLeastOneStepBetweenTwoElements() {
        Sketch cycle = new Sketch()
                .services("a", "b", "c")
                .calls("a", "b")
                .calls("b", "a")
                .calls("c", "c");

        assertThat(path("from: e.runs, to: e.runs").check(cycle))
                .extracting(Verdict::elements)
                .containsExactly(List.of("a", "b"), List.of("b", "a"));
    }

    @Test
    void cannotTellWhatHangsOnAMissingFact() {
        String critical = "from: e.kind == 'client', to: e.tierRank == 0";
        Sketch sketch = sketch();

        assertThat(path(critical).check(sketch))
                .hasSizeGreaterThan(1)
                .allSatisfy(found -> assertThat(found).isInstanceOf(Verdict.CannotTell.class));
        sketch.element(ElementKind.SERVICE, "a").set(ElementAttributes.TIER, Tier.CRITICAL);
        assertThat(path(critical).check(sketch).getFirst())
                .isInstanceOfSatisfying(
                        Verdict.Violation.class,
                        found -> assertThat(found.elements()).containsExactly("a", "web"));
    }

    @Test
    void cannotTellWhetherAWayIsOpen() {
        Sketch sketch = sketch();

        assertThat(path(ENDS + ", avoiding: e.tierRank == 0 || e.kind == 'guardrail'")
                        .check(sketch.calls("a", "llm")))
                .singleElement()
                .isEqualTo(new Verdict.CannotTell(List.of("llm", "web"), "Not declared: tier of web."));
        assertThat(path(ENDS + ", along: r.timeout > duration('1s')").check(sketch))
                .singleElement()
                .isInstanceOf(Verdict.CannotTell.class);
    }

    @Test
    void saysWhatIsWrongInItsParts() {
        assertThat(path("from: e.runs").problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.what()).contains("'to' is missing"));
        assertThat(path(ENDS + ", along: e.runs").problems()).singleElement().satisfies(problem -> {
            assertThat(problem.what()).contains("'e' is not known");
            assertThat(problem.remedy()).contains("(r, asOf)");
        });
        assertThat(path(ENDS, "when: path.hop > 1").problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.remedy()).contains("Maybe 'hops' is meant."));
        assertThat(path(ENDS + ", via: e.runs").problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.what()).contains("'via' is no key of a path"));
    }
}
