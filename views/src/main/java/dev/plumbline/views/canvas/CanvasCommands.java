package dev.plumbline.views.canvas;

import static dev.plumbline.views.CommandGroup.DIAGRAM;

import dev.plumbline.views.Command;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// What people can do on the canvas, with the usual keys for it.
final class CanvasCommands {

    private CanvasCommands() {}

    static List<Command> of(CanvasController canvas) {
        List<Command> commands = new ArrayList<>(zooming(canvas));
        commands.addAll(moving(canvas));
        addWalks(commands, canvas);
        return List.copyOf(commands);
    }

    private static List<Command> zooming(CanvasController canvas) {
        return List.of(
                DIAGRAM.command(
                        "canvas.zoom-to-fit",
                        "Zoom to fit",
                        "mdi2f-fit-to-page-outline",
                        canvas.zooming()::fit,
                        "Shift+Digit1"),
                DIAGRAM.command(
                        "canvas.zoom-to-selection",
                        "Zoom to selection",
                        "mdi2i-image-filter-center-focus",
                        canvas.zooming()::fitSelection,
                        "Shift+Digit2"),
                DIAGRAM.command(
                        "canvas.zoom-to-100",
                        "Zoom to 100 %",
                        "mdi2m-magnify",
                        canvas.zooming()::actualSize,
                        "Shortcut+Digit0",
                        "Shortcut+Numpad0"),
                DIAGRAM.command(
                        "canvas.zoom-in",
                        "Zoom in",
                        "mdi2m-magnify-plus-outline",
                        canvas.zooming()::in,
                        "Shortcut+Plus",
                        "Shortcut+Equals",
                        "Shortcut+Shift+Equals",
                        "Shortcut+Add"),
                DIAGRAM.command(
                        "canvas.zoom-out",
                        "Zoom out",
                        "mdi2m-magnify-minus-outline",
                        canvas.zooming()::out,
                        "Shortcut+Minus",
                        "Shortcut+Subtract"));
    }

    private static List<Command> moving(CanvasController canvas) {
        return List.of(
                DIAGRAM.command(
                        "canvas.drill-in",
                        "Go into the selected element",
                        "mdi2a-arrow-bottom-right",
                        canvas.travelling()::drillIntoSelected,
                        "Shift+Enter"),
                DIAGRAM.command(
                        "canvas.drill-out",
                        "Go to the enclosing view",
                        "mdi2a-arrow-up-left",
                        canvas.travelling()::drillOut,
                        "Back_Space"),
                DIAGRAM.command(
                        "canvas.back",
                        "Go back to the view before",
                        "mdi2a-arrow-left",
                        canvas.travelling()::back,
                        "Shortcut+Alt+Left"),
                DIAGRAM.command(
                        "canvas.forward",
                        "Go forward to the next view",
                        "mdi2a-arrow-right",
                        canvas.travelling()::forward,
                        "Shortcut+Alt+Right"),
                DIAGRAM.command(
                        "canvas.choose-overlay",
                        "Choose an overlay",
                        "mdi2l-layers-outline",
                        canvas::chooseOverlay,
                        "O"),
                DIAGRAM.command(
                        "canvas.legend",
                        "Show or hide the legend",
                        "mdi2f-format-list-bulleted-type",
                        canvas.looks()::toggleLegend,
                        "I"),
                DIAGRAM.command(
                        "canvas.fewer-levels",
                        "Show one level of nesting less",
                        "mdi2u-unfold-less-horizontal",
                        canvas.travelling()::fewerLevels,
                        "Shift+Open_Bracket",
                        "'{'"),
                DIAGRAM.command(
                        "canvas.more-levels",
                        "Show one level of nesting more",
                        "mdi2u-unfold-more-horizontal",
                        canvas.travelling()::moreLevels,
                        "Shift+Close_Bracket",
                        "'}'"),
                DIAGRAM.command(
                        "canvas.toggle-container",
                        "Open or close the container",
                        "mdi2u-unfold-more-horizontal",
                        canvas.travelling()::toggleContainer,
                        "Shortcut+Shift+Space"),
                DIAGRAM.command(
                        "canvas.copy-picture",
                        "Copy as a picture",
                        "mdi2i-image-multiple-outline",
                        canvas.looks()::copyPicture,
                        "Shortcut+Shift+C"),
                DIAGRAM.command(
                        "canvas.minimap",
                        "Show or hide the minimap",
                        "mdi2m-map-outline",
                        canvas.looks()::toggleMinimap,
                        "M"),
                DIAGRAM.command(
                        "canvas.clear", "Clear focus and selection", "mdi2s-selection-off", canvas::escape, "Escape"));
    }

    private static void addWalks(List<Command> commands, CanvasController canvas) {
        for (Direction direction : Direction.values()) {
            String arrow = capitalized(direction);
            String name = arrow.toLowerCase(Locale.ROOT);
            String icon = "mdi2a-arrow-" + name;
            commands.add(DIAGRAM.command(
                    "canvas.select-" + name,
                    "Select the next element " + words(direction),
                    icon,
                    () -> canvas.arrows().walk(direction, Walk.ANYWHERE)));
            commands.add(DIAGRAM.command(
                    "canvas.follow-" + name,
                    "Go to the related or the next element " + words(direction),
                    icon,
                    () -> canvas.arrows().walk(direction, Walk.ALONG_RELATIONS),
                    "Alt+" + arrow));
        }
        commands.add(DIAGRAM.command(
                "canvas.next",
                "Select the next element",
                "mdi2a-arrow-right-thin",
                () -> canvas.arrows().walk(Stride.NEXT, canvas.surface()),
                "Tab"));
        commands.add(DIAGRAM.command(
                "canvas.previous",
                "Select the element before",
                "mdi2a-arrow-left-thin",
                () -> canvas.arrows().walk(Stride.PREVIOUS, canvas.surface()),
                "Shift+Tab"));
        commands.add(DIAGRAM.command(
                "canvas.container",
                "Select the container",
                "mdi2a-arrow-up-thin",
                () -> canvas.arrows().walk(Stride.OUT, canvas.surface()),
                "Open_Bracket",
                "'['"));
        commands.add(DIAGRAM.command(
                "canvas.contents",
                "Select what is inside",
                "mdi2a-arrow-down-thin",
                () -> canvas.arrows().walk(Stride.IN, canvas.surface()),
                "Close_Bracket",
                "']'"));
    }

    private static String capitalized(Direction direction) {
        return direction.name().charAt(0) + direction.name().substring(1).toLowerCase(Locale.ROOT);
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
