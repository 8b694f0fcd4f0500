package dev.plumbline.views.canvas;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import javafx.animation.AnimationTimer;
import javafx.event.EventHandler;
import javafx.scene.Cursor;
import javafx.scene.Node;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Pane;
import javafx.scene.shape.Circle;
import javafx.util.Subscription;

/// A glowing dot with a short trail that follows the mouse, to point at things. It changes nothing.
final class LaserDot extends Pane implements AutoCloseable {
    private static final int TRAIL = 14;
    private static final long FADING = 280_000_000;
    private static final double RADIUS = 5;

    private final Node surface;
    private final Circle glow = dot("laser-glow", 3 * RADIUS);
    private final Circle dot = dot("laser-dot", RADIUS);
    private final List<Circle> trail = new ArrayList<>();
    private final Deque<Seen> seen = new ArrayDeque<>();
    private final EventHandler<MouseEvent> follower = this::follow;
    private final AnimationTimer fading = new AnimationTimer() {
        @Override
        public void handle(long now) {
            fade(now);
        }
    };
    private final Subscription subscription;
    private long present;

    /// @param surface what the mouse moves over
    LaserDot(CanvasModel model, Node surface) {
        this.surface = surface;
        setId("laser");
        setMouseTransparent(true);
        setPickOnBounds(false);
        for (int i = 0; i < TRAIL; i++) {
            trail.add(dot("laser-dot", RADIUS * (TRAIL - i) / TRAIL));
        }
        getChildren().addAll(trail);
        getChildren().addAll(glow, dot);
        setVisible(false);
        subscription = model.laser.subscribe((before, on) -> {
            if (Boolean.TRUE.equals(on)) {
                begin();
            } else {
                end();
            }
        });
    }

    private static Circle dot(String style, double radius) {
        Circle dot = new Circle(radius);
        dot.getStyleClass().add(style);
        dot.setVisible(false);
        return dot;
    }

    private void begin() {
        setVisible(true);
        surface.addEventFilter(MouseEvent.ANY, follower);
        surface.setCursor(Cursor.NONE);
        fading.start();
    }

    private void end() {
        fading.stop();
        surface.removeEventFilter(MouseEvent.ANY, follower);
        surface.setCursor(Cursor.DEFAULT);
        seen.clear();
        getChildren().forEach(child -> child.setVisible(false));
        setVisible(false);
    }

    private void follow(MouseEvent event) {
        if (event.getEventType() == MouseEvent.MOUSE_MOVED || event.getEventType() == MouseEvent.MOUSE_DRAGGED) {
            seen.addFirst(new Seen(event.getX(), event.getY(), present));
            surface.setCursor(Cursor.NONE);
            put(dot, event.getX(), event.getY());
            put(glow, event.getX(), event.getY());
        }
    }

    private void fade(long now) {
        present = now;
        seen.removeIf(one -> now - one.time > FADING);
        Iterator<Seen> places = seen.iterator();
        for (Circle one : trail) {
            one.setVisible(places.hasNext());
            if (places.hasNext()) {
                Seen place = places.next();
                put(one, place.x, place.y);
                one.setOpacity(0.6 * Math.clamp(1 - (double) (now - place.time) / FADING, 0, 1));
            }
        }
    }

    private static void put(Circle circle, double x, double y) {
        circle.setCenterX(x);
        circle.setCenterY(y);
        circle.setVisible(true);
    }

    @Override
    public void close() {
        subscription.unsubscribe();
        end();
    }

    /// Where the mouse was, and when.
    private record Seen(double x, double y, long time) {}
}
