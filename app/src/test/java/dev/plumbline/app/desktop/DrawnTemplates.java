package dev.plumbline.app.desktop;

import dev.plumbline.app.composition.ProgramFolders;
import dev.plumbline.app.composition.Services;
import dev.plumbline.app.home.ProgramHome;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;

/// The pictures of the templates, drawn once for many tests of windows.
///
/// @param folder where they are kept
record DrawnTemplates(Path folder) {

    void draw(Services services) {
        ProgramHome home = new ProgramHome(services, folders(folder), folder);
        home.templates().forEach(template -> home.picture(template.id()));
    }

    /// Copies them to where the program with these folders looks for them.
    void copyInto(ProgramFolders folders) throws IOException {
        Path to = Files.createDirectories(pictures(folders));
        try (DirectoryStream<Path> files = Files.newDirectoryStream(pictures(folders(folder)))) {
            for (Path file : files) {
                Files.copy(file, to.resolve(file.getFileName()));
            }
        }
    }

    private static ProgramFolders folders(Path folder) {
        return new ProgramFolders(folder, folder, folder, folder);
    }

    private static Path pictures(ProgramFolders folders) {
        return folders.cache().resolve("pictures");
    }
}
