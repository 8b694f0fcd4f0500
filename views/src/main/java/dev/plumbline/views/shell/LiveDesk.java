package dev.plumbline.views.shell;

import dev.plumbline.views.Command;
import dev.plumbline.views.evidence.EvidenceController;
import dev.plumbline.views.live.LiveController;
import java.util.List;

/// The live panel among the tables at the bottom, and how people come to it.
final class LiveDesk {

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
        return controller.commands(() -> {
            model.evidenceShown.set(true);
            front.run();
        });
    }

    void close() {
        controller.close();
    }
}
