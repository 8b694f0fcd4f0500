package dev.plumbline.simulation.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What holds of every run, whatever is simulated.
final class KernelLawsTest {

    private static final double STOP = 60;
    private static final double HORIZON = 5_000;

    static LongStream seeds() {
        return LongStream.range(0, 300);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void endsAllThatBegan(long seed) {
        Blueprint blueprint = new RandomBlueprint(seed, STOP).make();
        Kernel kernel = new Kernel(blueprint, seed, 0);
        RunRecord record = kernel.run(new RunSpan(HORIZON, 0, 10), RunWatch.NOBODY);
        for (int source = 0; source < record.sources().size(); source++) {
            SourceTally tally = record.sources().get(source);
            assertThat(tally.answered() + tally.failed() + record.underWay().get(source))
                    .as("requests of source %d, seed %d", source, seed)
                    .isEqualTo(tally.offered());
            assertThat(tally.offered()).isPositive();
        }
        assertThat(kernel.strands.live()).as("what is under way, seed %d", seed).isZero();
        for (Station station : kernel.stations) {
            StationTally tally = station.tally;
            assertThat(tally.answered() + tally.failed())
                    .as("requests of %s, seed %d", station.plan.id(), seed)
                    .isEqualTo(tally.arrived());
            assertThat(station.busy)
                    .as("held servers of %s, seed %d", station.plan.id(), seed)
                    .isZero();
            assertThat(station.queued)
                    .as("queue of %s, seed %d", station.plan.id(), seed)
                    .isZero();
        }
        for (Link link : kernel.links) {
            assertThat(link.underWay)
                    .as("calls along %s, seed %d", link.plan.id(), seed)
                    .isZero();
            assertThat(link.tally.attempts()).isGreaterThanOrEqualTo(link.tally.retries() + link.tally.hedges());
        }
    }

    /// Little's law, sample by sample: the seconds that requests spent at a station are the seconds that they were
    /// counted there.
    @ParameterizedTest
    @MethodSource("seeds")
    void countsEverySecondOfWaitingAndWork(long seed) {
        Blueprint blueprint = new RandomBlueprint(seed, STOP).make();
        Kernel kernel = new Kernel(blueprint, seed, 0);
        kernel.run(new RunSpan(HORIZON, 0, 10), RunWatch.NOBODY);
        for (Station station : kernel.stations) {
            boolean crashes = blueprint.incidents().stream()
                    .anyMatch(incident ->
                            incident.effect() instanceof Incident.Crash crash && crash.station() == station.number);
            boolean shared = station.plan.queue().discipline() == StationPlan.Discipline.PROCESSOR_SHARING;
            StationTally tally = station.tally;
            if (!crashes && station.plan.failures().isEmpty() && !shared && tally.causes[4] == 0) {
                assertThat(tally.queueArea()).isCloseTo(tally.waited(), within(1e-6));
                boolean held = station.plan.replicas().holding() == StationPlan.Holding.HELD;
                assertThat(tally.busyArea()).isGreaterThanOrEqualTo(tally.worked() - 1e-6);
                if (!held) {
                    assertThat(tally.busyArea()).isCloseTo(tally.worked(), within(1e-6));
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void givesTheSameForTheSameSeed(long seed) {
        RunSpan span = new RunSpan(100, 2, 20);
        RunRecord one = new Kernel(new RandomBlueprint(seed, STOP).make(), 5, 3).run(span, RunWatch.NOBODY);
        RunRecord other = new Kernel(new RandomBlueprint(seed, STOP).make(), 5, 3).run(span, RunWatch.NOBODY);
        assertThat(Fingerprint.of(other)).isEqualTo(Fingerprint.of(one));
        RunRecord another = new Kernel(new RandomBlueprint(seed, STOP).make(), 6, 3).run(span, RunWatch.NOBODY);
        assertThat(another.events()).isPositive();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void isNotChangedByWhatIsNotUsed(long seed) {
        RunSpan span = new RunSpan(100, 2, 20);
        Blueprint plain = new RandomBlueprint(seed, STOP).make();
        Blueprint more = new Blueprint(
                java.util.stream.Stream.concat(
                                plain.stations().stream(),
                                java.util.stream.Stream.of(new RandomBlueprint(seed + 1, STOP)
                                        .make()
                                        .stations()
                                        .getFirst()))
                        .toList(),
                plain.links(),
                plain.sources(),
                plain.code(),
                plain.incidents(),
                plain.distances());
        RunRecord one = new Kernel(plain, 5, 0).run(span, RunWatch.NOBODY);
        RunRecord other = new Kernel(more, 5, 0).run(span, RunWatch.NOBODY);
        assertThat(Fingerprint.ofSources(other)).isEqualTo(Fingerprint.ofSources(one));
    }
}
