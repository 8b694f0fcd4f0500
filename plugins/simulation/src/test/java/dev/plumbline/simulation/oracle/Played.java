package dev.plumbline.simulation.oracle;

import dev.plumbline.graphmodel.Scenario;
import dev.plumbline.graphmodel.workspace.ReadLimits;
import dev.plumbline.graphmodel.workspace.Workspace;
import dev.plumbline.graphmodel.workspace.WorkspaceReader;
import dev.plumbline.pluginapi.Progress;
import dev.plumbline.pluginapi.SimulationResult;
import dev.plumbline.simulation.events.KernelSimulator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/// A small workspace as people write it, and what the kernel makes of its scenario.
final class Played {

    private final StringBuilder model = new StringBuilder("plumbline: 1\nelements:\n  web: {kind: client}\n");
    private final StringBuilder relations = new StringBuilder();
    private final StringBuilder flows = new StringBuilder();
    private final StringBuilder scenario = new StringBuilder("scenario: played\n");

    private double horizon;
    private int runs;

    /// A service with what is said of it, as in `replicas: 2, serviceTime: 1s`.
    Played service(String id, String attributes) {
        return element(id, "service", attributes);
    }

    /// An element of any kind.
    Played element(String id, String kind, String attributes) {
        model.append("  ")
                .append(id)
                .append(": {kind: ")
                .append(kind)
                .append(", ")
                .append(attributes)
                .append("}\n");
        return this;
    }

    /// Calls from one element to another, with the id `from-to`.
    Played calls(String from, String to, String attributes) {
        return relation(from, to, "calls" + (attributes.isEmpty() ? "" : ", " + attributes));
    }

    /// A relation with the id `from-to`.
    ///
    /// @param kind its kind, and what else is said of it
    Played relation(String from, String to, String kind) {
        relations
                .append("  - {id: ")
                .append(from)
                .append('-')
                .append(to)
                .append(", from: ")
                .append(from)
                .append(", to: ")
                .append(to)
                .append(", kind: ")
                .append(kind)
                .append("}\n");
        return this;
    }

    /// A flow of steps as they stand in a file.
    Played flow(String steps) {
        flows.append("  way: {steps: [").append(steps).append("]}\n");
        return this;
    }

    /// A line of the scenario.
    Played scenario(String line) {
        scenario.append(line).append('\n');
        return this;
    }

    /// Poisson arrivals along a relation.
    Played poisson(String relation, double rate) {
        return scenario("workload: [{relation: " + relation + ", arrivals: poisson, rate: " + rate + "/s}]");
    }

    /// @param horizon the length of a run, in seconds
    SimulationResult run(double horizon, int runs) {
        return lasting(horizon, runs).play(1);
    }

    /// Says how long it is played, and how often.
    ///
    /// @param seconds the length of a run
    Played lasting(double seconds, int times) {
        horizon = seconds;
        runs = times;
        return this;
    }

    /// What comes out.
    ///
    /// @param longer how many times as long it is played as was said
    SimulationResult play(double longer) {
        // Cases that have a seed in common would err in common.
        scenario.append("seed: ")
                .append((model + relations.toString()).hashCode() & 0xFFFF)
                .append('\n');
        scenario.append("horizon: ")
                .append(horizon * longer)
                .append("s\nreplications: ")
                .append(runs)
                .append('\n');
        try {
            Path folder = Files.createTempDirectory("played");
            try {
                Files.writeString(
                        folder.resolve("plumbline.yaml"),
                        model + "relations:\n" + relations + (flows.isEmpty() ? "" : "flows:\n" + flows));
                Files.writeString(folder.resolve("played.yaml"), scenario);
                return run(new WorkspaceReader(ReadLimits.standard()).read(folder, (read, files) -> {}));
            } finally {
                delete(folder);
            }
        } catch (IOException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static SimulationResult run(Workspace workspace) {
        if (!workspace.problems().isEmpty()) {
            throw new IllegalStateException(workspace.problems().toString());
        }
        Scenario played = workspace.architecture().scenarios().get("played");
        return new KernelSimulator().simulate(workspace.architecture(), played, Progress.NONE);
    }

    private static void delete(Path folder) throws IOException {
        List<Path> all;
        try (Stream<Path> files = Files.walk(folder)) {
            all = files.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path file : all) {
            Files.delete(file);
        }
    }
}
