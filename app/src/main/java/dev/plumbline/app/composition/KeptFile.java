package dev.plumbline.app.composition;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/// A file of the program's own that is never half written, and never lost when it cannot be read.
public record KeptFile(Path path) {

    /// Puts the text in the place of what is there.
    public void write(String text) throws IOException {
        Path folder = folder();
        Files.createDirectories(folder);
        Path temporary = Files.createTempFile(folder, ".plumbline-", ".tmp");
        try {
            try (FileChannel channel = FileChannel.open(temporary, StandardOpenOption.WRITE)) {
                ByteBuffer bytes = ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
                while (bytes.hasRemaining()) {
                    channel.write(bytes);
                }
                channel.force(true);
            }
            move(temporary);
        } finally {
            Files.deleteIfExists(temporary);
        }
    }

    /// Gives the file another name, so that a new one can take its place.
    ///
    /// @return the other name
    public Path setAside() throws IOException {
        for (int number = 1; ; number++) {
            Path aside = path.resolveSibling(path.getFileName() + ".broken-" + number);
            if (Files.notExists(aside)) {
                return Files.move(path, aside);
            }
        }
    }

    private Path folder() throws IOException {
        Path folder = path.toAbsolutePath().getParent();
        if (folder == null) {
            throw new IOException(path + " is no file");
        }
        return folder;
    }

    private void move(Path temporary) throws IOException {
        try {
            Files.move(temporary, path, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException unsupported) {
            Files.move(temporary, path, StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
