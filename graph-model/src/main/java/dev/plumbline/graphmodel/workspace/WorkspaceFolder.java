package dev.plumbline.graphmodel.workspace;

import dev.plumbline.graphmodel.Problem;
import java.io.File;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Finds the files of a workspace: all `*.yaml` and `*.yml` below the folder but for what is in hidden folders,
/// `target`
/// and `node_modules`.
final class WorkspaceFolder extends SimpleFileVisitor<Path> {

    private static final Set<String> IGNORED = Set.of("target", "node_modules");

    private final Path root;
    private final int limit;
    private final Map<String, Path> files;
    private final List<Problem> problems;

    /// @param files takes the files by their relative paths
    WorkspaceFolder(Path root, int limit, Map<String, Path> files, List<Problem> problems) {
        this.root = root;
        this.limit = limit;
        this.files = files;
        this.problems = problems;
    }

    static boolean isRead(String name) {
        boolean yaml = name.endsWith(".yaml") || name.endsWith(".yml");
        return yaml && !name.startsWith(".");
    }

    /// Whether a folder with the name is looked into.
    static boolean isEntered(String name) {
        return !name.startsWith(".") && !IGNORED.contains(name);
    }

    void walk() {
        try {
            Files.walkFileTree(root, this);
        } catch (IOException failure) {
            problems.add(FolderProblems.unreadable(root.toString(), failure));
        }
    }

    @Override
    public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
        String name = folder.equals(root) ? "" : folder.getFileName().toString();
        if (isRead(name)) {
            problems.add(FolderProblems.namedLikeAFile(relative(folder)));
        }
        return isEntered(name) ? FileVisitResult.CONTINUE : FileVisitResult.SKIP_SUBTREE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
        String path = relative(file);
        boolean linkedFolder = attributes.isSymbolicLink() && Files.isDirectory(file);
        if (linkedFolder && !file.getFileName().toString().startsWith(".")) {
            problems.add(FolderProblems.linkedFolder(path));
        } else if (!linkedFolder && isRead(file.getFileName().toString())) {
            if (files.size() == limit) {
                problems.add(FolderProblems.tooMany(root.toString(), limit));
                return FileVisitResult.TERMINATE;
            }
            files.put(path, file);
        }
        return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException failure) {
        problems.add(FolderProblems.unreadable(file.equals(root) ? root.toString() : relative(file), failure));
        return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException failure) {
        if (failure != null) {
            problems.add(FolderProblems.unreadable(relative(folder), failure));
        }
        return FileVisitResult.CONTINUE;
    }

    private String relative(Path file) {
        return root.relativize(file).toString().replace(File.separatorChar, '/');
    }
}
