package dev.plumbline.demoplatform.running;

import dev.plumbline.demoplatform.fault.ActiveFaults;
import dev.plumbline.demoplatform.plan.Part;
import dev.plumbline.demoplatform.telemetry.Busy;
import dev.plumbline.graphmodel.PerformanceAttributes;
import dev.plumbline.graphmodel.way.Step;
import dev.plumbline.graphmodel.way.Way;
import io.opentelemetry.context.Context;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.random.RandomGenerator;

/// How one service works on a request: it waits for a free server, works for its service time, and takes its steps.
/// The server is held meanwhile only where the model says that the service blocks.
final class Worker {

    private static final int MOST_WAITING = 500;

    private final Part part;
    private final Stepper stepper;
    private final ActiveFaults faults;
    private final Busy busy;
    private final RandomGenerator random;
    private final Semaphore servers;
    private final AtomicInteger waiting = new AtomicInteger();
    private final boolean isBlocking;

    Worker(Part part, Stepper stepper, ActiveFaults faults, Busy busy, RandomGenerator random) {
        this.part = part;
        this.stepper = stepper;
        this.faults = faults;
        this.busy = busy;
        this.random = random;
        this.servers = new Semaphore(part.servers(), true);
        this.isBlocking = part.element().get(PerformanceAttributes.BLOCKING, false);
    }

    /// Works on a request.
    ///
    /// @throws Failure if it cannot be answered
    void work(Way way, List<Step> steps, Context context) throws Failure {
        enter();
        try {
            workItself();
            if (isBlocking) {
                takeSteps(way, steps, context);
            }
        } finally {
            leave();
        }
        if (!isBlocking) {
            takeSteps(way, steps, context);
        }
    }

    private void enter() throws Failure {
        if (waiting.incrementAndGet() > MOST_WAITING) {
            waiting.decrementAndGet();
            throw new Failure(503, "more than " + MOST_WAITING + " requests wait");
        }
        try {
            servers.acquire();
        } catch (InterruptedException ended) {
            throw new Failure(503, "the service ends");
        } finally {
            waiting.decrementAndGet();
        }
        busy.add(1);
    }

    private void leave() {
        busy.add(-1);
        servers.release();
    }

    private void workItself() throws Failure {
        double seconds = part.work().draw(random) * faults.latency(part.name());
        try {
            Thread.sleep(Duration.ofNanos((long) (seconds * 1e9)));
        } catch (InterruptedException ended) {
            throw new Failure(503, "the service ends");
        }
        if (random.nextDouble() < faults.errors(part.name())) {
            throw new Failure(500, "a fault was injected");
        }
    }

    private void takeSteps(Way way, List<Step> steps, Context context) throws Failure {
        stepper.take(way, steps, context);
        stepper.takeNewCalls(context);
    }
}
