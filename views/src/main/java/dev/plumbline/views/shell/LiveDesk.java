package dev.plumbline.views.shell;

import dev.plumbline.views.Command;
import dev.plumbline.views.evidence.EvidenceController;
import dev.plumbline.views.live.LiveController;
import java.util.List;

/// The live panel among the tables at the bottom, and how people come to it.
final class LiveDesk {

    /// Connections beside what they tell need more room than a list of findings.
    private static final TableRoom ROOM = new TableRoom(0.32, 0.42);

    private final WorkbenchModel model;
    private final LiveController controller;
    private Runnable front = () -> {};

    LiveDesk(WorkbenchModel model, LiveController controller) {
        this.model = model;
        this.controller = controller;
    }

    /// Takes its place among the tables.
    void joins(EvidenceController tables) {
        front = tables.add(controller.view(), "Live");
    }

    /// What people can do.
    List<Command> commands() {
        return controller.commands(this::show);
    }

    /// Brings the panel to the front, high enough for a table.
    private void show() {
        ROOM.take(model);
        front.run();
    }

    void close() {
        controller.close();
    }
}
