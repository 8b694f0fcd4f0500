package dev.plumbline.simulation.queues;

/// The quantiles of the standard normal distribution.
///
/// Source: M. J. Wichura, Algorithm AS 241, Applied Statistics 37 (1988) 477-484; relative error about 1e-16.
final class Normal {

    private static final double[] CENTRE = {
        3.3871328727963665,
        133.14166789178438,
        1971.5909503065513,
        13731.69376550946,
        45921.95393154987,
        67265.7709270087,
        33430.57558358813,
        2509.0809287301227
    };
    private static final double[] CENTRE_BELOW = {
        1.0,
        42.31333070160091,
        687.1870074920579,
        5394.196021424751,
        21213.794301586597,
        39307.89580009271,
        28729.085735721943,
        5226.495278852854
    };
    private static final double[] NEAR = {
        1.4234371107496835,
        4.630337846156546,
        5.769497221460691,
        3.6478483247632045,
        1.2704582524523684,
        0.2417807251774506,
        0.022723844989269184,
        0.0007745450142783414
    };
    private static final double[] NEAR_BELOW = {
        1.0,
        2.053191626637759,
        1.6763848301838038,
        0.6897673349851,
        0.14810397642748008,
        0.015198666563616457,
        0.0005475938084995345,
        1.0507500716444169e-9
    };
    private static final double[] FAR = {
        6.657904643501103,
        5.463784911164114,
        1.7848265399172913,
        0.29656057182850487,
        0.026532189526576124,
        0.0012426609473880784,
        2.7115555687434876e-5,
        2.0103343992922881e-7
    };
    private static final double[] FAR_BELOW = {
        1.0,
        0.599832206555888,
        0.1369298809227358,
        0.014875361290850615,
        0.0007868691311456133,
        1.8463183175100548e-5,
        1.421511758316446e-7,
        2.0442631033899397e-15
    };

    private Normal() {}

    /// The value that a standard normal variable does not exceed with the given probability, strictly between 0 and 1.
    static double quantile(double probability) {
        double fromCentre = probability - 0.5;
        if (Math.abs(fromCentre) <= 0.425) {
            double square = 0.180625 - fromCentre * fromCentre;
            return fromCentre * polynomial(CENTRE, square) / polynomial(CENTRE_BELOW, square);
        }
        double tail = Math.sqrt(-Math.log(fromCentre < 0 ? probability : 1 - probability));
        double value = tail <= 5
                ? polynomial(NEAR, tail - 1.6) / polynomial(NEAR_BELOW, tail - 1.6)
                : polynomial(FAR, tail - 5) / polynomial(FAR_BELOW, tail - 5);
        return fromCentre < 0 ? -value : value;
    }

    private static double polynomial(double[] coefficients, double at) {
        double sum = 0;
        for (int power = coefficients.length - 1; power >= 0; power--) {
            sum = sum * at + coefficients[power];
        }
        return sum;
    }
}
