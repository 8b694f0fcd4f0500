package dev.plumbline.diagrams.layout;

import org.jspecify.annotations.Nullable;

/// A box in a container while its place is found, seen from the container's upper left corner.
final class Slot {

    private final String id;
    private final Size size;
    private final Hold hold;
    private final @Nullable Bounds before;
    private @Nullable Bounds bounds;

    /// @param before where it was, with the size that it had; null if it is new
    Slot(String id, Size size, Hold hold, @Nullable Bounds before) {
        this.id = id;
        this.size = size;
        this.hold = hold;
        this.before = before;
    }

    String id() {
        return id;
    }

    Size size() {
        return size;
    }

    Hold hold() {
        return hold;
    }

    /// Puts its upper left corner somewhere.
    void place(Point corner) {
        bounds = at(corner);
    }

    /// The box, if it stood there.
    Bounds at(Point corner) {
        return new Bounds(corner.x(), corner.y(), size.width(), size.height());
    }

    boolean isPlaced() {
        return bounds != null;
    }

    /// The box where it stands.
    Bounds bounds() {
        if (bounds == null) {
            throw new IllegalStateException(id + " has no place yet");
        }
        return bounds;
    }

    /// The box as it was, or as it is if it is new.
    Bounds origin() {
        return before == null ? bounds() : before;
    }

    /// Whether it does not stand where and as it was.
    boolean isChanged() {
        return before == null || !bounds().isNear(before);
    }
}
