package dev.plumbline.views;

import dev.plumbline.graphmodel.draft.Draft;
import dev.plumbline.graphmodel.draft.DraftFiles;
import dev.plumbline.graphmodel.workspace.ReadLimits;
import dev.plumbline.graphmodel.workspace.Workspace;
import dev.plumbline.graphmodel.workspace.WorkspaceEditor;
import dev.plumbline.graphmodel.workspace.WorkspaceReader;
import dev.plumbline.graphmodel.workspace.WorkspaceWriter;
import dev.plumbline.pluginapi.Progress;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/// Services that open one architecture from files in a temporary folder, with fixed evidence.
///
/// @param opened what is shown
/// @param folder where the workspace is; its state lies beside it
public record SampleServices(OpenedArchitecture opened, Path folder) implements WorkbenchServices {

    public SampleServices() {
        this(SampleEvidence.opened());
    }

    public SampleServices(OpenedArchitecture opened) {
        this(opened, written(opened));
    }

    private static Path written(OpenedArchitecture opened) {
        try {
            Path folder = Files.createTempDirectory("plumbline-views").resolve("sample");
            new WorkspaceWriter().write(folder, opened.architecture());
            return folder;
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    @Override
    public Optional<WorkspaceSource> initial() {
        return Optional.of(new WorkspaceSource.Sample());
    }

    @Override
    public Draft open(WorkspaceSource source, Progress progress) {
        return draft(folder);
    }

    /// A draft of the workspace in a folder.
    public static Draft draft(Path folder) {
        return draft(folder, InstantSource.system());
    }

    static Draft draft(Path folder, InstantSource clock) {
        return Draft.of(
                new WorkspaceReader(ReadLimits.standard()).read(folder),
                new WorkspaceEditor(ReadLimits.standard()),
                DraftFiles.open(folder, folder.resolveSibling("state")),
                clock);
    }

    @Override
    public Telemetry measure(WorkspaceSource source, Workspace workspace, Progress progress) {
        return new Telemetry(opened.measurements(), opened.problems());
    }

    @Override
    public Examination examine(Workspace workspace, Telemetry telemetry, Progress progress) {
        return new Examination(opened.rules(), opened.results());
    }

    @Override
    public DiagramSource diagrams() {
        return new LaidOutDiagrams();
    }

    /// The workspace as it is on disk.
    public Workspace read() {
        return new WorkspaceReader(ReadLimits.standard()).read(folder);
    }

    /// The texts on disk, by their paths.
    public SortedMap<String, String> texts() {
        return new TreeMap<>(new WorkspaceReader(ReadLimits.standard()).texts(folder));
    }
}
