package dev.plumbline.designrules.pack;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.designrules.Sketch;
import dev.plumbline.graphmodel.ElementKind;
import dev.plumbline.graphmodel.RelationKind;
import dev.plumbline.pluginapi.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class GraphFunctionsTest {

    private static OwnPack asking(String when) {
        return new OwnPack("foreach: element\nwhen: \"" + when + "\"\nwhat: \"{e.id}\"");
    }

    private static Sketch sketch() {
        return new Sketch()
                .element(ElementKind.CLIENT, "web")
                .services("a", "b", "alone")
                .element(ElementKind.GUARDRAIL, "guard")
                .element(ElementKind.MODEL_ENDPOINT, "llm")
                .calls("web", "a")
                .calls("web", "b")
                .calls("a", "guard")
                .calls("guard", "llm")
                .calls("b", "b")
                .relation("alone", RelationKind.OWNS, "llm");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "e.callers() == 1|a,b,guard,llm",
                "e.callers('client') == 1|a,b",
                "e.callees() > 1|web",
                "e.callees('service') == 2|web",
                "e.reaches('model-endpoint')|a,guard,web",
                "e.reaches('service')|b,web",
                "e.reachedFrom('client')|a,b,guard,llm",
                "e.reachedFrom('model-endpoint')|''",
                "e.reachesAvoiding('model-endpoint', 'guardrail')|guard",
                "e.reachesAvoiding('service', 'guardrail')|b,web",
                "e.reaches(e.id)|''",
                "e.callers(e.name) > 0|''"
            })
    void lookAtTheSurroundingsAlongTraffic(String when, String found) {
        assertThat(asking(when).check(sketch()))
                .extracting(verdict -> ((Verdict.Violation) verdict).what())
                .containsExactlyInAnyOrder(found.isEmpty() ? new String[0] : found.split(","));
    }

    @Test
    void workOnTheEndsOfRelations() {
        OwnPack pack = new OwnPack(
                "foreach: relation\nwhen: source.kind == 'client' && target.reaches('model-endpoint')\nwhat: \"{r.id}\"");

        assertThat(pack.check(sketch())).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "e.reaches('tol')|'tol' is not a choice here",
                "e.reaches(3)|'reaches' does not work on",
                "e.reaches('tool') > 1|does not work on bool",
                "e.reach('tool')|'reach' is not known",
            })
    void areCheckedWhenThePackIsRead(String when, String what) {
        assertThat(asking(when).problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.what()).contains(what));
    }
}
