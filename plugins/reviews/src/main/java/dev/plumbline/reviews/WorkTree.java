package dev.plumbline.reviews;

import dev.plumbline.graphmodel.workspace.WorkspaceReader;
import java.io.File;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Arrays;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectInserter;

/// The files of a workspace on disk, held against those of a commit. Their bytes are compared, and no filter that the
/// repository names is run.
final class WorkTree extends SimpleFileVisitor<Path> {

    private static final byte LINE_FEED = '\n';
    private static final byte CARRIAGE_RETURN = '\r';

    private final Path folder;
    private final SortedMap<String, Path> files = new TreeMap<>();

    private WorkTree(Path folder) {
        this.folder = folder;
    }

    /// The paths of the files that are new, changed or gone.
    static SortedSet<String> changed(Path folder, Map<String, ObjectId> committed) throws IOException {
        WorkTree tree = new WorkTree(folder);
        Files.walkFileTree(folder, tree);
        SortedSet<String> changed = new TreeSet<>(committed.keySet());
        changed.removeAll(tree.files.keySet());
        for (Map.Entry<String, Path> file : tree.files.entrySet()) {
            ObjectId before = committed.get(file.getKey());
            if (before == null || !isSame(before, Files.readAllBytes(file.getValue()))) {
                changed.add(file.getKey());
            }
        }
        return changed;
    }

    @Override
    public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes) {
        boolean isRead = directory.equals(folder) || WorkspaceReader.reads(relative(directory.resolve("x.yaml")));
        return isRead ? FileVisitResult.CONTINUE : FileVisitResult.SKIP_SUBTREE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
        if (attributes.isRegularFile() && WorkspaceReader.reads(relative(file))) {
            files.put(relative(file), file);
        }
        return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException failure) {
        return FileVisitResult.CONTINUE;
    }

    private String relative(Path file) {
        return folder.relativize(file).toString().replace(File.separatorChar, '/');
    }

    // Where git checks files out with carriage returns, it does not count them.
    private static boolean isSame(ObjectId committed, byte[] bytes) {
        return committed.equals(id(bytes)) || committed.equals(id(withoutCarriageReturns(bytes)));
    }

    private static ObjectId id(byte[] bytes) {
        try (ObjectInserter.Formatter formatter = new ObjectInserter.Formatter()) {
            return formatter.idFor(Constants.OBJ_BLOB, bytes);
        }
    }

    private static byte[] withoutCarriageReturns(byte[] bytes) {
        byte[] kept = new byte[bytes.length];
        int size = 0;
        for (int i = 0; i < bytes.length; i++) {
            boolean isDropped = bytes[i] == CARRIAGE_RETURN && i + 1 < bytes.length && bytes[i + 1] == LINE_FEED;
            if (!isDropped) {
                kept[size++] = bytes[i];
            }
        }
        return Arrays.copyOf(kept, size);
    }
}
