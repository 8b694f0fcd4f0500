package dev.plumbline.interchange.kubernetes;

import dev.plumbline.interchange.source.Address;
import dev.plumbline.interchange.source.ImportReport;
import dev.plumbline.interchange.source.YamlValue;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// The ways into a cluster, and where they lead: ingresses, and gateways with the routes of Istio and of the Gateway
/// API.
record Entrances(Cluster cluster, ImportReport report) {

    private static final String ISTIO = "networking.istio.io";
    private static final String GATEWAY_API = "gateway.networking.k8s.io";

    /// A way in.
    ///
    /// @param object the ingress or gateway
    /// @param to the services that it leads to
    record Entrance(KubernetesObject object, Set<NamedService> to) {}

    List<Entrance> find() {
        List<Entrance> entrances = new ArrayList<>();
        for (KubernetesObject object : cluster.objects()) {
            if (object.is("networking.k8s.io", "Ingress") || object.is("extensions", "Ingress")) {
                entrances.add(new Entrance(object, backends(object)));
            } else if (object.is(ISTIO, "Gateway") || object.is(GATEWAY_API, "Gateway")) {
                entrances.add(new Entrance(object, new LinkedHashSet<>()));
            }
        }
        cluster.objects().stream()
                .filter(object -> object.is(ISTIO, "VirtualService"))
                .forEach(route -> istio(route, entrances));
        cluster.objects().stream()
                .filter(object ->
                        object.group().equals(GATEWAY_API) && object.kind().endsWith("Route"))
                .forEach(route -> gatewayApi(route, entrances));
        return entrances;
    }

    private Set<NamedService> backends(KubernetesObject ingress) {
        Set<NamedService> services = new LinkedHashSet<>();
        List<YamlValue> backends = new ArrayList<>();
        backends.add(ingress.spec().get("defaultBackend"));
        for (YamlValue rule : ingress.spec().get("rules").items()) {
            rule.at("http", "paths").items().forEach(path -> backends.add(path.get("backend")));
        }
        for (YamlValue backend : backends) {
            YamlValue old = backend.get("serviceName");
            lead(ingress, old.exists() ? old : backend.at("service", "name"), services);
        }
        return services;
    }

    private void istio(KubernetesObject route, List<Entrance> entrances) {
        Set<NamedService> services = new LinkedHashSet<>();
        for (String kind : List.of("http", "tls", "tcp")) {
            for (YamlValue rule : route.spec().get(kind).items()) {
                rule.get("route").items().forEach(each -> lead(route, each.at("destination", "host"), services));
            }
        }
        for (YamlValue gateway : route.spec().get("gateways").items()) {
            if (!gateway.text().equals("mesh")) {
                through(route, gateway, entrances, services);
            }
        }
    }

    private void gatewayApi(KubernetesObject route, List<Entrance> entrances) {
        Set<NamedService> services = new LinkedHashSet<>();
        for (YamlValue rule : route.spec().get("rules").items()) {
            rule.get("backendRefs").items().forEach(each -> lead(route, each.get("name"), services));
        }
        route.spec()
                .get("parentRefs")
                .items()
                .forEach(parent -> through(route, parent.get("name"), entrances, services));
    }

    private void through(
            KubernetesObject route, YamlValue gateway, List<Entrance> entrances, Set<NamedService> services) {
        String name = gateway.text().substring(gateway.text().lastIndexOf('/') + 1);
        Optional<Entrance> entrance = entrances.stream()
                .filter(each -> each.object.kind().equals("Gateway")
                        && each.object.name().equals(name))
                .findFirst();
        if (entrance.isPresent()) {
            entrance.get().to.addAll(services);
        } else {
            report.unresolved(route.shown(), "Gateway " + name, gateway.place().toString());
        }
    }

    private void lead(KubernetesObject from, YamlValue name, Set<NamedService> services) {
        if (!name.exists()) {
            return;
        }
        Address address = new Address("http", name.text(), Optional.empty());
        switch (cluster.host(address, from.namespace())) {
            case Cluster.Host.Known known -> services.add(known.service());
            case Cluster.Host.Missing missing ->
                report.unresolved(from.shown(), name.text(), name.place().toString());
            case Cluster.Host.Elsewhere elsewhere ->
                report.unresolved(from.shown(), name.text(), name.place().toString());
        }
    }
}
