package dev.plumbline.interchange.kubernetes;

import static dev.plumbline.graphmodel.ElementAttributes.AUTOSCALE;
import static dev.plumbline.graphmodel.ElementAttributes.AUTOSCALE_MAX;
import static dev.plumbline.graphmodel.ElementAttributes.AUTOSCALE_MIN;
import static dev.plumbline.graphmodel.ElementAttributes.CPU;
import static dev.plumbline.graphmodel.ElementAttributes.EXPOSED;
import static dev.plumbline.graphmodel.ElementAttributes.LIMITS;
import static dev.plumbline.graphmodel.ElementAttributes.MEMORY;
import static dev.plumbline.graphmodel.ElementAttributes.REPLICAS;

import dev.plumbline.graphmodel.Attributes;
import dev.plumbline.graphmodel.ElementKind;
import dev.plumbline.graphmodel.OperationsAttributes;
import dev.plumbline.graphmodel.OperationsAttributes.HealthCheck;
import dev.plumbline.graphmodel.OperationsAttributes.RolloutStrategy;
import dev.plumbline.graphmodel.value.ByteSize;
import dev.plumbline.interchange.source.ContainerImage;
import dev.plumbline.interchange.source.PartAttributes;
import dev.plumbline.interchange.source.YamlValue;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

/// What a workload tells of the element that it becomes.
///
/// Kubernetes runs one replica of a deployment that names no number and has no autoscaler, so that is the number here
/// too. The limits are those of all containers of a pod together, if each has one.
record WorkloadMapping(Workload workload, Cluster cluster) {

    private static final Set<String> REPLICATED =
            Set.of("Deployment", "StatefulSet", "ReplicaSet", "ReplicationController", "Rollout");

    ElementKind kind() {
        if (workload.isJob()) {
            return ElementKind.JOB;
        }
        return image().flatMap(ContainerImage::kind).orElse(ElementKind.SERVICE);
    }

    PartAttributes attributes() {
        PartAttributes attributes = new PartAttributes()
                .property("kubernetes.kind", workload.object().kind());
        YamlValue metadata = workload.object().body().get("metadata");
        attributes.property("namespace", metadata.get("namespace").text());
        image().ifPresent(image -> image.tell(attributes));
        replicas(attributes);
        limits(attributes);
        health(attributes);
        rollout(attributes);
        EnvironmentVariable.secrets(workload).tell(attributes);
        attributes.property(
                "serviceAccount", workload.pod().get("serviceAccountName").text());
        List<NamedService> services = cluster.workloads().services(workload);
        attributes.property(
                "services",
                String.join(", ", services.stream().map(NamedService::name).toList()));
        if (services.stream().anyMatch(NamedService::isExposed)) {
            attributes.set(EXPOSED, true);
        }
        return attributes;
    }

    private Optional<ContainerImage> image() {
        List<YamlValue> containers = workload.containers();
        return containers.stream()
                .filter(container ->
                        containers.size() == 1 || container.get("name").text().equals(workload.name()))
                .findFirst()
                .or(() -> containers.stream().findFirst())
                .flatMap(container -> container.get("image").filled())
                .map(ContainerImage::of);
    }

    private void replicas(PartAttributes attributes) {
        if (!REPLICATED.contains(workload.object().kind())) {
            return;
        }
        Optional<KubernetesObject> scaler = cluster.scaler(workload);
        Optional<Long> written = workload.object().spec().get("replicas").count();
        if (scaler.isPresent()) {
            written.filter(count -> count > 0).ifPresent(count -> attributes.set(REPLICAS, count));
            YamlValue spec = scaler.get().spec();
            Attributes autoscale = Attributes.NONE.with(
                    AUTOSCALE_MIN, spec.get("minReplicas").count().orElse(1L));
            Optional<Long> most = spec.get("maxReplicas").count();
            attributes.set(AUTOSCALE, most.isPresent() ? autoscale.with(AUTOSCALE_MAX, most.get()) : autoscale);
        } else if (written.orElse(1L) > 0) {
            attributes.set(REPLICAS, written.orElse(1L));
        } else {
            attributes.property("replicas", "0");
        }
    }

    private void limits(PartAttributes attributes) {
        Attributes limits = Attributes.NONE;
        OptionalDouble cores = sum("cpu");
        if (cores.isPresent()) {
            limits = limits.with(CPU, cores.getAsDouble());
        }
        OptionalDouble bytes = sum("memory");
        if (bytes.isPresent()) {
            limits = limits.with(MEMORY, new ByteSize(Math.round(bytes.getAsDouble())));
        }
        if (!limits.isEmpty()) {
            attributes.set(LIMITS, limits);
        }
    }

    private OptionalDouble sum(String resource) {
        double sum = 0;
        List<YamlValue> containers = workload.containers();
        for (YamlValue container : containers) {
            OptionalDouble amount =
                    Quantity.of(container.at("resources", "limits", resource).text());
            if (amount.isEmpty()) {
                return amount;
            }
            sum += amount.getAsDouble();
        }
        return containers.isEmpty() ? OptionalDouble.empty() : OptionalDouble.of(sum);
    }

    private void health(PartAttributes attributes) {
        if (workload.isJob() || workload.containers().isEmpty()) {
            return;
        }
        attributes.set(
                OperationsAttributes.HEALTH_CHECK,
                probes("readinessProbe")
                        ? HealthCheck.READINESS
                        : probes("livenessProbe") ? HealthCheck.LIVENESS : HealthCheck.NONE);
    }

    private boolean probes(String kind) {
        return workload.containers().stream()
                .anyMatch(container -> container.get(kind).exists());
    }

    private void rollout(PartAttributes attributes) {
        String type = workload.object().spec().at("strategy", "type").text();
        Optional<RolloutStrategy> strategy = switch (type) {
            case "RollingUpdate" -> Optional.of(RolloutStrategy.ROLLING);
            case "Recreate" -> Optional.of(RolloutStrategy.ALL_AT_ONCE);
            default -> Optional.empty();
        };
        strategy.ifPresent(known -> attributes.set(
                OperationsAttributes.ROLLOUT, Attributes.NONE.with(OperationsAttributes.ROLLOUT_STRATEGY, known)));
    }
}
