package dev.plumbline.views.scenario;

import dev.plumbline.graphmodel.Load;
import dev.plumbline.graphmodel.Workload;
import dev.plumbline.graphmodel.Workload.Arrivals;
import dev.plumbline.graphmodel.value.Rate;
import java.time.Duration;
import java.util.List;

/// The ways in which load can be given.
enum LoadKind {
    STEADY("Steady rate"),
    PROFILE("Rate over time"),
    RECORDED("Recorded rates"),
    USERS("Users who think");

    private static final Duration THINKING = Duration.ofSeconds(20);
    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final String words;

    LoadKind(String words) {
        this.words = words;
    }

    /// What people call it.
    String words() {
        return words;
    }

    static LoadKind of(Workload workload) {
        return switch (workload) {
            case Workload.ClosedWorkload closed -> USERS;
            case Workload.OpenWorkload open ->
                switch (open.load()) {
                    case Load.Steady steady -> STEADY;
                    case Load.Profile profile -> PROFILE;
                    case Load.Recorded recorded -> RECORDED;
                };
        };
    }

    /// About the same load given in this way.
    ///
    /// @param horizon the simulated time
    Workload from(Workload workload, Duration horizon) {
        Rate rate = rate(workload);
        return switch (this) {
            case STEADY -> open(workload, new Load.Steady(rate));
            case PROFILE ->
                open(
                        workload,
                        new Load.Profile(List.of(new Load.Point(Duration.ZERO, rate), new Load.Point(horizon, rate))));
            case RECORDED -> open(workload, new Load.Recorded(MINUTE, List.of(rate)));
            case USERS ->
                new Workload.ClosedWorkload(
                        workload.relation(),
                        Math.max(1, Math.round(rate.perSecond() * THINKING.toSeconds())),
                        Workload.Think.exponential(THINKING),
                        workload.flows());
        };
    }

    private static Workload open(Workload workload, Load load) {
        Arrivals arrivals = workload instanceof Workload.OpenWorkload open ? open.arrivals() : Arrivals.POISSON;
        return new Workload.OpenWorkload(workload.relation(), arrivals, load, workload.flows());
    }

    /// The highest rate; of users, that at which they ask if every answer came at once.
    private static Rate rate(Workload workload) {
        return switch (workload) {
            case Workload.OpenWorkload open -> open.load().most();
            case Workload.ClosedWorkload closed -> {
                double seconds = Math.max(0.001, closed.think().mean().toNanos() / 1e9);
                yield new Rate(Math.round(1000 * closed.users() / seconds) / 1000.0);
            }
        };
    }
}
