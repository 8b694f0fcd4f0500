package dev.plumbline.demoplatform.running;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/// Where services are.
final class Directory {

    private final Map<String, Integer> ports = new ConcurrentHashMap<>();

    void put(String service, int port) {
        ports.put(service, port);
    }

    /// The port of a service on loopback; 0, where nothing listens, if it never had one.
    int port(String service) {
        return ports.getOrDefault(service, 0);
    }

    SortedMap<String, Integer> ports() {
        return new TreeMap<>(ports);
    }
}
