package dev.plumbline.views.canvas;

import dev.plumbline.diagrams.Drawing.Group;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleRole;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/// The outline of an element that is selected or pointed at: a real node, so that assistive technology sees it.
final class ElementHandle extends Region {

    private static final PseudoClass SELECTED = PseudoClass.getPseudoClass("selected");
    private static final double GAP = 4;

    private final Group group;

    ElementHandle(Group group) {
        this.group = group;
        getStyleClass().add("element-handle");
        setManaged(false);
        setMouseTransparent(true);
        setAccessibleRole(AccessibleRole.BUTTON);
        setAccessibleRoleDescription("architecture element");
        setAccessibleText(group.title());
        setUserData(group.id());
    }

    /// Whether it is the outline of this group, which stays the same object while nothing of it changes.
    @SuppressWarnings("ReferenceEquality")
    boolean isOf(@Nullable Group other) {
        return group == other;
    }

    void place(Viewport viewport, boolean selected) {
        pseudoClassStateChanged(SELECTED, selected);
        double x = viewport.screenX(group.bounds().x());
        double y = viewport.screenY(group.bounds().y());
        double width = group.bounds().width() * viewport.scale();
        double height = group.bounds().height() * viewport.scale();
        resizeRelocate(
                snapPositionX(x - GAP),
                snapPositionY(y - GAP),
                snapSizeX(width + 2 * GAP),
                snapSizeY(height + 2 * GAP));
    }
}
