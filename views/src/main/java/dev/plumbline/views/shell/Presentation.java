package dev.plumbline.views.shell;

import static dev.plumbline.views.CommandGroup.VIEW;

import dev.plumbline.views.Command;
import dev.plumbline.views.CommandGroup;
import java.util.List;
import java.util.Set;
import javafx.beans.property.BooleanProperty;

/// Shows nothing but the diagram, for others to look at. The panels stay as they are, hidden, and nothing can be
/// changed meanwhile.
final class Presentation {
    private static final Set<String> OTHERS = Set.of(
            "flow.walk",
            "flow.end",
            "step.next",
            "step.previous",
            "view.present",
            "view.full-screen",
            "view.laser",
            "view.light-dark",
            "view.timeline",
            "timeline.play",
            "timeline.live",
            "arrange.nudge-left",
            "arrange.nudge-right",
            "arrange.nudge-up",
            "arrange.nudge-down");
    private static final Set<String> NEED_BARS = Set.of(
            "canvas.choose-overlay",
            "canvas.find",
            "canvas.find-next",
            "canvas.find-previous",
            "canvas.filter",
            "canvas.clear-filter",
            "canvas.minimap",
            "canvas.next",
            "canvas.previous");

    private final WorkbenchModel model;
    private final Panels panels;
    private final FullScreen screen;

    Presentation(WorkbenchModel model, Panels panels, FullScreen screen) {
        this.model = model;
        this.panels = panels;
        this.screen = screen;
        panels.canvas().stage().presenting().bind(model.presenting);
    }

    List<Command> commands() {
        BooleanProperty laser = panels.canvas().stage().laser();
        return List.of(
                VIEW.command("view.present", "Present", "mdi2p-presentation-play", this::toggle, "F5"),
                VIEW.command("view.full-screen", "Full screen", "mdi2f-fullscreen", screen::toggle, "F11"),
                CommandGroup.DIAGRAM.command(
                        "view.laser",
                        "Point with a laser dot",
                        "mdi2l-laser-pointer",
                        () -> laser.set(!laser.get()),
                        "K"));
    }

    /// Whether nothing but the diagram is seen.
    boolean isOn() {
        return model.presenting.get();
    }

    /// Whether a command works while nothing but the diagram is seen.
    boolean allows(Command command) {
        String id = command.id();
        return !model.presenting.get() || OTHERS.contains(id) || (id.startsWith("canvas.") && !NEED_BARS.contains(id));
    }

    private void toggle() {
        if (model.presenting.get()) {
            end();
        } else if (model.state.get() instanceof WorkbenchState.Open) {
            model.presenting.set(true);
            panels.canvas().takeKeyboard();
        }
    }

    /// Shows the panels again as they were; whether there was a presentation.
    boolean end() {
        boolean wasPresenting = model.presenting.get();
        if (wasPresenting) {
            panels.canvas().stage().laser().set(false);
            model.presenting.set(false);
            panels.canvas().takeKeyboard();
        }
        return wasPresenting;
    }

    /// Goes some of the kept views on or back; whether there is a presentation.
    boolean step(int by) {
        if (model.presenting.get()) {
            panels.views().step(by);
        }
        return model.presenting.get();
    }
}
