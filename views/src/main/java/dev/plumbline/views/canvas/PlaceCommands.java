package dev.plumbline.views.canvas;

import static dev.plumbline.views.CommandGroup.ARRANGE;

import dev.plumbline.views.Command;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// What people can do to the places of elements, with the usual keys for it.
final class PlaceCommands {

    private static final int STEP = 8;
    private static final int LEAP = 40;

    private PlaceCommands() {}

    static List<Command> of(ArrowKeys arrows, TidyingUp tidying, Positioning positioning) {
        List<Command> commands = new ArrayList<>();
        for (Direction direction : Direction.values()) {
            String name = direction.name().toLowerCase(Locale.ROOT);
            String arrow = name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
            String icon = "mdi2a-arrow-" + name;
            commands.add(ARRANGE.command(
                    "arrange.nudge-" + name,
                    "Move a little " + words(direction),
                    icon,
                    () -> arrows.nudge(direction, STEP),
                    arrow));
            commands.add(ARRANGE.command(
                    "arrange.shift-" + name,
                    "Move " + words(direction),
                    icon,
                    () -> arrows.nudge(direction, LEAP),
                    "Shift+" + arrow));
        }
        for (Alignment alignment : Alignment.values()) {
            commands.add(ARRANGE.command(
                    "arrange.align-" + alignment.name().toLowerCase(Locale.ROOT),
                    alignment.title(),
                    alignment.icon(),
                    () -> positioning.align(alignment),
                    alignment.keys()));
        }
        for (Distribution distribution : Distribution.values()) {
            commands.add(ARRANGE.command(
                    "arrange.distribute-" + distribution.name().toLowerCase(Locale.ROOT),
                    distribution.title(),
                    distribution.icon(),
                    () -> positioning.distribute(distribution)));
        }
        commands.add(ARRANGE.command("arrange.unpin", "Unpin", "mdi2p-pin-off-outline", positioning::unpin));
        commands.add(ARRANGE.command(
                "arrange.tidy-selection", "Tidy the selection", "mdi2b-broom", tidying::selection, "Shift+T"));
        commands.add(ARRANGE.command(
                "arrange.tidy-all", "Tidy everything that is not pinned", "mdi2a-auto-fix", tidying::all));
        return List.copyOf(commands);
    }

    private static String words(Direction direction) {
        return switch (direction) {
            case LEFT -> "to the left";
            case RIGHT -> "to the right";
            case UP -> "up";
            case DOWN -> "down";
        };
    }
}
