package dev.plumbline.views.shell;

import dev.plumbline.views.Command;
import dev.plumbline.views.OpenedArchitecture;
import dev.plumbline.views.evidence.EvidenceController;
import dev.plumbline.views.relations.RelationsController;
import java.util.List;
import javafx.scene.layout.Region;

/// The table of relations among the tables at the bottom, and how people come to it.
final class RelationsDesk {

    /// Rows enough to see what an element has to do with others.
    private static final TableRoom ROOM = new TableRoom(0.2, 0.3);

    private final WorkbenchModel model;
    private final RelationsController controller;
    private Runnable front = () -> {};

    RelationsDesk(WorkbenchModel model, RelationsController controller) {
        this.model = model;
        this.controller = controller;
    }

    /// Takes its place among the tables.
    void joins(EvidenceController tables) {
        front = tables.add(controller.view(), "Relations");
    }

    Region view() {
        return controller.view();
    }

    void show(OpenedArchitecture opened) {
        controller.show(opened);
    }

    /// What people can do.
    List<Command> commands() {
        return controller.commands(this::bringToFront);
    }

    private void bringToFront() {
        ROOM.take(model);
        front.run();
    }

    void close() {
        controller.close();
    }
}
