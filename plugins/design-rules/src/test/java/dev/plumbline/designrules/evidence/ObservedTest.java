package dev.plumbline.designrules.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.designrules.Sketch;
import dev.plumbline.designrules.model.Edit;
import dev.plumbline.pluginapi.RuleContext;
import java.time.Duration;
import org.junit.jupiter.api.Test;

final class ObservedTest {

    private static final Duration WEEK = Duration.ofDays(7);
    private static final Duration MONTH = Duration.ofDays(30);
    private final Sketch sketch = new Sketch().services("shop", "stock", "bill");

    @Test
    void countsCallsByTheShareOfTheWindow() {
        Observed observed = Observed.of(
                new KnownThings().observed("shop", "stock", 3_000, 30, 0).of(sketch));

        assertThat(observed.calls("shop", "stock", MONTH)).hasValue(3_000);
        assertThat(observed.calls("shop", "stock", WEEK)).hasValue(700);
        assertThat(observed.callsOf("stock", WEEK)).hasValue(700);
    }

    @Test
    void takesSilenceAsNoneOnlyWhereSomebodyWatchedAsLong() {
        Observed weekly = Observed.of(
                new KnownThings().observed("shop", "stock", 10, 7, 0).of(sketch));

        assertThat(weekly.calls("shop", "bill", WEEK)).hasValue(0);
        assertThat(weekly.calls("shop", "bill", MONTH)).isEmpty();
        assertThat(Observed.of(new KnownThings().of(sketch)).callsOf("stock", WEEK))
                .isEmpty();
    }

    @Test
    void forgetsWhatWasLastSeenMoreThanThirtyDaysAgo() {
        Observed observed = Observed.of(
                new KnownThings().observed("shop", "stock", 10, 30, 31).of(sketch));

        assertThat(observed.relations()).isEmpty();
        assertThat(observed.lastSeen("shop")).isEmpty();
    }

    @Test
    void staysTheSameUntilSomethingElseIsSeen() {
        KnownThings known = new KnownThings().observed("shop", "stock", 7, 1, 1);
        Sketch both = new Sketch().services("shop", "stock");
        RuleContext first = known.of(both);
        RuleContext added = known.of(new Sketch().services("mail", "shop", "stock"));
        RuleContext later = known.observed("stock", "shop", 1, 1, 0).of(both);
        Observed observed = Observed.of(first);

        assertThat(Observed.of(first)).isSameAs(observed);
        assertThat(observed.after(Edit.between(first, added), added)).containsSame(observed);
        assertThat(observed.after(Edit.between(first, later), later)).isEmpty();
    }
}
