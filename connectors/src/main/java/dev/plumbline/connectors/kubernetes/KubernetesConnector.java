package dev.plumbline.connectors.kubernetes;

import dev.plumbline.connectors.JsonItems;
import dev.plumbline.connectors.KnownOptions;
import dev.plumbline.connectors.Remarks;
import dev.plumbline.connectors.kubernetes.ClusterApi.Listed;
import dev.plumbline.graphmodel.value.ShownText;
import dev.plumbline.pluginapi.ConnectorException;
import dev.plumbline.pluginapi.Progress;
import dev.plumbline.pluginapi.connection.Connection;
import dev.plumbline.pluginapi.connection.Surroundings;
import dev.plumbline.pluginapi.telemetry.Connector;
import dev.plumbline.pluginapi.telemetry.Observations;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// Pulls which workloads run in a Kubernetes cluster, with how many instances, in which zones, and how much of their
/// limits they use.
///
/// Asks for deployments, stateful sets, daemon sets, pods, services, autoscalers, names and labels of nodes, and the
/// metrics of pods where the cluster has them. What may not be read is told, and the rest is pulled.
public final class KubernetesConnector implements Connector {

    private static final String NAMESPACES = "namespaces";
    private static final String SELECTOR = "selector";
    private static final Pattern NAME = Pattern.compile("[a-z0-9]([-a-z0-9]{0,61}[a-z0-9])?");
    private static final List<String> ZONES =
            List.of("topology.kubernetes.io/zone", "failure-domain.beta.kubernetes.io/zone");

    private final Connection connection;
    private final ClusterApi api;
    private final InstantSource clock;
    private final List<Optional<String>> namespaces;
    private final String selector;

    private KubernetesConnector(
            Connection connection,
            ClusterApi api,
            InstantSource clock,
            List<Optional<String>> namespaces,
            String selector) {
        this.connection = connection;
        this.api = api;
        this.clock = clock;
        this.namespaces = namespaces;
        this.selector = selector;
    }

    /// A connector to the cluster of a connection.
    ///
    /// @throws ConnectorException if there is no usable address, or an option that is not known
    public static KubernetesConnector of(Connection connection, Surroundings surroundings) throws ConnectorException {
        KnownOptions options = KnownOptions.of(connection, Set.of(NAMESPACES, SELECTOR));
        List<Optional<String>> namespaces = new ArrayList<>();
        for (String namespace : options.list(NAMESPACES)) {
            if (!NAME.matcher(namespace).matches()) {
                throw options.wrong(NAMESPACES, "names of namespaces between commas");
            }
            namespaces.add(Optional.of(namespace));
        }
        if (namespaces.isEmpty()) {
            namespaces.add(Optional.empty());
        }
        return new KubernetesConnector(
                connection,
                ClusterApi.of(connection, surroundings),
                surroundings.clock(),
                namespaces,
                options.text(SELECTOR).orElse(""));
    }

    @Override
    public String name() {
        return connection.name();
    }

    @Override
    public String test() throws ConnectorException {
        String version = api.version();
        pull(Progress.NONE);
        return "Kubernetes " + ShownText.shortened(version) + " at "
                + api.http().shown();
    }

    @Override
    public Observations pull(Progress progress) throws ConnectorException {
        Remarks remarks = new Remarks();
        Cluster cluster = new Cluster();
        Listing listing = new Listing(remarks, progress);
        progress.report(0, "Asking " + api.http().shown());
        listing.required("apis/apps/v1/deployments", item -> Workload.of("Deployment", item), cluster.workloads::add);
        listing.optional("apis/apps/v1/statefulsets", item -> Workload.of("StatefulSet", item), cluster.workloads::add);
        listing.optional("apis/apps/v1/daemonsets", item -> Workload.of("DaemonSet", item), cluster.workloads::add);
        progress.report(0.3, "Asking for pods");
        listing.optional("api/v1/pods", Pod::of, cluster.pods::add);
        listing.optional("api/v1/services", KubernetesConnector::brief, cluster.services::add);
        progress.report(0.6, "Asking for autoscalers and metrics");
        if (!listing.optional(
                "apis/autoscaling/v2/horizontalpodautoscalers", KubernetesConnector::brief, cluster.autoscalers::add)) {
            listing.optional(
                    "apis/autoscaling/v1/horizontalpodautoscalers",
                    KubernetesConnector::brief,
                    cluster.autoscalers::add);
        }
        listing.nodes(node -> cluster.zones.put(
                JsonItems.text(node.path("metadata"), "name"),
                zone(node.path("metadata").path("labels"))));
        listing.optional(
                "apis/metrics.k8s.io/v1beta1/pods",
                Function.identity(),
                item -> cluster.usages.put(
                        Cluster.key(
                                JsonItems.text(item.path("metadata"), "namespace"),
                                JsonItems.text(item.path("metadata"), "name")),
                        Cluster.Usage.of(item)));
        listing.require();
        api.http().notes().forEach(remarks::say);
        progress.report(1, "Asked");
        return new ClusterObservations(
                        connection.name() + " at " + api.http().shown(), cluster, clock.instant(), remarks)
                .build();
    }

    /// Only what is used of an item: annotations may hold whole files.
    private static JsonNode brief(JsonNode item) {
        if (item instanceof ObjectNode object && object.path("metadata") instanceof ObjectNode metadata) {
            metadata.remove(List.of("annotations", "managedFields"));
        }
        return item;
    }

    private static String zone(JsonNode labels) {
        return ZONES.stream()
                .map(label -> JsonItems.text(labels, label))
                .filter(zone -> !zone.isEmpty())
                .findFirst()
                .orElse("");
    }

    @Override
    public void close() {
        api.close();
    }

    /// Lists one kind after another, and remembers what may not be read.
    private final class Listing {

        private final Remarks remarks;
        private final Progress progress;
        private Optional<ConnectorException> denied = Optional.empty();
        private boolean isAnyAllowed;

        Listing(Remarks remarks, Progress progress) {
            this.remarks = remarks;
            this.progress = progress;
        }

        <T> void required(String path, Function<JsonNode, T> reader, Consumer<T> each) throws ConnectorException {
            if (!optional(path, reader, each)) {
                throw new ConnectorException(
                        api.http().shown() + " has no " + path + ", so it is no Kubernetes API server.",
                        "Check the address; behind a proxy it may need a path.");
            }
        }

        /// Lists a kind in each namespace; tells whether the cluster has it.
        <T> boolean optional(String path, Function<JsonNode, T> reader, Consumer<T> each) throws ConnectorException {
            for (Optional<String> namespace : namespaces) {
                boolean isWorkload = path.contains("/apps/");
                ClusterApi.Question question =
                        new ClusterApi.Question(path, namespace, isWorkload ? selector : "", false);
                if (!take(question, reader, each)) {
                    return false;
                }
            }
            return true;
        }

        /// Nodes stand in no namespace, and their labels are enough.
        void nodes(Consumer<JsonNode> each) throws ConnectorException {
            take(new ClusterApi.Question("api/v1/nodes", Optional.empty(), "", true), Function.identity(), each);
        }

        private <T> boolean take(ClusterApi.Question question, Function<JsonNode, T> reader, Consumer<T> each)
                throws ConnectorException {
            return switch (api.list(question, reader, remarks, progress)) {
                case Listed.Absent<T> absent -> false;
                case Listed.Forbidden<T> forbidden -> {
                    remarks.say("Not everything may be read: " + forbidden.words() + ".");
                    if (denied.isEmpty()) {
                        denied = Optional.of(new ConnectorException(
                                api.http().shown() + " does not allow this (403): " + forbidden.words() + ".",
                                "Bind the account of the token to the role `view`, or choose namespaces."));
                    }
                    yield true;
                }
                case Listed.Items<T> listed -> {
                    isAnyAllowed = true;
                    listed.items().forEach(each);
                    yield true;
                }
            };
        }

        /// @throws ConnectorException if nothing at all may be read
        void require() throws ConnectorException {
            if (!isAnyAllowed && denied.isPresent()) {
                throw denied.get();
            }
        }
    }
}
