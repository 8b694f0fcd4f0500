package dev.plumbline.designrules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.pluginapi.Basis;
import dev.plumbline.pluginapi.EvidenceKind;
import dev.plumbline.pluginapi.Guidance;
import dev.plumbline.pluginapi.RuleDescription;
import dev.plumbline.pluginapi.Severity;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class MergedQuestionsTest {

    @Test
    void makesOneQuestionOfThoseOfARuleThatNeedsEvidence() {
        OpenQuestion first = question("A-1", Set.of(EvidenceKind.MEASUREMENT), "a");
        OpenQuestion plain = question("B-1", Set.of(), "a");
        OpenQuestion plainToo = question("B-1", Set.of(), "b");
        OpenQuestion second = question("A-1", Set.of(EvidenceKind.MEASUREMENT), "c");

        List<OpenQuestion> merged = MergedQuestions.of(List.of(first, plain, plainToo, second));

        assertThat(merged).hasSize(3).element(0).satisfies(question -> {
            assertThat(question.elements()).containsExactly("a", "c");
            assertThat(question.missing()).isEqualTo("Not known of a. So it is of 1 more.");
        });
        assertThat(merged.subList(1, 3)).containsExactly(plain, plainToo);
    }

    private static OpenQuestion question(String id, Set<EvidenceKind> needs, String element) {
        RuleDescription rule = new RuleDescription(
                id,
                "title",
                "test",
                Severity.LOW,
                new Guidance("why", "how", "when not", "what to do"),
                List.of(),
                new Basis(Basis.Nature.FLAW, Basis.Precision.CERTAIN, needs));
        return new OpenQuestion(rule, List.of(element), "Not known of " + element + ".");
    }
}
