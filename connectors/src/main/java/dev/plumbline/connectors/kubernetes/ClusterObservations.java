package dev.plumbline.connectors.kubernetes;

import dev.plumbline.connectors.JsonItems;
import dev.plumbline.connectors.Remarks;
import dev.plumbline.pluginapi.Metric;
import dev.plumbline.pluginapi.Provenance;
import dev.plumbline.pluginapi.telemetry.Observations;
import dev.plumbline.pluginapi.telemetry.Presence;
import dev.plumbline.pluginapi.telemetry.Reading;
import dev.plumbline.pluginapi.telemetry.ServiceIdentity;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import tools.jackson.databind.JsonNode;

/// Tells what runs in a cluster as observations.
final class ClusterObservations {

    private final String source;
    private final Cluster cluster;
    private final Instant now;
    private final Remarks remarks;
    private final Map<Workload, List<Pod>> pods;
    private final Map<Workload, ServiceIdentity> identities;
    private final Observations.Builder observations = new Observations.Builder();

    ClusterObservations(String source, Cluster cluster, Instant now, Remarks remarks) {
        this.source = source;
        this.cluster = cluster;
        this.now = now;
        this.remarks = remarks;
        this.pods = cluster.podsOfWorkloads();
        this.identities = cluster.identities();
    }

    Observations build() {
        for (Workload workload : cluster.workloads) {
            ServiceIdentity identity = identities.getOrDefault(workload, ServiceIdentity.named(workload.name()));
            List<Pod> own = pods.getOrDefault(workload, List.of());
            observations.presence(new Presence(
                    identity, workload.kind(), properties(workload), now, provenance(workload.kind() + "s")));
            replicas(workload, own)
                    .ifPresent(count -> reading(identity, Metric.REPLICAS, (double) count, now, "replicas"));
            zones(own).ifPresent(count -> reading(identity, Metric.ZONES, (double) count, now, "zones of nodes"));
            if (!own.isEmpty()) {
                usage(identity, own, Metric.CPU, Cluster.Usage::cpu, limits -> limits.cpu());
                usage(identity, own, Metric.MEMORY, Cluster.Usage::memory, limits -> limits.memory());
            }
        }
        cluster.services.forEach(this::service);
        remarks.all().forEach(observations::note);
        return observations.build();
    }

    private static OptionalLong replicas(Workload workload, List<Pod> own) {
        if (workload.ready().isPresent() || own.isEmpty()) {
            return workload.ready();
        }
        return OptionalLong.of(own.stream().filter(Pod::isRunning).count());
    }

    private OptionalLong zones(List<Pod> own) {
        Set<String> zones = new HashSet<>();
        own.stream()
                .filter(Pod::isRunning)
                .map(pod -> cluster.zones.getOrDefault(pod.node(), ""))
                .filter(zone -> !zone.isEmpty())
                .forEach(zones::add);
        return zones.isEmpty() ? OptionalLong.empty() : OptionalLong.of(zones.size());
    }

    /// What the measured pods use of what they may use at most.
    private void usage(
            ServiceIdentity identity,
            List<Pod> own,
            Metric metric,
            ToDoubleFunction<Cluster.Usage> used,
            Function<Workload.Resources, OptionalDouble> limit) {
        double sum = 0;
        double most = 0;
        Instant oldest = now;
        int measured = 0;
        for (Pod pod : own) {
            Cluster.Usage usage = cluster.usages.get(Cluster.key(pod.namespace(), pod.name()));
            if (usage == null || !Double.isFinite(used.applyAsDouble(usage))) {
                continue;
            }
            OptionalDouble bound = limit.apply(pod.limits());
            if (bound.isEmpty()) {
                remarks.about(
                        "The share of the " + metric.label() + " is not known, as not every container has a limit",
                        identity.shown());
                return;
            }
            measured++;
            sum += used.applyAsDouble(usage);
            most += bound.getAsDouble();
            Instant time = time(usage.time()).orElse(now);
            oldest = time.isBefore(oldest) ? time : oldest;
        }
        if (measured > 0 && most > 0) {
            reading(identity, metric, sum / most, oldest, "metrics.k8s.io pods by limits");
        }
    }

    private static Optional<Instant> time(String text) {
        try {
            return Optional.of(Instant.parse(text));
        } catch (DateTimeParseException noTime) {
            return Optional.empty();
        }
    }

    private SortedMap<String, String> properties(Workload workload) {
        SortedMap<String, String> properties = new TreeMap<>();
        workload.wanted().ifPresent(count -> properties.put("replicas", Long.toString(count)));
        workload.limits().cpu().ifPresent(cores -> properties.put("cpu limit", number(cores)));
        workload.limits().memory().ifPresent(bytes -> properties.put("memory limit", number(bytes)));
        workload.requests().cpu().ifPresent(cores -> properties.put("cpu request", number(cores)));
        workload.requests().memory().ifPresent(bytes -> properties.put("memory request", number(bytes)));
        properties.put("images", String.join(", ", workload.images()));
        properties.put(
                "labels",
                String.join(
                        ", ",
                        workload.labels().entrySet().stream()
                                .map(label -> label.getKey() + "=" + label.getValue())
                                .toList()));
        for (JsonNode autoscaler : cluster.autoscalers) {
            JsonNode spec = autoscaler.path("spec");
            JsonNode target = spec.path("scaleTargetRef");
            if (JsonItems.text(autoscaler.path("metadata"), "namespace").equals(workload.namespace())
                    && JsonItems.text(target, "kind").equals(workload.kind())
                    && JsonItems.text(target, "name").equals(workload.name())) {
                properties.put(
                        "autoscale min", Long.toString(spec.path("minReplicas").asLong(1)));
                properties.put("autoscale max", JsonItems.text(spec, "maxReplicas"));
                properties.put("autoscale cpu target in percent", cpuTarget(spec));
            }
        }
        properties.values().removeIf(String::isEmpty);
        return properties;
    }

    private static String cpuTarget(JsonNode spec) {
        String first = JsonItems.text(spec, "targetCPUUtilizationPercentage");
        return first.isEmpty()
                ? spec.path("metrics")
                        .valueStream()
                        .map(metric -> metric.path("resource"))
                        .filter(resource -> JsonItems.text(resource, "name").equals("cpu"))
                        .map(resource -> JsonItems.text(resource.path("target"), "averageUtilization"))
                        .findFirst()
                        .orElse("")
                : first;
    }

    private static String number(double value) {
        return value == Math.rint(value) ? Long.toString((long) value) : Double.toString(value);
    }

    /// A service tells at which addresses clients reach the workload that it stands for.
    private void service(JsonNode service) {
        JsonNode metadata = service.path("metadata");
        JsonNode spec = service.path("spec");
        String namespace = JsonItems.text(metadata, "namespace");
        String name = JsonItems.text(metadata, "name");
        Selector selector = Selector.ofLabels(spec.path("selector"));
        List<Workload> behind = cluster.workloads.stream()
                .filter(workload -> workload.namespace().equals(namespace) && selector.selects(workload.podLabels()))
                .toList();
        if (behind.size() != 1) {
            return;
        }
        ServiceIdentity identity = identities.getOrDefault(behind.getFirst(), ServiceIdentity.named(name));
        String full = name + "." + namespace;
        String ip = JsonItems.text(spec, "clusterIP");
        for (String host : List.of(full, full + ".svc", full + ".svc.cluster.local", ip.equals("None") ? "" : ip)) {
            for (JsonNode port : spec.path("ports")) {
                if (!host.isEmpty()) {
                    observations.presence(new Presence(
                            identity.with(ServiceIdentity.SERVER_ADDRESS, host)
                                    .with(ServiceIdentity.SERVER_PORT, JsonItems.text(port, "port")),
                            "Service",
                            new TreeMap<>(),
                            now,
                            provenance("Services")));
                }
            }
        }
    }

    private void reading(ServiceIdentity identity, Metric metric, double value, Instant time, String detail) {
        observations.reading(
                new Reading(identity, metric, value, time, Duration.between(time, now), provenance(detail)));
    }

    private Provenance provenance(String detail) {
        return new Provenance(source, detail, Optional.of(now));
    }
}
