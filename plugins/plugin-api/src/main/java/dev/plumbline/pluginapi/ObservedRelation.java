package dev.plumbline.pluginapi;

import java.time.Duration;
import java.time.Instant;

/// That one element was seen to use another, as traces or a service graph show it, whether or not the model says so.
///
/// Where traces are sampled, few calls or none are no proof that there are none.
///
/// @param from the id of the element that calls
/// @param to the id of the element that is called
/// @param calls how often it did so within the window
/// @param window how long was watched, up to the last call
/// @param lastSeen when the last call was
/// @param protocol how the two talk, as in `grpc`; empty if not known
/// @param provenance the connector, and the query
public record ObservedRelation(
        String from,
        String to,
        long calls,
        Duration window,
        Instant lastSeen,
        String protocol,
        Provenance provenance) {}
