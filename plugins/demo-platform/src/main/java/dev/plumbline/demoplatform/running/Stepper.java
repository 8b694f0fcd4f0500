package dev.plumbline.demoplatform.running;

import dev.plumbline.demoplatform.fault.ActiveFaults;
import dev.plumbline.demoplatform.plan.Part;
import dev.plumbline.demoplatform.plan.PlatformPlan;
import dev.plumbline.graphmodel.Attributes;
import dev.plumbline.graphmodel.Relation;
import dev.plumbline.graphmodel.RelationAttributes;
import dev.plumbline.graphmodel.RelationCriticality;
import dev.plumbline.graphmodel.RelationKind;
import dev.plumbline.graphmodel.way.Step;
import dev.plumbline.graphmodel.way.Traffic;
import dev.plumbline.graphmodel.way.Way;
import io.opentelemetry.context.Context;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/// Takes the steps of one service: it draws who is called and how often, tries again, and falls back.
final class Stepper {

    private final Part part;
    private final PlatformPlan plan;
    private final Fallbacks fallbacks;
    private final Caller caller;
    private final Mailboxes mailboxes;
    private final ActiveFaults faults;
    private final Activity activity;
    private final RandomGenerator random;

    Stepper(Part part, Surroundings surroundings, Caller caller, Mailboxes mailboxes, RandomGenerator random) {
        this.part = part;
        this.plan = surroundings.plan();
        this.fallbacks = surroundings.fallbacks();
        this.caller = caller;
        this.mailboxes = mailboxes;
        this.faults = surroundings.faults();
        this.activity = surroundings.activity();
        this.random = random;
    }

    /// Takes steps one after another.
    ///
    /// @throws Failure if a call fails that is required
    void take(Way way, List<Step> steps, Context context) throws Failure {
        for (Step step : steps) {
            switch (step) {
                case Step.Call call -> repeat(call.count(), () -> call(way, call, context));
                case Step.Choice choice -> {
                    int branch = draw(choice.weights());
                    if (branch >= 0) {
                        take(way, choice.branches().get(branch), context);
                    }
                }
                case Step.Repeat repeat -> repeat(repeat.count(), () -> take(way, repeat.steps(), context));
                case Step.Fork fork -> fork(way, fork, context);
            }
        }
    }

    /// Calls what no plan says, because of a fault.
    void takeNewCalls(Context context) {
        for (String name : faults.newCalls(part.name())) {
            Part other = plan.parts().get(name);
            if (other != null) {
                Relation relation = new Relation("new", part.name(), name, RelationKind.CALLS, Attributes.NONE);
                caller.call(relation, other, ServicePath.DIRECT, ServicePath.DIRECT, context);
            }
        }
    }

    private void repeat(double count, Taking taking) throws Failure {
        int times = (int) count + (random.nextDouble() < count - Math.floor(count) ? 1 : 0);
        for (int time = 0; time < times; time++) {
            taking.take();
        }
    }

    private int draw(List<Double> weights) {
        double left = random.nextDouble();
        for (int branch = 0; branch < weights.size(); branch++) {
            left -= weights.get(branch);
            if (left < 0) {
                return branch;
            }
        }
        return -1;
    }

    private void fork(Way way, Step.Fork fork, Context context) throws Failure {
        List<List<Step>> branches = new ArrayList<>(fork.branches());
        branches.removeIf(List::isEmpty);
        CountDownLatch done = new CountDownLatch(branches.size());
        AtomicReference<@Nullable Failure> failed = new AtomicReference<>();
        for (List<Step> branch : branches) {
            activity.begin(() -> {
                try {
                    take(way, branch, context);
                } catch (Failure failure) {
                    failed.set(failure);
                } finally {
                    done.countDown();
                }
            });
        }
        try {
            done.await();
        } catch (InterruptedException ended) {
            throw new Failure(503, "the service ends");
        }
        Failure failure = failed.get();
        if (failure != null) {
            throw failure;
        }
    }

    private void call(Way way, Step.Call call, Context context) throws Failure {
        Relation relation = call.relation();
        if (relation.kind() == RelationKind.SUBSCRIBES) {
            String traceparent = Propagation.headers(context).getOrDefault(Propagation.HEADER, "");
            activity.addWaiting();
            try {
                mailboxes.put(
                        Traffic.receiver(relation),
                        new Mailboxes.Message(way.id(), call.visit().number(), traceparent));
            } catch (Failure full) {
                activity.endWaiting();
                throw full;
            }
        } else if (call.waits()) {
            callAndWait(way, call, context);
        } else {
            activity.begin(() -> {
                try {
                    callAndWait(way, call, context);
                } catch (Failure nobodyWaits) {
                    // The caller went on when the call began; the span tells of the failure.
                }
            });
        }
    }

    private void callAndWait(Way way, Step.Call call, Context context) throws Failure {
        Relation relation = call.relation();
        String path = ServicePath.of(way, call.visit());
        if (attempt(relation, path, ServicePath.route(way), context)) {
            return;
        }
        for (Relation fallback : fallbacks.of(relation)) {
            if (attempt(fallback, ServicePath.DIRECT, ServicePath.DIRECT, context)) {
                return;
            }
        }
        if (relation.criticality() == RelationCriticality.REQUIRED) {
            throw new Failure(502, Traffic.receiver(relation) + " does not answer well");
        }
    }

    private boolean attempt(Relation relation, String path, String route, Context context) {
        Part other = plan.parts().get(Traffic.receiver(relation));
        if (other == null) {
            return false;
        }
        for (long attempt = 0; attempt < relation.attempts(); attempt++) {
            if (attempt > 0 && !pause(relation)) {
                return false;
            }
            if (caller.call(relation, other, path, route, context)) {
                return true;
            }
        }
        return false;
    }

    /// Waits before another attempt, for a random part of twice the relation's delay.
    private boolean pause(Relation relation) {
        Duration delay = relation.get(RelationAttributes.RETRY)
                .flatMap(retry -> retry.get(RelationAttributes.RETRY_DELAY))
                .orElse(Duration.ofMillis(50));
        try {
            Thread.sleep(Duration.ofNanos((long) (2 * random.nextDouble() * delay.toNanos())));
            return true;
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    @FunctionalInterface
    private interface Taking {
        void take() throws Failure;
    }
}
