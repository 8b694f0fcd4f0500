package dev.plumbline.interchange.kubernetes;

import dev.plumbline.interchange.source.YamlValue;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// A Service of Kubernetes: a name under which workloads are reached.
record NamedService(KubernetesObject object) {

    private static final Set<String> PROTOCOLS = Set.of(
            "grpc",
            "grpcs",
            "http",
            "http2",
            "https",
            "mongo",
            "mysql",
            "redis",
            "tcp",
            "tls",
            "udp",
            "amqp",
            "postgres",
            "postgresql",
            "kafka",
            "mqtt");

    /// The service that an object is, if it is one.
    static Optional<NamedService> of(KubernetesObject object) {
        return object.is("", "Service") ? Optional.of(new NamedService(object)) : Optional.empty();
    }

    String name() {
        return object.name();
    }

    String namespace() {
        return object.namespace();
    }

    /// The labels of the pods that it leads to; none if it does not say.
    Map<String, String> selector() {
        return object.spec().get("selector").labels();
    }

    /// The name outside of the cluster that it stands for, if it does.
    Optional<String> externalName() {
        return object.spec().get("type").text().equals("ExternalName")
                ? object.spec().get("externalName").filled()
                : Optional.empty();
    }

    /// Whether a load balancer brings requests from outside, as far as the manifest tells: annotations that make the
    /// load balancer an internal one all say so in their names or values.
    boolean isExposed() {
        boolean internal = object.body().at("metadata", "annotations").labels().entrySet().stream()
                .anyMatch(note -> note.getKey().contains("internal")
                        || note.getValue().toLowerCase(Locale.ROOT).contains("internal"));
        return object.spec().get("type").text().equals("LoadBalancer") && !internal;
    }

    /// The protocol of a port, or of the only one: what the port says, or the convention that its name begins with it.
    Optional<String> protocol(Optional<Integer> wanted) {
        List<YamlValue> ports = object.spec().get("ports").items();
        return ports.stream()
                .filter(port -> wanted.isPresent()
                        ? port.get("port").text().equals(wanted.get().toString())
                        : ports.size() == 1)
                .findFirst()
                .flatMap(NamedService::protocol);
    }

    private static Optional<String> protocol(YamlValue port) {
        String application = port.get("appProtocol").text();
        String said = application.isBlank() ? port.get("name").text() : application;
        String word = said.substring(said.lastIndexOf('/') + 1);
        int dash = word.indexOf('-');
        String first = dash < 0 ? word : word.substring(0, dash);
        String rest = dash < 0 ? "" : word.substring(dash + 1);
        if (first.equals("tcp") && PROTOCOLS.contains(rest)) {
            return Optional.of(rest);
        }
        return PROTOCOLS.contains(first) ? Optional.of(first) : Optional.empty();
    }
}
