package dev.plumbline.views.canvas;

import dev.plumbline.diagrams.Drawing.Detail;
import dev.plumbline.diagrams.LevelOfDetail;
import dev.plumbline.diagrams.layout.Bounds;
import dev.plumbline.views.SelectedParts;
import javafx.util.Subscription;

/// How near people are to the diagram, and which part of it they see.
final class Zooming {

    private static final double AROUND = 24;
    private static final double AROUND_SELECTION = 48;
    private static final double NEAREST = 1.5;

    /// How much is seen around a part that people go to, in diagram units.
    private static final double SURROUNDINGS = 200;

    private final CanvasModel model;
    private final SelectedParts selection;
    private boolean fitted = true;
    private boolean fitsNext = true;

    Zooming(CanvasModel model, SelectedParts selection) {
        this.model = model;
        this.selection = selection;
    }

    /// Notices when people leave the place where all is seen.
    Subscription watch() {
        return model.viewport.subscribe(() -> fitted = false);
    }

    void fit() {
        moveTo(whole(model.index.get()));
        fitted = true;
    }

    void fitSelection() {
        selection.ids().stream()
                .flatMap(id -> model.index.get().boundsOf(id).stream())
                .reduce(Bounds::union)
                .ifPresent(area -> moveTo(model.viewport.get().fitting(area.grow(AROUND_SELECTION), NEAREST)));
    }

    void actualSize() {
        moveTo(model.viewport.get().zoomed(1));
    }

    void in() {
        moveTo(model.viewport.get().larger());
    }

    void out() {
        moveTo(model.viewport.get().smaller());
    }

    /// Moves what is shown by some pixels.
    void pan(double x, double y) {
        moveTo(model.viewport.get().panned(x, y));
    }

    /// Brings an area on the screen, if it is not there.
    void show(Bounds area) {
        Viewport shown = model.viewport.get().showing(area.grow(AROUND));
        if (!shown.equals(model.viewport.get())) {
            moveTo(shown);
        }
    }

    /// Brings an area so close that it can be read, if it is not.
    void showClosely(Bounds area) {
        if (model.viewport.get().scale() < OpeningDepth.READABLE) {
            moveTo(model.viewport.get().fitting(area.grow(SURROUNDINGS), 1));
        }
    }

    /// Whether all of the diagram is seen, and is to be seen when the room changes.
    boolean isFitted() {
        return fitted;
    }

    /// Shows exactly this, also of the next diagram.
    void stay(Viewport viewport) {
        fitsNext = false;
        moveTo(viewport);
    }

    /// The next diagram is shown as a whole.
    void fitNext() {
        fitsNext = true;
    }

    /// Brings an area on the screen, near enough to be read.
    void follow(Bounds area) {
        Viewport viewport = model.viewport.get();
        if (viewport.scale() < OpeningDepth.READABLE) {
            moveTo(viewport.fitting(area.grow(SURROUNDINGS / 2), 1));
        } else {
            show(area);
        }
    }

    /// The present diagram stays for now.
    void keep() {
        fitsNext = false;
    }

    /// The next diagram is shown as a whole if the present one is.
    void fitAgain() {
        fitsNext |= fitted;
    }

    /// Takes a drawing in the place of the present one; after an edit, nothing moves on the screen by itself.
    void draw(DrawingIndex index) {
        boolean fits = fitsNext;
        fitsNext = false;
        if (fits) {
            moveTo(whole(index));
        }
        model.index.set(index);
        fitted |= fits;
    }

    /// The screen area has another size.
    void resized(double width, double height) {
        boolean wasFitted = fitted;
        model.viewport.set(model.viewport.get().resized(width, height));
        if (wasFitted) {
            fit();
        }
    }

    /// Where everything is seen that can be read: a legend that is too small to be drawn needs no room.
    private Viewport whole(DrawingIndex index) {
        Viewport viewport = model.viewport.get();
        Viewport all = viewport.fitting(index.drawing().bounds());
        return new LevelOfDetail(all.scale()).shows(Detail.FINE) ? all : viewport.fitting(index.withoutLegend());
    }

    private void moveTo(Viewport viewport) {
        model.viewport.set(viewport);
    }
}
