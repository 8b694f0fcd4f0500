package dev.plumbline.app.cli;

import dev.plumbline.graphmodel.Architecture;
import dev.plumbline.graphmodel.Fault;
import dev.plumbline.graphmodel.Scenario;
import dev.plumbline.graphmodel.Workload;
import dev.plumbline.graphmodel.value.ValueFormatException;
import dev.plumbline.graphmodel.value.ValueTypes;
import dev.plumbline.graphmodel.workspace.NearestName;
import dev.plumbline.simulation.collapse.CollapseQuestion;
import dev.plumbline.simulation.collapse.CollapseQuestion.Kind;
import dev.plumbline.simulation.sweep.Axis;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// What a user wants to know of the collapse of a scenario.
///
/// @param axes ranges of `load`, `size` and `length`; one that is not given has a single value
/// @param trigger the id of what the trigger hits; what the scenario's first fault that slows or spikes hits, if not
/// given
record CollapseChoice(
        Architecture architecture,
        Scenario scenario,
        List<String> axes,
        @Nullable String trigger) {

    private static final String LOAD = "load";
    private static final String SIZE = "size";
    private static final String LENGTH = "length";
    private static final String AXES = "Write load=0.5:1.2:0.1, size=2:8:2 or length=5s:20s:5s, each at most once.";
    private static final double USUAL_SIZE = 5;
    private static final long USUAL_SHARE = 20;

    /// The question.
    ///
    /// @throws CommandFailure if it makes no sense
    CollapseQuestion question() {
        Trigger found = trigger == null ? written() : named(trigger);
        TreeMap<String, List<String>> values = values();
        try {
            List<Duration> lengths = new ArrayList<>();
            for (String length : values.getOrDefault(LENGTH, List.of())) {
                lengths.add(ValueTypes.DURATION.parse(length));
            }
            return new CollapseQuestion(
                    found.target,
                    found.kind,
                    numbers(values, LOAD, 1),
                    numbers(values, SIZE, found.size),
                    lengths.isEmpty() ? List.of(found.length) : lengths,
                    scenario.run().replications());
        } catch (ValueFormatException wrong) {
            throw new CommandFailure(ExitCode.USAGE, "--collapse: " + wrong.getMessage(), wrong.remedy());
        } catch (IllegalArgumentException senseless) {
            throw failure(String.valueOf(senseless.getMessage()));
        }
    }

    static CommandFailure failure(String what) {
        return new CommandFailure(ExitCode.USAGE, "--collapse: " + what, "Choose other ranges, or a longer horizon.");
    }

    private TreeMap<String, List<String>> values() {
        TreeMap<String, List<String>> values = new TreeMap<>();
        for (String text : axes) {
            try {
                Axis axis = Axis.parse(text);
                boolean isKnown = List.of(LOAD, SIZE, LENGTH).contains(axis.key());
                if (!isKnown || values.putIfAbsent(axis.key(), axis.values()) != null) {
                    throw new CommandFailure(
                            ExitCode.USAGE,
                            "--collapse: '" + axis.key() + "' "
                                    + (isKnown ? "is given twice." : "is no axis of the map."),
                            AXES);
                }
            } catch (ValueFormatException wrong) {
                throw new CommandFailure(ExitCode.USAGE, "--collapse: " + wrong.getMessage(), AXES);
            }
        }
        return values;
    }

    private static List<Double> numbers(TreeMap<String, List<String>> values, String key, double otherwise)
            throws ValueFormatException {
        List<Double> numbers = new ArrayList<>();
        for (String value : values.getOrDefault(key, List.of())) {
            numbers.add(ValueTypes.NUMBER.parse(value));
        }
        return numbers.isEmpty() ? List.of(otherwise) : numbers;
    }

    /// What the scenario's own first fault of that kind does.
    private Trigger written() {
        for (Fault fault : scenario.faults()) {
            if (fault.effect() instanceof Fault.Effect.Slow slow) {
                return new Trigger(fault.target(), Kind.SLOW, slow.factor(), fault.duration());
            }
            if (fault.effect() instanceof Fault.Effect.Spike spike) {
                return new Trigger(fault.target(), Kind.SPIKE, spike.factor(), fault.duration());
            }
        }
        throw new CommandFailure(
                ExitCode.USAGE,
                "--collapse: " + scenario.id() + " has no fault that slows something or spikes the load.",
                "Name what is hit: --trigger ELEMENT for one that gets slow, --trigger RELATION for more load by it.");
    }

    private Trigger named(String id) {
        Duration usual = scenario.run().horizon().dividedBy(USUAL_SHARE);
        boolean isEntry = scenario.workload().stream().map(Workload::relation).anyMatch(id::equals);
        if (isEntry) {
            return new Trigger(new Fault.Target.Entry(id), Kind.SPIKE, USUAL_SIZE, usual);
        }
        if (architecture.relation(id).isPresent()) {
            return new Trigger(new Fault.Target.Link(id), Kind.SLOW, USUAL_SIZE, usual);
        }
        if (architecture.element(id).isPresent()) {
            return new Trigger(new Fault.Target.Elements(List.of(id)), Kind.SLOW, USUAL_SIZE, usual);
        }
        TreeSet<String> known = new TreeSet<>(architecture.elements().keySet());
        known.addAll(architecture.relations().keySet());
        throw new CommandFailure(
                ExitCode.USAGE,
                "--trigger: there is no element or relation " + id + ".",
                NearestName.remedy(id, known, "Name an element that gets slow, or a relation that load enters by."));
    }

    /// What hits the system.
    private record Trigger(Fault.Target target, Kind kind, double size, Duration length) {}
}
