package dev.plumbline.app.cli;

import dev.plumbline.graphmodel.Architecture;
import dev.plumbline.graphmodel.Scenario;
import dev.plumbline.graphmodel.workspace.NearestName;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The scenarios of a workspace that a user wants simulated, as the user wants them.
///
/// @param path the workspace, for messages
record ChosenScenarios(Architecture architecture, Path path) {

    /// How often a scenario is played at most.
    static final int MOST_RUNS = 10_000;

    /// What a user asks for.
    ///
    /// @param names the scenarios' ids; all if empty
    /// @param assertions what must hold too
    /// @param runs how often each is played, if not as it says itself
    /// @param seed the seed, if not as it says itself
    record Choice(
            List<String> names,
            List<String> assertions,
            @Nullable Integer runs,
            @Nullable Long seed) {}

    /// @param isCompared whether all are to be played as often as the first, with its random numbers
    List<Scenario> choose(Choice choice, boolean isCompared) {
        if (architecture.scenarios().isEmpty()) {
            throw new CommandFailure(
                    ExitCode.INVALID_MODEL, path + " has no scenarios.", "Add one as scenarios/NAME.yaml.");
        }
        List<Scenario> chosen = (choice.names.isEmpty()
                        ? architecture.scenarios().values().stream()
                        : choice.names.stream().distinct().map(this::named))
                .map(scenario -> as(scenario, choice))
                .toList();
        return isCompared ? partners(chosen) : chosen;
    }

    private Scenario named(String id) {
        Scenario scenario = architecture.scenarios().get(id);
        if (scenario == null) {
            throw new CommandFailure(
                    ExitCode.USAGE,
                    "There is no scenario " + id + ".",
                    NearestName.remedy(
                            id,
                            architecture.scenarios().keySet(),
                            "There are "
                                    + String.join(", ", architecture.scenarios().keySet()) + "."));
        }
        return scenario;
    }

    private static Scenario as(Scenario scenario, Choice choice) {
        Scenario.Run run = scenario.run();
        run = choice.runs == null ? run : run.withReplications(choice.runs);
        run = choice.seed == null ? run : run.withSeed(choice.seed);
        return scenario.withRun(run)
                .withAssertions(Stream.concat(scenario.assertions().stream(), choice.assertions.stream())
                        .toList());
    }

    private static List<Scenario> partners(List<Scenario> chosen) {
        Scenario first = chosen.getFirst();
        if (chosen.size() == 1) {
            if (first.overrides().isEmpty()) {
                throw new CommandFailure(
                        ExitCode.USAGE,
                        "--compare: " + first.id() + " has no overrides, so there is nothing to compare it with.",
                        "Name a second scenario.");
            }
            return List.of(without(first), first);
        }
        return chosen.stream()
                .map(scenario -> scenario.withRun(scenario.run()
                        .withSeed(first.run().seed())
                        .withReplications(first.run().replications())))
                .toList();
    }

    /// The same without its overrides, under a name that says so.
    private static Scenario without(Scenario scenario) {
        return new Scenario(
                scenario.id() + " without overrides",
                scenario.description(),
                scenario.workload(),
                Collections.emptySortedMap(),
                scenario.faults(),
                scenario.assertions(),
                scenario.links(),
                scenario.run());
    }
}
