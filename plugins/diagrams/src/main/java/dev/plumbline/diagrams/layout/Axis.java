package dev.plumbline.diagrams.layout;

/// One of the two directions of a diagram.
enum Axis {
    /// From left to right.
    X,
    /// From top to bottom.
    Y;

    /// The other direction.
    Axis other() {
        return this == X ? Y : X;
    }

    double low(Bounds box) {
        return this == X ? box.x() : box.y();
    }

    double high(Bounds box) {
        return this == X ? box.right() : box.bottom();
    }

    double middle(Bounds box) {
        return this == X ? box.centerX() : box.centerY();
    }

    double of(Point point) {
        return this == X ? point.x() : point.y();
    }
}
