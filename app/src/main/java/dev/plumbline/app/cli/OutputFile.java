package dev.plumbline.app.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/// Where a command's result goes: a file, or standard output.
record OutputFile(Terminal terminal, @Nullable Path file) {

    /// Writes text.
    void write(String text) {
        if (file == null || file.toString().equals("-")) {
            terminal.data(text);
        } else {
            write(text.getBytes(StandardCharsets.UTF_8), file);
        }
    }

    /// Writes a file, and the folders above it.
    static void write(byte[] bytes, Path file) {
        try {
            Path folder = file.toAbsolutePath().getParent();
            if (folder != null) {
                Files.createDirectories(folder);
            }
            Files.write(file, bytes);
        } catch (IOException unwritable) {
            throw new CommandFailure(
                    ExitCode.INPUT_OUTPUT,
                    "plumbline: " + file + " cannot be written (" + reason(unwritable)
                            + "). Choose another place with -o.");
        }
    }

    /// Why a file cannot be written, in words.
    static String reason(IOException unwritable) {
        if (unwritable instanceof AccessDeniedException) {
            return "permission is missing";
        }
        if (unwritable instanceof NoSuchFileException) {
            return "its folder is not there and cannot be made";
        }
        if (unwritable instanceof FileAlreadyExistsException) {
            return "there is a file where a folder is needed";
        }
        if (unwritable instanceof FileSystemException named && named.getReason() != null) {
            return named.getReason();
        }
        return String.valueOf(unwritable.getMessage());
    }
}
