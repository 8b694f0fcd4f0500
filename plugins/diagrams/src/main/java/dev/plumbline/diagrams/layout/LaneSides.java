package dev.plumbline.diagrams.layout;

/// Says which of two lanes that run side by side should come first, so that their routes cross as little as can be.
///
/// At each end of the stretch that they share, the lane that turns away says on which side it wants to be; where both
/// turn away together, their next lanes are asked.
final class LaneSides {

    private static final int FAR = 16;
    private static final double SAME = 1;

    private LaneSides() {}

    /// Negative if the first lane should have the smaller coordinate, positive if the second one, 0 if it is the same;
    /// 2 if both ends say so.
    static int compare(Stretch one, Stretch two) {
        return atEnd(one, two, true, FAR) + atEnd(one, two, false, FAR);
    }

    private static int atEnd(Stretch one, Stretch two, boolean atLow, int depth) {
        double endOfOne = atLow ? one.low() : -one.high();
        double endOfTwo = atLow ? two.low() : -two.high();
        int turnOfOne = one.turn(atLow);
        int turnOfTwo = two.turn(atLow);
        if (endOfOne > endOfTwo + SAME) {
            return turnOfOne;
        }
        if (endOfTwo > endOfOne + SAME) {
            return -turnOfTwo;
        }
        if (turnOfOne != turnOfTwo || turnOfOne == 0 || depth == 0) {
            return Integer.signum(turnOfOne - turnOfTwo);
        }
        int beyond = atEnd(one.next(atLow), two.next(atLow), turnOfOne < 0, depth - 1);
        return beyond * (atLow ? turnOfOne : -turnOfOne);
    }
}
