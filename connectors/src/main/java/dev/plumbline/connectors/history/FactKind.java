package dev.plumbline.connectors.history;

import java.time.Duration;

/// What kinds of facts there are beside numbers.
enum FactKind {
    /// Catalogs are asked seldom.
    PRESENCE(Duration.ofDays(1)),
    ALERT(Duration.ofMinutes(5)),
    /// A result stays one until there is a newer one.
    EVALUATION(Duration.ofDays(100_000));

    private final long patience;

    FactKind(Duration patience) {
        this.patience = patience.toMillis();
    }

    /// For how long a fact that is not told again counts as one, in milliseconds.
    long patience() {
        return patience;
    }
}
