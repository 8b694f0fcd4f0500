package dev.plumbline.connectors.live;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.pluginapi.ConnectorException;
import dev.plumbline.pluginapi.Metric;
import dev.plumbline.pluginapi.Progress;
import dev.plumbline.pluginapi.Provenance;
import dev.plumbline.pluginapi.telemetry.ConnectionState;
import dev.plumbline.pluginapi.telemetry.ConnectionState.Phase;
import dev.plumbline.pluginapi.telemetry.Connector;
import dev.plumbline.pluginapi.telemetry.LiveState;
import dev.plumbline.pluginapi.telemetry.Observations;
import dev.plumbline.pluginapi.telemetry.Reading;
import dev.plumbline.pluginapi.telemetry.ServiceIdentity;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

final class LiveFeedTest {

    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");

    private final AtomicReference<Instant> now = new AtomicReference<>(NOON);
    private final InstantSource clock = now::get;
    private final BlockingQueue<LiveState> told = new LinkedBlockingQueue<>();

    @Test
    void tellsWhatEveryConnectionAnswers() throws Exception {
        Scripted one = new Scripted("one");
        Scripted two = new Scripted("two");
        try (LiveFeed feed = start(two, one)) {
            one.answer(reading("shop", 4));
            LiveState first = next();
            assertThat(first.connections()).extracting(ConnectionState::name).containsExactly("one", "two");
            assertThat(first.connections())
                    .extracting(ConnectionState::phase)
                    .containsExactly(Phase.UP, Phase.CONNECTING);
            two.answer(reading("stock", 5));
            assertThat(next().observations().readings())
                    .extracting(Reading::value)
                    .containsExactly(4.0, 5.0);
            assertThat(feed.state().connections())
                    .extracting(ConnectionState::facts)
                    .containsExactly(1, 1);
        }
    }

    @Test
    void keepsWhatAFailingConnectionToldAndLetsItGrowOld() throws Exception {
        Scripted one = new Scripted("one");
        try (LiveFeed feed = start(one)) {
            one.answer(reading("shop", 4));
            next();
            now.set(NOON.plusSeconds(60));
            one.fail(new ConnectorException("Nothing answers.", "Start it."));
            LiveState failed = next();
            assertThat(failed.connections().getFirst()).satisfies(state -> {
                assertThat(state.phase()).isEqualTo(Phase.DOWN);
                assertThat(state.answered()).contains(NOON);
                assertThat(state.trouble())
                        .contains(new ConnectionState.Trouble("Nothing answers.", "Start it.", NOON.plusSeconds(60)));
            });
            assertThat(failed.observations().readings())
                    .extracting(Reading::staleness)
                    .containsExactly(Duration.ofSeconds(61));
            now.set(NOON.plusSeconds(90));
            one.fail(new ConnectorException("Still nothing.", "Start it."));
            assertThat(next().connections().getFirst().trouble().orElseThrow().since())
                    .isEqualTo(NOON.plusSeconds(60));
            one.answer(reading("shop", 6));
            assertThat(next().connections().getFirst().trouble()).isEmpty();
            assertThat(feed.state().observations().readings())
                    .extracting(Reading::value)
                    .containsExactly(6.0);
        }
    }

    @Test
    void keepsTheFaultOfAConnectorToItsConnection() throws Exception {
        Scripted one = new Scripted("one");
        Scripted two = new Scripted("two");
        try (LiveFeed feed = start(one, two)) {
            one.fault(new IllegalStateException("oops"));
            assertThat(next().connections().getFirst().trouble().orElseThrow().what())
                    .contains("has a fault", "oops");
            two.answer(reading("stock", 5));
            assertThat(next().observations().readings()).hasSize(1);
            one.answer(reading("shop", 1));
            next();
            assertThat(feed.state().connections())
                    .extracting(ConnectionState::phase)
                    .containsOnly(Phase.UP);
        }
    }

    @Test
    void letsOthersHearOfEveryAnswerAndFailure() throws Exception {
        BlockingQueue<String> heard = new LinkedBlockingQueue<>();
        Hearing hearing = new Hearing() {
            @Override
            public void answered(String name, Observations observations) {
                heard.add(name + " " + observations.readings().size());
            }

            @Override
            public void failed(String name, ConnectorException failure) {
                heard.add(name + " " + failure.getMessage());
            }
        };
        Scripted one = new Scripted("one");
        Source source = new Source(one, "test", Duration.ZERO).heardBy(hearing);
        try (LiveFeed feed = LiveFeed.start(List.of(source), clock, told::add)) {
            one.answer(reading("shop", 4));
            one.fail(new ConnectorException("Nothing answers.", "Start it."));
            one.fault(new IllegalStateException("oops"));
            assertThat(heard.poll(10, TimeUnit.SECONDS)).isEqualTo("one 1");
            assertThat(heard.poll(10, TimeUnit.SECONDS)).isEqualTo("one Nothing answers.");
            assertThat(heard.poll(10, TimeUnit.SECONDS)).contains("has a fault", "oops");
            assertThat(feed.state().connections()).hasSize(1);
        }
    }

    @Test
    void stopsAPullThatIsUnderWayAndClosesTheConnectors() throws Exception {
        CountDownLatch stopped = new CountDownLatch(1);
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch closed = new CountDownLatch(1);
        Connector endless = new Connector() {
            @Override
            public String name() {
                return "endless";
            }

            @Override
            public String test() {
                return "endless";
            }

            @Override
            public Observations pull(Progress progress) {
                begun.countDown();
                while (!progress.isCancelled()) {
                    Thread.onSpinWait();
                }
                stopped.countDown();
                return Observations.NONE;
            }

            @Override
            public void close() {
                closed.countDown();
            }
        };
        LiveFeed feed = LiveFeed.start(List.of(new Source(endless, "test", Duration.ZERO)), clock, told::add);
        assertThat(begun.await(10, TimeUnit.SECONDS)).isTrue();
        feed.close();
        assertThat(stopped.await(10, TimeUnit.SECONDS)).isTrue();
        assertThat(closed.await(10, TimeUnit.SECONDS)).isTrue();
        assertThat(told).as("what is told after the end is told to nobody").isEmpty();
    }

    private LiveFeed start(Scripted... connectors) {
        List<Source> sources = List.of(connectors).stream()
                .map(connector -> new Source(connector, "test", Duration.ZERO))
                .toList();
        return LiveFeed.start(sources, clock, told::add);
    }

    private LiveState next() throws InterruptedException {
        LiveState state = told.poll(10, TimeUnit.SECONDS);
        assertThat(state).as("a state within ten seconds").isNotNull();
        return state;
    }

    private static Observations reading(String service, double value) {
        Provenance provenance = new Provenance("test", "query", Optional.empty());
        return new Observations.Builder()
                .reading(new Reading(
                        ServiceIdentity.named(service), Metric.TRAFFIC, value, NOON, Duration.ofSeconds(1), provenance))
                .build();
    }

    /// Answers a pull when the test says so.
    private static final class Scripted implements Connector {

        private final String name;
        private final BlockingQueue<Object> script = new SynchronousQueue<>();

        Scripted(String name) {
            this.name = name;
        }

        void answer(Observations observations) throws InterruptedException {
            script.put(observations);
        }

        void fail(ConnectorException failure) throws InterruptedException {
            script.put(failure);
        }

        void fault(RuntimeException fault) throws InterruptedException {
            script.put(fault);
        }

        @Override
        public String name() {
            return name;
        }

        @Override
        public String test() {
            return name;
        }

        @Override
        public Observations pull(Progress progress) throws ConnectorException {
            try {
                return switch (script.take()) {
                    case Observations observations -> observations;
                    case ConnectorException failure -> throw failure;
                    case RuntimeException fault -> throw fault;
                    default -> throw new AssertionError();
                };
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                return Observations.NONE;
            }
        }
    }
}
