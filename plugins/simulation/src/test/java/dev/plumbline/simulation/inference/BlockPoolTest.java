package dev.plumbline.simulation.inference;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class BlockPoolTest {

    private final BlockPool pool = new BlockPool(10, 4);

    @Test
    void handsOutBlocksThatNobodyWantsBackFirst() {
        pool.take(6);
        pool.giveKept(0, 4);
        pool.take(4);
        assertThat(pool.kept(0)).isEqualTo(4);
        pool.take(1);
        assertThat(pool.kept(0)).isEqualTo(3);
        assertThat(pool.free()).isEqualTo(3);
    }

    @Test
    void handsOutInTheOrderInWhichBlocksCameBack() {
        pool.take(10);
        pool.giveKept(0, 2);
        pool.give(3);
        pool.giveKept(1, 4);
        pool.take(4);
        assertThat(pool.kept(0)).isZero();
        assertThat(pool.kept(1)).isEqualTo(4);
        pool.take(2);
        assertThat(pool.kept(1)).isEqualTo(3);
    }

    @Test
    void keepsTheOrderOfBlocksBehindASequenceThatComesBack() {
        pool.take(10);
        pool.giveKept(0, 2);
        pool.giveKept(1, 3);
        pool.give(2);
        pool.giveKept(2, 3);
        pool.takeKept(1, 3);
        assertThat(pool.free()).isEqualTo(7);
        pool.take(4);
        assertThat(pool.kept(0)).isZero();
        assertThat(pool.kept(2)).isEqualTo(3);
        pool.take(1);
        assertThat(pool.kept(2)).isEqualTo(2);
    }

    @Test
    void freesWhatIsForgotten() {
        pool.take(10);
        pool.giveKept(3, 6);
        pool.forget(3);
        pool.forget(3);
        assertThat(pool.kept(3)).isZero();
        assertThat(pool.free()).isEqualTo(6);
        pool.take(6);
        assertThat(pool.free()).isZero();
    }
}
