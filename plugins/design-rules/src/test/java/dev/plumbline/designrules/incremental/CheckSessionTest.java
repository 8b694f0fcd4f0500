package dev.plumbline.designrules.incremental;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.plumbline.designrules.CheckResult;
import dev.plumbline.designrules.GeneratedPlatform;
import dev.plumbline.designrules.RandomArchitecture;
import dev.plumbline.designrules.RuleCatalogue;
import dev.plumbline.designrules.RuleEngine;
import dev.plumbline.designrules.Sketch;
import dev.plumbline.designrules.builtin.BuiltInRules;
import dev.plumbline.designrules.pack.PackReader;
import dev.plumbline.graphmodel.Architecture;
import dev.plumbline.graphmodel.ElementAttributes;
import dev.plumbline.pluginapi.Evidence;
import dev.plumbline.pluginapi.Measurement;
import dev.plumbline.pluginapi.Metric;
import dev.plumbline.pluginapi.Progress;
import dev.plumbline.pluginapi.Provenance;
import dev.plumbline.pluginapi.RuleContext;
import dev.plumbline.pluginapi.RulePack;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class CheckSessionTest {

    private static final RuleCatalogue CATALOGUE = BuiltInRules.catalogue();
    private static final int EDITS = 50;

    private static RuleContext context(Architecture architecture) {
        return new RuleContext(architecture, Evidence.NONE, LocalDate.of(2026, 11, 27));
    }

    private static CheckResult anew(Architecture architecture) {
        return RuleEngine.check(context(architecture), CATALOGUE, Progress.NONE);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void saysAfterEachEditWhatACheckFromNothingSays(long seed) {
        RandomEdits edits = new RandomEdits(seed);
        saysTheSame(
                seed % 2 == 0 ? RandomArchitecture.of(seed, 40, 70) : GeneratedPlatform.of(seed, 2),
                edits,
                edits::edit,
                "seed " + seed);
    }

    @ParameterizedTest
    @ValueSource(longs = {11, 12, 13, 14, 15, 16, 17, 18})
    void saysAfterEachEditOfPathsWhatACheckFromNothingSays(long seed) {
        RandomEdits edits = new RandomEdits(seed);
        saysTheSame(
                seed % 2 == 0 ? RandomArchitecture.of(seed, 60, 75) : GeneratedPlatform.of(seed, 3),
                edits,
                edits::editOfPaths,
                "seed " + seed);
    }

    private static void saysTheSame(
            Architecture start, RandomEdits edits, UnaryOperator<Architecture> next, String seed) {
        Architecture architecture = start;
        CheckSession session = new CheckSession(CATALOGUE);
        session.check(context(architecture), Progress.NONE);
        for (int edit = 0; edit < EDITS; edit++) {
            architecture = next.apply(architecture);
            CheckResult again = session.check(context(architecture), Progress.NONE);
            CheckResult expected = anew(architecture);
            String told = seed + ", edit " + edit + ": " + edits.last();
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

    @Test
    void asksAgainWhatDependsOnEvidenceWhenThatIsAnother() {
        Architecture architecture = GeneratedPlatform.of(4, 2);
        CheckSession session = new CheckSession(CATALOGUE);
        session.check(context(architecture), Progress.NONE);
        Evidence busy = new Evidence(
                architecture.elements().keySet().stream()
                        .map(id -> new Measurement(
                                id,
                                Metric.UTILIZATION,
                                0.95,
                                Instant.parse("2026-11-26T10:00:00Z"),
                                Duration.ZERO,
                                new Provenance("test", "", Optional.empty())))
                        .toList(),
                List.of());
        RuleContext measured = new RuleContext(architecture, busy, LocalDate.of(2026, 11, 27));
        CheckResult expected = RuleEngine.check(measured, CATALOGUE, Progress.NONE);

        CheckResult again = session.check(measured, Progress.NONE);

        assertThat(again.findings())
                .isEqualTo(expected.findings())
                .isNotEqualTo(anew(architecture).findings());
        assertThat(again.openQuestions()).isEqualTo(expected.openQuestions());
    }

    @Test
    void tellsOfARuleThatFailsAsACheckFromNothingDoes() {
        RulePack pack = PackReader.read("rules/own.yaml", """
                        - id: X-1
                          title: Compares every tag with every other three times over
                          severity: high
                          foreach: element
                          when: e.tags.all(x, e.tags.all(y, e.tags.all(z, x == y)))
                          what: "{e.id}"
                          remedy: Do it.
                          examples: {bad: [{elements: {a: {kind: service}}}], good: [{elements: {}}]}
                        """).pack();
        RuleCatalogue own = RuleCatalogue.of(List.of(pack));
        Architecture before = new Sketch()
                .services("a", "b", "c")
                .set(ElementAttributes.TAGS, Collections.nCopies(200, "t"))
                .architecture();
        CheckSession session = new CheckSession(own);

        CheckResult first = session.check(context(before), Progress.NONE);

        assertThat(first.crashes()).hasSize(1);
        assertThat(first.findings())
                .isEqualTo(RuleEngine.check(context(before), own, Progress.NONE).findings())
                .isNotEmpty();
        Architecture mended = new Sketch().services("a", "b", "c").architecture();
        assertThat(session.check(context(mended), Progress.NONE).crashes()).isEmpty();
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
