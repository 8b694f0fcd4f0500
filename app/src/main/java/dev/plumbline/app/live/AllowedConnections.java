package dev.plumbline.app.live;

import dev.plumbline.graphmodel.workspace.Workspace;
import dev.plumbline.graphmodel.workspace.WorkspaceFile;
import dev.plumbline.graphmodel.workspace.WorkspaceReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;

/// Which connections people have allowed. A workspace may come from anybody, and its connections say where this machine
/// asks and which secrets it shows there: they are allowed for one folder and one text of the file, and asked for again
/// when either changes.
///
/// @param file a line for each folder and text, as a hash
public record AllowedConnections(Path file) {

    /// The note in the program's folder.
    public static AllowedConnections in(Path state) {
        return new AllowedConnections(state.resolve("allowed-connections"));
    }

    /// Whether people have allowed the connections of a workspace; so if there are none.
    ///
    /// @param place the workspace's folder, the same under all its names
    /// @throws IOException if the note cannot be read
    public boolean allow(Path place, Workspace workspace) throws IOException {
        Optional<String> wanted = mark(place, workspace);
        return wanted.isEmpty()
                || (Files.exists(file) && Files.readAllLines(file).contains(wanted.get()));
    }

    /// Notes that people allow the connections of a workspace.
    ///
    /// @throws IOException if that cannot be noted
    public void note(Path place, Workspace workspace) throws IOException {
        Optional<String> wanted = mark(place, workspace);
        if (wanted.isPresent() && !allow(place, workspace)) {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.writeString(file, wanted.get() + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        }
    }

    private static Optional<String> mark(Path place, Workspace workspace) {
        return workspace
                .file(WorkspaceReader.CONNECTIONS_FILE)
                .map(WorkspaceFile::text)
                .map(text -> hash(place + "\n" + text));
    }

    private static String hash(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java machine has SHA-256", impossible);
        }
    }
}
