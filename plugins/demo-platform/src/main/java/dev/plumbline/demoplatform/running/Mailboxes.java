package dev.plumbline.demoplatform.running;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/// The messages that wait in one queue, for each of its subscribers.
final class Mailboxes {

    private static final int MOST = 20_000;

    private final Map<String, BlockingQueue<Message>> waiting = new ConcurrentHashMap<>();

    /// Keeps a message for a subscriber.
    ///
    /// @throws Failure if too many wait already
    void put(String subscriber, Message message) throws Failure {
        if (!of(subscriber).offer(message)) {
            throw new Failure(503, "more than " + MOST + " messages wait for " + subscriber);
        }
    }

    /// Takes the oldest message of a subscriber, and waits for one if there is none.
    Optional<Message> take(String subscriber, Duration most) throws InterruptedException {
        return Optional.ofNullable(of(subscriber).poll(most.toMillis(), TimeUnit.MILLISECONDS));
    }

    /// Keeps a message that could not be handed over.
    void giveBack(String subscriber, Message message) {
        of(subscriber).add(message);
    }

    private BlockingQueue<Message> of(String subscriber) {
        return waiting.computeIfAbsent(subscriber, first -> new LinkedBlockingQueue<>(MOST));
    }

    /// A message.
    ///
    /// @param way the way that it belongs to
    /// @param visit which visit of the way its subscriber makes
    /// @param traceparent the context of the trace
    record Message(String way, int visit, String traceparent) {}
}
