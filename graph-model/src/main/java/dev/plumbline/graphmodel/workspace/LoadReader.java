package dev.plumbline.graphmodel.workspace;

import dev.plumbline.graphmodel.Load;
import dev.plumbline.graphmodel.value.Rate;
import dev.plumbline.graphmodel.value.ValueTypes;
import dev.plumbline.graphmodel.workspace.YamlNode.YamlSequence;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Reads how many requests of an open workload arrive: a rate, a profile or recorded rates.
final class LoadReader {

    private static final List<String> FORMS = List.of("rate", "profile", "recorded");
    private static final String PROFILE = "profile: [{at: 0s, rate: 100/s}, {at: 60s, rate: 500/s}]";
    private static final String RECORDED = "recorded: {every: 60s, rates: [100/s, 130/s]}";

    private final EntryReader reader;

    LoadReader(EntryReader reader) {
        this.reader = reader;
    }

    /// The load, or null after an error.
    @Nullable
    Load read(ScenarioPart workload) {
        List<String> named = FORMS.stream().filter(workload::has).toList();
        if (named.size() != 1) {
            String what = named.isEmpty()
                    ? " has neither a rate nor users, nor a profile or recorded rates."
                    : " has more than one of rate, profile and recorded.";
            workload.wrong(
                    workload.at(),
                    "scenario.incomplete",
                    workload.subject() + what,
                    "Write one of them: rate: 120/s, " + PROFILE + " or " + RECORDED + "; or users: 400, think: 20s.");
            return null;
        }
        Load load = switch (named.getFirst()) {
            case "rate" -> steady(workload);
            case "profile" -> profile(workload);
            default -> recorded(workload);
        };
        if (load != null && load.most().perSecond() == 0) {
            workload.idle(
                    workload.nodeOf(named.getFirst()),
                    "The rate of " + workload.name() + " is always 0.",
                    "No request arrives there.",
                    "Write a rate above 0/s, or remove the workload.");
        }
        return load;
    }

    private static @Nullable Load steady(ScenarioPart workload) {
        Object rate = workload.value("rate", ValueTypes.RATE);
        return rate == null ? null : new Load.Steady((Rate) rate);
    }

    private @Nullable Load profile(ScenarioPart workload) {
        YamlNode node = workload.nodeOf("profile");
        if (!(node instanceof YamlSequence sequence) || sequence.items().isEmpty()) {
            wrongShape(workload, node, "'profile' of " + workload.name() + " has no points.", PROFILE);
            return null;
        }
        List<Load.Point> points = new ArrayList<>();
        boolean isSound = true;
        for (YamlNode item : sequence.items()) {
            ScenarioPart part = ScenarioPart.of(reader, item, "a point of the profile");
            part.warnOfOthers(List.of("at", "rate"));
            Duration before =
                    points.isEmpty() ? Duration.ZERO : points.getLast().at();
            Load.Point point = point(part, before);
            isSound &= point != null;
            if (point != null) {
                points.add(point);
            }
        }
        return isSound ? new Load.Profile(points) : null;
    }

    private static Load.@Nullable Point point(ScenarioPart part, Duration before) {
        Object at = part.required("at", ValueTypes.DURATION, PROFILE);
        Object rate = part.required("rate", ValueTypes.RATE, PROFILE);
        if (at == null || rate == null) {
            return null;
        }
        if (before.compareTo((Duration) at) > 0) {
            part.wrong(
                    part.nodeOf("at"),
                    "scenario.order",
                    "The point of the profile at " + ValueTypes.DURATION.format((Duration) at)
                            + " stands after that at " + ValueTypes.DURATION.format(before) + ".",
                    "Write the points in the order of their times.");
            return null;
        }
        return new Load.Point((Duration) at, (Rate) rate);
    }

    private @Nullable Load recorded(ScenarioPart workload) {
        String name = "'recorded' of " + workload.name();
        ScenarioPart part = ScenarioPart.of(reader, workload.nodeOf("recorded"), name);
        part.warnOfOthers(List.of("every", "rates"));
        Object every = part.required("every", ValueTypes.DURATION, RECORDED);
        List<Rate> rates = new ArrayList<>();
        boolean isSound = true;
        for (YamlNode item : part.items("rates")) {
            Object rate = reader.attributes().scalar(ValueTypes.RATE, item, "A rate of " + name);
            isSound &= rate != null;
            if (rate != null) {
                rates.add((Rate) rate);
            }
        }
        if (isSound && rates.isEmpty()) {
            wrongShape(part, part.nodeOf("rates"), name + " has no list of rates.", RECORDED);
        }
        if (every != null && !((Duration) every).isPositive()) {
            wrongShape(part, part.nodeOf("every"), "The rates of " + name + " hold for no time.", RECORDED);
            return null;
        }
        return isSound && every != null && !rates.isEmpty() ? new Load.Recorded((Duration) every, rates) : null;
    }

    private static void wrongShape(ScenarioPart part, YamlNode at, String what, String example) {
        part.wrong(at, "scenario.incomplete", what, "Write " + example + ".");
    }
}
