package dev.plumbline.views.canvas;

import dev.plumbline.diagrams.layout.Bounds;
import dev.plumbline.diagrams.layout.View;
import dev.plumbline.views.SelectedParts;
import dev.plumbline.views.flows.FlowWalk;
import dev.plumbline.views.flows.WalkedDiagram;
import java.util.Optional;
import java.util.Set;
import javafx.beans.value.ObservableValue;
import javafx.util.Subscription;

/// Lights the steps of a walk on the canvas, and brings back afterwards what was open before.
final class FlowTrail implements WalkedDiagram, AutoCloseable {
    private final CanvasModel model;
    private final SelectedParts selection;
    private final Travelling travelling;
    private final Zooming zooming;
    private final ObservableValue<Boolean> seen;
    private final Subscription subscription;
    private Optional<FlowWalk> walk = Optional.empty();
    private Optional<Earlier> earlier = Optional.empty();

    FlowTrail(CanvasModel model, SelectedParts selection, Travelling travelling, Zooming zooming) {
        this.model = model;
        this.selection = selection;
        this.travelling = travelling;
        this.zooming = zooming;
        seen = model.trail.map(trail -> !trail.isPresent() || trail.isHereSeen());
        subscription = model.index.subscribe(index -> light());
    }

    @Override
    public void begin(FlowWalk begun) {
        model.focused.set(Set.of());
        model.opened.get().ifPresent(opened -> {
            View shown = model.view.get();
            View wanted = WalkOpening.of(opened, shown, begun);
            earlier = Optional.of(new Earlier(shown, wanted, model.viewport.get(), zooming.isFitted()));
        });
        take(begun);
        earlier.ifPresent(before -> {
            if (before.isOtherView()) {
                travelling.open(before.walked);
            } else {
                follow();
            }
        });
    }

    @Override
    public void show(FlowWalk present) {
        if (walk.filter(before -> isSameStep(before, present)).isPresent()) {
            // People may have selected something else, or moved the diagram, since the step was taken.
            walk = Optional.of(present);
            light();
        } else {
            take(present);
            follow();
        }
    }

    private static boolean isSameStep(FlowWalk before, FlowWalk present) {
        return before.at() == present.at()
                && before.here()
                        .relation()
                        .id()
                        .equals(present.here().relation().id());
    }

    private void follow() {
        model.trail.get().seen().stream().reduce(Bounds::union).ifPresent(zooming::follow);
    }

    private void take(FlowWalk present) {
        walk = Optional.of(present);
        selection.select(present.here().relation().id());
        light();
    }

    @Override
    public void end() {
        walk = Optional.empty();
        selection.clear();
        light();
        earlier.filter(before -> before.walked.id().equals(model.view.get().id()))
                .ifPresent(this::comeBack);
        earlier = Optional.empty();
    }

    private void comeBack(Earlier before) {
        if (before.isOtherView()) {
            model.opened
                    .get()
                    .flatMap(opened -> ShownView.again(opened, opened, before.view))
                    .ifPresent(travelling::open);
        }
        if (before.fitted) {
            zooming.fit();
        } else {
            Viewport now = model.viewport.get();
            zooming.stay(before.viewport.resized(now.width(), now.height()));
        }
    }

    @Override
    public ObservableValue<Boolean> isSeen() {
        return seen;
    }

    private void light() {
        model.trail.set(walk.flatMap(present -> model.opened
                        .get()
                        .map(opened -> TrailMaker.of(opened.architecture(), model.index.get(), present)))
                .orElse(Trail.NONE));
    }

    @Override
    public void close() {
        subscription.unsubscribe();
    }

    /// What was shown before the walk.
    ///
    /// @param walked the view that is walked through
    /// @param fitted whether all of it was seen
    private record Earlier(View view, View walked, Viewport viewport, boolean fitted) {

        boolean isOtherView() {
            return !walked.equals(view);
        }
    }
}
