package dev.plumbline.graphmodel.workspace;

import dev.plumbline.graphmodel.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;

/// Reads the bytes of a file into text.
final class FileLoader {

    private final ReadLimits limits;

    FileLoader(ReadLimits limits) {
        this.limits = limits;
    }

    /// The text of the file.
    ///
    /// @param path the path relative to the workspace
    SourceText load(String path, Path file) throws BrokenFileException {
        byte[] bytes;
        try {
            bytes = bytes(path, file);
        } catch (IOException failure) {
            throw new BrokenFileException(FolderProblems.unreadable(path, failure));
        }
        return decoded(path, bytes);
    }

    /// The text of a file whose bytes are known.
    ///
    /// @param path the path relative to the workspace
    SourceText decoded(String path, byte[] bytes) throws BrokenFileException {
        if (bytes.length > limits.fileBytes()) {
            throw new BrokenFileException(FolderProblems.tooLarge(path, bytes.length, limits.fileBytes()));
        }
        String text = new String(bytes, StandardCharsets.UTF_8);
        if (text.indexOf('\uFFFD') >= 0) {
            refuseMalformed(path, bytes);
        }
        return new SourceText(path, text);
    }

    private byte[] bytes(String path, Path file) throws IOException, BrokenFileException {
        BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
        if (!attributes.isRegularFile()) {
            throw new BrokenFileException(FolderProblems.special(path));
        }
        long limit = limits.fileBytes();
        if (attributes.size() > limit) {
            throw new BrokenFileException(FolderProblems.tooLarge(path, attributes.size(), limit));
        }
        // The size may be a lie, or grow while the file is read: never read on without an end.
        try (InputStream stream = Files.newInputStream(file)) {
            byte[] bytes = stream.readNBytes(Math.toIntExact(limit + 1));
            if (bytes.length > limit) {
                throw new BrokenFileException(FolderProblems.tooLarge(path, bytes.length, limit));
            }
            return bytes;
        }
    }

    private static void refuseMalformed(String path, byte[] bytes) throws BrokenFileException {
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharBuffer out = CharBuffer.allocate(bytes.length);
        CoderResult result = StandardCharsets.UTF_8.newDecoder().decode(in, out, true);
        if (!result.isError()) {
            return;
        }
        String before = out.flip().toString();
        Problem.Place place = new SourceText(path, before).place(before.length());
        boolean utf16 = bytes.length > 1 && ((bytes[0] & 0xFF) + (bytes[1] & 0xFF)) == 0xFF + 0xFE;
        throw new BrokenFileException(FolderProblems.notUtf8(place, utf16));
    }
}
