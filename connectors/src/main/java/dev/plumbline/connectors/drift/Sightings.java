package dev.plumbline.connectors.drift;

import dev.plumbline.pluginapi.Provenance;
import dev.plumbline.pluginapi.telemetry.CallCount;
import dev.plumbline.pluginapi.telemetry.CallCount.Via;
import dev.plumbline.pluginapi.telemetry.Identities;
import dev.plumbline.pluginapi.telemetry.Match;
import dev.plumbline.pluginapi.telemetry.Observations;
import dev.plumbline.pluginapi.telemetry.Presence;
import dev.plumbline.pluginapi.telemetry.Reading;
import dev.plumbline.pluginapi.telemetry.SeenEnds;
import dev.plumbline.pluginapi.telemetry.ServiceIdentity;
import dev.plumbline.pluginapi.telemetry.Stranger;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/// Who was seen to call whom, by the ids of elements, or by names where a service is no element.
///
/// Calls of a service to itself are left out, and so are ends that nobody reports of themselves, such as users, unless
/// they are elements.
final class Sightings {

    private final Identities identities;
    private final SortedMap<String, Stranger> strangers = new TreeMap<>();
    private final Map<SeenEnds, Sighting> calls =
            new TreeMap<>(Comparator.comparing(SeenEnds::client).thenComparing(SeenEnds::server));
    private final Map<String, Set<String>> called = new HashMap<>();
    private final Set<String> visible = new HashSet<>();
    private final Map<String, Long> busy = new HashMap<>();
    private boolean isSampled;

    private Sightings(Identities identities) {
        this.identities = identities;
    }

    static Sightings of(Identities identities, Observations observations) {
        Sightings sightings = new Sightings(identities);
        for (Presence presence : observations.presences()) {
            sightings.end(presence.service(), presence.provenance()).ifPresent(end -> sightings.visible.add(end.id));
        }
        for (Reading reading : observations.readings()) {
            if (reading.subject() instanceof ServiceIdentity service) {
                sightings.end(service, reading.provenance()).ifPresent(end -> sightings.visible.add(end.id));
            }
        }
        observations.calls().forEach(sightings::add);
        return sightings;
    }

    /// Who called whom, in the order of the ends.
    Map<SeenEnds, Sighting> calls() {
        return Collections.unmodifiableMap(calls);
    }

    /// The services that are no element, in the order of their names.
    Collection<Stranger> strangers() {
        return strangers.values();
    }

    /// The elements of which anything was told, and the names of strangers.
    Set<String> visible() {
        return Collections.unmodifiableSet(visible);
    }

    /// Whether anything was told of an element.
    boolean isVisible(String element) {
        return visible.contains(element);
    }

    /// How many calls an element was seen to make; how many it got, if it made none.
    long activity(String element) {
        return busy.getOrDefault(element, 0L);
    }

    /// Whether an element was seen to call another, or somebody who called it, and so on.
    boolean reaches(String client, String server) {
        Set<String> reached = new HashSet<>(Set.of(client));
        Deque<String> next = new ArrayDeque<>(reached);
        while (!next.isEmpty() && !reached.contains(server)) {
            called.getOrDefault(next.remove(), Set.of()).stream()
                    .filter(reached::add)
                    .forEach(next::add);
        }
        return reached.contains(server);
    }

    /// Whether only some of the calls are seen.
    boolean isSampled() {
        return isSampled;
    }

    private void add(CallCount call) {
        isSampled |= call.isSampled();
        boolean isVirtual = call.via() == Via.VIRTUAL;
        Optional<End> client =
                isVirtual ? known(call.ends().client()) : end(call.ends().client(), call.provenance());
        Optional<End> server =
                isVirtual ? known(call.ends().server()) : end(call.ends().server(), call.provenance());
        client.ifPresent(end -> visible.add(end.id));
        if (call.via() == Via.SERVICE) {
            server.ifPresent(end -> visible.add(end.id));
        }
        if (client.isEmpty() || server.isEmpty() || client.get().id.equals(server.get().id)) {
            return;
        }
        busy.merge(client.get().id, call.calls(), Long::sum);
        busy.putIfAbsent(server.get().id, call.calls());
        called.computeIfAbsent(client.get().id, id -> new HashSet<>()).add(server.get().id);
        Sighting sighting = new Sighting(
                call.via(),
                call.calls(),
                call.lastSeen(),
                call.window(),
                Math.min(client.get().confidence, server.get().confidence),
                call.protocol(),
                call.provenance());
        calls.merge(new SeenEnds(client.get().id, server.get().id), sighting, Sighting::with);
    }

    private Optional<End> known(ServiceIdentity service) {
        return identities.find(service).map(match -> new End(match.element(), match.confidence()));
    }

    /// An element, or a stranger by its name.
    private Optional<End> end(ServiceIdentity service, Provenance provenance) {
        if (service.isUnknown()) {
            return Optional.empty();
        }
        Optional<Match> match = identities.find(service);
        if (match.isPresent()) {
            return match.map(found -> new End(found.element(), found.confidence()));
        }
        strangers.merge(
                service.shown(),
                new Stranger(service, 1, provenance),
                (known, one) -> new Stranger(known.service(), known.facts() + 1, known.provenance()));
        return Optional.of(new End(service.shown(), 1));
    }

    private record End(String id, double confidence) {}
}
