package dev.plumbline.pluginapi;

import java.time.Instant;

/// One request of those that figures are made of, so that its trace can be looked up.
///
/// @param subject the id of the element; of an exemplar that was not mapped yet, the name that it gives
/// @param seconds how long the request took
/// @param trace the id of its trace, as in `4bf92f3577b34da6a3ce929d0e0e4736`
/// @param time when it was
/// @param provenance the connection, and what it was kept for
public record Exemplar(String subject, double seconds, String trace, Instant time, Provenance provenance) {

    /// @throws IllegalArgumentException if it took less than no time, or nobody knows how long
    public Exemplar {
        if (!Double.isFinite(seconds) || seconds < 0) {
            throw new IllegalArgumentException("No request takes " + seconds + " s");
        }
    }

    /// The same exemplar of another subject.
    public Exemplar of(String element) {
        return new Exemplar(element, seconds, trace, time, provenance);
    }
}
