package dev.plumbline.interchange.source;

import dev.plumbline.graphmodel.Problem.Place;
import dev.plumbline.pluginapi.ImportException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The files that one import may read: those below the root folder, up to a limit on their total size.
///
/// The root is the closest folder above the source that holds a git repository, otherwise the source's own folder.
public final class SourceFiles {

    /// The most bytes that one import reads.
    public static final long LIMIT = 128L << 20;

    private static final long MEBIBYTE = 1L << 20;
    private static final int FILES = 20_000;
    private static final int DEPTH = 64;
    private static final int HEAD = 16_384;

    private final Path root;
    private final Path folder;
    private long total;

    private SourceFiles(Path root, Path folder) {
        this.root = root;
        this.folder = folder;
    }

    /// The files that an import of the source may read.
    public static SourceFiles around(Path source) throws IOException {
        Path file = source.toRealPath();
        Path parent = file.getParent();
        Path folder = parent == null || Files.isDirectory(file) ? file : parent;
        for (@Nullable Path candidate = folder; candidate != null; candidate = candidate.getParent()) {
            if (Files.exists(candidate.resolve(".git"))) {
                return new SourceFiles(candidate, folder);
            }
        }
        return new SourceFiles(folder, folder);
    }

    /// Whether the file lies below the root, links resolved.
    public boolean contains(Path file) throws IOException {
        return file.toRealPath().startsWith(root);
    }

    /// The name of the file in messages: relative to the folder of the source.
    public String shown(Path file) {
        Path absolute = file.toAbsolutePath().normalize();
        Path known;
        try {
            known = file.toRealPath();
        } catch (IOException missing) {
            known = absolute;
        }
        Path relative = known.startsWith(root) ? folder.relativize(known) : absolute.getFileName();
        String shown = relative.toString().replace('\\', '/');
        return shown.isEmpty() ? String.valueOf(known.getFileName()) : shown;
    }

    /// The text of a file, without its byte order mark.
    public String read(Path file) throws ImportException {
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
                        "The source has more than " + LIMIT / MEBIBYTE + " MiB in all.",
                        "Larger sources are refused, to protect the memory of this machine.",
                        "Remove embedded images and documentation, or split the source.");
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
                    "The formats that can be imported are UTF-8.",
                    "Save the file as UTF-8, or check that it is the right file.");
        } catch (IOException unreadable) {
            throw unreadable(place, unreadable);
        }
    }

    /// The regular files below a folder with one of the endings, in the order of their paths. Hidden folders and
    /// links are not followed.
    ///
    /// @throws ImportException if the folder cannot be listed or has too many files
    public List<Path> below(Path start, List<String> endings) throws ImportException {
        List<Path> found = new ArrayList<>();
        try (Stream<Path> paths = Files.find(start, DEPTH, (path, kind) -> kind.isRegularFile())) {
            paths.filter(path -> endings.stream().anyMatch(lowerName(path)::endsWith))
                    .filter(path -> !isHidden(start.relativize(path)))
                    .limit(FILES + 1L)
                    .forEach(found::add);
        } catch (IOException unreadable) {
            throw unreadable(new Place(shown(start), 0, 0), unreadable);
        } catch (UncheckedIOException unreadable) {
            throw unreadable(new Place(shown(start), 0, 0), new IOException(unreadable.getMessage(), unreadable));
        }
        if (found.size() > FILES) {
            throw ImportReport.failure(
                    "import.too-large",
                    new Place(String.valueOf(start.getFileName()), 0, 0),
                    "The folder has more than " + FILES + " files of this format.",
                    "Larger sources are refused, to protect the memory of this machine.",
                    "Name a folder that holds less.");
        }
        found.sort(
                Comparator.comparing(path -> start.relativize(path).toString().replace('\\', '/')));
        return found;
    }

    /// The first characters of the file, or of each file with one of the endings directly in the folder; none for what
    /// cannot be read.
    public static List<String> heads(Path source, List<String> endings) {
        if (!Files.isDirectory(source)) {
            return Files.isRegularFile(source) && endings.stream().anyMatch(lowerName(source)::endsWith)
                    ? List.of(head(source))
                    : List.of();
        }
        try (Stream<Path> files = Files.list(source)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> endings.stream().anyMatch(lowerName(file)::endsWith))
                    .sorted()
                    .limit(FILES)
                    .map(SourceFiles::head)
                    .toList();
        } catch (IOException | UncheckedIOException unreadable) {
            return List.of();
        }
    }

    private static String head(Path file) {
        try (InputStream stream = Files.newInputStream(file)) {
            return new String(stream.readNBytes(HEAD), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            return "";
        }
    }

    private static String lowerName(Path path) {
        return String.valueOf(path.getFileName()).toLowerCase(Locale.ROOT);
    }

    private static boolean isHidden(Path relative) {
        for (Path part : relative) {
            if (part.toString().startsWith(".")) {
                return true;
            }
        }
        return false;
    }

    /// The exception for a file that cannot be opened.
    public static ImportException unreadable(Place place, IOException cause) {
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
