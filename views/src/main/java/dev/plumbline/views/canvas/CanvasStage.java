package dev.plumbline.views.canvas;

import dev.plumbline.diagrams.layout.View;
import dev.plumbline.views.Lens;
import dev.plumbline.views.MomentText;
import dev.plumbline.views.OpenedArchitecture;
import java.time.Instant;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.property.BooleanProperty;
import javafx.beans.value.ObservableValue;

/// The diagram as it is shown to others.
public final class CanvasStage {
    private final CanvasModel model;

    CanvasStage(CanvasModel model) {
        this.model = model;
    }

    /// Whether nothing but the diagram is seen, and nothing can be changed on it.
    public BooleanProperty presenting() {
        return model.presenting;
    }

    /// Whether a dot follows the mouse, to point at things.
    public BooleanProperty laser() {
        return model.laser;
    }

    /// The heading of what is shown.
    public ObservableValue<String> title() {
        return model.view.map(View::title);
    }

    /// What is shown over the diagram, and of when if that is not now; empty if there is nothing.
    public ObservableValue<String> overlay() {
        return Bindings.createStringBinding(this::overlayNow, model.overlay, model.opened);
    }

    private String overlayNow() {
        Optional<Lens> lens = model.overlay.get();
        Optional<Instant> moment = model.opened.get().flatMap(OpenedArchitecture::moment);
        String when = moment.filter(time -> lens.filter(Lens::isFigure).isPresent())
                .map(time -> " at " + MomentText.of(time))
                .orElse("");
        return lens.map(shown -> shown.title() + when).orElse("");
    }

    /// Whether values are shown that a simulator made.
    public ObservableValue<Boolean> isSimulated() {
        return model.index.map(DrawingIndex::isSimulated);
    }
}
