package dev.plumbline.graphmodel.workspace;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// Writes the files of a workspace so that nothing is ever lost: a text is either on disk whole or not at all, and what
/// others changed on disk meanwhile is merged, never overwritten.
public final class WorkspaceStore {

    // Between the look at the file and the move another program may write; then the look is repeated.
    private static final int ATTEMPTS = 5;

    private final Path root;

    /// @param root the folder of the workspace
    public WorkspaceStore(Path root) {
        this.root = root;
    }

    /// A text that is to be saved.
    ///
    /// @param file the path relative to the workspace, with forward slashes
    /// @param base the text that was read or last saved; empty for a file that is new
    /// @param text the text to save
    public record UnsavedFile(String file, Optional<String> base, String text) {}

    /// Saves several files and tells the journal which of them need no recovery any more.
    ///
    /// @throws StoreException if the journal cannot be written; the files are saved all the same
    public List<SaveResult> save(List<UnsavedFile> files, Journal journal) throws StoreException {
        List<SaveResult> results = files.stream().map(this::save).toList();
        journal.saved(results);
        return results;
    }

    /// Whether files in a folder may be written, by the marks of the folder itself.
    public static boolean isWritable(Path folder) {
        return FileReplacement.isWritable(folder);
    }

    /// Saves one file.
    public SaveResult save(UnsavedFile unsaved) {
        Path path = root.resolve(unsaved.file()).normalize();
        if (!path.startsWith(root.normalize())) {
            return new SaveResult.Failed(unsaved.file(), StoreProblems.outside(unsaved.file()));
        }
        try {
            // A link stays a link: the file that it leads to is replaced.
            Path target = Files.exists(path) ? path.toRealPath() : path;
            for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
                Optional<SaveResult> result = attempt(unsaved, target);
                if (result.isPresent()) {
                    return result.get();
                }
            }
            return conflict(unsaved, read(target));
        } catch (IOException | UnsupportedOperationException failure) {
            return new SaveResult.Failed(unsaved.file(), StoreProblems.unwritable(unsaved.file(), failure));
        }
    }

    /// Deletes a file, unless others changed it meanwhile.
    ///
    /// @param file the path relative to the workspace, with forward slashes
    /// @param base the text that was read or last saved
    public SaveResult delete(String file, String base) {
        UnsavedFile unsaved = new UnsavedFile(file, Optional.of(base), "");
        Path path = root.resolve(file).normalize();
        if (!path.startsWith(root.normalize())) {
            return new SaveResult.Failed(file, StoreProblems.outside(file));
        }
        try {
            Optional<String> theirs = read(path);
            if (theirs.isPresent() && !theirs.equals(unsaved.base())) {
                return conflict(unsaved, theirs);
            }
            Optional<SaveResult> refused = refusal(file, path);
            if (refused.isEmpty() && theirs.isPresent()) {
                FileReplacement.of(path).remove();
            }
            return refused.orElseGet(() -> new SaveResult.Saved(file));
        } catch (IOException | UnsupportedOperationException failure) {
            return new SaveResult.Failed(file, StoreProblems.unwritable(file, failure));
        }
    }

    private Optional<SaveResult> attempt(UnsavedFile unsaved, Path target) throws IOException {
        Optional<String> theirs = read(target);
        if (theirs.isPresent() && theirs.get().equals(unsaved.text())) {
            return Optional.of(new SaveResult.Saved(unsaved.file()));
        }
        boolean untouched = theirs.equals(unsaved.base());
        Optional<String> text = untouched ? Optional.of(unsaved.text()) : merged(unsaved, theirs);
        if (text.isEmpty()) {
            return Optional.of(conflict(unsaved, theirs));
        }
        Optional<SaveResult> refused = refusal(unsaved.file(), target);
        if (refused.isPresent()) {
            return refused;
        }
        boolean written = FileReplacement.of(target).write(text.get(), () -> theirs.equals(read(target)));
        SaveResult result =
                untouched ? new SaveResult.Saved(unsaved.file()) : new SaveResult.Merged(unsaved.file(), text.get());
        return written ? Optional.of(result) : Optional.empty();
    }

    private static Optional<String> merged(UnsavedFile unsaved, Optional<String> theirs) {
        if (unsaved.base().isEmpty() || theirs.isEmpty()) {
            return Optional.empty();
        }
        return LineMerge.of(unsaved.base().get(), unsaved.text(), theirs.get()).merged();
    }

    private static SaveResult conflict(UnsavedFile unsaved, Optional<String> theirs) {
        LineMerge merge = LineMerge.of(unsaved.base().orElse(""), unsaved.text(), theirs.orElse(""));
        return new SaveResult.Conflict(unsaved.file(), unsaved.base(), unsaved.text(), theirs, merge.conflicts());
    }

    /// Moving a new file over a read-only one would succeed, so the marks of the file itself are asked.
    private static Optional<SaveResult> refusal(String file, Path target) {
        Path folder = target.getParent();
        if (Files.exists(target, LinkOption.NOFOLLOW_LINKS) && !FileReplacement.isWritable(target)) {
            return Optional.of(new SaveResult.Failed(file, StoreProblems.readOnly(file)));
        }
        if (folder != null && Files.exists(folder) && !FileReplacement.isWritable(folder)) {
            return Optional.of(new SaveResult.Failed(file, StoreProblems.folderReadOnly(file)));
        }
        return Optional.empty();
    }

    private static Optional<String> read(Path target) throws IOException {
        return Files.exists(target)
                ? Optional.of(new String(Files.readAllBytes(target), StandardCharsets.UTF_8))
                : Optional.empty();
    }
}
