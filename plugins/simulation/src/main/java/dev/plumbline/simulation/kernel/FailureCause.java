package dev.plumbline.simulation.kernel;

import java.util.List;

/// Why a request failed.
public enum FailureCause {
    /// It did not fail.
    NONE("answered"),
    TIMEOUT("timeout"),
    QUEUE_FULL("queue full"),
    RATE_LIMIT("rate limit"),
    SHED("load shed"),
    BREAKER_OPEN("breaker open"),
    BULKHEAD_FULL("bulkhead full"),
    DOWN("out of service"),
    ERROR("error"),
    TOO_LONG("prompt too long");

    static final int COUNT = values().length;
    private static final List<FailureCause> ALL = List.of(values());

    private final String words;

    FailureCause(String words) {
        this.words = words;
    }

    /// The cause for people.
    public String words() {
        return words;
    }

    static FailureCause of(int number) {
        return ALL.get(number);
    }
}
