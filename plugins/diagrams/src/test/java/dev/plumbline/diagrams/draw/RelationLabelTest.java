package dev.plumbline.diagrams.draw;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.graphmodel.Attributes;
import dev.plumbline.graphmodel.Relation;
import dev.plumbline.graphmodel.RelationAttributes;
import dev.plumbline.graphmodel.RelationKind;
import java.util.List;
import org.junit.jupiter.api.Test;

class RelationLabelTest {

    private final Relation plain = new Relation("r", "a", "b", RelationKind.USES_TOOL, Attributes.NONE);

    @Test
    void saysVerbAndProtocol() {
        assertThat(RelationLabel.text(List.of(plain))).isEqualTo("uses");
        assertThat(RelationLabel.text(List.of(plain.with(RelationAttributes.PROTOCOL, "MCP"))))
                .isEqualTo("uses · MCP");
    }

    @Test
    void prefersTheDescription() {
        Relation described = plain.with(RelationAttributes.DESCRIPTION, "Sends\nmail using");
        assertThat(RelationLabel.text(List.of(described))).isEqualTo("Sends mail using");
    }

    @Test
    void countsRelationsThatShareAWay() {
        assertThat(RelationLabel.text(List.of(plain, plain, plain))).isEqualTo("3 relations");
    }

    @Test
    void isNeverVeryWide() {
        Relation wordy = plain.with(RelationAttributes.DESCRIPTION, "makes calls ".repeat(50));
        assertThat(RelationLabel.text(List.of(wordy))).endsWith("…");
        assertThat(RelationLabel.size(List.of(wordy)).width()).isLessThan(220);
    }
}
