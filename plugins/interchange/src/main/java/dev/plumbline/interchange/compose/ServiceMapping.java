package dev.plumbline.interchange.compose;

import dev.plumbline.graphmodel.Attributes;
import dev.plumbline.graphmodel.ElementAttributes;
import dev.plumbline.graphmodel.ElementKind;
import dev.plumbline.graphmodel.OperationsAttributes;
import dev.plumbline.graphmodel.OperationsAttributes.HealthCheck;
import dev.plumbline.graphmodel.value.ByteSize;
import dev.plumbline.interchange.source.ContainerImage;
import dev.plumbline.interchange.source.EnvironmentSecrets;
import dev.plumbline.interchange.source.PartAttributes;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What a service of a compose file tells of the element that it becomes.
///
/// Compose runs one container of a service that names no number. An image may bring a health check of its own, so that
/// none in the file says nothing.
record ServiceMapping(ComposeService service) {

    private static final Pattern SIZE = Pattern.compile("([0-9]{1,12})\\s*([bkmg]?)b?");
    private static final Map<String, Long> UNITS = Map.of("", 1L, "b", 1L, "k", 1L << 10, "m", 1L << 20, "g", 1L << 30);
    private static final long MOST_REPLICAS = 1_000_000;

    ElementKind kind() {
        return image().flatMap(ContainerImage::kind).orElse(ElementKind.SERVICE);
    }

    private Optional<ContainerImage> image() {
        return service.text("image").map(ContainerImage::of);
    }

    PartAttributes attributes() {
        PartAttributes attributes = new PartAttributes();
        image().ifPresent(image -> image.tell(attributes));
        service.text("build")
                .or(() -> service.text("build", "context"))
                .ifPresent(folder -> attributes.property("build", folder));
        replicas(attributes);
        limits(attributes);
        health(attributes);
        EnvironmentSecrets secrets = new EnvironmentSecrets();
        service.environment().values().forEach(variable -> secrets.written(variable.name(), variable.text()));
        secrets.tell(attributes);
        attributes.property("ports", String.join(", ", service.texts("ports")));
        attributes.property("networks", String.join(", ", service.texts("networks")));
        attributes.property("profiles", String.join(", ", service.texts("profiles")));
        attributes.property("restart", service.text("restart").orElse(""));
        return attributes;
    }

    private void replicas(PartAttributes attributes) {
        String written =
                service.either(List.of("deploy", "replicas"), List.of("scale")).orElse("1");
        if (service.text("deploy", "mode").orElse("").startsWith("global")) {
            attributes.property("mode", "global");
        } else if (written.matches("[0-9]{1,7}")
                && Long.parseLong(written) > 0
                && Long.parseLong(written) <= MOST_REPLICAS) {
            attributes.set(ElementAttributes.REPLICAS, Long.valueOf(written));
        } else {
            attributes.property("replicas", written);
        }
    }

    private void limits(PartAttributes attributes) {
        Attributes limits = Attributes.NONE;
        String cores = service.either(List.of("deploy", "resources", "limits", "cpus"), List.of("cpus"))
                .orElse("");
        if (cores.matches("[0-9]{1,6}(\\.[0-9]{1,6})?")) {
            limits = limits.with(ElementAttributes.CPU, Double.valueOf(cores));
        }
        Matcher size =
                SIZE.matcher(service.either(List.of("deploy", "resources", "limits", "memory"), List.of("mem_limit"))
                        .orElse("")
                        .toLowerCase(Locale.ROOT));
        if (size.matches()) {
            long bytes = Long.parseLong(size.group(1)) * UNITS.getOrDefault(size.group(2), 1L);
            limits = limits.with(ElementAttributes.MEMORY, new ByteSize(bytes));
        }
        if (!limits.isEmpty()) {
            attributes.set(ElementAttributes.LIMITS, limits);
        }
    }

    private void health(PartAttributes attributes) {
        boolean off = service.text("healthcheck", "disable").orElse("").equals("true")
                || service.value("healthcheck", "test").stream()
                        .anyMatch(test -> test.texts().equals(List.of("NONE")));
        if (off) {
            attributes.set(OperationsAttributes.HEALTH_CHECK, HealthCheck.NONE);
        } else if (service.value("healthcheck", "test").isPresent()) {
            attributes.set(OperationsAttributes.HEALTH_CHECK, HealthCheck.READINESS);
        }
    }
}
