package dev.plumbline.interchange.archimate;

import dev.plumbline.interchange.source.ImportRun;
import dev.plumbline.interchange.source.SourceFiles;
import dev.plumbline.interchange.source.XmlNode;
import dev.plumbline.interchange.source.XmlSource;
import dev.plumbline.pluginapi.ImportException;
import dev.plumbline.pluginapi.Importer;
import dev.plumbline.pluginapi.Progress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// Reads a model in ArchiMate: a file of Archi, or one in the Open Group's exchange format.
///
/// Every element and relationship is read. Views are counted, as their pictures have no place in the model.
public final class ArchimateImporter implements Importer {

    private static final String ARCHI = "archimatetool.com/archimate";
    private static final String EXCHANGE = "opengroup.org/xsd/archimate";

    @Override
    public String format() {
        return "archimate";
    }

    @Override
    public boolean accepts(Path source) {
        return Files.isRegularFile(source)
                && SourceFiles.heads(source, List.of(".archimate", ".xml")).stream()
                        .anyMatch(head -> head.contains(ARCHI) || head.contains(EXCHANGE));
    }

    @Override
    public Import read(Path source, Progress progress) throws ImportException {
        ImportRun run = ImportRun.start(source, progress);
        XmlNode root = XmlSource.read(run);
        ArchimateModel model = model(root, run);
        run.step(0.7, "Translating " + model.concepts().size() + " elements");
        String name = model.name().isBlank() ? run.name() : model.name();
        return run.finish(
                new ModelMapping(model, run.report()).translate(name),
                ImportRun.counts(model.concepts().size(), model.links().size(), model.views(), 0));
    }

    private static ArchimateModel model(XmlNode root, ImportRun run) throws ImportException {
        if (!root.children("folder").isEmpty()) {
            return ArchiFile.read(root);
        }
        if (root.name().equals("model") && root.child("elements").isPresent()) {
            return ExchangeFile.read(root);
        }
        throw run.anotherFormat(
                "The file is XML, but no model in ArchiMate.",
                "One is a 'model' with 'folder's, as Archi writes it, or with 'elements', as it is exchanged.");
    }
}
