package dev.plumbline.views;

import dev.plumbline.graphmodel.draft.Draft;
import dev.plumbline.graphmodel.workspace.Workspace;
import dev.plumbline.pluginapi.Progress;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// Services that open a folder with files of a test, without any evidence, and remember its panels. Time stands still,
/// so that all that is typed is one step.
///
/// @param folder where the workspace is; its state lies beside it
/// @param remembered the panels of each workspace
public record FolderServices(Path folder, Map<Path, PanelsShown> remembered) implements WorkbenchServices, PanelMemory {

    /// A folder with files, by their names.
    public static FolderServices of(Map<String, String> texts) {
        try {
            Path folder = Files.createDirectory(
                    Files.createTempDirectory("plumbline-views").toRealPath().resolve("shop"));
            for (Map.Entry<String, String> text : texts.entrySet()) {
                Files.writeString(folder.resolve(text.getKey()), text.getValue());
            }
            return new FolderServices(folder, new TreeMap<>());
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    /// What is in a file now.
    public String text(String file) {
        try {
            return Files.readString(folder.resolve(file));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @Override
    public Optional<WorkspaceSource> initial() {
        return Optional.of(new WorkspaceSource.Folder(folder));
    }

    @Override
    public Draft open(WorkspaceSource source, Progress progress) {
        return SampleServices.draft(folder, InstantSource.fixed(Instant.EPOCH));
    }

    @Override
    public Telemetry measure(WorkspaceSource source, Workspace workspace, Progress progress) {
        return Telemetry.NONE;
    }

    @Override
    public Examination examine(Workspace workspace, Telemetry telemetry, Progress progress) {
        return Examination.NONE;
    }

    @Override
    public DiagramSource diagrams() {
        return new LaidOutDiagrams();
    }

    @Override
    public PanelMemory panels() {
        return this;
    }

    @Override
    public synchronized Optional<PanelsShown> recall(Path opened) {
        return Optional.ofNullable(remembered.get(opened));
    }

    @Override
    public synchronized void keep(Path opened, PanelsShown panels) {
        remembered.put(opened, panels);
    }
}
