package dev.plumbline.graphmodel.workspace;

import dev.plumbline.graphmodel.Load;
import dev.plumbline.graphmodel.Workload;
import dev.plumbline.graphmodel.value.Rate;
import dev.plumbline.graphmodel.value.ValueTypes;
import dev.plumbline.graphmodel.workspace.YamlNode.YamlMapping;
import dev.plumbline.graphmodel.workspace.YamlNode.YamlScalar;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Reads the items of a scenario's workload.
final class WorkloadReader {

    private static final List<String> OPEN = List.of("relation", "arrivals", "rate");
    private static final List<String> CLOSED = List.of("relation", "users", "think");

    private final EntryReader reader;

    WorkloadReader(EntryReader reader) {
        this.reader = reader;
    }

    /// The workload, or none after an error.
    List<Workload> read(YamlNode item) {
        List<YamlEntry> among = item.resolved() instanceof YamlMapping mapping
                ? reader.entries().of(mapping)
                : List.of();
        boolean closed = EntryReader.find(among, "users") != null;
        if (!(EntryReader.find(among, "relation") instanceof YamlScalar relation) || relation.isNull()) {
            incomplete(item, "A workload names no relation.");
            return List.of();
        }
        for (YamlEntry entry : among) {
            if (!(closed ? CLOSED : OPEN).contains(entry.keyText())) {
                reader.attributes().unknown(entry, closed ? CLOSED : OPEN, "a workload");
            }
        }
        Workload workload = closed ? closed(item, relation.value(), among) : open(item, relation.value(), among);
        return workload == null ? List.of() : List.of(workload);
    }

    private @Nullable Workload open(YamlNode item, String relation, List<YamlEntry> among) {
        YamlNode rate = EntryReader.find(among, "rate");
        if (rate == null) {
            incomplete(item, "The workload of " + relation + " has neither a rate nor users.");
            return null;
        }
        YamlNode arrivals = EntryReader.find(among, "arrivals");
        Object process = arrivals == null
                ? Workload.Arrivals.POISSON
                : reader.attributes()
                        .scalar(ScenarioValues.ARRIVALS, arrivals, "'arrivals' of the workload of " + relation);
        Object perSecond = reader.attributes().scalar(ValueTypes.RATE, rate, "'rate' of the workload of " + relation);
        return process == null || perSecond == null
                ? null
                : new Workload.OpenWorkload(
                        relation,
                        (Workload.Arrivals) process,
                        new Load.Steady((Rate) perSecond),
                        Collections.emptySortedMap());
    }

    private @Nullable Workload closed(YamlNode item, String relation, List<YamlEntry> among) {
        YamlNode users = EntryReader.find(among, "users");
        YamlNode think = EntryReader.find(among, "think");
        if (users == null || think == null) {
            incomplete(item, "The workload of " + relation + " has users and no think time.");
            return null;
        }
        Object count = reader.attributes().scalar(ValueTypes.POSITIVE, users, "'users' of the workload of " + relation);
        Object mean = think(think, relation);
        return count == null || mean == null
                ? null
                : Workload.ClosedWorkload.thinking(relation, (Long) count, (Duration) mean);
    }

    private @Nullable Object think(YamlNode think, String relation) {
        String name = "'think' of the workload of " + relation;
        if (!(think instanceof YamlMapping mapping)) {
            return reader.attributes().scalar(ValueTypes.DURATION, think, name);
        }
        List<YamlEntry> among = reader.entries().of(mapping);
        for (YamlEntry entry : among) {
            if (!entry.keyText().equals("mean") && !entry.keyText().equals("distribution")) {
                reader.attributes().unknown(entry, List.of("mean", "distribution"), "a think time");
            }
        }
        YamlNode distribution = EntryReader.find(among, "distribution");
        YamlNode mean = EntryReader.find(among, "mean");
        if (mean == null) {
            incomplete(think, name + " has no mean.");
            return null;
        }
        boolean known =
                distribution == null || reader.attributes().scalar(ScenarioValues.THINKING, distribution, name) != null;
        return known ? reader.attributes().scalar(ValueTypes.DURATION, mean, name) : null;
    }

    private void incomplete(YamlNode at, String what) {
        reader.problems()
                .error(
                        at,
                        "scenario.incomplete",
                        what,
                        "The scenario is left out of the model.",
                        "Write {relation: web-feed, arrivals: poisson, rate: 120/s} or {relation: web-feed, users: 400,"
                                + " think: 20s}.");
    }
}
