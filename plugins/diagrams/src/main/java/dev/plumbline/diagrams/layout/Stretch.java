package dev.plumbline.diagrams.layout;

/// A straight stretch of a route.
///
/// @param index which stretch of the route it is
/// @param across the axis on which it can move
/// @param at where it is on that axis
/// @param low where it begins on the other axis
/// @param high where it ends on the other axis
record Stretch(Way way, int index, Axis across, double at, double low, double high) {

    private static final double GRAZE = 6;

    static Stretch of(Way way, int index) {
        Axis along = way.along(index);
        double one = way.at(along, index);
        double two = way.at(along, index + 1);
        return new Stretch(
                way, index, along.other(), way.at(along.other(), index), Math.min(one, two), Math.max(one, two));
    }

    boolean isFirst() {
        return index == 0;
    }

    boolean isLast() {
        return index == way.stretches() - 1;
    }

    /// Which way the route turns at an end: -1 to smaller coordinates, 1 to greater ones, 0 if it ends.
    int turn(boolean atLow) {
        int corner = corner(atLow);
        int next = corner == index ? corner - 1 : corner + 1;
        return next < 0 || next > way.stretches() ? 0 : (int) Math.signum(way.at(across, next) - at);
    }

    /// The stretch that follows at an end.
    Stretch next(boolean atLow) {
        return of(way, corner(atLow) == index ? index - 1 : index + 1);
    }

    private int corner(boolean atLow) {
        boolean ascending = way.at(across.other(), index) <= way.at(across.other(), index + 1);
        return ascending == atLow ? index : index + 1;
    }

    /// Whether both turns lead to the same side.
    boolean turnsBack() {
        return turn(true) != 0 && turn(true) == turn(false);
    }

    /// Whether the other one runs beside this one somewhere.
    boolean isBeside(Stretch other) {
        return low - GRAZE < other.high && other.low - GRAZE < high;
    }

    /// Whether the box lies beside this.
    boolean isBeside(Bounds box) {
        return low - GRAZE < across.other().high(box) && across.other().low(box) < high + GRAZE;
    }
}
