package dev.plumbline.simulation.queues.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.plumbline.simulation.queues.markov.FiniteSource;
import dev.plumbline.simulation.queues.network.ClosedNetwork.Node;
import java.util.List;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class NetworksTest {

    private static final Percentage CLOSE = Percentage.withPercentage(1e-8);

    @ParameterizedTest
    @CsvSource({"1, 1", "7, 1", "50, 4", "200, 16", "900, 3"})
    void agreesWithUsersBeforeOneStation(int users, int servers) {
        ClosedNetwork network = new ClosedNetwork(users, List.of(Node.delay(5), new Node(1, servers)));
        FiniteSource source = new FiniteSource(users, 5, 1, servers);
        assertThat(network.throughput()).isCloseTo(source.throughput(), CLOSE);
        assertThat(network.response(5)).isCloseTo(source.meanResponse(), CLOSE);
        assertThat(network.meanNumber(0) + network.meanNumber(1)).isCloseTo(users, CLOSE);
        assertThat(network.meanNumber(0)).isCloseTo(5 * network.throughput(), CLOSE);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 20, 300})
    void agreesWithMeanValuesOnSingleServers(int users) {
        double[][] demands = {{2, 3, 0.5}};
        MeanValueAnalysis means = new MeanValueAnalysis(demands, new double[] {4}, new int[] {users});
        ClosedNetwork network =
                new ClosedNetwork(users, List.of(Node.delay(4), new Node(2, 1), new Node(3, 1), new Node(0.5, 1)));
        assertThat(means.throughput(0)).isCloseTo(network.throughput(), CLOSE);
        assertThat(means.meanNumber(1)).isCloseTo(network.meanNumber(2), CLOSE);
        assertThat(means.utilization(1)).isCloseTo(network.utilization(2), CLOSE);
        assertThat(means.residence(0, 2)).isCloseTo(means.meanNumber(2) / means.throughput(0), CLOSE);
    }

    @Test
    void letsEqualClassesShareLikeOne() {
        double[] demand = {1, 3};
        MeanValueAnalysis split =
                new MeanValueAnalysis(new double[][] {demand, demand}, new double[] {2, 2}, new int[] {4, 6});
        MeanValueAnalysis one = new MeanValueAnalysis(new double[][] {demand}, new double[] {2}, new int[] {10});
        assertThat(split.throughput(0) + split.throughput(1)).isCloseTo(one.throughput(0), CLOSE);
        assertThat(split.response(1)).isCloseTo(one.response(0), CLOSE);
        MeanValueAnalysis nobody =
                new MeanValueAnalysis(new double[][] {demand, demand}, new double[] {2, 2}, new int[] {0, 10});
        assertThat(nobody.throughput(0)).isZero();
        assertThat(nobody.response(0)).isZero();
        assertThat(nobody.throughput(1)).isCloseTo(one.throughput(0), CLOSE);
    }

    @Test
    void keepsRequestsOfAnOpenNetworkWhereTheyAre() {
        OpenNetwork loop = new OpenNetwork(List.of(new OpenNetwork.Node(1, 4, 1)), new double[][] {{0.5}});
        assertThat(loop.stations().getFirst().arrivalRate()).isCloseTo(2, within(1e-12));
        assertThat(loop.meanSojourn()).isCloseTo(1, within(1e-12));
        OpenNetwork overloaded = new OpenNetwork(List.of(new OpenNetwork.Node(5, 4, 1)), new double[][] {{0}});
        assertThat(overloaded.meanNumber()).isInfinite();
        assertThat(new Tandem(5, 6, 4).sojourn().isFinite()).isFalse();
    }

    @Test
    void waitsLongerTheMoreServersWorkOnARequest() {
        assertThat(new ForkJoin(1, 0.8, 1).meanResponse()).isCloseTo(5, within(1e-12));
        assertThat(new ForkJoin(2, 0.8, 1).meanResponse()).isCloseTo(7, within(1e-12));
        assertThat(new ForkJoin(3, 0, 1).meanResponse()).isCloseTo(1 + 1 / 2.0 + 1 / 3.0, within(1e-12));
        assertThat(new ForkJoin(2, 1, 1).meanResponse()).isInfinite();
    }

    @Test
    void refusesWhatMakesNoSense() {
        assertThatThrownBy(() -> new OpenNetwork(List.of(new OpenNetwork.Node(1, 4, 1)), new double[][] {{1}}))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new OpenNetwork(List.of(new OpenNetwork.Node(1, 4, 1)), new double[][] {{1.5}}))
                .hasMessageContaining("1.5");
        assertThatThrownBy(() -> new ClosedNetwork(1_000_000_000, List.of(new Node(1, 1))))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new MeanValueAnalysis(
                        new double[][] {{1}, {1}}, new double[] {0, 0}, new int[] {1_000_000, 1_000_000}))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new MeanValueAnalysis(new double[][] {{0}}, new double[] {0}, new int[] {1}))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
