package dev.plumbline.graphmodel.workspace;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/// The record of a workspace's unsaved edits, which survives the death of the program.
///
/// Each change is one JSON line that is on disk before `append` returns. The file lies in a state folder, one per
/// workspace, and is locked while it is open. A journal belongs to one thread at a time.
public final class Journal implements AutoCloseable {

    private final Path path;
    private final FileChannel channel;
    private final Recovery recovery;
    private final Set<String> unsaved = new HashSet<>();

    private Journal(Path path, FileChannel channel, Recovery recovery) {
        this.path = path;
        this.channel = channel;
        this.recovery = recovery;
        recovery.files().forEach(file -> unsaved.add(file.file()));
    }

    /// Opens the journal of a workspace, or starts one.
    ///
    /// @param stateFolder where journals lie; made if it is missing
    /// @throws StoreException if the folder cannot be written or the workspace is open elsewhere
    public static Journal open(Path stateFolder, Path workspace) throws StoreException {
        Path path = stateFolder.resolve(fileName(workspace));
        try {
            Files.createDirectories(stateFolder);
            FileChannel channel = FileChannel.open(
                    path, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
            try {
                return opened(path, channel, workspace);
            } catch (IOException | StoreException | OverlappingFileLockException failure) {
                channel.close();
                throw failure;
            }
        } catch (OverlappingFileLockException taken) {
            throw new StoreException(StoreProblems.inUse(path.toString()), taken);
        } catch (IOException | UnsupportedOperationException failure) {
            throw new StoreException(StoreProblems.journalUnusable(path.toString(), failure), failure);
        }
    }

    /// What an earlier run of the program left unsaved.
    public Recovery recover() {
        return recovery;
    }

    /// Records the edits of one change.
    ///
    /// @param title what the change does
    /// @param before the text of a file before the edits; empty for a file that they create
    /// @throws StoreException if the line could not be brought to disk
    public void append(String title, List<TextEdit> edits, Function<String, Optional<String>> before)
            throws StoreException {
        StringBuilder lines = new StringBuilder();
        Set<String> begun = new HashSet<>();
        for (TextEdit edit : edits) {
            if (!unsaved.contains(edit.file()) && begun.add(edit.file())) {
                lines.append(JournalLine.format(new JournalLine.Base(edit.file(), before.apply(edit.file()))));
            }
        }
        lines.append(JournalLine.format(new JournalLine.Step(title, edits)));
        write(lines.toString());
        unsaved.addAll(begun);
    }

    /// Records that a file is saved; once all are, the journal is empty again.
    public void saved(String file) throws StoreException {
        if (!unsaved.contains(file)) {
            return;
        }
        if (unsaved.size() == 1) {
            clear();
        } else {
            write(JournalLine.format(new JournalLine.Saved(file)));
            unsaved.remove(file);
        }
    }

    /// Records which of the files are saved.
    public void saved(List<SaveResult> results) throws StoreException {
        for (SaveResult result : results) {
            switch (result) {
                case SaveResult.Saved saved -> saved(saved.file());
                case SaveResult.Merged merged -> saved(merged.file());
                case SaveResult.Conflict conflict -> {}
                case SaveResult.Failed failed -> {}
            }
        }
    }

    /// Forgets all edits.
    public void clear() throws StoreException {
        try {
            channel.truncate(0);
            channel.force(true);
            unsaved.clear();
        } catch (IOException failure) {
            throw new StoreException(StoreProblems.journalUnusable(path.toString(), failure), failure);
        }
    }

    /// The files with edits that are not saved.
    public Set<String> unsavedFiles() {
        return Set.copyOf(unsaved);
    }

    @Override
    public void close() throws StoreException {
        try {
            channel.close();
        } catch (IOException failure) {
            throw new StoreException(StoreProblems.journalUnusable(path.toString(), failure), failure);
        }
    }

    static String fileName(Path workspace) {
        return WorkspaceFile.sha256(realPath(workspace).toString().getBytes(StandardCharsets.UTF_8))
                        .substring(0, 24) + ".journal";
    }

    private static Path realPath(Path workspace) {
        try {
            return workspace.toRealPath();
        } catch (IOException absent) {
            // A workspace that is gone still has a journal under the name it had.
            return workspace.toAbsolutePath().normalize();
        }
    }

    private static Journal opened(Path path, FileChannel channel, Path workspace) throws IOException, StoreException {
        FileLock lock = channel.tryLock();
        if (lock == null) {
            throw new StoreException(StoreProblems.inUse(path.toString()), new IOException(workspace.toString()));
        }
        byte[] bytes = Files.readAllBytes(path);
        JournalReplay replay = JournalReplay.of(bytes);
        if (replay.isDamaged()) {
            Files.write(path.resolveSibling(path.getFileName() + ".damaged"), bytes);
        }
        channel.truncate(replay.soundBytes());
        channel.position(replay.soundBytes());
        return new Journal(path, channel, replay.recovery());
    }

    private void write(String lines) throws StoreException {
        try {
            long start = channel.position();
            ByteBuffer bytes = ByteBuffer.wrap(lines.getBytes(StandardCharsets.UTF_8));
            try {
                while (bytes.hasRemaining()) {
                    channel.write(bytes);
                }
                channel.force(false);
            } catch (IOException failure) {
                channel.truncate(start);
                throw failure;
            }
        } catch (IOException failure) {
            throw new StoreException(StoreProblems.journalUnusable(path.toString(), failure), failure);
        }
    }
}
