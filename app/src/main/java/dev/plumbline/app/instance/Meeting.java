package dev.plumbline.app.instance;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// Where the starts of the program meet: a lock and a socket in the folder for what lives only while the
/// program runs. Only their owner can reach them.
///
/// @param lock the file whose lock the first one holds
/// @param socket the socket that the first one listens at
record Meeting(Path lock, Path socket) {

    /// A socket's path has room for about a hundred bytes on every system.
    private static final int LONGEST = 100;

    private static final int DIGITS = 16;
    private static final String NAME = "program";

    /// Where the starts of the program meet.
    ///
    /// @param runtime the folder for what lives only while the program runs
    static Meeting of(Path runtime) throws IOException {
        Path folder = runtime.toAbsolutePath();
        Path socket = folder.resolve(NAME + ".sock");
        if (socket.toString().getBytes(StandardCharsets.UTF_8).length > LONGEST) {
            folder = Path.of(System.getProperty("java.io.tmpdir", "/tmp"))
                    .resolve("plumbline-" + digest(folder.toString()));
            socket = folder.resolve(NAME + ".sock");
        }
        create(folder);
        return new Meeting(folder.resolve(NAME + ".lock"), socket);
    }

    private static void create(Path folder) throws IOException {
        if (Files.isDirectory(folder)) {
            return;
        }
        Path parent = folder.getParent();
        if (parent != null) {
            Files.createDirectories(parent);
        }
        if (folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.createDirectory(
                    folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        } else {
            Files.createDirectory(folder);
        }
    }

    private static String digest(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash).substring(0, DIGITS);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java has SHA-256", impossible);
        }
    }
}
