package dev.plumbline.simulation.inference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.plumbline.simulation.inference.BatchLimits.Scheduling;
import dev.plumbline.simulation.inference.BatchRun.Pace;
import dev.plumbline.simulation.inference.KvCache.PrefixCaching;
import java.util.SplittableRandom;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What holds for any requests and any limits.
final class ContinuousBatchPropertyTest {

    private static final int REQUESTS = 60;
    private static final int RUNS = 25;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void oneEventForManyStepsGivesTheSameTimesAsOneForEach(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        for (int number = 0; number < RUNS; number++) {
            Case setting = new Case(random);
            BatchRun each = setting.run(setting.batch(), Pace.EACH_STEP);
            BatchRun few = setting.run(setting.batch(), Pace.EACH_CHANGE);
            assertThat(few.events).as("seed %s, run %s", seed, number).isLessThanOrEqualTo(each.events);
            for (int slot = 0; slot < REQUESTS; slot++) {
                assertThat(few.last[slot])
                        .as("seed %s, run %s, slot %s, last token", seed, number, slot)
                        .isEqualTo(each.last[slot], within(1e-9 * (1 + Math.abs(each.last[slot]))));
                assertThat(Double.isNaN(few.first[slot])).isEqualTo(Double.isNaN(each.first[slot]));
                if (!Double.isNaN(each.first[slot])) {
                    assertThat(few.first[slot])
                            .as("seed %s, run %s, slot %s, first token", seed, number, slot)
                            .isEqualTo(each.first[slot], within(1e-9 * (1 + each.first[slot])));
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {11, 12, 13, 14})
    void everyRequestEndsAndNothingIsLeft(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        for (int number = 0; number < RUNS; number++) {
            Case setting = new Case(random);
            ContinuousBatch batch = setting.batch();
            BatchRun run = setting.run(batch, Pace.EACH_CHANGE);
            assertThat(run.last).as("seed %s, run %s", seed, number).doesNotContain(Double.NaN);
            assertThat(batch.running()).isZero();
            assertThat(batch.waiting()).isZero();
            assertThat(batch.cacheUse()).as("seed %s, run %s", seed, number).isZero();
            assertThat(batch.stepsUntilChange()).isZero();
        }
    }

    /// Requests and limits by chance: small caches and short steps, so that everything happens.
    private static final class Case {

        private final StepModel model;
        private final BatchLimits limits;
        private final double[] arrivals = new double[REQUESTS];
        private final double[] patience = new double[REQUESTS];
        private final int[] prompts = new int[REQUESTS];
        private final int[] outputs = new int[REQUESTS];

        Case(SplittableRandom random) {
            model = new StepModel(0.01, random.nextDouble(1e-4), random.nextDouble(1e-3), random.nextDouble(1e-5));
            KvCache cache = new KvCache(
                    random.nextInt(30, 120),
                    random.nextInt(1, 17),
                    PrefixCaching.values()[random.nextInt(PrefixCaching.values().length)]);
            limits = new BatchLimits(
                    random.nextInt(1, 20),
                    random.nextInt(1, 200),
                    BatchLimits.ANY_CONTEXT,
                    cache,
                    Scheduling.values()[random.nextInt(Scheduling.values().length)]);
            int room = (int) Math.min(400, cache.blocks() * cache.blockTokens());
            boolean impatient = random.nextBoolean();
            double now = 0;
            for (int slot = 0; slot < REQUESTS; slot++) {
                now += random.nextExponential() * 0.1;
                arrivals[slot] = now;
                prompts[slot] = random.nextInt(1, room / 2 + 1);
                outputs[slot] = random.nextInt(1, room / 2 + 1);
                patience[slot] = impatient && random.nextInt(5) == 0 ? random.nextExponential() : Double.NaN;
            }
        }

        ContinuousBatch batch() {
            return new ContinuousBatch(model, limits, REQUESTS);
        }

        BatchRun run(ContinuousBatch batch, Pace pace) {
            BatchRun run = new BatchRun(batch, arrivals, prompts, outputs);
            for (int slot = 0; slot < REQUESTS; slot++) {
                if (!Double.isNaN(patience[slot])) {
                    run.cancelling(slot, arrivals[slot] + patience[slot]);
                }
            }
            return run.run(pace);
        }
    }
}
