package dev.plumbline.demoplatform.running;

import dev.plumbline.demoplatform.fault.ActiveFaults;
import dev.plumbline.demoplatform.plan.Part;
import dev.plumbline.demoplatform.plan.PlatformPlan;
import dev.plumbline.demoplatform.plan.Roles;
import dev.plumbline.graphmodel.way.Step;
import dev.plumbline.graphmodel.way.Traffic;
import dev.plumbline.graphmodel.way.Way;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.context.Context;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;

/// Makes requests: they come by a Poisson process along each way, in the platform's day more or fewer.
final class Generator implements Runnable {

    /// A process of this size cannot hold more; a request that comes then is turned away and counted.
    private static final int MOST_UNDER_WAY = 500;
    /// A machine that starts requests later than this, in seconds, is too busy for them; they are turned away too.
    private static final double LATEST = 0.25;
    private static final double SWING = 0.6;

    private final PlatformPlan plan;
    private final Map<String, Service> services;
    private final ActiveFaults faults;
    private final Activity activity;
    private final Ledger ledger;
    private final Duration day;
    private final RandomGenerator random;
    private final List<Way> ways;
    private final double whole;
    private volatile boolean isPaused;

    /// @param day how long a day of the platform takes, in which its load swings; zero if it does not swing
    Generator(Surroundings surroundings, Map<String, Service> services, Duration day, RandomGenerator random) {
        this.plan = surroundings.plan();
        this.services = services;
        this.faults = surroundings.faults();
        this.activity = surroundings.activity();
        this.ledger = surroundings.ledger();
        this.day = day;
        this.random = random;
        this.ways = List.copyOf(plan.ways().values());
        this.whole = plan.rates().values().stream().mapToDouble(rate -> rate).sum();
    }

    /// Makes no requests, or makes them again.
    void pause(boolean isWished) {
        isPaused = isWished;
    }

    @Override
    public void run() {
        long start = System.nanoTime();
        double next = 0;
        try {
            while (!Thread.currentThread().isInterrupted()) {
                double now = (System.nanoTime() - start) / 1e9;
                next += random.nextExponential() / (whole * faults.traffic() * swing(now));
                if (next > now) {
                    Thread.sleep(Duration.ofNanos((long) ((next - now) * 1e9)));
                }
                if (!isPaused) {
                    comes(drawn(), (System.nanoTime() - start) / 1e9 - next);
                }
            }
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }

    private double swing(double now) {
        return day.isZero() ? 1 : 1 + SWING * Math.sin(2 * Math.PI * now * 1e9 / day.toNanos());
    }

    private Way drawn() {
        double left = random.nextDouble() * whole;
        for (Way way : ways) {
            left -= plan.rates().getOrDefault(way.id(), 0.0);
            if (left < 0) {
                return way;
            }
        }
        return ways.getLast();
    }

    private void comes(Way way, double lateSeconds) {
        if (lateSeconds > LATEST || activity.underWay() >= MOST_UNDER_WAY) {
            ledger.turnedAway();
            return;
        }
        ledger.started(way.id());
        activity.begin(() -> way.start().forEach(step -> takeFirst(way, step)));
    }

    /// A first step is taken by its sender. What a person does nobody tells of: it is taken by what the person uses.
    private void takeFirst(Way way, Step step) {
        Optional<Step.Call> first = firstCall(step);
        if (first.isEmpty()) {
            return;
        }
        Service sender = services.get(Traffic.sender(first.get().relation()));
        Service receiver = services.get(Traffic.receiver(first.get().relation()));
        if (sender != null) {
            take(sender, way, List.of(step));
        } else if (receiver != null && step instanceof Step.Call call) {
            take(receiver, way, call.visit().steps());
        }
    }

    private void take(Service service, Way way, List<Step> steps) {
        Part part = service.part();
        if (faults.isDead(part.name()) || steps.isEmpty()) {
            return;
        }
        boolean isClient = Roles.isClient(part.element());
        Span span = isClient
                ? Span.getInvalid()
                : service.telemetry()
                        .tracer()
                        .spanBuilder(way.id())
                        .setNoParent()
                        .startSpan();
        Context context = isClient ? Context.root() : Context.root().with(span);
        try {
            service.stepper().take(way, steps, context);
            if (isClient) {
                service.stepper().takeNewCalls(context);
            }
        } catch (Failure failure) {
            span.setStatus(StatusCode.ERROR, String.valueOf(failure.getMessage()));
        } finally {
            span.end();
        }
    }

    private static Optional<Step.Call> firstCall(Step step) {
        return switch (step) {
            case Step.Call call -> Optional.of(call);
            case Step.Choice choice -> firstCall(choice.branches());
            case Step.Repeat repeat -> firstCall(List.of(repeat.steps()));
            case Step.Fork fork -> firstCall(fork.branches());
        };
    }

    private static Optional<Step.Call> firstCall(List<List<Step>> branches) {
        return branches.stream()
                .flatMap(List::stream)
                .map(Generator::firstCall)
                .flatMap(Optional::stream)
                .findFirst();
    }
}
