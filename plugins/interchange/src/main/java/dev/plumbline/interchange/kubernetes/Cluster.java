package dev.plumbline.interchange.kubernetes;

import dev.plumbline.interchange.source.Address;
import dev.plumbline.interchange.source.YamlValue;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// What the manifests of a source describe together, and who is reached under which name.
final class Cluster {

    private static final int SERVICE_LABELS = 3;

    private final List<KubernetesObject> objects;
    private final Map<KubernetesObject.Key, KubernetesObject> byKey = new HashMap<>();
    private final List<NamedService> services;
    private final Map<Place, NamedService> servicesByName = new HashMap<>();
    private final Set<String> namespaces = new HashSet<>();
    private final Map<Scaled, KubernetesObject> scalers = new HashMap<>();
    private final WorkloadIndex workloads;

    private Cluster(List<KubernetesObject> objects) {
        this.objects = List.copyOf(objects);
        objects.forEach(object -> byKey.put(object.key(), object));
        services = objects.stream()
                .flatMap(object -> NamedService.of(object).stream())
                .toList();
        services.forEach(service -> {
            servicesByName.put(new Place(service.namespace(), service.name()), service);
            namespaces.add(service.namespace());
        });
        objects.stream()
                .filter(object -> object.is("autoscaling", "HorizontalPodAutoscaler"))
                .forEach(object -> {
                    YamlValue target = object.spec().get("scaleTargetRef");
                    Place place =
                            new Place(object.namespace(), target.get("name").text());
                    scalers.putIfAbsent(new Scaled(target.get("kind").text(), place), object);
                });
        workloads = new WorkloadIndex(
                objects.stream().flatMap(object -> Workload.of(object).stream()).toList(), services);
    }

    static Cluster of(List<KubernetesObject> objects) {
        return new Cluster(objects);
    }

    /// What a host is to somebody in a namespace.
    sealed interface Host {

        /// It is the name of a service.
        record Known(NamedService service) implements Host {}

        /// It can only be the name of a service, and there is none.
        record Missing() implements Host {}

        /// It is no name within the cluster, as far as one can tell.
        record Elsewhere() implements Host {}
    }

    List<KubernetesObject> objects() {
        return objects;
    }

    List<NamedService> services() {
        return services;
    }

    WorkloadIndex workloads() {
        return workloads;
    }

    /// Who is behind a host's name: `cart`, `cart.shop`, `cart.shop.svc.cluster.local`, and the same with a pod of a
    /// stateful set before it.
    Host host(Address address, String fromNamespace) {
        List<String> labels = Arrays.asList(address.host().split("\\.", -1));
        if (labels.size() == 1) {
            return known(service(labels.getFirst(), fromNamespace), address.isCertain());
        }
        Optional<NamedService> found = service(labels.getFirst(), labels.get(1));
        if (found.isEmpty() && labels.getFirst().matches(".*-[0-9]{1,4}")) {
            found = service(labels.get(1), labels.size() > 2 ? labels.get(2) : fromNamespace);
        }
        int service = labels.indexOf("svc");
        boolean within = (service > 1 && service <= SERVICE_LABELS)
                || (labels.size() == 2 && namespaces.contains(labels.get(1)));
        return known(found, within);
    }

    private static Host known(Optional<NamedService> found, boolean within) {
        return found.<Host>map(Host.Known::new).orElseGet(() -> within ? new Host.Missing() : new Host.Elsewhere());
    }

    private Optional<NamedService> service(String name, String namespace) {
        return Optional.ofNullable(servicesByName.get(new Place(namespace, name)));
    }

    /// The object of a group, a kind and a name in a namespace.
    Optional<KubernetesObject> object(String group, String kind, String namespace, String name) {
        return Optional.ofNullable(byKey.get(new KubernetesObject.Key(group, kind, namespace, name)));
    }

    /// The autoscaler of a workload, if it has one.
    Optional<KubernetesObject> scaler(Workload workload) {
        return Optional.ofNullable(
                scalers.get(new Scaled(workload.object().kind(), new Place(workload.namespace(), workload.name()))));
    }

    private record Scaled(String kind, Place place) {}

    private record Place(String namespace, String name) {}
}
