package dev.plumbline.views.canvas;

import dev.plumbline.views.SelectedParts;
import java.util.Optional;
import java.util.function.IntPredicate;
import javafx.scene.Parent;

/// Where the arrows and the tabulator lead.
final class ArrowKeys {

    /// How far the arrows move what is shown while nothing can be changed, in pixels.
    private static final int PAN = 80;

    private final CanvasModel model;
    private final SelectedParts selection;
    private final Spotlight spotlight;
    private final Positioning positioning;
    private final Zooming zooming;
    private final Travelling travelling;
    private IntPredicate steps = by -> false;

    ArrowKeys(
            CanvasModel model,
            SelectedParts selection,
            Spotlight spotlight,
            Positioning positioning,
            Zooming zooming,
            Travelling travelling) {
        this.model = model;
        this.selection = selection;
        this.spotlight = spotlight;
        this.positioning = positioning;
        this.zooming = zooming;
        this.travelling = travelling;
    }

    /// Sets what the arrows to the left and to the right step through, if there is something; else they move elements.
    void onStep(IntPredicate stepping) {
        steps = stepping;
    }

    /// Moves the selected elements; selects one if there is none.
    void nudge(Direction direction, int step) {
        if (direction.x() != 0 && steps.test(direction.x())) {
            return;
        }
        if (model.presenting.get()) {
            zooming.pan(-direction.x() * PAN, -direction.y() * PAN);
        } else if (positioning.selected().isEmpty()) {
            walk(direction, Walk.ANYWHERE);
        } else {
            positioning.nudge(direction.x() * step, direction.y() * step);
        }
    }

    /// Selects the next element in a direction, and brings it on the screen.
    void walk(Direction direction, Walk walk) {
        spotlight.next(direction, walk).ifPresent(travelling::reveal);
    }

    /// Selects an element further on or in the nesting, and brings it on the screen.
    ///
    /// @param surface where the keyboard goes on from at the end
    void walk(Stride stride, Parent surface) {
        Optional<String> next = stride.next(model.index.get(), selection.ids());
        next.ifPresent(travelling::reveal);
        if (next.isEmpty()) {
            stride.leave().ifPresent(direction -> {
                selection.clear();
                surface.requestFocusTraversal(direction);
            });
        }
    }
}
