package dev.plumbline.simulation.inference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

final class TokenBucketTest {

    @Test
    void allowsABurstOfAMinuteAndThenTheRate() {
        TokenBucket bucket = TokenBucket.perMinute(600);
        assertThat(bucket.take(0, 600)).isTrue();
        assertThat(bucket.take(0, 1)).isFalse();
        assertThat(bucket.readyAt(0, 1)).isEqualTo(0.1, within(1e-12));
        assertThat(bucket.take(1, 10)).isTrue();
        assertThat(bucket.take(1, 1)).isFalse();
    }

    @Test
    void neverHoldsMoreThanItsCapacity() {
        TokenBucket bucket = new TokenBucket(5, 100);
        bucket.take(0, 5);
        assertThat(bucket.level(1e9)).isEqualTo(5);
        bucket.giveBack(1e9, 3);
        assertThat(bucket.level(1e9)).isEqualTo(5);
    }

    @Test
    void saysThatSomeAmountsAreNeverThere() {
        assertThat(new TokenBucket(5, 1).readyAt(3, 6)).isInfinite();
        TokenBucket dry = new TokenBucket(5, 0);
        dry.take(0, 5);
        assertThat(dry.readyAt(3, 1)).isInfinite();
    }

    @Test
    void limitsNothingIfItIsEndless() {
        TokenBucket bucket = TokenBucket.perMinute(Double.POSITIVE_INFINITY);
        assertThat(bucket.take(0, 1e18)).isTrue();
        assertThat(bucket.take(0, 1e18)).isTrue();
        assertThat(bucket.level(5)).isInfinite();
    }

    @Test
    void rejectsWhatIsNoBucket() {
        assertThatIllegalArgumentException().isThrownBy(() -> new TokenBucket(0, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> new TokenBucket(1, -1));
        assertThatIllegalArgumentException().isThrownBy(() -> new TokenBucket(Double.NaN, 1));
    }
}
