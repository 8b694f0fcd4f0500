package dev.plumbline.views.canvas;

import dev.plumbline.diagrams.layout.View;
import dev.plumbline.graphmodel.draft.Plan;
import dev.plumbline.views.DiagramSource;

/// Elements that find other places in a view, and stand where they stood when that is taken back. The files say nothing
/// of the places that nobody pinned.
final class Tidying implements Plan.Aside {

    private final DiagramSource diagrams;
    private final View view;
    private final Runnable tidy;
    private Runnable earlier = () -> {};

    /// @param tidy lets the elements find other places
    Tidying(DiagramSource diagrams, View view, Runnable tidy) {
        this.diagrams = diagrams;
        this.view = view;
        this.tidy = tidy;
    }

    @Override
    public void forth() {
        earlier = diagrams.remember(view);
        tidy.run();
    }

    @Override
    public void back() {
        earlier.run();
    }
}
