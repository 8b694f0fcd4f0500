package dev.plumbline.views.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.graphmodel.Problem;
import dev.plumbline.views.OpenedArchitecture;
import dev.plumbline.views.SampleEvidence;
import org.junit.jupiter.api.Test;

class EvidenceControllerTest {

    private final OpenedArchitecture opened = SampleEvidence.opened();

    @Test
    void aProblemBelongsToTheLastPartBeforeIt() {
        Problem problem = opened.problems().getFirst();
        assertThat(EvidenceController.partAt(opened, problem.place())).contains("orders");
    }

    @Test
    void aProblemBeforeEveryPartBelongsToNone() {
        assertThat(EvidenceController.partAt(opened, new Problem.Place("shop.yaml", 1, 1)))
                .isEmpty();
        assertThat(EvidenceController.partAt(opened, new Problem.Place("other.yaml", 50, 1)))
                .isEmpty();
    }
}
