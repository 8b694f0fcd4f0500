package dev.plumbline.interchange.structurizr;

import dev.plumbline.graphmodel.Problem.Place;
import dev.plumbline.interchange.source.SourceFiles;
import dev.plumbline.pluginapi.ImportException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// The files that one include stands for: the file itself, or all files of a folder in the order of their paths.
///
/// Hidden files and folders are passed over, as in Structurizr; links in folders are not followed.
final class IncludedFiles {

    private IncludedFiles() {}

    static List<Path> of(Path target, Place place) throws ImportException {
        if (!Files.isDirectory(target)) {
            return List.of(target);
        }
        try (Stream<Path> below = Files.walk(target)) {
            return below.filter(Files::isRegularFile)
                    .filter(file -> isShown(target.relativize(file)))
                    .sorted()
                    .toList();
        } catch (IOException unreadable) {
            throw SourceFiles.unreadable(place, unreadable);
        }
    }

    private static boolean isShown(Path relative) {
        for (Path part : relative) {
            if (part.toString().startsWith(".")) {
                return false;
            }
        }
        return true;
    }
}
