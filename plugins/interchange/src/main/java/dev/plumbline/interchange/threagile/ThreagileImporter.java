package dev.plumbline.interchange.threagile;

import dev.plumbline.interchange.source.ImportRun;
import dev.plumbline.interchange.source.YamlSource;
import dev.plumbline.interchange.source.YamlValue;
import dev.plumbline.pluginapi.ImportException;
import dev.plumbline.pluginapi.Importer;
import dev.plumbline.pluginapi.Progress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.regex.Pattern;

/// Reads a threat model of Threagile: technical assets, data assets and their ratings, trust boundaries, shared
/// runtimes, and the communication links with protocol, authentication, authorization and the data they carry.
///
/// Risks that were identified, their tracking, and the questions and abuse cases have no place in the model.
public final class ThreagileImporter implements Importer {

    private static final Pattern HEAD =
            Pattern.compile("^(threagile_version|technical_assets)\\s*:", Pattern.MULTILINE);

    @Override
    public String format() {
        return "threagile";
    }

    @Override
    public boolean accepts(Path source) {
        return Files.isRegularFile(source) && YamlSource.looksLike(source, HEAD);
    }

    @Override
    public Import read(Path source, Progress progress) throws ImportException {
        ImportRun run = ImportRun.start(source, progress);
        YamlValue root = root(run, new YamlSource(run).file(source));
        ThreatModel model = ThreatModel.of(root);
        run.step(0.6, "Translating " + model.technicalAssets().size() + " technical assets");
        String name = root.get("title").filled().orElse(run.name());
        int parts = model.technicalAssets().size()
                + model.dataAssets().size()
                + model.boundaries().size()
                + model.runtimes().size();
        SortedMap<String, Integer> counts = ImportRun.counts(parts, model.links(), 0, 0);
        counts.put("technicalAssets", model.technicalAssets().size());
        counts.put("dataAssets", model.dataAssets().size());
        counts.put("trustBoundaries", model.boundaries().size());
        counts.put("sharedRuntimes", model.runtimes().size());
        return run.finish(new ModelMapping(model, run.report()).translate(name), counts);
    }

    private static YamlValue root(ImportRun run, List<YamlValue> documents) throws ImportException {
        YamlValue root = documents.stream()
                .filter(document -> document.get("technical_assets").isMapping())
                .findFirst()
                .orElseThrow(() -> run.anotherFormat(
                        "There is no threat model in the source.", "One is a mapping with 'technical_assets'."));
        if (root.get("includes").exists()) {
            run.report()
                    .warn(
                            "import.include",
                            root.get("includes").place(),
                            "Included files were not read.",
                            "Their assets are missing.",
                            "Join the files into one.");
        }
        return root;
    }
}
