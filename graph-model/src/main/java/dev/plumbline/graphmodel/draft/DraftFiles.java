package dev.plumbline.graphmodel.draft;

import dev.plumbline.graphmodel.Problem;
import dev.plumbline.graphmodel.workspace.Journal;
import dev.plumbline.graphmodel.workspace.ReadLimits;
import dev.plumbline.graphmodel.workspace.Recovery;
import dev.plumbline.graphmodel.workspace.SaveResult;
import dev.plumbline.graphmodel.workspace.StoreException;
import dev.plumbline.graphmodel.workspace.TextEdit;
import dev.plumbline.graphmodel.workspace.Workspace;
import dev.plumbline.graphmodel.workspace.WorkspaceFile;
import dev.plumbline.graphmodel.workspace.WorkspaceReader;
import dev.plumbline.graphmodel.workspace.WorkspaceStore;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;

/// Where a draft writes: the files of the workspace, and the journal of what is not in them yet.
public final class DraftFiles implements AutoCloseable {

    private static final Duration PAUSE = Duration.ofMillis(20);
    private static final int MOST_PAUSES = 100;

    private final Path folder;
    private final WorkspaceStore store;
    private final Optional<Journal> journal;
    private final Optional<Problem> obstacle;
    private Recovery recovery;

    private DraftFiles(Path folder, Optional<Journal> journal, Optional<Problem> obstacle) {
        this.folder = folder;
        this.store = new WorkspaceStore(folder);
        this.journal = journal;
        this.obstacle = obstacle;
        this.recovery = journal.map(Journal::recover).orElseGet(() -> new Recovery(List.of(), List.of(), false));
    }

    /// The files of a workspace in a folder; for looking at only, where the folder cannot be written or the workspace
    /// is being changed by another program. A draft that this program is just closing is waited for.
    ///
    /// @param stateFolder where journals lie
    public static DraftFiles open(Path folder, Path stateFolder) {
        if (!WorkspaceStore.isWritable(folder)) {
            return new DraftFiles(folder, Optional.empty(), Optional.of(DraftProblems.readOnly(folder.toString())));
        }
        StoreException unusable;
        int patience = MOST_PAUSES;
        do {
            try {
                return new DraftFiles(folder, Optional.of(Journal.open(stateFolder, folder)), Optional.empty());
            } catch (StoreException failed) {
                unusable = failed;
            }
        } while (patience-- > 0 && unusable.getCause() instanceof OverlappingFileLockException && isRested());
        return new DraftFiles(folder, Optional.empty(), Optional.of(unusable.problem()));
    }

    private static boolean isRested() {
        try {
            Thread.sleep(PAUSE);
            return true;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    Optional<Problem> obstacle() {
        return obstacle;
    }

    Recovery recovery() {
        return recovery;
    }

    void discardRecovery() throws StoreException {
        recovery = new Recovery(List.of(), List.of(), false);
        if (journal.isPresent()) {
            journal.get().clear();
        }
    }

    /// Writes a step into the journal; answers with what went wrong, as the step is done all the same.
    Optional<Problem> record(String title, List<TextEdit> edits, Function<String, Optional<String>> before) {
        if (journal.isEmpty()) {
            return Optional.empty();
        }
        try {
            journal.get().append(title, edits, before);
            return Optional.empty();
        } catch (StoreException failed) {
            return Optional.of(failed.problem());
        }
    }

    /// The texts on disk of the files that are there, and of those that were there before.
    Map<String, Optional<String>> onDisk(DiskTexts known) {
        Map<String, Optional<String>> texts = new TreeMap<>();
        new WorkspaceReader(ReadLimits.standard())
                .texts(folder)
                .forEach((file, text) -> texts.put(file, Optional.of(text)));
        for (String file : known.files()) {
            if (Files.notExists(folder.resolve(file))) {
                texts.put(file, Optional.empty());
            }
        }
        return texts;
    }

    List<SaveResult> save(Workspace workspace, DiskTexts disk, Set<String> unsaved) throws StoreException {
        List<SaveResult> results = new ArrayList<>();
        for (String file : unsaved) {
            Optional<String> base = disk.text(file);
            Optional<String> text = workspace.file(file).map(WorkspaceFile::text);
            SaveResult result = text.isPresent()
                    ? store.save(new WorkspaceStore.UnsavedFile(file, base, text.get()))
                    : store.delete(file, base.orElse(""));
            results.add(result);
        }
        if (journal.isPresent()) {
            journal.get().saved(results);
        }
        return results;
    }

    @Override
    public void close() throws StoreException {
        if (journal.isPresent()) {
            journal.get().close();
        }
    }
}
