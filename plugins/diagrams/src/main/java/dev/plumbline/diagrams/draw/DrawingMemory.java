package dev.plumbline.diagrams.draw;

import java.util.List;
import java.util.Optional;

/// Remembers how the parts of the last diagram were drawn, so that after an edit only those are drawn again that it
/// touched; the others stay the same objects. Safe to use from several threads.
public final class DrawingMemory {

    private final Latest<String, BoxDrawing, BoxDrawing.Drawn> boxes = new Latest<>(BoxDrawing::draw);
    private final Latest<List<String>, RouteDrawing, Optional<RouteDrawing.Drawn>> routes =
            new Latest<>(RouteDrawing::draw);

    /// Begins a drawing.
    Pass begin() {
        return new Pass(boxes.begin(), routes.begin());
    }

    /// The making of one drawing.
    record Pass(
            Latest<String, BoxDrawing, BoxDrawing.Drawn>.Round boxes,
            Latest<List<String>, RouteDrawing, Optional<RouteDrawing.Drawn>>.Round routes) {

        BoxDrawing.Drawn draw(BoxDrawing box) {
            return boxes.get(box.place().element(), box);
        }

        Optional<RouteDrawing.Drawn> draw(RouteDrawing route) {
            return routes.get(route.route().relations(), route);
        }

        void end() {
            boxes.end();
            routes.end();
        }
    }
}
