package dev.plumbline.simulation.network;

import dev.plumbline.simulation.queues.ServiceTime;
import java.util.Optional;
import java.util.OptionalLong;

/// The capacity of an element: equal servers behind one queue.
///
/// @param element the element's id
/// @param service the time that a server works on one request, if it is known
/// @param servers how many requests are worked on at the same time; 0 if the element is down
/// @param places how many requests may wait in all, if that is limited
/// @param limit the rate above which requests are refused, infinite if there is none
/// @param failing the share of the requests that fail whatever the load
public record Station(
        String element,
        Optional<ServiceTime> service,
        long servers,
        OptionalLong places,
        double limit,
        double failing) {

    /// The most requests per second that can be answered, if it is known.
    public Optional<Double> capacity() {
        return service.map(time -> Math.min(limit, servers / time.mean()));
    }

    public Station withService(ServiceTime changed) {
        return new Station(element, Optional.of(changed), servers, places, limit, failing);
    }

    public Station withServers(long changed) {
        return new Station(element, service, changed, places, limit, failing);
    }

    public Station withFailing(double changed) {
        return new Station(element, service, servers, places, limit, changed);
    }
}
