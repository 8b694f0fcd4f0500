package dev.plumbline.connectors.calibration;

import java.time.Duration;

/// Numbers of seconds as the model writes times.
final class Seconds {

    private Seconds() {}

    static Duration duration(double seconds) {
        return Duration.ofNanos(Math.round(seconds * 1e9));
    }
}
