package dev.plumbline.graphmodel.workspace;

import dev.plumbline.graphmodel.ElementAttributes.DistributionKind;
import dev.plumbline.graphmodel.Load;
import dev.plumbline.graphmodel.Workload;
import dev.plumbline.graphmodel.Workload.Arrivals;
import dev.plumbline.graphmodel.Workload.Think;
import dev.plumbline.graphmodel.value.Ratio;
import dev.plumbline.graphmodel.value.ValueTypes;
import dev.plumbline.graphmodel.workspace.YamlNode.YamlMapping;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/// Reads the items of a scenario's workload.
final class WorkloadReader {

    private static final List<String> OPEN = List.of("relation", "arrivals", "rate", "profile", "recorded", "flows");
    private static final List<String> CLOSED = List.of("relation", "users", "think", "flows");
    private static final String EXAMPLES =
            "{relation: web-feed, arrivals: poisson, rate: 120/s} or {relation: web-feed," + " users: 400, think: 20s}";

    private final EntryReader reader;
    private final LoadReader loads;

    WorkloadReader(EntryReader reader) {
        this.reader = reader;
        this.loads = new LoadReader(reader);
    }

    /// What can be read of the workloads.
    List<Workload> readAll(List<YamlNode> items) {
        List<Workload> workloads = new ArrayList<>();
        for (YamlNode item : items) {
            Workload workload = read(ScenarioPart.of(reader, item, "a workload"));
            if (workload != null) {
                workloads.add(workload);
            }
        }
        return workloads;
    }

    private @Nullable Workload read(ScenarioPart part) {
        String relation = part.id("relation");
        if (relation == null) {
            part.wrong(part.at(), "scenario.incomplete", "A workload names no relation.", "Write " + EXAMPLES + ".");
            return null;
        }
        boolean isClosed = part.has("users");
        part.warnOfOthers(isClosed ? CLOSED : OPEN);
        ScenarioPart named = part.named("the workload of " + relation);
        SortedMap<String, Ratio> flows = new FlowShares(reader).read(named);
        Workload workload = isClosed ? closed(named, relation, flows) : open(named, relation, flows);
        return flows == null ? null : workload;
    }

    private @Nullable Workload open(ScenarioPart part, String relation, @Nullable SortedMap<String, Ratio> flows) {
        Object arrivals = part.has("arrivals") ? part.value("arrivals", ScenarioValues.ARRIVALS) : Arrivals.POISSON;
        Load load = loads.read(part);
        return arrivals == null || load == null || flows == null
                ? null
                : new Workload.OpenWorkload(relation, (Arrivals) arrivals, load, flows);
    }

    private @Nullable Workload closed(ScenarioPart part, String relation, @Nullable SortedMap<String, Ratio> flows) {
        YamlNode think = part.find("think");
        if (think == null) {
            part.wrong(
                    part.at(),
                    "scenario.incomplete",
                    "The workload of " + relation + " has users and no think time.",
                    "Write " + EXAMPLES + ".");
            return null;
        }
        Object users = part.value("users", ValueTypes.POSITIVE);
        Think time = think instanceof YamlMapping ? group(part, think) : mean(part.value("think", ValueTypes.DURATION));
        return users == null || time == null || flows == null
                ? null
                : new Workload.ClosedWorkload(relation, (Long) users, time, flows);
    }

    private static @Nullable Think mean(@Nullable Object mean) {
        return mean == null ? null : Think.exponential((Duration) mean);
    }

    private @Nullable Think group(ScenarioPart workload, YamlNode node) {
        ScenarioPart part = ScenarioPart.of(reader, node, "a think time");
        part.warnOfOthers(List.of("mean", "distribution"));
        ScenarioPart named = part.named("'think' of " + workload.name());
        Object mean = named.required("mean", ValueTypes.DURATION, "think: {distribution: uniform, mean: 20s}");
        Object distribution = named.has("distribution")
                ? named.value("distribution", ScenarioValues.THINKING)
                : ScenarioValues.Thinking.EXPONENTIAL;
        return mean == null || distribution == null
                ? null
                : new Think(kind((ScenarioValues.Thinking) distribution), (Duration) mean);
    }

    private static DistributionKind kind(ScenarioValues.Thinking thinking) {
        return switch (thinking) {
            case CONSTANT -> DistributionKind.CONSTANT;
            case EXPONENTIAL -> DistributionKind.EXPONENTIAL;
            case LOGNORMAL -> DistributionKind.LOGNORMAL;
            case UNIFORM -> DistributionKind.UNIFORM;
        };
    }
}
