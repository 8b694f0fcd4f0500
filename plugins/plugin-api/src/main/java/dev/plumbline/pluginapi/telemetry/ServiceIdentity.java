package dev.plumbline.pluginapi.telemetry;

import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/// How a running service is told apart: resource attributes by their OpenTelemetry names, as far as they are known.
///
/// @param attributes the attributes, none of them with an empty value
public record ServiceIdentity(SortedMap<String, String> attributes) implements Subject {

    public static final String SERVICE_NAME = "service.name";
    public static final String SERVICE_NAMESPACE = "service.namespace";
    public static final String SERVER_ADDRESS = "server.address";
    public static final String SERVER_PORT = "server.port";
    public static final String DEPLOYMENT = "k8s.deployment.name";
    public static final String KUBERNETES_NAMESPACE = "k8s.namespace.name";
    public static final String DATABASE = "db.system.name";
    public static final String DESTINATION = "messaging.destination.name";
    public static final String MODEL = "gen_ai.request.model";
    /// The name of a scrape job in Prometheus.
    public static final String JOB = "job";

    public ServiceIdentity {
        TreeMap<String, String> present = new TreeMap<>(attributes);
        present.values().removeIf(String::isBlank);
        attributes = Collections.unmodifiableSortedMap(present);
    }

    /// A service that is known by its name alone.
    public static ServiceIdentity named(String name) {
        return new ServiceIdentity(new TreeMap<>(Map.of(SERVICE_NAME, name)));
    }

    /// A service that is known by its address alone.
    ///
    /// @param port the port; 0 if it is not known
    public static ServiceIdentity at(String host, int port) {
        ServiceIdentity identity = new ServiceIdentity(new TreeMap<>(Map.of(SERVER_ADDRESS, host)));
        return port == 0 ? identity : identity.with(SERVER_PORT, Integer.toString(port));
    }

    /// This identity with one attribute more, or another value of it.
    public ServiceIdentity with(String attribute, String value) {
        TreeMap<String, String> changed = new TreeMap<>(attributes);
        changed.put(attribute, value);
        return new ServiceIdentity(changed);
    }

    /// The value of an attribute.
    public Optional<String> get(String attribute) {
        return Optional.ofNullable(attributes.get(attribute));
    }

    /// Whether nothing is known.
    public boolean isUnknown() {
        return attributes.isEmpty();
    }

    /// The name for people: the best one that is known.
    @Override
    public String shown() {
        return get(SERVICE_NAME)
                .or(() -> get(DEPLOYMENT))
                .or(() -> get(DESTINATION))
                .or(() -> get(JOB))
                .or(() -> get(SERVER_ADDRESS)
                        .map(host ->
                                host + get(SERVER_PORT).map(port -> ":" + port).orElse("")))
                .or(() -> attributes.values().stream().findFirst())
                .orElse("a service without a name");
    }
}
