package dev.plumbline.graphmodel.workspace;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.util.Set;

/// Puts a new text in the place of a file: a temporary file beside it, brought to disk, then moved over it.
final class FileReplacement {

    private static final Set<PosixFilePermission> WRITE =
            Set.of(PosixFilePermission.OWNER_WRITE, PosixFilePermission.GROUP_WRITE, PosixFilePermission.OTHERS_WRITE);

    private final Path target;
    private final Path folder;

    private FileReplacement(Path target, Path folder) {
        this.target = target;
        this.folder = folder;
    }

    static FileReplacement of(Path target) throws IOException {
        Path folder = target.toAbsolutePath().getParent();
        if (folder == null) {
            throw new IOException(target + " is no file");
        }
        return new FileReplacement(target, folder);
    }

    /// Whether it may be written. The user root may write everything, so the marks themselves are looked at too.
    static boolean isWritable(Path path) {
        PosixFileAttributeView view = Files.getFileAttributeView(path, PosixFileAttributeView.class);
        if (view != null) {
            try {
                if (view.readAttributes().permissions().stream().noneMatch(WRITE::contains)) {
                    return false;
                }
            } catch (IOException unknown) {
                return Files.isWritable(path);
            }
        }
        return Files.isWritable(path);
    }

    /// Writes the text, if the guard still holds right before the move; whether it did.
    boolean write(String text, Guard guard) throws IOException {
        Files.createDirectories(folder);
        Path temporary = Files.createTempFile(folder, ".plumbline-", ".tmp");
        try {
            fill(temporary, text);
            keepPermissions(temporary);
            if (!guard.holds()) {
                return false;
            }
            move(temporary);
            bringFolderToDisk();
            return true;
        } finally {
            Files.deleteIfExists(temporary);
        }
    }

    /// Takes the file away.
    void remove() throws IOException {
        Files.deleteIfExists(target);
        bringFolderToDisk();
    }

    /// A condition on what is on disk.
    interface Guard {
        boolean holds() throws IOException;
    }

    private static void fill(Path temporary, String text) throws IOException {
        try (FileChannel channel = FileChannel.open(temporary, StandardOpenOption.WRITE)) {
            ByteBuffer bytes = ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(true);
        }
    }

    private void keepPermissions(Path temporary) throws IOException {
        PosixFileAttributeView view = Files.getFileAttributeView(temporary, PosixFileAttributeView.class);
        if (view == null) {
            return;
        }
        if (!Files.exists(target)) {
            // A temporary file is private; a new file of a workspace may be read by whoever may read its folder.
            Set<PosixFilePermission> permissions = Files.getPosixFilePermissions(folder);
            permissions.removeIf(permission -> permission.name().endsWith("EXECUTE"));
            view.setPermissions(permissions);
            return;
        }
        PosixFileAttributes attributes = Files.readAttributes(target, PosixFileAttributes.class);
        view.setPermissions(attributes.permissions());
        if (!attributes.group().equals(view.readAttributes().group())) {
            view.setGroup(attributes.group());
        }
    }

    private void move(Path temporary) throws IOException {
        try {
            Files.move(temporary, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException unsupported) {
            Files.move(temporary, target, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private void bringFolderToDisk() throws IOException {
        if (target.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
                channel.force(true);
            }
        }
    }
}
