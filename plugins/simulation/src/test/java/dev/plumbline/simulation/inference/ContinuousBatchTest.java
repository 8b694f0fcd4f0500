package dev.plumbline.simulation.inference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import dev.plumbline.simulation.inference.BatchLimits.Scheduling;
import dev.plumbline.simulation.inference.BatchRun.Pace;
import dev.plumbline.simulation.inference.KvCache.PrefixCaching;
import org.junit.jupiter.api.Test;

final class ContinuousBatchTest {

    private static final StepModel TICK = new StepModel(1, 0, 0, 0);
    private static final BatchLimits LIMITS = BatchLimits.of(4, 100).withScheduling(Scheduling.STEP_BY_STEP);

    @Test
    void servesOneRequestInAPrefillAndAStepForEachFurtherToken() {
        StepModel model = new StepModel(0.01, 1e-4, 1e-3, 1e-5);
        BatchRun run = run(new ContinuousBatch(model, LIMITS, 1), at(5), tokens(60), tokens(11));
        double prefill = 0.01 + 60e-4;
        double decode = 10 * (0.01 + 1e-3) + 1e-5 * (10 * 61 + 45);
        assertThat(run.first[0]).isEqualTo(5 + prefill, within(1e-12));
        assertThat(run.last[0]).isEqualTo(5 + prefill + decode, within(1e-12));
        assertThat(run.events).isEqualTo(2);
    }

    @Test
    void computesALongPromptInPiecesBesideTheOthers() {
        ContinuousBatch batch = new ContinuousBatch(TICK, LIMITS, 2);
        BatchRun run = run(batch, at(0, 0.5), tokens(10, 250), tokens(8, 2));
        assertThat(run.first[0]).isEqualTo(1);
        // 99 tokens fit beside one that decodes: 99 + 99 + 52.
        assertThat(run.first[1]).isEqualTo(4);
        assertThat(run.last).containsExactly(8, 5);
    }

    @Test
    void letsRequestsWaitForAPlaceInTheOrderOfTheirArrival() {
        BatchLimits two = BatchLimits.of(2, 100).withScheduling(Scheduling.STEP_BY_STEP);
        ContinuousBatch batch = new ContinuousBatch(TICK, two, 4);
        BatchRun run = run(batch, at(0, 0, 0, 0.5), tokens(5, 5, 5, 5), tokens(10, 4, 3, 1));
        assertThat(run.first).containsExactly(1, 1, 5, 8);
        assertThat(run.last).containsExactly(10, 4, 7, 8);
    }

    @Test
    void decidesOneStepAheadWhereTheEngineDoes() {
        BatchLimits ahead = LIMITS.withScheduling(Scheduling.ONE_AHEAD);
        ContinuousBatch batch = new ContinuousBatch(TICK, ahead, 2);
        BatchRun run = run(batch, at(0, 3.5), tokens(5, 5), tokens(10, 2));
        // The step from 4 to 5 was decided at 3.
        assertThat(run.first).containsExactly(1, 6);
        assertThat(run.last).containsExactly(10, 7);
    }

    @Test
    void takesThePlaceOfTheLatestWhenTheCacheIsFull() {
        BatchLimits small = LIMITS.withCache(new KvCache(6, 10, PrefixCaching.OFF));
        ContinuousBatch batch = new ContinuousBatch(TICK, small, 2);
        BatchRun run = run(batch, at(0, 0.5), tokens(25, 25), tokens(30, 10));
        // At 6 the second needs a fourth block, which the first took at 6 as well; it comes back when the first has
        // ended.
        assertThat(batch.preemptions()).isEqualTo(1);
        assertThat(run.first).containsExactly(1, 2);
        assertThat(run.last[0]).isEqualTo(30);
        assertThat(run.last[1]).isBetween(31.0, 40.0);
        assertThat(batch.cacheUse()).isZero();
    }

    @Test
    void findsWhatIsLeftInTheCacheOfASequenceThatLostItsPlace() {
        StepModel perToken = new StepModel(1, 1, 0, 0);
        double[] ends = new double[2];
        for (PrefixCaching caching : PrefixCaching.values()) {
            BatchLimits small = LIMITS.withCache(new KvCache(6, 10, caching));
            ContinuousBatch batch = new ContinuousBatch(perToken, small, 2);
            ends[caching.ordinal()] = run(batch, at(0, 0.5), tokens(25, 25), tokens(10, 10)).last[1];
        }
        // The first took one of its three blocks; the other two are still there.
        assertThat(ends[PrefixCaching.OFF.ordinal()] - ends[PrefixCaching.ON.ordinal()])
                .isEqualTo(20);
    }

    @Test
    void refusesWhatCouldNeverBeServed() {
        BatchLimits limits = LIMITS.withContextWindow(1000).withCache(new KvCache(50, 16, PrefixCaching.ON));
        ContinuousBatch batch = new ContinuousBatch(TICK, limits, 1);
        assertThat(batch.admit(0, 999, 2)).isEqualTo(Admission.ABOVE_CONTEXT_WINDOW);
        assertThat(batch.admit(0, 799, 2)).isEqualTo(Admission.ABOVE_CACHE);
        assertThat(batch.admit(0, 798, 2)).isEqualTo(Admission.ACCEPTED);
        assertThatIllegalArgumentException().isThrownBy(() -> batch.admit(0, 1, 1));
    }

    @Test
    void rejectsWhatIsNoRequest() {
        ContinuousBatch batch = new ContinuousBatch(TICK, LIMITS, 1);
        assertThatIllegalArgumentException().isThrownBy(() -> batch.admit(0, 0, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> batch.admit(0, 1, -5));
        assertThatIllegalArgumentException().isThrownBy(() -> batch.cancel(0, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> batch.finishSteps(1, new Silence()));
        assertThatIllegalArgumentException().isThrownBy(() -> new ContinuousBatch(TICK, LIMITS, 0));
    }

    @Test
    void hasNothingToDoWithoutRequests() {
        ContinuousBatch batch = new ContinuousBatch(TICK, LIMITS, 1);
        assertThat(batch.stepsUntilChange()).isZero();
        assertThat(batch.duration(1)).isZero();
        assertThat(batch.nextStepDuration()).isInfinite();
    }

    @Test
    void standsForManyStepsInOneEvent() {
        ContinuousBatch batch = new ContinuousBatch(TICK, BatchLimits.of(2, 100), 3);
        BatchRun run = run(batch, at(0, 0, 0), tokens(5, 5, 5), tokens(100_000, 100_000, 100_000));
        assertThat(run.last[2]).isGreaterThan(199_999);
        assertThat(run.events).isLessThan(20);
    }

    @Test
    void doesNotWakeForNewcomersThatOnlyJoinTheLine() {
        ContinuousBatch batch = new ContinuousBatch(TICK, LIMITS.withScheduling(Scheduling.ONE_AHEAD), 40);
        double[] arrivals = new double[40];
        int[] prompts = new int[40];
        int[] outputs = new int[40];
        for (int slot = 0; slot < 40; slot++) {
            arrivals[slot] = slot < 5 ? 0 : 10 + slot;
            prompts[slot] = 5;
            outputs[slot] = 1000;
        }
        BatchRun run = run(batch, arrivals, prompts, outputs);
        assertThat(run.events).isLessThan(10 * 8);
    }

    @Test
    void forgetsWhatIsGivenUp() {
        ContinuousBatch batch = new ContinuousBatch(TICK, LIMITS, 3);
        BatchRun run = new BatchRun(batch, at(0, 0, 0), tokens(5, 5, 5), tokens(10, 10, 4)).cancelling(1, 3.5);
        run.run(Pace.EACH_CHANGE);
        assertThat(run.last[0]).isEqualTo(10);
        assertThat(batch.running()).isZero();
        assertThat(batch.waiting()).isZero();
        assertThat(batch.cacheUse()).isZero();
    }

    @Test
    void letsASlotBeUsedAgainWhileItsOldStepIsUnderWay() {
        ContinuousBatch batch = new ContinuousBatch(TICK, LIMITS.withScheduling(Scheduling.ONE_AHEAD), 1);
        BatchRun run = new BatchRun(batch, at(0), tokens(5), tokens(3));
        batch.admit(0, 5, 1);
        assertThat(batch.nextStepDuration()).isEqualTo(1);
        batch.cancel(0, 0);
        batch.admit(0, 5, 1);
        batch.finishStep(run);
        assertThat(run.first[0]).isNaN();
        assertThat(batch.nextStepDuration()).isEqualTo(1);
        batch.finishStep(run);
        assertThat(run.first[0]).isZero();
    }

    private static BatchRun run(ContinuousBatch batch, double[] arrivals, int[] prompts, int[] outputs) {
        return new BatchRun(batch, arrivals, prompts, outputs).run(Pace.EACH_CHANGE);
    }

    private static double[] at(double... arrivals) {
        return arrivals;
    }

    private static int[] tokens(int... counts) {
        return counts;
    }

    private static final class Silence implements BatchEvents {

        @Override
        public void firstToken(int slot) {}

        @Override
        public void finished(int slot) {}
    }
}
