package dev.plumbline.simulation.queues;

import java.util.function.DoubleUnaryOperator;

/// The area below a curve, by the rule of Gauss and Kronrod with 7 and 15 points on parts that are halved where it is
/// not smooth.
///
/// Source: Piessens, de Doncker-Kapenga, Überhuber & Kahaner, QUADPACK (1983), routine QK15.
public final class Integral {

    private static final double PRECISION = 1e-11;
    private static final int DEEPEST = 45;
    private static final int MOST_DOUBLINGS = 400;
    private static final int MOST_PARTS = 20_000;
    private static final double[] POINTS = {
        0.9914553711208126,
        0.9491079123427585,
        0.8648644233597691,
        0.7415311855993945,
        0.5860872354676911,
        0.4058451513773972,
        0.20778495500789848,
        0.0
    };
    private static final double[] FINE = {
        0.022935322010529224,
        0.06309209262997856,
        0.10479001032225019,
        0.14065325971552592,
        0.1690047266392679,
        0.19035057806478542,
        0.20443294007529889,
        0.20948214108472782
    };
    private static final double[] COARSE = {
        0.1294849661688697, 0.27970539148927664, 0.3818300505051189, 0.4179591836734694
    };

    private final DoubleUnaryOperator curve;
    private int parts;

    private Integral(DoubleUnaryOperator curve) {
        this.curve = curve;
    }

    /// The area from `from` to `to`.
    public static double between(double from, double to, DoubleUnaryOperator curve) {
        return new Integral(curve).area(from, to, 0, DEEPEST);
    }

    /// The area from `from` to infinity under a curve that falls at least exponentially in the end.
    ///
    /// @param scale a distance over which the curve falls noticeably, above 0; it need not be exact
    public static double beyond(double from, double scale, DoubleUnaryOperator curve) {
        Integral integral = new Integral(curve);
        double total = 0;
        double width = scale;
        double at = from;
        for (int doubling = 0; doubling < MOST_DOUBLINGS && Double.isFinite(at + width); doubling++) {
            double part = integral.area(at, at + width, Math.abs(total) * PRECISION, DEEPEST);
            total += part;
            at += width;
            width = at - from;
            if (Math.abs(part) <= 1e-14 * Math.abs(total) && (part != 0 || doubling > 60)) {
                break;
            }
        }
        return total;
    }

    private double area(double from, double to, double tolerated, int depth) {
        double centre = (from + to) / 2;
        double half = (to - from) / 2;
        double fine = 0;
        double coarse = 0;
        for (int point = 0; point < POINTS.length; point++) {
            double value = curve.applyAsDouble(centre + half * POINTS[point]);
            if (POINTS[point] > 0) {
                value += curve.applyAsDouble(centre - half * POINTS[point]);
            }
            fine += FINE[point] * value;
            coarse += point % 2 == 1 ? COARSE[point / 2] * value : 0;
        }
        double error = half * Math.abs(fine - coarse);
        // The difference of the two rules is far above the error of the finer one, so that it need not be shared out.
        double allowed = Math.max(tolerated, PRECISION * half * Math.abs(fine));
        parts++;
        return depth == 0 || parts > MOST_PARTS || !(error > allowed)
                ? half * fine
                : area(from, centre, allowed, depth - 1) + area(centre, to, allowed, depth - 1);
    }
}
