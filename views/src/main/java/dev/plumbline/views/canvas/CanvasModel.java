package dev.plumbline.views.canvas;

import dev.plumbline.diagrams.layout.View;
import dev.plumbline.diagrams.paint.Theme;
import dev.plumbline.graphmodel.view.Chip;
import dev.plumbline.graphmodel.view.ViewFilter;
import dev.plumbline.views.Lens;
import dev.plumbline.views.OpenedArchitecture;
import dev.plumbline.views.bridge.Job;
import dev.plumbline.views.playback.PlaybackFrame;
import dev.plumbline.views.settings.WheelChoice;
import java.util.Optional;
import java.util.Set;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;

/// The state of the canvas.
final class CanvasModel {

    final ObjectProperty<Optional<OpenedArchitecture>> opened = new SimpleObjectProperty<>(Optional.empty());
    final ObjectProperty<View> view = new SimpleObjectProperty<>(View.landscape("Landscape"));
    final ObjectProperty<Nesting> nesting = new SimpleObjectProperty<>(Nesting.NONE);
    final ObjectProperty<Optional<Lens>> overlay = new SimpleObjectProperty<>(Optional.empty());
    /// Which elements are shown at all; one without conditions shows all.
    final ObjectProperty<ViewFilter> filter = new SimpleObjectProperty<>(ViewFilter.NONE);
    final ObjectProperty<DrawingIndex> index = new SimpleObjectProperty<>(DrawingIndex.EMPTY);
    /// The drawing that is on its way.
    final ObjectProperty<Optional<Job>> underWay = new SimpleObjectProperty<>(Optional.empty());
    /// Whether the diagram does not show what people wish to see, because they did not want to wait for it.
    final BooleanProperty outdated = new SimpleBooleanProperty();
    final ObjectProperty<Viewport> viewport = new SimpleObjectProperty<>(Viewport.START);
    final ObjectProperty<Theme> theme = new SimpleObjectProperty<>(Theme.LIGHT);
    final ObjectProperty<WheelChoice> wheel = new SimpleObjectProperty<>(WheelChoice.PANS);
    final ObjectProperty<Optional<Drawn>> hovered = new SimpleObjectProperty<>(Optional.empty());
    /// What is lit while everything else is dimmed; empty if nothing is dimmed.
    final ObjectProperty<Set<String>> focused = new SimpleObjectProperty<>(Set.of());
    /// What is lit of a walk along a flow.
    final ObjectProperty<Trail> trail = new SimpleObjectProperty<>(Trail.NONE);
    /// The moment of a simulation that is shown.
    final ObjectProperty<Optional<PlaybackFrame>> playback = new SimpleObjectProperty<>(Optional.empty());
    final IntegerProperty focusDepth = new SimpleIntegerProperty(1);
    final BooleanProperty legend = new SimpleBooleanProperty();
    final BooleanProperty minimap = new SimpleBooleanProperty(true);
    /// Whether people show the diagram to others: then nothing but the diagram is seen, and nothing can be changed.
    final BooleanProperty presenting = new SimpleBooleanProperty();
    final BooleanProperty laser = new SimpleBooleanProperty();

    /// What is lit while everything else is dimmed: what people chose to see, else the walk; empty if nothing is
    /// dimmed.
    Set<String> lit() {
        return focused.get().isEmpty() ? trail.get().lit() : focused.get();
    }

    /// What the wheel does at present.
    WheelChoice wheelNow() {
        return presenting.get() ? WheelChoice.ZOOMS : wheel.get();
    }

    /// Shows only what meets more conditions too.
    void narrow(ViewFilter more) {
        ViewFilter narrowed = filter.get();
        for (Chip chip : more.chips()) {
            narrowed = narrowed.with(chip);
        }
        filter.set(narrowed);
    }

    /// What a person points at.
    ///
    /// @param id the id of the group
    /// @param title what it is, for people
    record Drawn(String id, String title) {}
}
