package dev.plumbline.interchange.kubernetes;

import dev.plumbline.graphmodel.Attributes;
import dev.plumbline.graphmodel.RelationAttributes;
import dev.plumbline.interchange.source.Address;
import dev.plumbline.interchange.source.PartAttributes;
import dev.plumbline.interchange.source.YamlValue;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What Istio does for those who call a service: timeouts and retries of virtual services, circuit breakers and
/// encryption of destination rules.
///
/// What holds only for some requests, because the rules to a service differ, is not told.
final class MeshPolicies {

    /// Everybody in the mesh, as virtual services name them.
    static final String MESH = "mesh";

    private static final String ISTIO = "networking.istio.io";
    private static final Pattern UNITS = Pattern.compile("([0-9]{1,9}(?:\\.[0-9]{1,9})?)(ms|s|m|h)");
    private static final Map<String, Double> SECONDS = Map.of("ms", 0.001, "s", 1.0, "m", 60.0, "h", 3600.0);

    private final Cluster cluster;
    private final Map<Way, List<Attempt>> attempts = new HashMap<>();
    private final Set<KubernetesObject.Key> breakers = new HashSet<>();
    private final Map<KubernetesObject.Key, String> encryption = new HashMap<>();

    MeshPolicies(Cluster cluster) {
        this.cluster = cluster;
        for (KubernetesObject object : cluster.objects()) {
            if (object.is(ISTIO, "VirtualService")) {
                routes(object);
            } else if (object.is(ISTIO, "DestinationRule")) {
                destination(object);
            }
        }
    }

    private record Way(String through, KubernetesObject.Key service) {}

    private record Attempt(Optional<Duration> timeout, Optional<Long> retries) {}

    private void routes(KubernetesObject virtual) {
        List<String> gateways = new ArrayList<>(virtual.spec().get("gateways").texts());
        if (gateways.isEmpty()) {
            gateways.add(MESH);
        }
        for (YamlValue rule : virtual.spec().get("http").items()) {
            YamlValue retries = rule.get("retries");
            Attempt attempt = new Attempt(
                    duration(retries.get("perTryTimeout")).or(() -> duration(rule.get("timeout"))),
                    retries.get("attempts").count());
            for (YamlValue route : rule.get("route").items()) {
                service(route.at("destination", "host"), virtual)
                        .ifPresent(service -> gateways.forEach(gateway -> attempts.computeIfAbsent(
                                        new Way(gateway.substring(gateway.lastIndexOf('/') + 1), service),
                                        way -> new ArrayList<>())
                                .add(attempt)));
            }
        }
    }

    private void destination(KubernetesObject rule) {
        YamlValue policy = rule.spec().get("trafficPolicy");
        service(rule.spec().get("host"), rule).ifPresent(service -> {
            if (policy.get("outlierDetection").isMapping()) {
                breakers.add(service);
            }
            policy.at("tls", "mode").filled().ifPresent(mode -> encryption.put(service, mode));
        });
    }

    private Optional<KubernetesObject.Key> service(YamlValue host, KubernetesObject from) {
        Address address = new Address("", host.text(), Optional.empty());
        return cluster.host(address, from.namespace()) instanceof Cluster.Host.Known known
                ? Optional.of(known.service().object().key())
                : Optional.empty();
    }

    /// Tells what holds for calls of a service.
    ///
    /// @param through the gateway that they come through, or `mesh`
    void tell(String through, NamedService service, PartAttributes attributes) {
        KubernetesObject.Key key = service.object().key();
        List<Attempt> known = attempts.getOrDefault(new Way(through, key), List.of());
        if (!known.isEmpty() && known.stream().distinct().count() == 1) {
            Attempt attempt = known.getFirst();
            attempt.timeout().ifPresent(timeout -> attributes.set(RelationAttributes.TIMEOUT, timeout));
            attempt.retries()
                    .ifPresent(retries -> attributes.set(
                            RelationAttributes.RETRY, Attributes.NONE.with(RelationAttributes.RETRY_MAX, retries)));
        }
        if (breakers.contains(key)) {
            attributes.set(
                    RelationAttributes.CIRCUIT_BREAKER, Attributes.NONE.with(RelationAttributes.BREAKER_ENABLED, true));
        }
        switch (encryption.getOrDefault(key, "")) {
            case "ISTIO_MUTUAL", "MUTUAL" ->
                attributes.set(RelationAttributes.ENCRYPTED, true).set(RelationAttributes.AUTH, "mtls");
            case "SIMPLE" -> attributes.set(RelationAttributes.ENCRYPTED, true);
            case "DISABLE" -> attributes.set(RelationAttributes.ENCRYPTED, false);
            default -> {}
        }
    }

    /// A time as Go writes it, as in `1m30s`; none for zero, which means without end.
    private static Optional<Duration> duration(YamlValue value) {
        Matcher units = UNITS.matcher(value.text());
        double seconds = 0;
        int end = 0;
        while (units.find() && units.start() == end) {
            seconds += Double.parseDouble(units.group(1)) * SECONDS.getOrDefault(units.group(2), 1.0);
            end = units.end();
        }
        long millis = Math.round(seconds * 1_000);
        return end == value.text().length() && millis > 0 ? Optional.of(Duration.ofMillis(millis)) : Optional.empty();
    }
}
