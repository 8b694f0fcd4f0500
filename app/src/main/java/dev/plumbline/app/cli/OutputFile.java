package dev.plumbline.app.cli;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/// Writes the files of a command: each is there as a whole or not at all, also when the command is interrupted.
final class OutputFile {

    private OutputFile() {}

    /// Writes a file, and the folders above it.
    static void write(byte[] bytes, Path file) {
        try {
            Path target = Files.exists(file) ? file.toRealPath() : file.toAbsolutePath();
            if (Files.isDirectory(target)) {
                throw new CommandFailure(
                        ExitCode.INPUT_OUTPUT,
                        file + " cannot be written: it is a folder.",
                        "Name a file in it with -o.");
            }
            if (Files.exists(target) && !Files.isWritable(target)) {
                throw new AccessDeniedException(target.toString());
            }
            replace(target, bytes);
        } catch (IOException unwritable) {
            throw new CommandFailure(
                            ExitCode.INPUT_OUTPUT,
                            file + " cannot be written: " + reason(unwritable) + ".",
                            "Choose another place with -o.")
                    .causedBy(unwritable);
        }
    }

    private static void replace(Path target, byte[] bytes) throws IOException {
        Path folder = target.getParent();
        if (folder == null || (Files.exists(target) && !Files.isRegularFile(target))) {
            // A device or a pipe takes the bytes as they come.
            Files.write(target, bytes);
            return;
        }
        Files.createDirectories(folder);
        Path temporary = folder.resolve(
                ".plumbline-" + ProcessHandle.current().pid() + "-" + Long.toHexString(System.nanoTime()) + ".tmp");
        try {
            Files.write(temporary, bytes, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
            move(temporary, target);
        } catch (AccessDeniedException denied) {
            if (!Files.exists(target)) {
                throw denied;
            }
            // Its folder takes no other file.
            Files.write(target, bytes);
        } finally {
            Files.deleteIfExists(temporary);
        }
    }

    private static void move(Path temporary, Path target) throws IOException {
        try {
            Files.move(temporary, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException unsupported) {
            Files.move(temporary, target, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /// Why a file cannot be written, as the second half of a sentence.
    static String reason(IOException unwritable) {
        if (unwritable instanceof AccessDeniedException) {
            return "permission is missing";
        }
        if (unwritable instanceof NoSuchFileException) {
            return "its folder is not there and cannot be made";
        }
        String reason = unwritable instanceof FileSystemException named && named.getReason() != null
                ? named.getReason()
                : String.valueOf(unwritable.getMessage());
        return unwritable instanceof FileAlreadyExistsException || reason.equals("Not a directory")
                ? "there is a file where a folder is needed"
                : reason;
    }
}
