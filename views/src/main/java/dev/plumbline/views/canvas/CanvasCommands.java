package dev.plumbline.views.canvas;

import dev.plumbline.views.Command;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// What people can do on the canvas, with the keys for it.
final class CanvasCommands {

    private CanvasCommands() {}

    static List<Command> of(CanvasController canvas) {
        List<Command> commands = new ArrayList<>(List.of(
                Command.of("Zoom to fit", "mdi2f-fit-to-page-outline", canvas::fit, "Shift+Digit1"),
                Command.of(
                        "Zoom to selection", "mdi2i-image-filter-center-focus", canvas::fitSelection, "Shift+Digit2"),
                Command.of("Zoom to 100 %", "mdi2m-magnify", canvas::actualSize, "Shortcut+Digit0", "Shortcut+Numpad0"),
                Command.of(
                        "Zoom in",
                        "mdi2m-magnify-plus-outline",
                        canvas::zoomIn,
                        "Shortcut+Equals",
                        "Shortcut+Plus",
                        "Shortcut+Shift+Equals",
                        "Shortcut+Add"),
                Command.of(
                        "Zoom out",
                        "mdi2m-magnify-minus-outline",
                        canvas::zoomOut,
                        "Shortcut+Minus",
                        "Shortcut+Subtract"),
                Command.of("Go to the enclosing view", "mdi2a-arrow-up-left", canvas::drillOut, "Back_Space"),
                Command.of("Choose an overlay", "mdi2l-layers-outline", canvas::chooseOverlay, "O"),
                Command.of(
                        "Show one level of nesting less",
                        "mdi2u-unfold-less-horizontal",
                        canvas::fewerLevels,
                        "Open_Bracket"),
                Command.of(
                        "Show one level of nesting more",
                        "mdi2u-unfold-more-horizontal",
                        canvas::moreLevels,
                        "Close_Bracket"),
                Command.of(
                        "Open or close the container",
                        "mdi2u-unfold-more-horizontal",
                        canvas::toggleContainer,
                        "Shortcut+Shift+Space"),
                Command.of("Focus on the neighbourhood", "mdi2b-bullseye", canvas::toggleFocus, "F"),
                Command.of("Show the path between two elements", "mdi2r-routes", canvas::lightPath, "P"),
                Command.of(
                        "Copy as a picture", "mdi2i-image-multiple-outline", canvas::copyPicture, "Shortcut+Shift+C"),
                Command.of("Show or hide the minimap", "mdi2m-map-outline", canvas::toggleMinimap, "M"),
                Command.of("Clear focus and selection", "mdi2s-selection-off", canvas::escape, "Escape")));
        for (int depth = 1; depth <= 4; depth++) {
            int steps = depth;
            commands.add(Command.of(
                    "Focus depth " + steps, "mdi2b-bullseye", () -> canvas.focusDepth(steps), "Digit" + steps));
        }
        addWalks(commands, canvas);
        return List.copyOf(commands);
    }

    private static String capitalized(Direction direction) {
        return direction.name().charAt(0) + direction.name().substring(1).toLowerCase(Locale.ROOT);
    }

    private static void addWalks(List<Command> commands, CanvasController canvas) {
        for (Direction direction : Direction.values()) {
            String arrow = capitalized(direction);
            String icon = "mdi2a-arrow-" + arrow.toLowerCase(Locale.ROOT);
            commands.add(Command.of(
                    "Select the next element " + words(direction),
                    icon,
                    () -> canvas.walk(direction, Walk.ANYWHERE),
                    arrow));
            commands.add(Command.of(
                    "Follow a relation " + words(direction),
                    icon,
                    () -> canvas.walk(direction, Walk.ALONG_RELATIONS),
                    "Alt+" + arrow));
        }
    }

    private static String words(Direction direction) {
        return switch (direction) {
            case LEFT -> "to the left";
            case RIGHT -> "to the right";
            case UP -> "above";
            case DOWN -> "below";
        };
    }
}
