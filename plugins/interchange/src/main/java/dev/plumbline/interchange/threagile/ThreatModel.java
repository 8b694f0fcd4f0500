package dev.plumbline.interchange.threagile;

import dev.plumbline.interchange.source.YamlValue;
import java.util.ArrayList;
import java.util.List;

/// The parts of a Threagile model.
///
/// @param root the whole file
/// @param technicalAssets what runs, stores and talks
/// @param dataAssets what is protected
/// @param boundaries where trust ends
/// @param runtimes what assets share
record ThreatModel(
        YamlValue root, List<Part> technicalAssets, List<Part> dataAssets, List<Part> boundaries, List<Part> runtimes) {

    static ThreatModel of(YamlValue root) {
        return new ThreatModel(
                root,
                parts(root.get("technical_assets")),
                parts(root.get("data_assets")),
                parts(root.get("trust_boundaries")),
                parts(root.get("shared_runtimes")));
    }

    /// A named part with an id.
    ///
    /// @param id the id that references use; the name if the file gives none
    /// @param name the key that it stands under
    record Part(String id, String name, YamlValue body) {}

    private static List<Part> parts(YamlValue section) {
        List<Part> parts = new ArrayList<>();
        section.entries()
                .forEach((name, body) ->
                        parts.add(new Part(body.get("id").filled().orElse(name), name, body)));
        return parts;
    }

    /// The communication links of all technical assets.
    int links() {
        return technicalAssets.stream()
                .mapToInt(asset ->
                        asset.body().get("communication_links").entries().size())
                .sum();
    }
}
