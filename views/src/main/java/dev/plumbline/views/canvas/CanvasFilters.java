package dev.plumbline.views.canvas;

import static dev.plumbline.views.CommandGroup.DIAGRAM;

import dev.plumbline.graphmodel.view.ViewFilter;
import dev.plumbline.views.Chooser;
import dev.plumbline.views.Command;
import dev.plumbline.views.KeyHints;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Node;

/// Finding and filtering on the canvas: to find lights the hits and dims the rest, to filter removes it.
final class CanvasFilters implements AutoCloseable {

    private final CanvasModel model;
    private final Chooser chooser;
    private final CanvasSearch search;
    private final FindBar find;
    private final FilterStrip strip;

    /// @param reveal shows an element, wherever it is
    /// @param keyboard gives the diagram the keyboard again
    CanvasFilters(CanvasModel model, KeyHints keys, Chooser chooser, Consumer<String> reveal, Runnable keyboard) {
        this.model = model;
        this.chooser = chooser;
        search = new CanvasSearch(model, reveal);
        find = new FindBar(search, keys, keyboard);
        strip = new FilterStrip(model, this::ask);
    }

    /// What stands over the diagram: the conditions of the filter, and the bar to find with.
    List<Node> bars() {
        return List.of(strip, find);
    }

    /// What people can do.
    List<Command> commands() {
        return List.of(
                DIAGRAM.command("canvas.find", "Find on the diagram", "mdi2m-magnify", find::begin, "Shortcut+F"),
                DIAGRAM.command("canvas.find-next", "Next hit", "mdi2c-chevron-down", () -> step(1), "F3"),
                DIAGRAM.command("canvas.find-previous", "Previous hit", "mdi2c-chevron-up", () -> step(-1), "Shift+F3"),
                DIAGRAM.command("canvas.filter", "Show only…", "mdi2f-filter-variant", this::ask, "Shift+F"),
                DIAGRAM.command(
                        "canvas.clear-filter",
                        "Clear the filter",
                        "mdi2f-filter-remove-outline",
                        () -> model.filter.set(ViewFilter.NONE)));
    }

    private void step(int steps) {
        if (search.open.get()) {
            search.step(steps);
        } else {
            find.begin();
        }
    }

    private void ask() {
        model.opened
                .get()
                .ifPresent(opened -> chooser.ask(new FilterChoices(opened.architecture(), model::narrow).question()));
    }

    /// Ends the search; whether there was one.
    boolean end() {
        boolean wasOpen = search.open.get();
        search.end();
        return wasOpen;
    }

    @Override
    public void close() {
        search.close();
        find.close();
        strip.close();
    }
}
