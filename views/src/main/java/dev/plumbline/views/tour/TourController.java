package dev.plumbline.views.tour;

import java.util.List;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.scene.Node;
import javafx.util.Subscription;

/// Leads people from stop to stop. Everything in the window works meanwhile.
public final class TourController {

    /// The stop that is shown; negative while there is no tour.
    private final IntegerProperty at = new SimpleIntegerProperty(-1);

    private final List<TourStop> stops;
    private final TourLayer layer;
    private final Subscription subscription;

    public TourController(List<TourStop> stops) {
        this.stops = List.copyOf(stops);
        layer = new TourLayer(stops.size(), this::step, this::end);
        subscription = at.subscribe(stop -> show(stop.intValue()));
    }

    /// The layer over the window on which the tour is.
    public Node view() {
        return layer;
    }

    /// Begins at the first stop.
    public void begin() {
        at.set(0);
        layer.takeKeyboard();
    }

    /// Whether the tour has the keyboard.
    public boolean hasKeyboard() {
        return layer.hasKeyboard();
    }

    /// Ends the tour; nothing if there is none.
    public void end() {
        at.set(-1);
    }

    private void step(int by) {
        int next = Math.max(0, at.get() + by);
        at.set(next < stops.size() ? next : -1);
    }

    private void show(int stop) {
        if (stop < 0) {
            layer.leave();
        } else {
            stops.get(stop).prepare().run();
            layer.show(stops.get(stop), stop);
        }
    }

    public void close() {
        subscription.unsubscribe();
        layer.leave();
    }
}
