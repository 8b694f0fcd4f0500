package dev.plumbline.simulation.kernel;

/// Why a request failed.
public enum FailureCause {
    /// It did not fail.
    NONE(0, "answered"),
    TIMEOUT(1, "timeout"),
    QUEUE_FULL(2, "queue full"),
    RATE_LIMIT(3, "rate limit"),
    SHED(4, "load shed"),
    BREAKER_OPEN(5, "breaker open"),
    BULKHEAD_FULL(6, "bulkhead full"),
    DOWN(7, "out of service"),
    ERROR(8, "error"),
    TOO_LONG(9, "prompt too long");

    static final int COUNT = values().length;

    private final int number;
    private final String words;

    FailureCause(int number, String words) {
        this.number = number;
        this.words = words;
    }

    /// The number by which the kernel knows it, from 0.
    int number() {
        return number;
    }

    /// The cause for people.
    public String words() {
        return words;
    }
}
