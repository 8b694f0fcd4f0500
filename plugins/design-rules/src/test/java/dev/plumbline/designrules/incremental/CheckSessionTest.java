package dev.plumbline.designrules.incremental;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.plumbline.designrules.CheckResult;
import dev.plumbline.designrules.GeneratedPlatform;
import dev.plumbline.designrules.RandomArchitecture;
import dev.plumbline.designrules.RuleCatalogue;
import dev.plumbline.designrules.RuleEngine;
import dev.plumbline.designrules.builtin.BuiltInRules;
import dev.plumbline.graphmodel.Architecture;
import dev.plumbline.pluginapi.Evidence;
import dev.plumbline.pluginapi.Progress;
import dev.plumbline.pluginapi.RuleContext;
import java.time.LocalDate;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class CheckSessionTest {

    private static final RuleCatalogue CATALOGUE = BuiltInRules.catalogue();
    private static final int EDITS = 40;

    private static RuleContext context(Architecture architecture) {
        return new RuleContext(architecture, Evidence.NONE, LocalDate.of(2026, 11, 27));
    }

    private static CheckResult anew(Architecture architecture) {
        return RuleEngine.check(context(architecture), CATALOGUE, Progress.NONE);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void saysAfterEachEditWhatACheckFromNothingSays(long seed) {
        Architecture architecture = seed % 2 == 0 ? RandomArchitecture.of(seed, 40, 70) : GeneratedPlatform.of(seed, 2);
        RandomEdits edits = new RandomEdits(seed);
        CheckSession session = new CheckSession(CATALOGUE);
        session.check(context(architecture), Progress.NONE);
        for (int edit = 0; edit < EDITS; edit++) {
            architecture = edits.edit(architecture);
            CheckResult again = session.check(context(architecture), Progress.NONE);
            CheckResult expected = anew(architecture);
            String told = "seed " + seed + ", edit " + edit + ": " + edits.last();
            assertThat(again.findings()).as(told).isEqualTo(expected.findings());
            assertThat(again.openQuestions()).as(told).isEqualTo(expected.openQuestions());
            assertThat(again.crashes()).as(told).isEmpty();
        }
    }

    @Test
    void givesTheSameAnswerForTheSameSnapshot() {
        Architecture architecture = GeneratedPlatform.of(9, 2);
        CheckSession session = new CheckSession(CATALOGUE);
        CheckResult first = session.check(context(architecture), Progress.NONE);

        assertThat(session.check(context(architecture), Progress.NONE)).isSameAs(first);
    }

    @Test
    void goesOnAfterACheckThatWasStopped() {
        Architecture before = GeneratedPlatform.of(9, 2);
        Architecture after = new RandomEdits(9).edit(before);
        CheckSession session = new CheckSession(CATALOGUE);
        session.check(context(before), Progress.NONE);

        assertThatExceptionOfType(CancellationException.class)
                .isThrownBy(() -> session.check(context(after), new Stopped()));

        assertThat(session.check(context(after), Progress.NONE).findings())
                .isEqualTo(anew(after).findings());
    }

    @Test
    void checksAllAgainOnAnotherDay() {
        Architecture architecture = GeneratedPlatform.of(3, 2);
        CheckSession session = new CheckSession(CATALOGUE);
        session.check(context(architecture), Progress.NONE);
        RuleContext later = new RuleContext(architecture, Evidence.NONE, LocalDate.of(2029, 1, 1));

        assertThat(session.check(later, Progress.NONE).findings())
                .isEqualTo(RuleEngine.check(later, CATALOGUE, Progress.NONE).findings());
    }

    private static final class Stopped implements Progress {

        @Override
        public void report(double done, String message) {}

        @Override
        public boolean isCancelled() {
            return true;
        }
    }
}
