package dev.plumbline.app.cli;

import dev.plumbline.pluginapi.ConnectorException;
import dev.plumbline.pluginapi.Progress;
import dev.plumbline.pluginapi.SimulationRunner;
import dev.plumbline.pluginapi.Simulator;
import dev.plumbline.simulation.sweep.InProcessRunner;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Where simulations run.
///
/// @param runner what is installed for the scheme of the address
record SimulationPlace(SimulationRunner runner, URI address) {

    private static final URI HERE = URI.create(InProcessRunner.SCHEME + ":here");

    /// The place that an address names; this process if there is none.
    static SimulationPlace of(RootCommand root, @Nullable URI given) {
        URI address = given == null ? HERE : given;
        String scheme = String.valueOf(address.getScheme()).toLowerCase(Locale.ROOT);
        List<SimulationRunner> installed = root.services().runners();
        SimulationRunner runner = installed.stream()
                .filter(candidate -> candidate.scheme().equals(scheme))
                .findFirst()
                .orElseThrow(() -> new CommandFailure(
                        ExitCode.USAGE,
                        "--on: no runner for " + scheme + " is installed.",
                        "There is "
                                + installed.stream()
                                        .map(SimulationRunner::scheme)
                                        .collect(Collectors.joining(", "))
                                + "; put the jar of another into the program's lib folder, or leave --on out."));
        if (root.offline() && !scheme.equals(InProcessRunner.SCHEME)) {
            throw new CommandFailure(
                    ExitCode.USAGE, "--on needs the network, and --offline refuses it.", "Leave one of them out.");
        }
        return new SimulationPlace(runner, address);
    }

    /// The simulator whose name holds a text; the one that plays requests if the text is empty.
    static Simulator simulator(RootCommand root, String name) {
        if (name.isEmpty()) {
            return root.services().playingSimulator();
        }
        List<Simulator> installed = root.services().simulators();
        return installed.stream()
                .filter(candidate -> candidate.name().toLowerCase(Locale.ROOT).contains(name.toLowerCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> new CommandFailure(
                        ExitCode.USAGE,
                        "There is no simulator " + name + ".",
                        "There is " + installed.stream().map(Simulator::name).collect(Collectors.joining(", ")) + "."));
    }

    void run(SimulationRunner.Task task, SimulationRunner.Results results, Progress progress) {
        try {
            runner.run(address, task, results, progress);
        } catch (ConnectorException failed) {
            throw ConnectCommand.failure(failed);
        }
    }
}
