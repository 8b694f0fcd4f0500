package dev.plumbline.simulation.queues.markov;

/// The exponential of a matrix whose elements off the diagonal are not negative.
///
/// The diagonal is taken out first (uniformization), so that only numbers above 0 are added; then the series of a small
/// part is squared as often as it takes. Source: Moler & Van Loan, Nineteen dubious ways to compute the exponential of
/// a matrix, twenty-five years later, SIAM Review 45 (2003) 3-49, method 3.
final class Exponential {

    private static final int MOST_TERMS = 40;

    private Exponential() {}

    static Matrix of(Matrix matrix) {
        double most = 0;
        for (int row = 0; row < matrix.rows(); row++) {
            most = Math.max(most, -matrix.at(row, row));
        }
        int halvings = most <= 0.5 ? 0 : Math.min(60, Math.getExponent(most) + 2);
        double scale = Math.scalb(1.0, -halvings);
        Matrix identity = Matrix.identity(matrix.rows());
        Matrix jumps = matrix.plus(identity.times(most)).times(scale);
        Matrix sum = identity;
        Matrix term = identity;
        for (int power = 1; power <= MOST_TERMS && term.largest() > 1e-18; power++) {
            term = term.times(jumps).times(1.0 / power);
            sum = sum.plus(term);
        }
        Matrix result = sum.times(Math.exp(-most * scale));
        for (int halving = 0; halving < halvings; halving++) {
            result = result.times(result);
        }
        return result;
    }
}
