package dev.plumbline.connectors;

import java.io.IOException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.EnumSet;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/// Finds the files that patterns name below a folder.
public final class NamedFiles {

    private static final int DEPTH = 16;

    private final Path folder;
    private final List<PathMatcher> matchers;
    private final int most;

    /// The files below a folder.
    ///
    /// @param patterns globs of paths below the folder, with slashes
    /// @param most the most files that are taken
    /// @throws java.util.regex.PatternSyntaxException if a pattern is none
    public NamedFiles(Path folder, List<String> patterns, int most) {
        this.folder = folder;
        this.matchers = patterns.stream()
                .flatMap(pattern -> pattern.startsWith("**/")
                        ? List.of(pattern, pattern.substring("**/".length())).stream()
                        : List.of(pattern).stream())
                .map(pattern -> folder.getFileSystem().getPathMatcher("glob:" + pattern))
                .toList();
        this.most = most;
    }

    /// The files as they are at present, in the order of their paths. Hidden folders and links are passed over.
    public SortedMap<Path, BasicFileAttributes> find() throws IOException {
        TreeMap<Path, BasicFileAttributes> found = new TreeMap<>();
        Files.walkFileTree(folder, EnumSet.noneOf(FileVisitOption.class), DEPTH, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes) {
                boolean isHidden = !directory.equals(folder)
                        && (directory.getFileName().toString().startsWith(".")
                                || directory.getFileName().toString().equals("node_modules"));
                return isHidden ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                Path relative = folder.relativize(file);
                if (attributes.isRegularFile() && matchers.stream().anyMatch(matcher -> matcher.matches(relative))) {
                    found.put(file, attributes);
                }
                return found.size() > most ? FileVisitResult.TERMINATE : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException unreadable) {
                return FileVisitResult.CONTINUE;
            }
        });
        return found;
    }
}
