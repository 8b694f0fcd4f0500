package dev.plumbline.pluginapi;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class EvidenceTest {

    @Test
    void knowsNothingByDefault() {
        assertThat(Evidence.NONE.measurements()).isEmpty();
        assertThat(Evidence.NONE.evaluations()).isEmpty();
    }
}
