package dev.plumbline.views.simulation;

import dev.plumbline.graphmodel.Fault;
import dev.plumbline.graphmodel.Fault.Effect;
import dev.plumbline.graphmodel.Load;
import dev.plumbline.graphmodel.Scenario;
import dev.plumbline.graphmodel.Workload;
import dev.plumbline.graphmodel.value.ValueTypes;
import dev.plumbline.views.playback.PlayedCourse;
import java.util.ArrayList;
import java.util.List;

/// What a scenario says, for people.
final class ScenarioWords {

    private ScenarioWords() {}

    /// All of it in a line.
    static String line(Scenario scenario) {
        List<String> parts = new ArrayList<>();
        parts.add(load(scenario));
        scenario.faults().stream().findFirst().map(ScenarioWords::fault).ifPresent(parts::add);
        if (scenario.faults().size() > 1) {
            parts.add(scenario.faults().size() - 1 + " more faults");
        }
        if (!scenario.overrides().isEmpty()) {
            parts.add(count(scenario.overrides().size(), "change"));
        }
        if (!scenario.assertions().isEmpty()) {
            parts.add(count(scenario.assertions().size(), "assertion"));
        }
        parts.add(run(scenario.run()));
        return String.join(" · ", parts);
    }

    private static String load(Scenario scenario) {
        double rate = 0;
        long users = 0;
        for (Workload workload : scenario.workload()) {
            switch (workload) {
                case Workload.OpenWorkload open -> rate += open.load().most().perSecond();
                case Workload.ClosedWorkload closed -> users += closed.users();
            }
        }
        List<String> parts = new ArrayList<>();
        if (rate > 0) {
            parts.add(FigureText.rate(rate));
        }
        if (users > 0) {
            parts.add(FigureText.number((double) users) + " users");
        }
        return parts.isEmpty() ? "no load" : String.join(" and ", parts);
    }

    /// What enters by a relation.
    static String workload(Workload workload) {
        return switch (workload) {
            case Workload.OpenWorkload open -> load(open.load());
            case Workload.ClosedWorkload closed ->
                FigureText.number((double) closed.users()) + " users who think for "
                        + ValueTypes.DURATION.format(closed.think().mean());
        };
    }

    private static String load(Load load) {
        return switch (load) {
            case Load.Steady steady -> FigureText.rate(steady.rate().perSecond());
            case Load.Profile profile ->
                "up to " + FigureText.rate(profile.most().perSecond()) + ", over time";
            case Load.Recorded recorded ->
                "up to " + FigureText.rate(recorded.most().perSecond()) + ", as recorded";
        };
    }

    /// How often and how long it is played.
    static String run(Scenario.Run run) {
        return run.replications() + " × " + FigureText.span(run.horizon());
    }

    /// What breaks, where and when, as in `zone eu-1a down, 30 s to 60 s`.
    static String fault(Fault fault) {
        double from = fault.at().toNanos() / 1e9;
        double to = from + fault.duration().toNanos() / 1e9;
        return what(fault)
                + (to > from
                        ? ", " + FigureText.span(from) + " to " + FigureText.span(to)
                        : " at " + FigureText.span(from));
    }

    /// When something is broken.
    static List<PlayedCourse.Span> spans(Scenario scenario) {
        return scenario.faults().stream()
                .map(fault -> {
                    double from = fault.at().toNanos() / 1e9;
                    return new PlayedCourse.Span(
                            what(fault), from, from + fault.duration().toNanos() / 1e9);
                })
                .toList();
    }

    /// What breaks and where.
    static String what(Fault fault) {
        return FaultTargets.of(fault.target()) + " " + effect(fault.effect());
    }

    private static String effect(Effect effect) {
        return switch (effect) {
            case Effect.Down down -> "down";
            case Effect.Slow slow -> FigureText.number(slow.factor()) + " times slower";
            case Effect.Errors errors -> ValueTypes.RATIO.format(errors.share()) + " errors";
            case Effect.Delay delay -> ValueTypes.DURATION.format(delay.by()) + " later";
            case Effect.Spike spike -> "× " + FigureText.number(spike.factor());
            case Effect.Flush flush -> "flushed";
            case Effect.Deploy deploy -> "deployed in batches of " + ValueTypes.RATIO.format(deploy.batch());
        };
    }

    /// A number of things.
    static String count(long number, String thing) {
        return number + " " + thing + (number == 1 ? "" : "s");
    }
}
