package dev.plumbline.views.canvas;

import dev.plumbline.diagrams.layout.View;
import dev.plumbline.graphmodel.view.ViewFilter;
import dev.plumbline.views.Lens;
import dev.plumbline.views.OpenedArchitecture;
import java.util.Optional;

/// What the diagram on the screen was drawn of, to come back to if people do not want to wait for the next one.
///
/// @param history makes the way to it what it was
record LastDrawn(OpenedArchitecture opened, View view, ViewFilter filter, Optional<Lens> overlay, Runnable history) {

    static LastDrawn of(CanvasModel model, OpenedArchitecture opened, Runnable history) {
        return new LastDrawn(opened, model.view.get(), model.filter.get(), model.overlay.get(), history);
    }

    /// Whether people are still where it was drawn, and only what is there has changed.
    boolean isWished(CanvasModel model) {
        return view.equals(model.view.get())
                && filter.equals(model.filter.get())
                && overlay.equals(model.overlay.get());
    }

    /// Makes the wishes again what they were.
    void restore(CanvasModel model) {
        model.view.set(view);
        model.filter.set(filter);
        model.overlay.set(overlay);
        history.run();
    }

    /// Whether it was drawn of what is open now.
    @SuppressWarnings("ReferenceEquality") // what is the same object needs no comparison
    boolean isOf(OpenedArchitecture now) {
        return opened.architecture() == now.architecture();
    }
}
