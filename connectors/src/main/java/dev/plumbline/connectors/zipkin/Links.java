package dev.plumbline.connectors.zipkin;

import dev.plumbline.pluginapi.Provenance;
import dev.plumbline.pluginapi.telemetry.CallCount;
import dev.plumbline.pluginapi.telemetry.CallCount.Via;
import dev.plumbline.pluginapi.telemetry.Ends;
import dev.plumbline.pluginapi.telemetry.Observations;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Makes calls of Zipkin's links.
///
/// A link says nothing of what is at its ends. What reports no spans of its own is a broker if it is called and calls,
/// and something outside otherwise. Who gets messages from a broker is a client of it.
///
/// @param links all links
/// @param reporting the services that report spans of their own
record Links(List<Link> links, Set<String> reporting) {

    /// The calls of the links.
    ///
    /// @param now when they were asked for
    /// @param lookback what time they are of
    void tell(Instant now, Duration lookback, String source, Observations.Builder told) {
        Set<String> parents = links.stream().map(Link::parent).collect(Collectors.toSet());
        Set<String> brokers = links.stream()
                .map(Link::child)
                .filter(child -> !reporting.contains(child) && parents.contains(child))
                .collect(Collectors.toSet());
        links.stream()
                .filter(link -> !link.parent().equals(link.child()) && link.calls() > 0)
                .sorted(Comparator.comparing(Link::parent).thenComparing(Link::child))
                .forEach(link -> {
                    boolean isFromBroker = brokers.contains(link.parent());
                    Ends ends = isFromBroker
                            ? Ends.named(link.child(), link.parent())
                            : Ends.named(link.parent(), link.child());
                    told.call(new CallCount(
                            ends,
                            via(link, brokers),
                            "",
                            link.calls(),
                            Math.clamp(link.errors(), 0, link.calls()),
                            lookback,
                            now,
                            false,
                            new Provenance(source, "dependencies", Optional.of(now))));
                });
    }

    private Via via(Link link, Collection<String> brokers) {
        if (brokers.contains(link.parent()) || brokers.contains(link.child())) {
            return Via.MESSAGING;
        }
        return reporting.contains(link.parent()) && reporting.contains(link.child()) ? Via.SERVICE : Via.VIRTUAL;
    }
}
