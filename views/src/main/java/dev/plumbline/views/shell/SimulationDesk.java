package dev.plumbline.views.shell;

import static dev.plumbline.views.CommandGroup.SIMULATE;

import dev.plumbline.views.Command;
import dev.plumbline.views.evidence.EvidenceController;
import dev.plumbline.views.playback.PlaybackController;
import dev.plumbline.views.simulation.SimulationController;
import java.util.ArrayList;
import java.util.List;

/// The simulation panel among the tables at the bottom, and how people come to it.
final class SimulationDesk {

    /// A result needs more room than a list of findings.
    private static final TableRoom ROOM = new TableRoom(0.36, 0.46);

    private final WorkbenchModel model;
    private final SimulationController controller;
    private final PlaybackController playback;
    private Runnable front = () -> {};

    SimulationDesk(WorkbenchModel model, SimulationController controller, PlaybackController playback) {
        this.model = model;
        this.controller = controller;
        this.playback = playback;
    }

    SimulationController controller() {
        return controller;
    }

    PlaybackController playback() {
        return playback;
    }

    /// Takes its place among the tables.
    void joins(EvidenceController tables) {
        front = tables.add(controller.view(), "Simulation");
    }

    /// What people can do.
    List<Command> commands() {
        List<Command> commands = new ArrayList<>(List.of(
                SIMULATE.command(
                        "simulation.show",
                        "Show the simulation",
                        "mdi2f-flask-outline",
                        this::showAndTakeKeyboard,
                        "Alt+Digit6"),
                SIMULATE.command("simulation.run", "Play the scenario", "mdi2p-play-outline", this::run, "F9"),
                SIMULATE.command(
                        "simulation.stop",
                        "Stop the simulation",
                        "mdi2s-stop-circle-outline",
                        controller::stop,
                        "Shift+F9"),
                SIMULATE.command(
                        "simulation.compare", "Compare the result with another one", "mdi2c-compare", this::compare),
                SIMULATE.command(
                        "simulation.play-back",
                        "Play the result back on the diagram",
                        "mdi2p-play-circle-outline",
                        controller::playBack,
                        "Alt+F9"),
                SIMULATE.command("simulation.edit", "Change the scenario", "mdi2p-pencil-outline", controller::edit)));
        if (controller.creates()) {
            commands.add(SIMULATE.command("simulation.new", "New scenario…", "mdi2p-plus", controller::create));
        }
        commands.addAll(playback.commands());
        return commands;
    }

    private void compare() {
        show();
        controller.compare();
    }

    void close() {
        controller.close();
        playback.close();
    }

    private void run() {
        show();
        controller.run();
    }

    private void showAndTakeKeyboard() {
        show();
        controller.takeKeyboard();
    }

    /// Brings the panel to the front, high enough for a result.
    private void show() {
        ROOM.take(model);
        front.run();
    }
}
