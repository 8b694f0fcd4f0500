package dev.plumbline.simulation.inference.fit;

import java.util.Arrays;
import java.util.List;

/// When requests got their first and their last token, by the number of the request, in seconds; NaN if they did not.
final class TokenTimes {

    final double[] first;
    final double[] last;

    TokenTimes(int requests) {
        first = new double[requests];
        last = new double[requests];
        Arrays.fill(first, Double.NaN);
        Arrays.fill(last, Double.NaN);
    }

    /// As it was measured.
    static TokenTimes measured(List<MeasuredRequest> requests) {
        TokenTimes times = new TokenTimes(requests.size());
        for (int index = 0; index < requests.size(); index++) {
            times.first[index] = requests.get(index).firstToken();
            times.last[index] = requests.get(index).lastToken();
        }
        return times;
    }

    /// The mean of how far the times of the first requests are from others, in seconds.
    double meanDistance(TokenTimes other, int requests) {
        double sum = 0;
        for (int index = 0; index < requests; index++) {
            sum += Math.abs(first[index] - other.first[index]) + Math.abs(last[index] - other.last[index]);
        }
        return sum / (2.0 * requests);
    }
}
