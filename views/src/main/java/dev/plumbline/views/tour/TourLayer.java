package dev.plumbline.views.tour;

import dev.plumbline.views.style.KeyboardPlace;
import java.util.Optional;
import java.util.function.IntConsumer;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/// A frame around the place of a stop, and the card beside it. What lies beneath can be used.
final class TourLayer extends Pane {

    private static final double GAP = 14;
    private static final double INSET = 2;

    private final Region frame = new Region();
    private final TourCard card;
    private Optional<Node> place = Optional.empty();
    private @Nullable Node before;
    private Subscription moves = Subscription.EMPTY;

    TourLayer(int stops, IntConsumer step, Runnable end) {
        card = new TourCard(stops, step, end);
        setId("tour");
        setPickOnBounds(false);
        setVisible(false);
        frame.getStyleClass().add("tour-frame");
        frame.setMouseTransparent(true);
        frame.setManaged(false);
        card.setManaged(false);
        getChildren().addAll(frame, card);
    }

    void show(TourStop stop, int at) {
        moves.unsubscribe();
        place = stop.place();
        moves = place.map(node -> node.localToSceneTransformProperty()
                        .subscribe(moved -> requestLayout())
                        .and(node.layoutBoundsProperty().subscribe(resized -> requestLayout()))
                        .and(node.sceneProperty().subscribe(shown -> requestLayout())))
                .orElse(Subscription.EMPTY);
        card.show(stop, at);
        setVisible(true);
        requestLayout();
    }

    void takeKeyboard() {
        before = getScene() == null ? null : getScene().getFocusOwner();
        applyCss();
        card.takeKeyboard();
    }

    boolean hasKeyboard() {
        return isVisible() && KeyboardPlace.isWithin(card);
    }

    /// Goes off the screen, and gives back the keyboard if it has it.
    void leave() {
        boolean hadKeyboard = hasKeyboard();
        moves.unsubscribe();
        place = Optional.empty();
        card.forget();
        setVisible(false);
        if (hadKeyboard && before != null) {
            before.requestFocus();
        }
        before = null;
    }

    @Override
    protected void layoutChildren() {
        if (!isVisible()) {
            return;
        }
        Optional<Bounds> lit = place.filter(node -> node.getScene() != null)
                .map(node -> sceneToLocal(node.localToScene(node.getLayoutBounds())));
        frame.setVisible(lit.isPresent());
        lit.ifPresent(bounds -> frame.resizeRelocate(
                bounds.getMinX() + INSET,
                bounds.getMinY() + INSET,
                bounds.getWidth() - 2 * INSET,
                bounds.getHeight() - 2 * INSET));
        double width = card.prefWidth(-1);
        double height = card.prefHeight(width);
        Point2D at = CardPlace.beside(lit, new BoundingBox(0, 0, getWidth(), getHeight()), width, height, GAP);
        card.resizeRelocate(Math.rint(at.getX()), Math.rint(at.getY()), width, height);
    }
}
