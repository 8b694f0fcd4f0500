package dev.plumbline.simulation.queues;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.plumbline.simulation.queues.balancing.PowerOfChoices;
import dev.plumbline.simulation.queues.balancing.RoundRobin;
import dev.plumbline.simulation.queues.fluid.EndlessServers;
import dev.plumbline.simulation.queues.fluid.Spike;
import java.util.List;
import org.junit.jupiter.api.Test;

final class MoreQueuesTest {

    @Test
    void isTheSameAsPoissonWhereArrivalsAre() {
        RenewalQueue queue = new RenewalQueue(Interarrival.exponential(1.25), 1);
        assertThat(queue.waitingProbability()).isCloseTo(0.8, within(1e-12));
        assertThat(queue.sojourn().quantile(0.5)).isCloseTo(5 * Math.log(2), within(1e-9));
        assertThat(queue.meanNumber()).isCloseTo(4, within(1e-9));
        assertThat(new RenewalQueue(Interarrival.constant(1), 1).sojourn().isFinite())
                .isFalse();
        assertThat(new RenewalQueue(Interarrival.constant(0.5), 1).meanWait()).isInfinite();
    }

    @Test
    void keepsItsDigitsNextToTheFullLoad() {
        RenewalQueue queue = new RenewalQueue(Interarrival.exponential(1 / 0.999999), 1);
        assertThat(queue.sojourn().mean() / 1e6).isCloseTo(1, within(1e-6));
    }

    @Test
    void losesNobodyWithEndlessPatience() {
        DeadlineQueue patient = new DeadlineQueue(8, 1, 10, 1e6);
        assertThat(patient.abandoned()).isLessThan(1e-12);
        DeadlineQueue overloaded = new DeadlineQueue(20, 1, 10, 1e6);
        assertThat(overloaded.abandoned()).isCloseTo(0.5, within(1e-9));
        DeadlineQueue impatient = new DeadlineQueue(8, 1, 10, 0);
        assertThat(impatient.abandoned()).isCloseTo(ErlangC.blocking(10, 8), within(1e-12));
        assertThat(new DeadlineQueue(10, 1, 10, 2).utilization()).isBetween(0.9, 1.0);
    }

    @Test
    void makesTheLastClassWaitForAllOthers() {
        ServiceTime service = ServiceTime.constant(1);
        PriorityServer.Traffic half = new PriorityServer.Traffic(0.5, service);
        PriorityServer server = new PriorityServer(List.of(half, new PriorityServer.Traffic(0.6, service)));
        assertThat(server.meanWait(1)).isInfinite();
        // The server is always busy, so that a request finds half a service time left.
        assertThat(server.meanWait(0)).isCloseTo(0.5 / 0.5, within(1e-12));
        assertThat(server.meanPreemptiveSojourn(0)).isCloseTo(1.5, within(1e-12));
        assertThat(server.meanPreemptiveSojourn(1)).isInfinite();
        assertThat(server.meanSojourn(0)).isCloseTo(2, within(1e-12));
    }

    @Test
    void sharesOneServerFairly() {
        SharedServer server = new SharedServer(0.5, ServiceTime.lognormal(1, 30));
        assertThat(server.meanSojourn()).isCloseTo(2, within(1e-12));
        assertThat(server.meanSojourn(3)).isCloseTo(6, within(1e-12));
        assertThat(new SharedServer(1, ServiceTime.constant(1)).meanNumber()).isInfinite();
    }

    @Test
    void startsSlowlyWhenItWasOff() {
        MultiServerQueue queue = new MultiServerQueue(1e-9, ServiceTime.exponential(1), 1);
        assertThat(new SetupServer(queue, ServiceTime.constant(5)).meanSojourn())
                .isCloseTo(6, within(1e-6));
    }

    @Test
    void boundsTheWaitFromAbove() {
        Kingman poisson = new Kingman(1.25, 1, ServiceTime.exponential(1));
        assertThat(poisson.meanWait()).isCloseTo(4, within(1e-12));
        assertThat(poisson.mostMeanWait()).isGreaterThan(4);
        assertThat(new Kingman(1, 0, ServiceTime.exponential(1)).meanWait()).isInfinite();
    }

    @Test
    void spreadsLoadBetterTheMoreQueuesItLooksAt() {
        assertThat(new PowerOfChoices(1, 0.9, 2).meanSojourn()).isCloseTo(5, within(1e-12));
        assertThat(new PowerOfChoices(2, 0.9, 2).meanSojourn()).isCloseTo(2.6140574 / 2, within(1e-7));
        assertThat(new PowerOfChoices(2, 0, 2).meanSojourn()).isEqualTo(0.5);
        assertThat(new PowerOfChoices(3, 1, 2).meanSojourn()).isInfinite();
        assertThat(RoundRobin.server(0.8, 1, 1).sojourn().mean()).isCloseTo(5, within(1e-9));
    }

    @Test
    void fillsAndDrainsAsAFluid() {
        assertThat(Spike.timeToFill(100, 60, 50)).isEqualTo(10);
        assertThat(Spike.timeToFill(100, 40, 50)).isInfinite();
        assertThat(new Spike(100, 100, 150, 60).drainSeconds()).isInfinite();
        assertThat(new Spike(100, 80, 90, 60).drainSeconds()).isZero();
        assertThat(new Spike(100, 80, 150, 60).longestWait()).isEqualTo(30);
        assertThat(new EndlessServers(10, 30, 0.1).meanBusy(1e9)).isCloseTo(300, within(1e-9));
        assertThat(new EndlessServers(10, 30, 0.1).meanBusy(-1)).isCloseTo(100, within(1e-9));
    }

    @Test
    void integratesAcrossJumps() {
        assertThat(Integral.between(0, 3, time -> time < 1.7 ? 2 : 0)).isCloseTo(3.4, within(1e-9));
        assertThat(Integral.beyond(0, 1e-3, time -> Math.exp(-time))).isCloseTo(1, within(1e-11));
        assertThat(Integral.beyond(0, 1e3, time -> Math.exp(-time))).isCloseTo(1, within(1e-11));
        assertThat(Integral.beyond(0, 1, time -> 0)).isZero();
    }

    @Test
    void refusesWhatMakesNoSense() {
        assertThatThrownBy(() -> new DeadlineQueue(1, 1, 0, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Interarrival.constant(0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new RenewalQueue(Interarrival.constant(1), Double.NaN))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new SharedServer(-1, ServiceTime.constant(1)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Spike(-1, 0, 0, 0)).isInstanceOf(IllegalArgumentException.class);
    }
}
