package dev.plumbline.connectors.live;

import dev.plumbline.pluginapi.ConnectorException;
import dev.plumbline.pluginapi.Progress;
import dev.plumbline.pluginapi.telemetry.ConnectionState;
import dev.plumbline.pluginapi.telemetry.ConnectionState.Phase;
import dev.plumbline.pluginapi.telemetry.ConnectionState.Trouble;
import dev.plumbline.pluginapi.telemetry.Observations;
import dev.plumbline.pluginapi.telemetry.Reading;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/// One connection, and what it told last.
final class Asked {

    private final Source source;
    private final InstantSource clock;
    private volatile Told told;

    Asked(Source source, InstantSource clock) {
        this.source = source;
        this.clock = clock;
        this.told = new Told(
                ConnectionState.waiting(source.connector().name(), source.kind()), Observations.NONE, Instant.EPOCH);
    }

    String name() {
        return source.connector().name();
    }

    Told told() {
        return told;
    }

    Duration pause() {
        return source.interval();
    }

    void close() {
        source.connector().close();
    }

    /// Asks once. Whatever a connector throws is its connection's trouble alone.
    void ask() {
        try {
            Observations observations = source.connector().pull(new Unless(Thread.currentThread()));
            Instant now = clock.instant();
            told = new Told(
                    new ConnectionState(
                            name(), source.kind(), Phase.UP, Optional.empty(), Optional.of(now), facts(observations)),
                    observations,
                    now);
            if (!Thread.currentThread().isInterrupted()) {
                source.hearing().answered(name(), observations);
            }
        } catch (ConnectorException failed) {
            fail(failed);
        } catch (RuntimeException fault) {
            fail(new ConnectorException(
                    "The connector " + source.kind() + " has a fault: " + fault,
                    "Tell the maker of the connector; the other connections go on."));
        }
    }

    private void fail(ConnectorException failure) {
        if (!Thread.currentThread().isInterrupted()) {
            source.hearing().failed(name(), failure);
        }
        String what = String.valueOf(failure.getMessage());
        ConnectionState before = told.state;
        Instant since = before.trouble().map(Trouble::since).orElseGet(clock::instant);
        told = new Told(
                new ConnectionState(
                        name(),
                        source.kind(),
                        Phase.DOWN,
                        Optional.of(new Trouble(what, failure.remedy(), since)),
                        before.answered(),
                        before.facts()),
                told.observations,
                told.time);
    }

    private static int facts(Observations observations) {
        return observations.readings().size()
                + observations.calls().size()
                + observations.presences().size()
                + observations.alerts().size()
                + observations.evaluations().size();
    }

    /// What a connection told.
    ///
    /// @param state how the connection is doing
    /// @param observations its last answer
    /// @param time when it gave it
    record Told(ConnectionState state, Observations observations, Instant time) {

        /// The observations with their ages at a later time.
        Observations at(Instant now) {
            Duration passed = Duration.between(time, now);
            if (observations.isEmpty() || passed.isNegative() || passed.isZero()) {
                return observations;
            }
            return observations.withReadings(observations.readings().stream()
                    .map(reading -> older(reading, passed))
                    .toList());
        }

        private static Reading older(Reading reading, Duration passed) {
            return new Reading(
                    reading.subject(),
                    reading.metric(),
                    reading.value(),
                    reading.time(),
                    reading.staleness().plus(passed),
                    reading.provenance());
        }
    }

    /// Stops a pull when its thread is interrupted.
    private record Unless(Thread thread) implements Progress {

        @Override
        public void report(double share, String what) {}

        @Override
        public boolean isCancelled() {
            return thread.isInterrupted();
        }
    }
}
