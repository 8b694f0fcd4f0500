package dev.plumbline.diagrams.layout;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SlotTest {

    private static final Size SIZE = new Size(160, 60);

    @Test
    void isNotChangedByArithmetic() {
        assertThat(slotAt(0.1 + 0.2).isChanged()).isFalse();
        assertThat(slotAt(0.5).isChanged()).isTrue();
    }

    @Test
    void isChangedWhereItWasNotBefore() {
        Slot slot = new Slot("a", SIZE, Hold.FREE, null);
        slot.place(new Point(0, 0));
        assertThat(slot.isChanged()).isTrue();
    }

    private static Slot slotAt(double x) {
        Slot slot = new Slot("a", SIZE, Hold.FREE, new Bounds(0.3, 0, SIZE.width(), SIZE.height()));
        slot.place(new Point(x, 0));
        return slot;
    }
}
