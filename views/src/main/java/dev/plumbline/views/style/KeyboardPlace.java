package dev.plumbline.views.style;

import javafx.scene.Node;
import javafx.scene.Scene;
import org.jspecify.annotations.Nullable;

/// Where the keyboard is.
///
/// JavaFX counts the focus within a node as its children come and go, and the count can stay where a child that had
/// the focus was moved; what has the focus now is always right.
public final class KeyboardPlace {

    private KeyboardPlace() {}

    /// Whether a node, or something in it, has the focus of its scene.
    public static boolean isWithin(Node node) {
        @Nullable Scene scene = node.getScene();
        @Nullable Node at = scene == null ? null : scene.getFocusOwner();
        while (at != null && !at.equals(node)) {
            at = at.getParent();
        }
        return at != null;
    }
}
