package dev.plumbline.pluginapi.telemetry;

import dev.plumbline.pluginapi.Provenance;
import java.time.Instant;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/// That a service is there, as a catalog or a cluster lists it, or as it told of itself.
///
/// @param service the service
/// @param kind what it is, in the words of the source, as in `Deployment`
/// @param properties what else is known, as text by name
/// @param lastSeen when it was seen last
/// @param provenance the connection, and the query
public record Presence(
        ServiceIdentity service,
        String kind,
        SortedMap<String, String> properties,
        Instant lastSeen,
        Provenance provenance) {

    public Presence {
        properties = Collections.unmodifiableSortedMap(new TreeMap<>(properties));
    }
}
