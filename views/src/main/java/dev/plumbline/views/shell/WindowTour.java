package dev.plumbline.views.shell;

import dev.plumbline.views.bridge.FxBridge;
import dev.plumbline.views.tour.TourController;
import dev.plumbline.views.tour.TourStop;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/// The tour of the window, made when it is first wished for. It begins as soon as a workspace is open.
final class WindowTour {

    private final WorkbenchModel model;
    private final FxBridge bridge;
    private final Supplier<List<TourStop>> stops;
    private final Consumer<Node> cover;
    private final Subscription subscription;
    private @Nullable TourController tour;

    /// @param cover puts a layer over the window
    WindowTour(WorkbenchModel model, FxBridge bridge, Supplier<List<TourStop>> stops, Consumer<Node> cover) {
        this.model = model;
        this.bridge = bridge;
        this.stops = stops;
        this.cover = cover;
        subscription = model.state
                .subscribe(this::look)
                .and(model.tourWanted.subscribe(this::beginIfWanted))
                .and(model.presenting.subscribe(this::end));
    }

    /// Whether the tour has the keyboard.
    boolean hasKeyboard() {
        return tour != null && tour.hasKeyboard();
    }

    private void look(WorkbenchState state) {
        switch (state) {
            case WorkbenchState.Open open -> beginIfWanted();
            case WorkbenchState.Welcome welcome -> {
                model.tourWanted.set(false);
                end();
            }
            case WorkbenchState.Starting starting -> end();
            case WorkbenchState.Loading loading -> end();
            case WorkbenchState.Unreadable unreadable -> end();
        }
    }

    private void beginIfWanted() {
        if (model.tourWanted.get() && model.state.get() instanceof WorkbenchState.Open) {
            model.tourWanted.set(false);
            // The panels are filled first, and the diagram takes the keyboard.
            bridge.later(this::begin);
        }
    }

    private void begin() {
        if (tour == null) {
            tour = new TourController(stops.get());
            cover.accept(tour.view());
        }
        tour.begin();
    }

    private void end() {
        if (tour != null) {
            tour.end();
        }
    }

    void close() {
        subscription.unsubscribe();
        if (tour != null) {
            tour.close();
        }
    }
}
