package dev.plumbline.diagrams.layout;

/// A stretch of a route with the room in which it can move sideways.
///
/// @param min the least place to which it can move
/// @param max the greatest place to which it can move
/// @param wish where it would stand if it were alone
record Lane(Stretch line, double min, double max, double wish) {

    /// A stretch of a route that is kept.
    static Lane kept(Stretch line) {
        return new Lane(line, line.at(), line.at(), line.at());
    }

    /// Whether nothing can move it.
    boolean isStuck() {
        return min == max;
    }

    /// Whether it could come too close to a stretch that stays.
    boolean mayMeet(Stretch wall) {
        return wall.at() > min - LaneOrder.APART && wall.at() < max + LaneOrder.APART && line.isBeside(wall);
    }
}
