package dev.plumbline.interchange.threagile;

import dev.plumbline.graphmodel.Architecture;
import dev.plumbline.graphmodel.Attributes;
import dev.plumbline.graphmodel.Element;
import dev.plumbline.graphmodel.ElementAttributes;
import dev.plumbline.graphmodel.ElementKind;
import dev.plumbline.graphmodel.RelationAttributes;
import dev.plumbline.graphmodel.RelationKind;
import dev.plumbline.interchange.source.Containment;
import dev.plumbline.interchange.source.ImportReport;
import dev.plumbline.interchange.source.PartAttributes;
import dev.plumbline.interchange.source.PartIds;
import dev.plumbline.interchange.source.RelationDrafts;
import dev.plumbline.interchange.source.Slugs;
import dev.plumbline.interchange.source.YamlValue;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;

/// Turns a threat model into an architecture.
///
/// Technical assets, data assets, trust boundaries and shared runtimes are elements, with the boundaries around what
/// they hold. Those who own assets become teams. Communication links are relations, and what a runtime runs is
/// deployed on it.
final class ModelMapping {

    private final ThreatModel model;
    private final ImportReport report;
    private final PartIds<Key> ids;
    private final Containment containment = new Containment();
    private final Map<String, ElementKind> kinds = new HashMap<>();
    private final Map<String, Set<String>> handled = new HashMap<>();

    ModelMapping(ThreatModel model, ImportReport report) {
        this.model = model;
        this.report = report;
        SequencedMap<Key, Slugs.Wish> wishes = new LinkedHashMap<>();
        wish(model.technicalAssets(), Sort.TECHNICAL, wishes);
        wish(model.dataAssets(), Sort.DATA, wishes);
        wish(model.boundaries(), Sort.BOUNDARY, wishes);
        wish(model.runtimes(), Sort.RUNTIME, wishes);
        owners().forEach(owner -> wishes.put(
                new Key(Sort.OWNER, owner),
                new Slugs.Wish(2, List.of(Slugs.of(owner, "team"), Slugs.of("team " + owner)))));
        ids = PartIds.assign(wishes);
        for (ThreatModel.Part asset : model.technicalAssets()) {
            kinds.put(asset.id(), AssetMapping.kind(asset));
            handled.put(asset.id(), data(asset.body(), asset.name(), "data_assets_processed", "data_assets_stored"));
        }
        for (ThreatModel.Part boundary : model.boundaries()) {
            inside(boundary, "technical_assets_inside", Sort.TECHNICAL);
            inside(boundary, "trust_boundaries_nested", Sort.BOUNDARY);
        }
    }

    private enum Sort {
        TECHNICAL,
        DATA,
        BOUNDARY,
        RUNTIME,
        OWNER
    }

    private record Key(Sort sort, String id) {}

    private static void wish(List<ThreatModel.Part> parts, Sort sort, Map<Key, Slugs.Wish> wishes) {
        String word = sort.name().toLowerCase(Locale.ROOT);
        parts.forEach(part -> wishes.put(new Key(sort, part.id()), PartIds.nested(List.of(part.id()), word)));
    }

    private Set<String> owners() {
        Set<String> owners = new LinkedHashSet<>();
        for (List<ThreatModel.Part> parts : List.of(model.technicalAssets(), model.dataAssets())) {
            parts.forEach(part -> part.body().get("owner").filled().ifPresent(owners::add));
        }
        return owners;
    }

    private void inside(ThreatModel.Part boundary, String key, Sort sort) {
        for (YamlValue reference : boundary.body().get(key).items()) {
            find(sort, reference, boundary.name())
                    .ifPresent(child -> containment.put(
                            child, ids.of(new Key(Sort.BOUNDARY, boundary.id())), reference.place(), report));
        }
    }

    private Optional<String> find(Sort sort, YamlValue reference, String from) {
        Optional<String> found = ids.find(new Key(sort, reference.text()));
        if (found.isEmpty()) {
            report.unresolved(from, reference.text(), reference.place().toString());
        }
        return found;
    }

    Architecture translate(String name) {
        List<Element> elements = new ArrayList<>();
        RelationDrafts relations = new RelationDrafts();
        for (String owner : owners()) {
            elements.add(
                    new Element(ids.of(new Key(Sort.OWNER, owner)), ElementKind.TEAM, owner, null, Attributes.NONE));
        }
        for (ThreatModel.Part part : model.dataAssets()) {
            PartAttributes attributes = AssetMapping.common(part.body());
            own(part, attributes);
            elements.add(element(part, Sort.DATA, ElementKind.DATASET, attributes));
        }
        for (ThreatModel.Part part : model.technicalAssets()) {
            PartAttributes attributes = AssetMapping.technical(part);
            own(part, attributes);
            Set<String> data = handled.getOrDefault(part.id(), Set.of());
            if (!data.isEmpty()) {
                attributes.set(ElementAttributes.DATA, List.copyOf(data));
            }
            elements.add(element(part, Sort.TECHNICAL, AssetMapping.kind(part), attributes));
            links(part, relations);
        }
        for (ThreatModel.Part part : model.boundaries()) {
            elements.add(element(part, Sort.BOUNDARY, ElementKind.TRUST_BOUNDARY, described(part)));
        }
        for (ThreatModel.Part part : model.runtimes()) {
            elements.add(element(part, Sort.RUNTIME, ElementKind.NODE, described(part)));
            for (YamlValue reference :
                    part.body().get("technical_assets_running").items()) {
                find(Sort.TECHNICAL, reference, part.name())
                        .ifPresent(asset -> relations.add(
                                asset,
                                ids.of(new Key(Sort.RUNTIME, part.id())),
                                RelationKind.DEPLOYED_ON,
                                "",
                                new PartAttributes()));
            }
        }
        return Architecture.of(name, elements, relations.finish(), List.of(), List.of());
    }

    private static PartAttributes described(ThreatModel.Part part) {
        return new PartAttributes()
                .text(
                        ElementAttributes.DESCRIPTION,
                        part.body().get("description").text())
                .text(ElementAttributes.TYPE, part.body().get("type").text())
                .tags(part.body().get("tags").texts());
    }

    private void own(ThreatModel.Part part, PartAttributes attributes) {
        part.body()
                .get("owner")
                .filled()
                .ifPresent(owner -> attributes.set(ElementAttributes.OWNER, ids.of(new Key(Sort.OWNER, owner))));
    }

    private Element element(ThreatModel.Part part, Sort sort, ElementKind kind, PartAttributes attributes) {
        String id = ids.of(new Key(sort, part.id()));
        return new Element(
                id,
                kind,
                part.name(),
                containment.parent(id),
                attributes.finish(ElementAttributes.TAGS, ElementAttributes.PROPERTIES));
    }

    private Set<String> data(YamlValue body, String from, String... keys) {
        Set<String> data = new LinkedHashSet<>();
        for (String key : keys) {
            body.get(key).items().forEach(item -> find(Sort.DATA, item, from).ifPresent(data::add));
        }
        return data;
    }

    private void links(ThreatModel.Part asset, RelationDrafts relations) {
        asset.body().get("communication_links").entries().forEach((name, link) -> {
            String to = link.get("target").text();
            RelationKind kind = LinkMapping.kind(link, kinds.getOrDefault(to, ElementKind.SERVICE));
            PartAttributes attributes = LinkMapping.attributes(link, name);
            Set<String> data = carried(link, name, kind, to);
            if (!data.isEmpty()) {
                attributes.set(RelationAttributes.DATA, List.copyOf(data));
            }
            find(Sort.TECHNICAL, link.get("target"), asset.name())
                    .ifPresent(target -> relations.add(
                            ids.of(new Key(Sort.TECHNICAL, asset.id())),
                            target,
                            kind,
                            link.get("description").filled().orElse(name),
                            attributes));
        });
    }

    // What is written goes to the store: data that only comes back counts if the store says that it has it.
    private Set<String> carried(YamlValue link, String name, RelationKind kind, String target) {
        Set<String> sent = data(link, name, "data_assets_sent");
        Set<String> received = data(link, name, "data_assets_received");
        if (kind == RelationKind.WRITES) {
            received.retainAll(handled.getOrDefault(target, Set.of()));
        }
        sent.addAll(received);
        return sent;
    }
}
