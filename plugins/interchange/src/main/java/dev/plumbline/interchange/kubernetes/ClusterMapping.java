package dev.plumbline.interchange.kubernetes;

import dev.plumbline.graphmodel.Architecture;
import dev.plumbline.graphmodel.Element;
import dev.plumbline.graphmodel.ElementAttributes;
import dev.plumbline.graphmodel.ElementKind;
import dev.plumbline.graphmodel.RelationKind;
import dev.plumbline.interchange.source.ImportReport;
import dev.plumbline.interchange.source.PartAttributes;
import dev.plumbline.interchange.source.PartIds;
import dev.plumbline.interchange.source.RelationDrafts;
import dev.plumbline.interchange.source.Slugs;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/// Turns a cluster into an architecture.
///
/// Each workload is an element, and a Service is a name of the workloads behind it. A Service with nothing behind it
/// in the source is an element of its own: an external system if it stands for a name outside. Ingresses and gateways
/// are gateways.
final class ClusterMapping {

    private final Cluster cluster;
    private final List<Entrances.Entrance> entrances;
    private final SequencedMap<Calls.Ends, Calls.Evidence> calls;
    private final Map<Calls.Ends, Set<String>> permissions = new LinkedHashMap<>();
    private final PartIds<KubernetesObject.Key> ids;

    ClusterMapping(Cluster cluster, ImportReport report) {
        this.cluster = cluster;
        this.entrances = new Entrances(cluster, report).find();
        this.calls = new Calls(cluster, report).find();
        for (NetworkPolicies.Permission permission : new NetworkPolicies(cluster).permissions(report)) {
            permissions
                    .computeIfAbsent(new Calls.Ends(permission.from(), permission.to()), ends -> new TreeSet<>())
                    .add(permission.policy());
        }
        SequencedMap<KubernetesObject.Key, Slugs.Wish> wishes = new LinkedHashMap<>();
        for (KubernetesObject object : parts()) {
            wishes.put(object.key(), PartIds.nested(List.of(object.name(), object.namespace()), object.kind()));
        }
        this.ids = PartIds.assign(wishes);
    }

    private List<KubernetesObject> parts() {
        List<KubernetesObject> parts = new ArrayList<>();
        cluster.workloads().all().forEach(workload -> parts.add(workload.object()));
        loneServices().forEach(service -> parts.add(service.object()));
        entrances.forEach(entrance -> parts.add(entrance.object()));
        return parts;
    }

    private List<NamedService> loneServices() {
        return cluster.services().stream()
                .filter(service -> cluster.workloads().behind(service).isEmpty())
                .toList();
    }

    /// Who may reach whom by the network policies.
    int permissions() {
        return permissions.size();
    }

    Architecture translate(String name) {
        List<Element> elements = new ArrayList<>();
        for (Workload workload : cluster.workloads().all()) {
            WorkloadMapping mapping = new WorkloadMapping(workload, cluster);
            elements.add(element(workload.object(), mapping.kind(), mapping.attributes()));
        }
        for (NamedService service : loneServices()) {
            PartAttributes attributes = new PartAttributes().property("kubernetes.kind", "Service");
            attributes.property("externalName", service.externalName().orElse(""));
            ElementKind kind = service.externalName().isPresent() ? ElementKind.EXTERNAL : ElementKind.SERVICE;
            elements.add(element(service.object(), kind, attributes));
        }
        for (Entrances.Entrance entrance : entrances) {
            elements.add(element(
                    entrance.object(),
                    ElementKind.GATEWAY,
                    new PartAttributes()
                            .property("kubernetes.kind", entrance.object().kind())));
        }
        RelationDrafts relations = new RelationDrafts();
        MeshPolicies mesh = new MeshPolicies(cluster);
        calls.forEach((ends, evidence) -> {
            PartAttributes attributes = evidence.attributes();
            attributes.property("networkPolicies", String.join(", ", permissions.getOrDefault(ends, Set.of())));
            mesh.tell(MeshPolicies.MESH, evidence.service(), attributes);
            relations.add(ids.of(ends.from()), ids.of(ends.to()), RelationKind.CALLS, "", attributes);
        });
        routes().forEach((ends, services) -> {
            PartAttributes attributes = new PartAttributes()
                    .property(
                            "services",
                            String.join(
                                    ", ",
                                    services.stream().map(NamedService::name).toList()));
            mesh.tell(ends.from().name(), services.getFirst(), attributes);
            relations.add(ids.of(ends.from()), ids.of(ends.to()), RelationKind.CALLS, "", attributes);
        });
        return Architecture.of(name, elements, relations.finish(), List.of(), List.of());
    }

    private Map<Calls.Ends, List<NamedService>> routes() {
        Map<Calls.Ends, List<NamedService>> routes = new LinkedHashMap<>();
        for (Entrances.Entrance entrance : entrances) {
            for (NamedService service : entrance.to()) {
                cluster.workloads()
                        .targets(service)
                        .forEach(target -> routes.computeIfAbsent(
                                        new Calls.Ends(entrance.object().key(), target), ends -> new ArrayList<>())
                                .add(service));
            }
        }
        return routes;
    }

    private Element element(KubernetesObject object, ElementKind kind, PartAttributes attributes) {
        return new Element(
                ids.of(object.key()),
                kind,
                object.name(),
                null,
                attributes.finish(ElementAttributes.TAGS, ElementAttributes.PROPERTIES));
    }

    /// How many objects of each kind there are, with the kind in the plural and lower case.
    Map<String, Integer> kinds() {
        Map<String, Integer> kinds = new TreeMap<>();
        cluster.workloads().all().forEach(workload -> kinds.merge(plural(workload.object()), 1, Integer::sum));
        cluster.services().forEach(service -> kinds.merge("services", 1, Integer::sum));
        return kinds;
    }

    private static String plural(KubernetesObject object) {
        return object.kind().toLowerCase(Locale.ROOT) + "s";
    }
}
