package dev.plumbline.designrules.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.designrules.Sketch;
import dev.plumbline.designrules.evidence.Evaluated.Match;
import dev.plumbline.graphmodel.ElementAttributes;
import dev.plumbline.graphmodel.ElementKind;
import dev.plumbline.graphmodel.RelationKind;
import dev.plumbline.pluginapi.Evaluation;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class EvaluatedTest {

    private final Sketch sketch = new Sketch()
            .element(ElementKind.PROMPT, "words")
            .set(ElementAttributes.VERSION, "4")
            .element(ElementKind.AGENT, "helper")
            .set(ElementAttributes.MODEL, "large-2")
            .relation("helper", RelationKind.DEPENDS_ON, "words");

    @Test
    void matchesTheVersionsOfTheSubjectAndItsPrompts() {
        assertThat(match(Map.of("helper", "large-2", "words", "4"))).isEqualTo(Match.SAME);
        assertThat(match(Map.of("helper", "large-2", "words", "3"))).isEqualTo(Match.OTHER);
        assertThat(match(Map.of("helper", "large-1"))).isEqualTo(Match.OTHER);
        assertThat(match(Map.of("helper", "large-2"))).isEqualTo(Match.UNKNOWN);
    }

    @Test
    void keepsTheLatestOfEachScore() {
        Evaluated evaluated = Evaluated.of(new KnownThings()
                .evaluated("helper", 0.7, Map.of(), 2)
                .evaluated("helper", 0.9, Map.of(), 40)
                .of(sketch));

        assertThat(Evaluated.latest(evaluated.offline("helper")))
                .singleElement()
                .satisfies(latest -> assertThat(latest.score().value()).isEqualTo(0.7));
        assertThat(evaluated.offline("helper")).filteredOn(evaluated::isRecent).hasSize(1);
        assertThat(evaluated.online("helper")).isEmpty();
    }

    private Match match(Map<String, String> versions) {
        Evaluated evaluated = Evaluated.of(
                new KnownThings().evaluated("helper", 0.9, versions, 1).of(sketch));
        List<Evaluation> evaluations = evaluated.offline("helper");
        return evaluated.match(evaluations.getFirst());
    }
}
