package dev.plumbline.connectors.live;

import dev.plumbline.pluginapi.telemetry.ConnectionState;
import dev.plumbline.pluginapi.telemetry.LiveState;
import dev.plumbline.pluginapi.telemetry.Observations;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;

/// Asks connections again and again, each in its own interval on a virtual thread of its own, and tells what is known
/// after every answer.
///
/// A connection that fails keeps what it told before, which grows old. `close` ends all of it.
public final class LiveFeed implements AutoCloseable {

    private final InstantSource clock;
    private final Consumer<LiveState> listener;
    private final List<Asked> asked = new ArrayList<>();
    private final List<Thread> threads = new ArrayList<>();

    private LiveFeed(InstantSource clock, Consumer<LiveState> listener) {
        this.clock = clock;
        this.listener = listener;
    }

    /// Starts to ask.
    ///
    /// @param sources what is asked
    /// @param listener told after each answer and each failure, on the thread that asked; one call at a time
    public static LiveFeed start(List<Source> sources, InstantSource clock, Consumer<LiveState> listener) {
        LiveFeed feed = new LiveFeed(clock, listener);
        sources.stream()
                .sorted(Comparator.comparing(source -> source.connector().name()))
                .forEach(source -> feed.asked.add(new Asked(source, clock)));
        for (Asked one : feed.asked) {
            feed.threads.add(Thread.ofVirtual().name("connection " + one.name()).start(() -> feed.keepAsking(one)));
        }
        return feed;
    }

    /// What is known at present.
    public LiveState state() {
        Instant now = clock.instant();
        List<ConnectionState> states = new ArrayList<>();
        Observations.Builder all = new Observations.Builder();
        for (Asked one : asked) {
            Asked.Told told = one.told();
            states.add(told.state());
            all.addAll(told.at(now));
        }
        return new LiveState(now, states, all.build());
    }

    @Override
    public void close() {
        threads.forEach(Thread::interrupt);
        asked.forEach(Asked::close);
    }

    private void keepAsking(Asked one) {
        try {
            while (!Thread.currentThread().isInterrupted()) {
                one.ask();
                if (!Thread.currentThread().isInterrupted()) {
                    tell();
                }
                Thread.sleep(one.pause());
            }
        } catch (InterruptedException closed) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized void tell() {
        listener.accept(state());
    }
}
