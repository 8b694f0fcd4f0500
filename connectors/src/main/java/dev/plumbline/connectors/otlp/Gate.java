package dev.plumbline.connectors.otlp;

import dev.plumbline.connectors.otlp.OtlpSettings.Intake;
import java.util.Optional;

/// Lets only so many requests and bytes in at a time, and counts what it turns away.
final class Gate {

    private final Intake intake;
    private int requests;
    private long bytes;
    private long turnedAway;
    private long bytesTurnedAway;

    Gate(Intake intake) {
        this.intake = intake;
    }

    /// Lets a request in, if there is room.
    ///
    /// @param size how many bytes it has or may have
    synchronized boolean enter(long size) {
        if (requests >= intake.requests() || bytes + size > intake.bytes()) {
            turnedAway++;
            bytesTurnedAway += size;
            return false;
        }
        requests++;
        bytes += size;
        return true;
    }

    /// A request that was let in is done with.
    synchronized void leave(long size) {
        requests--;
        bytes -= size;
    }

    /// What was turned away so far, if anything was.
    synchronized Optional<String> note() {
        return turnedAway == 0
                ? Optional.empty()
                : Optional.of(turnedAway + " requests with " + (bytesTurnedAway + 1023) / 1024
                        + " KiB were turned away, as more came than could be read; who sent them was asked to try"
                        + " again. Sample traces or send less often.");
    }
}
