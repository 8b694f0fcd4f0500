package dev.plumbline.connectors.kubernetes;

import dev.plumbline.connectors.JsonItems;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/// A deployment, stateful set or daemon set, as far as it is kept.
///
/// @param kind its kind, as in `Deployment`, which lists do not say of their items
/// @param labels its labels
/// @param serviceName the name that its pods give themselves in telemetry, if an annotation says so
/// @param selector which pods are its
/// @param podLabels the labels of its pods
/// @param wanted how many instances there should be
/// @param ready how many there are; empty if no controller told yet
/// @param images the images of its containers
/// @param limits what an instance may use at most
/// @param requests what an instance is sure to get
record Workload(
        String kind,
        String namespace,
        String name,
        Map<String, String> labels,
        String serviceName,
        Selector selector,
        Map<String, String> podLabels,
        OptionalLong wanted,
        OptionalLong ready,
        List<String> images,
        Resources limits,
        Resources requests) {

    private static final String NAMED = "resource.opentelemetry.io/service.name";

    /// Processors and bytes; empty where not every container says.
    record Resources(OptionalDouble cpu, OptionalDouble memory) {

        /// The sum over the containers of a pod.
        ///
        /// @param which `limits` or `requests`
        static Resources of(JsonNode containers, String which) {
            return new Resources(sum(containers, which, "cpu"), sum(containers, which, "memory"));
        }

        private static OptionalDouble sum(JsonNode containers, String which, String resource) {
            double sum = 0;
            for (JsonNode container : containers) {
                OptionalDouble one =
                        Quantity.of(JsonItems.text(container.path("resources").path(which), resource));
                if (one.isEmpty()) {
                    return one;
                }
                sum += one.getAsDouble();
            }
            return containers.isEmpty() ? OptionalDouble.empty() : OptionalDouble.of(sum);
        }
    }

    /// A workload as a list gives it.
    static Workload of(String kind, JsonNode item) {
        JsonNode metadata = item.path("metadata");
        JsonNode spec = item.path("spec");
        JsonNode template = spec.path("template");
        JsonNode containers = template.path("spec").path("containers");
        JsonNode status = item.path("status");
        return new Workload(
                kind,
                JsonItems.text(metadata, "namespace"),
                JsonItems.text(metadata, "name"),
                new TreeMap<>(Selector.texts(metadata.path("labels"))),
                JsonItems.text(template.path("metadata").path("annotations"), NAMED),
                Selector.of(spec.path("selector")),
                Selector.texts(template.path("metadata").path("labels")),
                wanted(kind, spec, status),
                ready(kind, status),
                containers
                        .valueStream()
                        .map(container -> JsonItems.text(container, "image"))
                        .toList(),
                Resources.of(containers, "limits"),
                Resources.of(containers, "requests"));
    }

    private static OptionalLong wanted(String kind, JsonNode spec, JsonNode status) {
        if (kind.equals("DaemonSet")) {
            return number(status, "desiredNumberScheduled");
        }
        return OptionalLong.of(number(spec, "replicas").orElse(1));
    }

    /// A controller that has looked leaves out a number that is zero; one that has not leaves out everything.
    private static OptionalLong ready(String kind, JsonNode status) {
        if (!status.has("observedGeneration") && !status.has("replicas")) {
            return OptionalLong.empty();
        }
        return OptionalLong.of(number(status, kind.equals("DaemonSet") ? "numberReady" : "readyReplicas")
                .orElse(0));
    }

    private static OptionalLong number(JsonNode node, String field) {
        return node.path(field).isNumber() ? OptionalLong.of(node.path(field).asLong()) : OptionalLong.empty();
    }
}
