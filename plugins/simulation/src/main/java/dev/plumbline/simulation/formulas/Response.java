package dev.plumbline.simulation.formulas;

import dev.plumbline.simulation.queues.ResponseTime;
import java.util.List;

/// The answer to a request: when it comes, and how often it fails.
///
/// @param time the time until the answer, as far as it is known
/// @param errorRatio the share of the requests that fail
/// @param isComplete whether all parts of the time are known; otherwise it is a lower bound
public record Response(ResponseTime time, double errorRatio, boolean isComplete) {

    static final Response NONE = new Response(ResponseTime.NONE, 0, true);

    /// This and then another one; both must succeed.
    Response then(Response next) {
        return new Response(time.then(next.time), either(errorRatio, next.errorRatio), isComplete && next.isComplete);
    }

    /// This repeated on average the given number of times; all must succeed.
    Response times(double count) {
        double error = count < 1 ? count * errorRatio : 1 - Math.pow(1 - errorRatio, count);
        return new Response(time.times(count), error, isComplete || count == 0);
    }

    /// One of several, by weight.
    static Response choice(List<Double> weights, List<Response> branches) {
        double error = 0;
        boolean complete = true;
        for (int branch = 0; branch < branches.size(); branch++) {
            double weight = weights.get(branch);
            error += weight * branches.get(branch).errorRatio;
            complete &= weight == 0 || branches.get(branch).isComplete;
        }
        List<ResponseTime> times = branches.stream().map(Response::time).toList();
        return new Response(ResponseTime.mixture(weights, times), error, complete);
    }

    /// Several at the same time; all must succeed.
    static Response fork(List<Response> branches) {
        double error = 0;
        boolean complete = true;
        for (Response branch : branches) {
            error = either(error, branch.errorRatio);
            complete &= branch.isComplete;
        }
        return new Response(
                ResponseTime.longest(branches.stream().map(Response::time).toList()), error, complete);
    }

    /// The share of the requests of which one or the other part fails.
    static double either(double one, double other) {
        return 1 - (1 - one) * (1 - other);
    }
}
