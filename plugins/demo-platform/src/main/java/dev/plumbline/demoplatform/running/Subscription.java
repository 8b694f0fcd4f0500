package dev.plumbline.demoplatform.running;

import dev.plumbline.demoplatform.fault.ActiveFaults;
import dev.plumbline.demoplatform.http.Http;
import dev.plumbline.demoplatform.plan.PlatformPlan;
import dev.plumbline.demoplatform.telemetry.Names;
import dev.plumbline.graphmodel.way.Way;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.common.AttributesBuilder;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.context.Context;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Semaphore;

/// A service that takes messages from a queue and works on them, as many at a time as it has servers.
final class Subscription implements Runnable {

    private static final Duration LONGEST_ANSWER = Duration.ofSeconds(5);
    private static final Duration PAUSE = Duration.ofMillis(200);

    private final Service service;
    private final String queue;
    private final String broker;
    private final PlatformPlan plan;
    private final Directory directory;
    private final Ledger ledger;
    private final ActiveFaults faults;
    private final Activity activity;
    private final Semaphore free;

    /// @param queue the queue
    /// @param broker what the queue is in, in OpenTelemetry's words
    Subscription(Service service, String queue, String broker, Surroundings surroundings) {
        this.service = service;
        this.queue = queue;
        this.broker = broker;
        this.plan = surroundings.plan();
        this.directory = surroundings.directory();
        this.ledger = surroundings.ledger();
        this.faults = surroundings.faults();
        this.activity = surroundings.activity();
        this.free = new Semaphore(service.part().servers());
    }

    @Override
    public void run() {
        try {
            while (!Thread.currentThread().isInterrupted()) {
                if (faults.isDead(service.part().name()) || faults.isDead(queue)) {
                    Thread.sleep(PAUSE);
                } else {
                    free.acquire();
                    takeOne();
                }
            }
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }

    private void takeOne() throws InterruptedException {
        Optional<Http.Answer> taken = ask();
        if (taken.isEmpty()) {
            free.release();
            return;
        }
        Http.Answer message = taken.get();
        activity.begin(() -> {
            try {
                process(message);
            } finally {
                free.release();
            }
        });
        activity.endWaiting();
    }

    private Optional<Http.Answer> ask() throws InterruptedException {
        String path = RequestHandler.MESSAGES + service.part().name();
        try {
            Http.Answer answer = Http.ask("GET", directory.port(queue), path, Map.of(), LONGEST_ANSWER);
            return Optional.of(answer).filter(message -> message.status() == 200);
        } catch (IOException notThere) {
            Thread.sleep(PAUSE);
            return Optional.empty();
        }
    }

    private void process(Http.Answer message) {
        Way way = plan.ways().get(message.header("x-way"));
        Optional<ServicePath> asked =
                way == null ? Optional.empty() : ServicePath.of(way, Integer.parseInt(message.header("x-visit")));
        if (asked.isEmpty()) {
            return;
        }
        Context parent = Propagation.context(message.header(Propagation.HEADER));
        Span span = service.telemetry()
                .tracer()
                .spanBuilder("process " + queue)
                .setSpanKind(SpanKind.CONSUMER)
                .setParent(parent)
                .setAttribute(Names.BROKER, broker)
                .setAttribute(Names.DESTINATION, queue)
                .setAttribute(Names.CONSUMER_GROUP, service.part().name())
                .setAttribute(Names.MESSAGE_OPERATION, "process")
                .setAttribute(Names.MESSAGE_OPERATION_TYPE, "process")
                .setAttribute(Names.ADDRESS, Http.HOST)
                .setAttribute(Names.PORT, (long) directory.port(queue))
                .startSpan();
        long begin = System.nanoTime();
        AttributesBuilder attributes =
                Attributes.builder().put(Names.BROKER, broker).put(Names.DESTINATION, queue);
        boolean isFailed = false;
        try {
            service.worker().work(asked.get().way(), asked.get().visit().steps(), parent.with(span));
        } catch (Failure failure) {
            isFailed = true;
            span.setStatus(StatusCode.ERROR, String.valueOf(failure.getMessage()));
            span.setAttribute(Names.ERROR, Integer.toString(failure.status()));
            attributes.put(Names.ERROR, Integer.toString(failure.status()));
        }
        if (!faults.isDead(service.part().name())) {
            double seconds = (System.nanoTime() - begin) / 1e9;
            ledger.called(service.part().name(), queue, isFailed, seconds);
            service.telemetry().processed(seconds, attributes.build());
            span.end();
        }
    }
}
