package dev.plumbline.simulation.inference;

/// The limits that providers of models put on their users: requests and tokens for each minute. A request reserves the
/// tokens that it may need, its prompt and the longest answer that it allows; what it did not need can be given back.
public final class EndpointQuota {

    private final TokenBucket requests;
    private final TokenBucket tokens;

    /// A quota of which nothing is used at time 0.
    ///
    /// @param requestsPerMinute above 0, infinite if only tokens are limited
    /// @param tokensPerMinute above 0, infinite if only requests are limited
    public EndpointQuota(double requestsPerMinute, double tokensPerMinute) {
        requests = TokenBucket.perMinute(requestsPerMinute);
        tokens = TokenBucket.perMinute(tokensPerMinute);
    }

    /// Counts a request if both limits allow it, and otherwise nothing.
    ///
    /// @param reserved the tokens that it may need, at least 0
    /// @return whether it is allowed
    public boolean admit(double now, double reserved) {
        if (requests.level(now) < 1 || tokens.level(now) < reserved) {
            return false;
        }
        return requests.take(now, 1) && tokens.take(now, reserved);
    }

    /// When a request would be allowed if nobody asked before, infinite if it never is: the answer "try again after".
    public double readyAt(double now, double reserved) {
        return Math.max(requests.readyAt(now, 1), tokens.readyAt(now, reserved));
    }

    /// Gives tokens back that a request had reserved and did not use.
    public void giveBack(double now, double unused) {
        tokens.giveBack(now, unused);
    }

    /// The tokens that could be used at once.
    public double tokens(double now) {
        return tokens.level(now);
    }

    /// The requests that could be made at once.
    public double requests(double now) {
        return requests.level(now);
    }
}
