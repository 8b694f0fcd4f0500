package dev.plumbline.connectors.history;

import java.time.Duration;
import java.util.List;

/// How long roll-ups are, in milliseconds.
final class Lengths {

    static final long FINE = Duration.ofMinutes(5).toMillis();
    static final long COARSE = Duration.ofHours(1).toMillis();
    static final List<Long> COARSE_FIRST = List.of(COARSE, FINE);

    private Lengths() {}
}
