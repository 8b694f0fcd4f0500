package dev.plumbline.graphmodel.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class PlaceTest {

    @Test
    void isReadAsItIsWritten() {
        for (Place place : new Place[] {Place.at(0, 0), Place.pinnedAt(-120, 80), Place.at(9_999_999, -9_999_999)}) {
            assertThat(Place.read(place.text())).contains(place);
        }
        assertThat(Place.read("120   80  pinned")).contains(Place.pinnedAt(120, 80));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "120", "120,80", "12.5 80", "120 80 pin", "120 80 pinned x", "12345678 1", "+1 2", "- 1 2"})
    void isNotAnyText(String text) {
        assertThat(Place.read(text)).isEmpty();
    }

    @Test
    void staysPinnedWhenItIsMoved() {
        assertThat(Place.pinnedAt(1, 2).movedTo(3, 4)).isEqualTo(Place.pinnedAt(3, 4));
        assertThat(Place.pinnedAt(1, 2).unpinned()).isEqualTo(Place.at(1, 2));
    }

    @Test
    void isNotTooFarAwayToBeWritten() {
        assertThatThrownBy(() -> Place.at(10_000_000, 0)).isInstanceOf(IllegalArgumentException.class);
    }
}
