package dev.plumbline.interchange.calm;

import dev.plumbline.interchange.source.ImportRun;
import dev.plumbline.interchange.source.SourceFiles;
import dev.plumbline.pluginapi.ImportException;
import dev.plumbline.pluginapi.Importer;
import dev.plumbline.pluginapi.Progress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.stream.Stream;

/// Reads an architecture of FINOS CALM 1.0 to 1.2: nodes, relationships and flows.
///
/// Controls of nodes are named; their requirements, like those of the whole architecture, demand something and tell
/// nothing of what is, so that they are not read. Patterns, timelines and detailed architectures in other files are
/// not followed.
public final class CalmImporter implements Importer {

    @Override
    public String format() {
        return "calm";
    }

    @Override
    public boolean accepts(Path source) {
        return Files.isRegularFile(source)
                && SourceFiles.heads(source, List.of(".json")).stream()
                        .anyMatch(head -> head.contains("\"nodes\"") && head.contains("\"unique-id\""));
    }

    @Override
    public Import read(Path source, Progress progress) throws ImportException {
        ImportRun run = ImportRun.start(source, progress);
        CalmModel model = CalmModel.read(run);
        run.step(0.6, "Translating " + model.nodes().size() + " nodes");
        SortedMap<String, Integer> counts = ImportRun.counts(
                model.nodes().size(),
                model.relationships().size(),
                0,
                model.flows().size());
        counts.put("transitions", model.transitions());
        String name = Stream.of("name", "title")
                .map(key -> CalmNode.text(model.root(), key))
                .filter(text -> !text.isBlank())
                .findFirst()
                .orElse(run.name());
        return run.finish(new ModelMapping(model, run).translate(name), counts);
    }
}
