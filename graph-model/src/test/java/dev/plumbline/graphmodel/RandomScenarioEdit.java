package dev.plumbline.graphmodel;

import dev.plumbline.graphmodel.ScenarioEdit.RunKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;

/// Makes edits that fit a scenario at random.
public final class RandomScenarioEdit {

    private final Random random;
    private final RandomScenario scenarios;

    public RandomScenarioEdit(Random random, Architecture architecture) {
        this.random = random;
        this.scenarios = new RandomScenario(random, architecture);
    }

    public ScenarioEdit next(Scenario scenario) {
        List<ScenarioEdit> possible = new ArrayList<>();
        Scenario other = scenarios.next(scenario.id(), "What if " + random.nextInt(100) + "?");
        for (RunKey key : RunKey.values()) {
            possible.add(new ScenarioEdit.SetRun(key, other.run()));
            possible.add(new ScenarioEdit.ResetRun(key));
        }
        possible.add(new ScenarioEdit.SetDescription(random.nextInt(4) == 0 ? "" : other.description()));
        possible.add(new ScenarioEdit.SetLinks(other.links()));
        possible.add(new ScenarioEdit.Rename("renamed-" + random.nextInt(1000)));
        other.workload().forEach(load -> possible.add(new ScenarioEdit.AddWorkload(load)));
        other.faults().forEach(fault -> possible.add(new ScenarioEdit.AddFault(fault)));
        other.assertions().forEach(text -> possible.add(new ScenarioEdit.AddAssertion(text)));
        other.overrides().forEach((path, text) -> possible.add(new ScenarioEdit.SetOverride(path, text)));
        scenario.overrides().keySet().forEach(path -> {
            possible.add(new ScenarioEdit.RemoveOverride(path));
            possible.add(new ScenarioEdit.SetOverride(path, path.endsWith("replicas") ? "77" : "77ms"));
        });
        each(scenario.workload(), i -> {
            possible.add(new ScenarioEdit.RemoveWorkload(i));
            other.workload().forEach(load -> possible.add(new ScenarioEdit.SetWorkload(i, load)));
        });
        each(scenario.faults(), i -> {
            possible.add(new ScenarioEdit.RemoveFault(i));
            other.faults().forEach(fault -> possible.add(new ScenarioEdit.SetFault(i, fault)));
        });
        each(scenario.assertions(), i -> {
            possible.add(new ScenarioEdit.RemoveAssertion(i));
            other.assertions().forEach(text -> possible.add(new ScenarioEdit.SetAssertion(i, text)));
        });
        return possible.get(random.nextInt(possible.size()));
    }

    private static void each(List<?> items, IntConsumer action) {
        IntStream.range(0, items.size()).forEach(action);
    }
}
