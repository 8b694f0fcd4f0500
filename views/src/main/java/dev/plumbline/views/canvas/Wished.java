package dev.plumbline.views.canvas;

import dev.plumbline.diagrams.layout.Size;
import dev.plumbline.diagrams.layout.View;
import dev.plumbline.graphmodel.view.ViewFilter;
import dev.plumbline.views.DiagramSource;
import dev.plumbline.views.OpenedArchitecture;
import dev.plumbline.views.Standpoint;
import dev.plumbline.views.bridge.FxBridge;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/// How what people wish to see comes on the canvas, or is given up.
final class Wished {

    /// What is assumed of the screen until the window has given the canvas its place.
    private static final Size USUAL_SCREEN = new Size(890, 650);

    private final CanvasModel model;
    private final Zooming zooming;
    private final DiagramSource diagrams;
    private final DrawingTasks drawings;
    private final Supplier<Runnable> history;
    private final Runnable drawn;
    private final Runnable stay;
    private boolean choosingDepth = true;
    private boolean changing;
    private Optional<LastDrawn> last = Optional.empty();

    /// @param history remembers the way that people came, and gives what makes it that again
    /// @param drawn told that something else was drawn
    /// @param stay told that people are again where they were
    Wished(
            CanvasModel model,
            Zooming zooming,
            Drawings drawings,
            Supplier<Runnable> history,
            Runnable drawn,
            Runnable stay) {
        this.model = model;
        this.zooming = zooming;
        this.history = history;
        this.drawn = drawn;
        this.stay = stay;
        diagrams = drawings.diagrams();
        this.drawings = new DrawingTasks(drawings, model.underWay, this::drawn, this::givenUp);
    }

    /// How views become drawings.
    record Drawings(FxBridge bridge, DiagramSource diagrams) {}

    /// Another workspace is shown.
    ///
    /// @param wishes what people wish of it at first
    void begin(Runnable wishes) {
        diagrams.forget();
        together(wishes);
    }

    /// There is nothing to come back to.
    void forgetLast() {
        last = Optional.empty();
    }

    boolean isDrawing() {
        return drawings.isDrawing();
    }

    /// Whether as many levels are opened as can be read, whatever the view says.
    boolean isChoosingDepth() {
        return choosingDepth;
    }

    /// Changes several wishes that are drawn together, later.
    void together(Runnable wishes) {
        changing = true;
        wishes.run();
        changing = false;
    }

    /// Shows a view.
    ///
    /// @param chooseDepth whether as many levels are opened as can be read, whatever the view says
    void show(View view, boolean chooseDepth) {
        choosingDepth = chooseDepth;
        model.view.set(view);
        model.focused.set(Set.of());
        zooming.fitNext();
        redraw();
    }

    /// Draws the view again.
    void redraw() {
        if (changing) {
            return;
        }
        Viewport viewport = model.viewport.get();
        Size screen = viewport.width() < 1 ? USUAL_SCREEN : new Size(viewport.width(), viewport.height());
        model.opened
                .get()
                .ifPresent(opened -> drawings.draw(new DrawingTasks.Wish(
                        opened,
                        Filtering.view(opened.architecture(), model.view.get(), filter(opened)),
                        model.overlay.get(),
                        choosingDepth,
                        screen)));
    }

    /// What changed between two states is shown whatever the filter says.
    private ViewFilter filter(OpenedArchitecture opened) {
        return opened.standpoint() instanceof Standpoint.Compared ? ViewFilter.NONE : model.filter.get();
    }

    /// Gives up what is being drawn: the diagram stays as it is, and people where they were.
    ///
    /// @return whether something was being drawn
    boolean giveUp() {
        boolean isDrawing = drawings.isDrawing();
        drawings.giveUp();
        return isDrawing;
    }

    private void givenUp() {
        Optional<LastDrawn> before = last.filter(drawing -> !drawing.isWished(model));
        model.outdated.set(before.isEmpty());
        before.ifPresent(drawing -> {
            together(() -> drawing.restore(model));
            choosingDepth = false;
            zooming.keep();
            stay.run();
            model.outdated.set(
                    model.opened.get().filter(now -> !drawing.isOf(now)).isPresent());
        });
    }

    private void drawn(OpeningDepth.Drawn made) {
        choosingDepth = false;
        model.view.set(model.view.get().atDepth(made.view().depth()));
        model.nesting.set(made.nesting());
        model.hovered.set(Optional.empty());
        zooming.draw(model.presenting.get() ? made.index().untitled() : made.index());
        model.outdated.set(false);
        last = model.opened.get().map(opened -> LastDrawn.of(model, opened, history.get()));
        drawn.run();
    }
}
