package dev.plumbline.simulation.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.plumbline.pluginapi.Curve;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The quick way through plain networks and the usual one agree to the last request.
final class PlainKernelTest {

    private static final RunSpan SPAN = new RunSpan(2000, 3, 40);

    static LongStream seeds() {
        return LongStream.range(0, 90);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void playsWhatTheUsualKernelPlays(long seed) {
        Blueprint network = network(seed);
        assertThat(Run.of(network, seed, 0)).isInstanceOf(PlainKernel.class);
        RunRecord quick = new PlainKernel(network, seed, 1).run(SPAN, RunWatch.NOBODY);
        RunRecord usual = new Kernel(network, seed, 1).run(SPAN, RunWatch.NOBODY);
        for (int source = 0; source < usual.sources().size(); source++) {
            compare(quick.sources().get(source), usual.sources().get(source));
            assertThat(quick.underWay().get(source)).isEqualTo(usual.underWay().get(source));
            compare(
                    quick.series().sources().get(source).mean(),
                    usual.series().sources().get(source).mean());
        }
        for (int station = 0; station < usual.stations().size(); station++) {
            compare(quick.stations().get(station), usual.stations().get(station));
            compare(
                    quick.series().stations().get(station).queue(),
                    usual.series().stations().get(station).queue());
            compare(
                    quick.series().stations().get(station).utilization(),
                    usual.series().stations().get(station).utilization());
        }
        assertThat(quick.steps()).isEqualTo(usual.steps());
        assertThat(quick.events()).isLessThan(usual.events());
    }

    private static void compare(SourceTally quick, SourceTally usual) {
        assertThat(quick.offered()).isEqualTo(usual.offered());
        assertThat(quick.answered()).isEqualTo(usual.answered());
        assertThat(quick.latency().count()).isEqualTo(usual.latency().count());
        assertThat(quick.latency().sum()).isCloseTo(usual.latency().sum(), within(1e-6));
        assertThat(quick.squares()).isCloseTo(usual.squares(), within(1e-6 * usual.squares()));
        assertThat(quick.waiting()).isCloseTo(usual.waiting(), within(1e-6));
        assertThat(quick.working()).isCloseTo(usual.working(), within(1e-6));
        assertThat(quick.network()).isCloseTo(usual.network(), within(1e-6));
    }

    private static void compare(StationTally quick, StationTally usual) {
        assertThat(quick.arrived()).isEqualTo(usual.arrived());
        assertThat(quick.answered()).isEqualTo(usual.answered());
        assertThat(quick.latency().count()).isEqualTo(usual.latency().count());
        assertThat(quick.latency().sum()).isCloseTo(usual.latency().sum(), within(1e-6));
        assertThat(quick.busyArea()).isCloseTo(usual.busyArea(), within(1e-6));
        assertThat(quick.queueArea()).isCloseTo(usual.queueArea(), within(1e-6));
        assertThat(quick.serverArea()).isCloseTo(usual.serverArea(), within(1e-6));
        assertThat(quick.waited()).isCloseTo(usual.waited(), within(1e-6));
        assertThat(quick.worked()).isCloseTo(usual.worked(), within(1e-6));
    }

    private static void compare(Curve quick, Curve usual) {
        assertThat(quick.size()).isEqualTo(usual.size());
        for (int index = 0; index < usual.size(); index++) {
            if (!Double.isNaN(usual.at(index))) {
                assertThat(quick.at(index)).isCloseTo(usual.at(index), within(1e-6));
            }
        }
    }

    /// A network with open sources, random ways and stations that are loaded to a half or more. Every third has
    /// stations of one server right after each other.
    private static Blueprint network(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        List<StationPlan> stations = new ArrayList<>();
        List<LinkPlan> links = new ArrayList<>();
        Code.Builder code = new Code.Builder();
        int nothing = code.end();
        int count = random.nextInt(1, 6);
        for (int number = 0; number < count; number++) {
            boolean row = seed % 3 == 0;
            int servers = row ? 1 : random.nextInt(5) == 0 ? StationPlan.UNLIMITED : random.nextInt(1, 5);
            double work = servers == StationPlan.UNLIMITED ? 1 : 0.3 * servers;
            stations.add(new StationPlan(
                    "s" + number,
                    new StationPlan.Replicas(
                            1, 1, 1, servers, StationPlan.Holding.HELD, StationPlan.Balancing.SHARED, List.of()),
                    random.nextBoolean()
                            ? new TimeDistribution.Exponential(work)
                            : TimeDistribution.Lognormal.of(work, 2),
                    new StationPlan.QueueRule(-1, StationPlan.Discipline.FIFO, 1),
                    StationPlan.Admission.ALL,
                    0,
                    StationPlan.Cache.NONE,
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty()));
            links.add(new LinkPlan(
                    "l" + number,
                    number,
                    random.nextInt(row ? 8 : 3) == 0 ? 0.05 : 0,
                    Double.POSITIVE_INFINITY,
                    LinkPlan.Retry.NONE,
                    Optional.empty(),
                    LinkPlan.Hedging.NONE,
                    LinkPlan.Bulkhead.NONE,
                    0,
                    0));
        }
        List<SourcePlan> sources = new ArrayList<>();
        for (int number = 0; number < (seed % 3 == 0 ? 1 : 2); number++) {
            int start = code.next();
            for (int station = 0; station < count; station++) {
                int maybe = random.nextInt(seed % 3 == 0 ? 6 : 2) == 0 ? code.maybe(0.6, "in" + number) : -1;
                code.call(station, nothing, Code.FAIL);
                if (maybe >= 0) {
                    code.after(maybe, code.next());
                }
            }
            code.end();
            sources.add(new SourcePlan.Open(
                    "in" + number, Routes.to(start), SourcePlan.Spacing.POISSON, RateCurve.constant(1.4)));
        }
        return new Blueprint(stations, links, sources, code.build(), List.of(), Blueprint.Distances.NONE);
    }
}
