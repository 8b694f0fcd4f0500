package dev.plumbline.interchange.threagile;

import dev.plumbline.graphmodel.Classification;
import dev.plumbline.graphmodel.ElementAttributes;
import dev.plumbline.graphmodel.ElementKind;
import dev.plumbline.graphmodel.OperationsAttributes;
import dev.plumbline.graphmodel.OperationsAttributes.Tenancy;
import dev.plumbline.graphmodel.Tier;
import dev.plumbline.interchange.source.PartAttributes;
import dev.plumbline.interchange.source.YamlValue;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// What technical and data assets tell of the elements that they become.
///
/// The need for availability becomes the tier. `redundant: false` says that one replica runs; `true` says not how
/// many, and stays a property.
final class AssetMapping {

    private static final List<String> KEPT =
            List.of("usage", "size", "machine", "integrity", "availability", "quantity", "origin");

    private AssetMapping() {}

    static ElementKind kind(ThreatModel.Part asset) {
        return AssetKinds.of(technology(asset.body()), asset.body().get("type").text());
    }

    private static String technology(YamlValue body) {
        return body.get("technology")
                .filled()
                .or(() -> body.get("technologies").texts().stream().findFirst())
                .orElse("");
    }

    /// What both sorts of assets tell.
    static PartAttributes common(YamlValue body) {
        PartAttributes attributes = new PartAttributes()
                .text(ElementAttributes.DESCRIPTION, body.get("description").text())
                .tags(body.get("tags").texts());
        classification(body.get("confidentiality").text())
                .ifPresent(known -> attributes.set(ElementAttributes.CLASSIFICATION, known));
        tier(body.get("availability").text()).ifPresent(known -> attributes.set(ElementAttributes.TIER, known));
        KEPT.forEach(key -> attributes.property(key, body.get(key).text()));
        attributes.property(
                "ratingReason", body.get("justification_cia_rating").text().strip());
        return attributes;
    }

    /// What a technical asset tells.
    static PartAttributes technical(ThreatModel.Part asset) {
        YamlValue body = asset.body();
        ElementKind kind = kind(asset);
        PartAttributes attributes = common(body);
        String technology = technology(body);
        if (!technology.equals("unknown-technology")) {
            attributes.text(ElementAttributes.TECHNOLOGY, technology);
        }
        if (body.get("out_of_scope").flag().orElse(false)) {
            attributes.tag("out-of-scope");
            attributes.property(
                    "outOfScope", body.get("justification_out_of_scope").text());
        }
        boolean ours = kind != ElementKind.CLIENT && kind != ElementKind.EXTERNAL;
        body.get("internet")
                .flag()
                .filter(internet -> kind != ElementKind.CLIENT)
                .ifPresent(internet -> attributes.set(ElementAttributes.EXPOSED, internet));
        body.get("multi_tenant")
                .flag()
                .filter(shared -> ours)
                .ifPresent(shared ->
                        attributes.set(OperationsAttributes.TENANCY, shared ? Tenancy.MULTI : Tenancy.SINGLE));
        redundancy(body, kind, ours, attributes);
        String encryption = body.get("encryption").text();
        if (!encryption.isBlank() && !body.get("data_assets_stored").texts().isEmpty()) {
            attributes.set(ElementAttributes.ENCRYPTED_AT_REST, !encryption.equals("none"));
            attributes.property("encryption", encryption);
        }
        attributes.property(
                "formats", String.join(", ", body.get("data_formats_accepted").texts()));
        attributes.property(
                "customDeveloped", body.get("custom_developed_parts").text());
        return attributes;
    }

    private static void redundancy(YamlValue body, ElementKind kind, boolean ours, PartAttributes attributes) {
        Optional<Boolean> redundant = body.get("redundant").flag();
        if (redundant.isPresent() && ours) {
            if (redundant.get()) {
                attributes.property("redundant", "true");
            } else if (kind.runs()) {
                attributes.set(ElementAttributes.REPLICAS, 1L);
            }
        }
    }

    private static Optional<Classification> classification(String text) {
        String name = text.toUpperCase(Locale.ROOT).replace('-', '_');
        return List.of(Classification.values()).stream()
                .filter(known -> known.name().equals(name))
                .findFirst();
    }

    private static Optional<Tier> tier(String availability) {
        return switch (availability) {
            case "mission-critical" -> Optional.of(Tier.CRITICAL);
            case "critical" -> Optional.of(Tier.HIGH);
            case "important" -> Optional.of(Tier.MEDIUM);
            case "operational", "archive" -> Optional.of(Tier.LOW);
            default -> Optional.empty();
        };
    }
}
