package dev.plumbline.app.cli;

import dev.plumbline.graphmodel.workspace.SaveResult;
import dev.plumbline.graphmodel.workspace.UnifiedDiff;
import dev.plumbline.graphmodel.workspace.Workspace;
import dev.plumbline.graphmodel.workspace.WorkspaceFile;
import dev.plumbline.graphmodel.workspace.WorkspaceStore;
import dev.plumbline.graphmodel.workspace.WorkspaceStore.UnsavedFile;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// The files in which a workspace is not as it was before.
record ChangedFiles(Workspace before, Workspace after) {

    /// The files as they are now.
    List<WorkspaceFile> files() {
        return after.files().stream()
                .filter(file -> !textBefore(file).equals(Optional.of(file.text())))
                .toList();
    }

    /// What has changed in them, for `patch`.
    String patch() {
        return files().stream()
                .map(file -> UnifiedDiff.of(file.path(), textBefore(file).orElse(""), file.text()))
                .collect(Collectors.joining());
    }

    /// Writes them.
    void save() {
        WorkspaceStore store = new WorkspaceStore(before.root());
        for (WorkspaceFile file : files()) {
            SaveResult result = store.save(new UnsavedFile(file.path(), textBefore(file), file.text()));
            switch (result) {
                case SaveResult.Saved saved -> {}
                case SaveResult.Merged merged -> {}
                case SaveResult.Conflict conflict ->
                    throw new CommandFailure(
                            ExitCode.INPUT_OUTPUT,
                            conflict.file() + " has changed meanwhile.",
                            "Run the command again.");
                case SaveResult.Failed failed ->
                    throw new CommandFailure(
                            ExitCode.INPUT_OUTPUT,
                            failed.problem().what(),
                            failed.problem().remedy());
            }
        }
    }

    private Optional<String> textBefore(WorkspaceFile file) {
        return before.file(file.path()).map(WorkspaceFile::text);
    }
}
