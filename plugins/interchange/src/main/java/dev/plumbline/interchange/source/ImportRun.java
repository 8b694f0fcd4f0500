package dev.plumbline.interchange.source;

import dev.plumbline.graphmodel.Architecture;
import dev.plumbline.graphmodel.Problem.Place;
import dev.plumbline.pluginapi.ImportException;
import dev.plumbline.pluginapi.Importer.Import;
import dev.plumbline.pluginapi.Progress;
import java.io.IOException;
import java.nio.file.Path;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.CancellationException;

/// One import while it runs: what it may read, how far it is, and what it has to tell.
public final class ImportRun {

    private final Path source;
    private final SourceFiles files;
    private final Progress progress;
    private final ImportReport report = new ImportReport();

    private ImportRun(Path source, SourceFiles files, Progress progress) {
        this.source = source;
        this.files = files;
        this.progress = progress;
    }

    /// Begins an import.
    ///
    /// @throws ImportException if there is no such source
    public static ImportRun start(Path source, Progress progress) throws ImportException {
        progress.report(0, "Reading " + source.getFileName());
        try {
            ImportRun run = new ImportRun(source, SourceFiles.around(source), progress);
            run.stopIfCancelled();
            return run;
        } catch (IOException missing) {
            throw SourceFiles.unreadable(new Place(String.valueOf(source.getFileName()), 0, 0), missing);
        }
    }

    /// The file or folder that is imported.
    public Path source() {
        return source;
    }

    /// The files that may be read.
    public SourceFiles files() {
        return files;
    }

    /// What there is to tell.
    public ImportReport report() {
        return report;
    }

    /// The name of the source without its ending, for models that have no name of their own.
    public String name() {
        String name = String.valueOf(source.toAbsolutePath().normalize().getFileName());
        int dot = name.indexOf('.');
        return dot > 0 ? name.substring(0, dot) : name;
    }

    /// The place that means the whole source.
    public Place wholeSource() {
        return new Place(String.valueOf(source.getFileName()), 0, 0);
    }

    /// Tells how far the import is.
    ///
    /// @param share the share that is done, from 0 to 1
    /// @throws CancellationException if it shall stop
    public void step(double share, String message) {
        stopIfCancelled();
        progress.report(share, message);
    }

    /// Ends here if the import shall stop.
    ///
    /// @throws CancellationException if it shall
    public void stopIfCancelled() {
        if (progress.isCancelled()) {
            throw new CancellationException("The import was cancelled");
        }
    }

    /// Ends the import.
    ///
    /// @param counts what a user of the foreign format counts
    public Import finish(Architecture architecture, SortedMap<String, Integer> counts) {
        stopIfCancelled();
        progress.report(1, "Done");
        return new Import(architecture, counts, report.problems(), report.unresolved());
    }

    /// The counts of a format, to which others may be added.
    public static SortedMap<String, Integer> counts(int elements, int relations, int views, int flows) {
        SortedMap<String, Integer> counts = new TreeMap<>();
        counts.put("elements", elements);
        counts.put("relations", relations);
        counts.put("views", views);
        counts.put("flows", flows);
        return counts;
    }

    /// The exception for a source of another format.
    public ImportException anotherFormat(String what, String why) {
        return ImportReport.failure(
                "import.parse",
                wholeSource(),
                what,
                why,
                "Check that it is the right source, or choose another format.");
    }
}
