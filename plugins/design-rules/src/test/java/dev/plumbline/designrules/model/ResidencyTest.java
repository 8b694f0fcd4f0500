package dev.plumbline.designrules.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class ResidencyTest {

    @Test
    void allowsRegionsAndZonesOfItsAreas() {
        Residency residency = Residency.of("EU and US");
        assertThat(residency.allows("eu-west-1")).contains(true);
        assertThat(residency.allows("europe-west1")).contains(true);
        assertThat(residency.allows("us-1a")).contains(true);
        assertThat(residency.allows("EastUS2")).contains(true);
        assertThat(residency.allows("ap-southeast-2")).contains(false);
    }

    @Test
    void allowsNoOtherRegionOfAnAreaThatItNarrows() {
        assertThat(Residency.of("eu-west-1").allows("eu-west-1")).contains(true);
        assertThat(Residency.of("eu-west-1").allows("eu-west-1b")).contains(true);
        assertThat(Residency.of("eu-west-1").allows("eu-central-1")).contains(false);
    }

    @Test
    void doesNotJudgePlacesThatItDoesNotKnow() {
        assertThat(Residency.of("EU").allows("cellar")).isEmpty();
        assertThat(Residency.of("where the customer wants").allows("eu-west-1")).isEmpty();
    }
}
