package dev.plumbline.graphmodel;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class KindTableTest {

    @Test
    void hasARowForEveryKind() {
        KindTable table = KindTable.load();
        assertThat(table.rows())
                .hasSize(ElementKind.values().length)
                .allSatisfy(row -> assertThat(row.label()).isNotBlank());
        assertThat(table.of(ElementKind.MODEL_ENDPOINT).openInference()).isEqualTo("LLM");
    }
}
