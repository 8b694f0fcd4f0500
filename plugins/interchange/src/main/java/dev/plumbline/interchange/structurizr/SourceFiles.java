package dev.plumbline.interchange.structurizr;

import dev.plumbline.graphmodel.Problem.Place;
import dev.plumbline.pluginapi.ImportException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/// The files that one import may read: those below the root folder, up to a limit on their total size.
///
/// The root is the closest folder above the source that holds a git repository, otherwise the source's own folder.
final class SourceFiles {

    /// The most bytes that one import reads.
    static final long LIMIT = 128L << 20;

    private static final long MEBIBYTE = 1L << 20;

    private final Path root;
    private final Path folder;
    private long total;

    private SourceFiles(Path root, Path folder) {
        this.root = root;
        this.folder = folder;
    }

    static SourceFiles around(Path source) throws IOException {
        Path file = source.toRealPath();
        Path parent = file.getParent();
        Path folder = parent == null ? file : parent;
        for (Path candidate = parent; candidate != null; candidate = candidate.getParent()) {
            if (Files.exists(candidate.resolve(".git"))) {
                return new SourceFiles(candidate, folder);
            }
        }
        return new SourceFiles(folder, folder);
    }

    /// Whether the file lies below the root, links resolved.
    boolean contains(Path file) throws IOException {
        return file.toRealPath().startsWith(root);
    }

    /// The name of the file in messages: relative to the folder of the source.
    String shown(Path file) {
        Path absolute = file.toAbsolutePath().normalize();
        Path known;
        try {
            known = file.toRealPath();
        } catch (IOException missing) {
            known = absolute;
        }
        Path relative = known.startsWith(root) ? folder.relativize(known) : absolute.getFileName();
        return relative.toString().replace('\\', '/');
    }

    /// The text of a file, without its byte order mark.
    String read(Path file) throws ImportException {
        Place place = new Place(shown(file), 0, 0);
        try {
            if (Files.exists(file) && !Files.isRegularFile(file)) {
                throw ImportReport.failure(
                        "import.unreadable",
                        place,
                        "This is no file, but a folder, a pipe or a device.",
                        "Reading it might never end.",
                        "Name a file.");
            }
            total += Files.size(file);
            if (total > LIMIT) {
                throw ImportReport.failure(
                        "import.too-large",
                        place,
                        "The workspace has more than " + LIMIT / MEBIBYTE + " MiB in all.",
                        "Larger sources are refused, to protect the memory of this machine.",
                        "Remove embedded images and documentation, or split the workspace.");
            }
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(Files.readAllBytes(file)))
                    .toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException notUtf8) {
            throw ImportReport.failure(
                    "import.encoding",
                    place,
                    "The file is not UTF-8 text.",
                    "Structurizr workspaces are UTF-8.",
                    "Save the file as UTF-8, or check that it is the right file.");
        } catch (IOException unreadable) {
            throw unreadable(place, unreadable);
        }
    }

    /// The exception for a file that cannot be opened.
    static ImportException unreadable(Place place, IOException cause) {
        String why = switch (cause) {
            case NoSuchFileException missing -> "There is no such file.";
            case AccessDeniedException denied -> "This user may not read it.";
            default -> String.valueOf(cause.getMessage());
        };
        return ImportReport.failure(
                "import.unreadable",
                place,
                "The file cannot be read.",
                why,
                "Check the path and the permissions of the file.");
    }
}
