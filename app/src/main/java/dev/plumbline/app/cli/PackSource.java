package dev.plumbline.app.cli;

import dev.plumbline.designrules.pack.PackReader;
import dev.plumbline.graphmodel.workspace.WorkspaceReader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// Finds the rule packs that a command is asked for: a file, those in a folder or of a workspace, or an installed one.
record PackSource(RootCommand root) {

    private static final int MOST_BYTES = 4 << 20;

    /// The packs, with what is wrong with them.
    ///
    /// @param name the path of a file or folder, or the id of an installed pack
    /// @throws CommandFailure if there is none, or it cannot be read
    List<PackReader.Result> read(String name) {
        List<PackReader.Result> installed = root.services().extensions().rulePacks().get().found().stream()
                .filter(pack -> pack.id().equals(name))
                .map(pack -> new PackReader.Result(pack, List.of()))
                .toList();
        return installed.isEmpty() ? files(path(name), name) : installed;
    }

    private static Path path(String name) {
        try {
            return Path.of(name);
        } catch (InvalidPathException impossible) {
            throw missing(name).causedBy(impossible);
        }
    }

    private static List<PackReader.Result> files(Path path, String name) {
        try {
            if (Files.isDirectory(path)) {
                boolean isWorkspace = Files.exists(path.resolve(WorkspaceReader.MAIN_FILE));
                return folder(isWorkspace ? path.resolve("rules") : path, name);
            }
            if (Files.exists(path)) {
                return List.of(file(path));
            }
        } catch (IOException unreadable) {
            throw new CommandFailure(
                            ExitCode.INVALID_MODEL,
                            name + " cannot be read: " + OutputFile.reason(unreadable) + ".",
                            "Give a pack that can be read.")
                    .causedBy(unreadable);
        }
        throw missing(name);
    }

    private static List<PackReader.Result> folder(Path folder, String name) throws IOException {
        if (!Files.isDirectory(folder)) {
            throw missing(name);
        }
        try (Stream<Path> walk = Files.walk(folder)) {
            List<Path> files = walk.filter(file -> WorkspaceReader.reads(
                            folder.relativize(file).toString().replace('\\', '/')))
                    .filter(Files::isRegularFile)
                    .sorted()
                    .toList();
            if (files.isEmpty()) {
                throw missing(name);
            }
            List<PackReader.Result> packs = new ArrayList<>();
            for (Path file : files) {
                packs.add(file(file));
            }
            return packs;
        }
    }

    private static PackReader.Result file(Path file) throws IOException {
        try (InputStream stream = Files.newInputStream(file)) {
            String text = new String(stream.readNBytes(MOST_BYTES), StandardCharsets.UTF_8);
            return PackReader.read(file.toString().replace('\\', '/'), text);
        }
    }

    private static CommandFailure missing(String name) {
        return new CommandFailure(
                ExitCode.INVALID_MODEL,
                "There is no rule pack " + name + ".",
                "Give a file, a folder of packs, a workspace with a folder rules, or the id of an installed pack.");
    }
}
