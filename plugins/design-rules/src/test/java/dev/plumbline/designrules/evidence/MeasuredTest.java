package dev.plumbline.designrules.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.designrules.Sketch;
import dev.plumbline.designrules.model.Edit;
import dev.plumbline.pluginapi.Metric;
import dev.plumbline.pluginapi.RuleContext;
import java.time.Duration;
import org.junit.jupiter.api.Test;

final class MeasuredTest {

    private final Sketch shop = new Sketch().services("shop");

    @Test
    void tellsTheLatestTheHighestAndTheNinetyFifthPercentile() {
        KnownThings known = new KnownThings();
        for (int day = 0; day < 20; day++) {
            known.measured("shop", Metric.CPU, day / 100.0, day);
        }
        Measured measured = Measured.of(known.of(shop));

        assertThat(measured.latest("shop", Metric.CPU)).hasValue(0);
        assertThat(measured.peak("shop", Metric.CPU)).hasValue(0.19);
        assertThat(measured.p95("shop", Metric.CPU)).hasValue(0.18);
        assertThat(measured.span("shop", Metric.CPU)).isEqualTo(Duration.ofDays(19));
        assertThat(measured.lastSeen("shop")).contains(KnownThings.before(0));
    }

    @Test
    void takesWhatIsOlderThanThirtyDaysAsNotMeasured() {
        Measured measured = Measured.of(new KnownThings()
                .measured("shop", Metric.CPU, 0.9, 31)
                .measured("stock", Metric.CPU, 0.8, 30)
                .of(shop));

        assertThat(measured.latest("shop", Metric.CPU)).isEmpty();
        assertThat(measured.lastSeen("shop")).isEmpty();
        assertThat(measured.latest("stock", Metric.CPU)).hasValue(0.8);
    }

    @Test
    void knowsNothingOfWhatIsNoNumber() {
        Measured measured = Measured.of(
                new KnownThings().measured("shop", Metric.CPU, Double.NaN, 1).of(shop));

        assertThat(measured.isEmpty()).isTrue();
        assertThat(measured.p95("shop", Metric.CPU)).isEmpty();
        assertThat(measured.span("shop", Metric.CPU)).isZero();
    }

    @Test
    void staysTheSameUntilSomethingElseIsMeasured() {
        KnownThings known = new KnownThings().measured("shop", Metric.CPU, 0.9, 1);
        RuleContext first = known.of(shop);
        RuleContext added = known.of(new Sketch().services("shop", "stock"));
        RuleContext later = known.measured("shop", Metric.CPU, 0.5, 0).of(shop);
        Measured measured = Measured.of(first);

        assertThat(Measured.of(first)).isSameAs(measured);
        assertThat(measured.after(Edit.between(first, added), added)).containsSame(measured);
        assertThat(measured.after(Edit.between(first, later), later)).isEmpty();
    }
}
