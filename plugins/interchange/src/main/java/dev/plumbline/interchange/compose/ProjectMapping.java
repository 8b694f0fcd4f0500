package dev.plumbline.interchange.compose;

import dev.plumbline.graphmodel.Architecture;
import dev.plumbline.graphmodel.Element;
import dev.plumbline.graphmodel.ElementAttributes;
import dev.plumbline.graphmodel.RelationAttributes;
import dev.plumbline.graphmodel.RelationKind;
import dev.plumbline.interchange.source.Address;
import dev.plumbline.interchange.source.ImportReport;
import dev.plumbline.interchange.source.PartAttributes;
import dev.plumbline.interchange.source.PartIds;
import dev.plumbline.interchange.source.RelationDrafts;
import dev.plumbline.interchange.source.Slugs;
import dev.plumbline.interchange.source.YamlValue;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;
import java.util.TreeSet;

/// Turns a compose project into an architecture: its services into elements, what they depend on and link to into
/// dependencies, and the hosts that their environment variables name into calls.
final class ProjectMapping {

    private final ComposeProject project;
    private final ImportReport report;
    private final PartIds<String> ids;
    private final Map<String, String> hosts = new HashMap<>();

    ProjectMapping(ComposeProject project, ImportReport report) {
        this.project = project;
        this.report = report;
        SequencedMap<String, Slugs.Wish> wishes = new LinkedHashMap<>();
        for (ComposeService service : project.services()) {
            wishes.put(service.name(), PartIds.nested(List.of(service.name()), "service"));
            service.text("container_name").ifPresent(name -> hosts.putIfAbsent(name, service.name()));
            service.text("hostname").ifPresent(name -> hosts.putIfAbsent(name, service.name()));
            service.named("networks")
                    .values()
                    .forEach(network ->
                            network.get("aliases").texts().forEach(alias -> hosts.putIfAbsent(alias, service.name())));
        }
        project.services().forEach(service -> hosts.put(service.name(), service.name()));
        this.ids = PartIds.assign(wishes);
    }

    Architecture translate(String name) {
        List<Element> elements = new ArrayList<>();
        RelationDrafts relations = new RelationDrafts();
        for (ComposeService service : project.services()) {
            ServiceMapping mapping = new ServiceMapping(service);
            elements.add(new Element(
                    ids.of(service.name()),
                    mapping.kind(),
                    service.name(),
                    null,
                    mapping.attributes().finish(ElementAttributes.TAGS, ElementAttributes.PROPERTIES)));
            dependencies(service, relations);
            calls(service, relations);
        }
        return Architecture.of(project.name().orElse(name), elements, relations.finish(), List.of(), List.of());
    }

    private void dependencies(ComposeService service, RelationDrafts relations) {
        SequencedMap<String, YamlValue> wanted = new LinkedHashMap<>(service.named("depends_on"));
        service.named("links").forEach((link, where) -> wanted.putIfAbsent(link.split(":", -1)[0], where));
        wanted.forEach((target, where) -> {
            if (ids.find(target).isEmpty()) {
                report.unresolved(service.name(), target, where.place().toString());
            } else if (!target.equals(service.name())) {
                PartAttributes attributes = new PartAttributes()
                        .property("condition", where.get("condition").text());
                relations.add(
                        ids.of(service.name()), ids.of(target), RelationKind.DEPENDS_ON, "starts after", attributes);
            }
        });
    }

    private void calls(ComposeService service, RelationDrafts relations) {
        Map<String, Set<String>> variables = new LinkedHashMap<>();
        Map<String, String> protocols = new HashMap<>();
        Set<String> missing = new TreeSet<>();
        for (ComposeService.Variable variable : service.environment().values()) {
            for (Address address : Address.in(variable.name(), variable.text())) {
                String target = hosts.get(address.host());
                if (target != null && !target.equals(service.name())) {
                    variables.computeIfAbsent(target, key -> new TreeSet<>()).add(variable.name());
                    protocols.putIfAbsent(target, address.scheme());
                } else if (target == null
                        && address.isCertain()
                        && address.host().indexOf('.') < 0
                        && missing.add(address.host())) {
                    report.unresolved(
                            service.name(), address.host(), variable.where().place() + " " + variable.name());
                }
            }
        }
        variables.forEach((target, names) -> {
            PartAttributes attributes = new PartAttributes().property("variables", String.join(", ", names));
            String protocol = protocols.getOrDefault(target, "");
            attributes.text(RelationAttributes.PROTOCOL, protocol);
            if (protocol.equals("https")) {
                attributes.set(RelationAttributes.ENCRYPTED, true);
            }
            relations.add(ids.of(service.name()), ids.of(target), RelationKind.CALLS, "", attributes);
        });
    }
}
