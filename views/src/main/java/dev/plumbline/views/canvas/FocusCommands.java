package dev.plumbline.views.canvas;

import static dev.plumbline.views.CommandGroup.DIAGRAM;

import dev.plumbline.views.Command;
import java.util.ArrayList;
import java.util.List;

/// How people light a part of the diagram, with the usual keys for it.
final class FocusCommands {

    private FocusCommands() {}

    static List<Command> of(Spotlight spotlight) {
        List<Command> commands = new ArrayList<>(List.of(
                DIAGRAM.command(
                        "canvas.focus",
                        "Focus on the neighbourhood",
                        "mdi2b-bullseye",
                        () -> spotlight.toggle(FocusSide.BOTH),
                        "F"),
                DIAGRAM.command(
                        "canvas.focus-uses",
                        "Focus on what it uses",
                        "mdi2b-bullseye-arrow",
                        () -> spotlight.toggle(FocusSide.USES),
                        "U"),
                DIAGRAM.command(
                        "canvas.focus-used-by",
                        "Focus on what uses it",
                        "mdi2b-bullseye-arrow",
                        () -> spotlight.toggle(FocusSide.USED_BY),
                        "Shift+U"),
                DIAGRAM.command(
                        "canvas.focus-further",
                        "Reach one relation further",
                        "mdi2a-arrow-expand-all",
                        spotlight::widen,
                        "Shortcut+E")));
        for (int depth = 1; depth <= Spotlight.DEEPEST; depth++) {
            int steps = depth;
            commands.add(DIAGRAM.command(
                    "canvas.focus-depth-" + steps,
                    "Focus depth " + steps,
                    "mdi2b-bullseye",
                    () -> spotlight.reach(steps),
                    "Digit" + steps));
        }
        for (PathKind kind : PathKind.values()) {
            commands.add(DIAGRAM.command(
                    kind.command(), kind.title(), "mdi2r-routes", () -> spotlight.path(kind), kind.keys()));
        }
        return List.copyOf(commands);
    }
}
