package dev.plumbline.views.canvas;

import dev.plumbline.diagrams.layout.Bounds;
import dev.plumbline.diagrams.layout.View;
import dev.plumbline.graphmodel.Architecture;
import dev.plumbline.graphmodel.ElementKind;
import dev.plumbline.graphmodel.Relation;
import dev.plumbline.views.OpenedArchitecture;
import dev.plumbline.views.SelectedParts;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Brings parts on the screen: those that are drawn at once, those on another view as soon as that is drawn.
final class Revealing {

    private final CanvasModel model;
    private final SelectedParts selection;
    private final BooleanSupplier isDrawing;
    private final Consumer<View> go;
    private Optional<Awaited> awaited = Optional.empty();

    /// @param isDrawing whether another drawing is on its way
    /// @param go shows another view
    Revealing(CanvasModel model, SelectedParts selection, BooleanSupplier isDrawing, Consumer<View> go) {
        this.model = model;
        this.selection = selection;
        this.isDrawing = isDrawing;
        this.go = go;
    }

    /// Selects a part and brings it on the screen; goes to another view if it is not on this one.
    ///
    /// @param manner how it is brought there
    void show(String id, Consumer<Bounds> manner) {
        selection.select(id);
        Optional<Bounds> place = model.index.get().boundsOf(id);
        if (place.isPresent()) {
            manner.accept(place.get());
        } else if (isDrawing.getAsBoolean()) {
            awaited = Optional.of(new Awaited(id, manner));
        } else {
            showElsewhere(new Awaited(id, manner));
        }
    }

    /// Selects a part of a view that will be drawn in a moment.
    ///
    /// @param manner how it is brought on the screen then
    void await(String id, Consumer<Bounds> manner) {
        selection.select(id);
        awaited = Optional.of(new Awaited(id, manner));
    }

    /// Waits for nothing any more.
    void forget() {
        awaited = Optional.empty();
    }

    /// Brings what is waited for on the screen, if people did not select something else meanwhile. What was drawn may
    /// be less than where the part is: people wished for it while another view was made.
    void drawn(DrawingIndex index) {
        Optional<Awaited> wanted = awaited.filter(part -> selection.ids().equals(Set.of(part.id())));
        awaited = Optional.empty();
        wanted.ifPresent(part -> index.boundsOf(part.id()).ifPresentOrElse(part.manner(), () -> showElsewhere(part)));
    }

    private void showElsewhere(Awaited wanted) {
        model.opened.get().ifPresent(opened -> showElsewhere(opened, wanted));
    }

    private void showElsewhere(OpenedArchitecture opened, Awaited wanted) {
        Architecture architecture = opened.architecture();
        String id = wanted.id();
        String element = architecture.relation(id).map(Relation::from).orElse(id);
        architecture.element(element).ifPresent(found -> {
            boolean isPlaceOfOthers = found.parent() == null && found.kind().group() == ElementKind.Group.DEPLOYMENT;
            @Nullable String scope = isPlaceOfOthers ? element : found.parent();
            if (!View.idOf(scope).equals(model.view.get().id())) {
                awaited = Optional.of(wanted);
                go.accept(ShownView.of(opened, scope));
            }
        });
    }

    /// A selected part that is brought on the screen as soon as it is drawn.
    private record Awaited(String id, Consumer<Bounds> manner) {}
}
