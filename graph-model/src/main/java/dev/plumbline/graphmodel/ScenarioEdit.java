package dev.plumbline.graphmodel;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/// One thing that people change in a scenario: a value of its run, or one load, override, fault or assertion.
///
/// Places in lists count from 0.
public sealed interface ScenarioEdit {

    /// Gives the scenario another id; its file keeps its name.
    record Rename(String id) implements ScenarioEdit {}

    /// Says what the scenario is about.
    record SetDescription(String text) implements ScenarioEdit {}

    /// Sets one value of the run; the others are left as they are.
    ///
    /// @param key which value
    /// @param from a run that has it
    record SetRun(RunKey key, Scenario.Run from) implements ScenarioEdit {}

    /// Leaves one value of the run to its standard, and takes it out of the file.
    record ResetRun(RunKey key) implements ScenarioEdit {}

    /// Says how long messages are on the way.
    record SetLinks(Scenario.Links links) implements ScenarioEdit {}

    /// Adds a load behind the others.
    record AddWorkload(Workload workload) implements ScenarioEdit {}

    /// Makes a load another one.
    record SetWorkload(int index, Workload workload) implements ScenarioEdit {}

    /// Removes a load.
    record RemoveWorkload(int index) implements ScenarioEdit {}

    /// Gives an attribute another value in the scenario.
    ///
    /// @param path the attribute's path, as in `feed-api.replicas`
    /// @param text its value, as it is written in files
    record SetOverride(String path, String text) implements ScenarioEdit {}

    /// Leaves an attribute as the model says it.
    record RemoveOverride(String path) implements ScenarioEdit {}

    /// Adds a fault behind the others.
    record AddFault(Fault fault) implements ScenarioEdit {}

    /// Makes a fault another one.
    record SetFault(int index, Fault fault) implements ScenarioEdit {}

    /// Removes a fault.
    record RemoveFault(int index) implements ScenarioEdit {}

    /// Adds an assertion behind the others.
    record AddAssertion(String text) implements ScenarioEdit {}

    /// Makes an assertion another one.
    record SetAssertion(int index, String text) implements ScenarioEdit {}

    /// Removes an assertion.
    record RemoveAssertion(int index) implements ScenarioEdit {}

    /// The values of a run that can be left to their standards.
    enum RunKey {
        HORIZON("horizon"),
        WARMUP("warmup"),
        REPLICATIONS("replications"),
        PRECISION("precision"),
        SEED("seed"),
        FAILURES("failures");

        private final String key;

        RunKey(String key) {
            this.key = key;
        }

        /// The key in files.
        public String key() {
            return key;
        }
    }

    /// The scenario after the edit.
    ///
    /// @throws IndexOutOfBoundsException if it names a place that the scenario has not
    default Scenario applyTo(Scenario before) {
        return switch (this) {
            case Rename rename -> before.withId(rename.id);
            case SetDescription set -> before.withDescription(set.text);
            case SetRun set -> before.withRun(with(before.run(), set.key, set.from));
            case ResetRun reset -> before.withRun(with(before.run(), reset.key, Scenario.Run.standard()));
            case SetLinks set -> before.withLinks(set.links);
            case AddWorkload add -> before.withWorkload(added(before.workload(), add.workload));
            case SetWorkload set -> before.withWorkload(set(before.workload(), set.index, set.workload));
            case RemoveWorkload remove -> before.withWorkload(without(before.workload(), remove.index));
            case SetOverride set -> before.withOverrides(overrides(before, set.path, Optional.of(set.text)));
            case RemoveOverride remove -> before.withOverrides(overrides(before, remove.path, Optional.empty()));
            case AddFault add -> before.withFaults(added(before.faults(), add.fault));
            case SetFault set -> before.withFaults(set(before.faults(), set.index, set.fault));
            case RemoveFault remove -> before.withFaults(without(before.faults(), remove.index));
            case AddAssertion add -> before.withAssertions(added(before.assertions(), add.text));
            case SetAssertion set -> before.withAssertions(set(before.assertions(), set.index, set.text));
            case RemoveAssertion remove -> before.withAssertions(without(before.assertions(), remove.index));
        };
    }

    /// What the edit does, for menus and logs: "Change the fault 2".
    default String title() {
        return switch (this) {
            case Rename rename -> "Rename the scenario to " + rename.id;
            case SetDescription set -> "Describe the scenario";
            case SetRun set -> "Set the " + set.key.key + " of the scenario";
            case ResetRun reset -> "Leave out the " + reset.key.key + " of the scenario";
            case SetLinks set -> "Set the times between zones";
            case AddWorkload add -> "Add load by " + add.workload.relation();
            case SetWorkload set -> "Change the load by " + set.workload.relation();
            case RemoveWorkload remove -> "Remove the load " + (remove.index + 1);
            case SetOverride set -> "Override " + set.path;
            case RemoveOverride remove -> "Remove the override of " + remove.path;
            case AddFault add -> "Add a fault";
            case SetFault set -> "Change the fault " + (set.index + 1);
            case RemoveFault remove -> "Remove the fault " + (remove.index + 1);
            case AddAssertion add -> "Add an assertion";
            case SetAssertion set -> "Change the assertion " + (set.index + 1);
            case RemoveAssertion remove -> "Remove the assertion " + (remove.index + 1);
        };
    }

    /// The knob that the edit turns: edits of the same knob without a pause between them are one step.
    default Optional<String> subject() {
        return switch (this) {
            case SetDescription set -> Optional.of("description");
            case SetRun set -> Optional.of(set.key.key);
            case SetLinks set -> Optional.of("links");
            case SetWorkload set -> Optional.of("workload " + set.index);
            case SetOverride set -> Optional.of("override " + set.path);
            case SetFault set -> Optional.of("fault " + set.index);
            case SetAssertion set -> Optional.of("assertion " + set.index);
            case Rename rename -> Optional.empty();
            case ResetRun reset -> Optional.empty();
            case AddWorkload add -> Optional.empty();
            case RemoveWorkload remove -> Optional.empty();
            case RemoveOverride remove -> Optional.empty();
            case AddFault add -> Optional.empty();
            case RemoveFault remove -> Optional.empty();
            case AddAssertion add -> Optional.empty();
            case RemoveAssertion remove -> Optional.empty();
        };
    }

    private static Scenario.Run with(Scenario.Run run, RunKey key, Scenario.Run other) {
        return new Scenario.Run(
                key == RunKey.HORIZON ? other.horizon() : run.horizon(),
                key == RunKey.WARMUP ? other.warmup() : run.warmup(),
                key == RunKey.REPLICATIONS ? other.replications() : run.replications(),
                key == RunKey.PRECISION ? other.precision() : run.precision(),
                key == RunKey.SEED ? other.seed() : run.seed(),
                key == RunKey.FAILURES ? other.failures() : run.failures());
    }

    private static SortedMap<String, String> overrides(Scenario scenario, String path, Optional<String> text) {
        SortedMap<String, String> overrides = new TreeMap<>(scenario.overrides());
        text.ifPresentOrElse(value -> overrides.put(path, value), () -> overrides.remove(path));
        return overrides;
    }

    private static <T> List<T> added(List<T> items, T item) {
        List<T> changed = new ArrayList<>(items);
        changed.add(item);
        return changed;
    }

    private static <T> List<T> set(List<T> items, int index, T item) {
        List<T> changed = new ArrayList<>(items);
        changed.set(index, item);
        return changed;
    }

    private static <T> List<T> without(List<T> items, int index) {
        List<T> changed = new ArrayList<>(items);
        changed.remove(index);
        return changed;
    }
}
