package dev.plumbline.interchange.structurizr;

import dev.plumbline.graphmodel.Problem.Place;
import dev.plumbline.graphmodel.value.ShownText;
import dev.plumbline.interchange.source.ImportReport;
import dev.plumbline.interchange.source.SourceFiles;
import dev.plumbline.pluginapi.ImportException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Puts the files of a DSL source together, and takes out what is not wanted: code, images, documentation, and
/// everything on a network. What is left has the same order and, line by line, a known place.
///
/// Includes work as in Structurizr: a file or a folder relative to the including file. Unlike there, they must lie
/// below the root of `SourceFiles`; one that does not is left out with a warning.
final class DslFlattener {

    private static final int MOST_LINES = 4_000_000;
    private static final int DEEPEST_INCLUDE = 50;

    private final SourceFiles files;
    private final WorkspaceReport report;
    private final DslConstants constants;
    private final Deque<Path> open;
    private final List<String> lines = new ArrayList<>();
    private final List<Place> places = new ArrayList<>();
    private final Set<String> unknownNames = new HashSet<>();
    private final DslBlocks blocks = new DslBlocks();
    private Optional<FlatDsl.Base> base = Optional.empty();
    private int imageViews;

    private DslFlattener(SourceFiles files, WorkspaceReport report, DslConstants constants, Deque<Path> open) {
        this.files = files;
        this.report = report;
        this.constants = constants;
        this.open = open;
    }

    static FlatDsl flatten(Path source, SourceFiles files, WorkspaceReport report) throws ImportException {
        return new DslFlattener(files, report, new DslConstants(), new ArrayDeque<>()).workspace(source);
    }

    private FlatDsl workspace(Path source) throws ImportException {
        file(source);
        return new FlatDsl(lines, places, base, imageViews);
    }

    private void file(Path source) throws ImportException {
        Place start = new Place(files.shown(source), 1, 0);
        enter(source, start);
        List<String> content = files.read(source).lines().toList();
        if (lines.size() + content.size() > MOST_LINES) {
            throw tooLarge(start, "The workspace has more than " + MOST_LINES + " lines in all.");
        }
        int next = 0;
        for (DslStatement statement : DslStatement.of(content)) {
            Place place = new Place(start.file(), statement.last() + 1, 0);
            if (keeps(statement, place, source)) {
                for (int i = statement.first(); i <= statement.last(); i++) {
                    add(content.get(i), new Place(start.file(), i + 1, 0));
                }
            }
            next = statement.last() + 1;
        }
        if (next < content.size()) {
            report.warn(
                    "import.unfinished",
                    new Place(start.file(), next + 1, 0),
                    "The statement that starts here has no end.",
                    "The rest of the file belongs to it and was left out, as in Structurizr.",
                    "Close the text block, or remove the backslash at the end of the last line.");
        }
        open.pop();
    }

    private void enter(Path source, Place place) throws ImportException {
        Path real;
        try {
            real = source.toRealPath();
        } catch (IOException missing) {
            throw SourceFiles.unreadable(place, missing);
        }
        if (open.contains(real)) {
            throw ImportReport.failure(
                    "import.cycle",
                    place,
                    "The file includes or extends itself, directly or through another file.",
                    "Such a source has no end.",
                    "Remove one !include or extends of the circle.");
        }
        open.push(real);
        if (open.size() > DEEPEST_INCLUDE) {
            throw tooLarge(place, "Files include each other more than " + DEEPEST_INCLUDE + " levels deep.");
        }
    }

    private void add(String line, Place place) {
        lines.add(line);
        places.add(place);
    }

    private boolean keeps(DslStatement statement, Place place, Path source) throws ImportException {
        DslBlocks.State state = blocks.next(statement);
        if (state == DslBlocks.State.TOO_DEEP) {
            throw tooLarge(place, "Blocks are nested more than " + DslBlocks.DEEPEST + " levels deep.");
        }
        if (state == DslBlocks.State.DROPPED && DslBlocks.namesPicture(statement)) {
            reportRemote(statement, "The picture", place);
        }
        if (state != DslBlocks.State.CODE) {
            return state == DslBlocks.State.TEXT;
        }
        checkNames(statement, place);
        return switch (statement.keyword()) {
            case "!include" -> include(statement, place, source);
            case "workspace" -> extend(statement, place, source);
            case "!const", "!var" -> define(statement, place);
            case "!script", "!plugin", "!components" -> {
                report.code(place, statement.keyword());
                yield blocks.drop(statement);
            }
            case "!impliedrelationships" -> builtIn(statement, place);
            case "!docs", "!adrs", "!decisions" -> blocks.drop(statement);
            default -> dropsPicture(statement, place);
        };
    }

    private void checkNames(DslStatement statement, Place place) {
        constants
                .unknown(statement.text())
                .filter(unknownNames::add)
                .ifPresent(name -> report.warn(
                        "import.unexpanded",
                        place,
                        "The name '${" + name + "}' has no value here and was left as it is.",
                        "An import does not read environment variables.",
                        "Define it with !const " + name + " \"...\" in the source."));
    }

    private boolean define(DslStatement statement, Place place) throws ImportException {
        List<String> tokens = statement.tokens();
        if (tokens.size() == 3 && !constants.define(tokens.get(1), tokens.get(2))) {
            throw tooLarge(
                    place,
                    "The value of '" + ShownText.shortened(tokens.get(1)) + "' is longer than " + DslConstants.LIMIT
                            + " characters.");
        }
        return true;
    }

    private boolean builtIn(DslStatement statement, Place place) {
        boolean code = statement.tokens().stream()
                .skip(1)
                .anyMatch(name -> name.contains(".") && !name.startsWith("com.structurizr.model."));
        if (code) {
            report.code(place, statement.text().strip());
        }
        return !code;
    }

    private boolean dropsPicture(DslStatement statement, Place place) {
        Optional<String> picture = blocks.picture(statement);
        if (picture.isEmpty()) {
            return true;
        }
        reportRemote(statement, picture.get(), place);
        if (blocks.startsImageView(statement)) {
            imageViews++;
        }
        return blocks.drop(statement);
    }

    private void reportRemote(DslStatement statement, String thing, Place place) {
        statement.tokens().stream()
                .skip(1)
                .map(token -> constants.substitute(token).orElse(token))
                .filter(DslFlattener::isRemote)
                .forEach(address -> report.remote(place, thing, address));
    }

    private boolean include(DslStatement statement, Place place, Path source) throws ImportException {
        if (statement.tokens().size() != 2) {
            return true;
        }
        Optional<Path> target = local(statement.tokens().get(1), "The include", place, source);
        if (target.isPresent()) {
            for (Path file : IncludedFiles.of(target.get(), place)) {
                file(file);
            }
        }
        return false;
    }

    private boolean extend(DslStatement statement, Place place, Path source) throws ImportException {
        List<String> tokens = statement.tokens();
        if (tokens.size() < 3 || !tokens.get(1).equals("extends")) {
            return true;
        }
        Optional<Path> target = local(tokens.get(2), "The extended workspace", place, source);
        String brace = statement.opensBlock() ? " {" : "";
        if (target.isEmpty()) {
            add("workspace" + brace, place);
            return false;
        }
        FlatDsl.Base extended = base(target.get());
        base = Optional.of(extended);
        add("workspace extends " + extended.fileName() + brace, place);
        return false;
    }

    private FlatDsl.Base base(Path target) throws ImportException {
        String name = "base-" + open.size();
        if (StructurizrImporter.isJson(target)) {
            return new FlatDsl.JsonBase(name + ".json", files.read(target));
        }
        DslFlattener parent = new DslFlattener(files, report, constants, open);
        return new FlatDsl.DslBase(name + ".dsl", parent.workspace(target));
    }

    private Optional<Path> local(String written, String thing, Place place, Path source) throws ImportException {
        String path = constants.substitute(written).orElse(written);
        if (isRemote(path)) {
            report.missingPart();
            report.remote(place, thing, path);
            return Optional.empty();
        }
        try {
            Path target = source.resolveSibling(path.startsWith("/") ? path.substring(1) : path);
            if (!files.contains(target)) {
                report.missingPart();
                report.warn(
                        "import.outside",
                        place,
                        thing + " '" + ShownText.shortened(path) + "' was not read.",
                        "It lies outside the folder, or the git repository, of the workspace.",
                        "Move it below that folder.");
                return Optional.empty();
            }
            return Optional.of(target);
        } catch (IOException | java.nio.file.InvalidPathException missing) {
            throw ImportReport.failure(
                    "import.include",
                    place,
                    thing + " '" + ShownText.shortened(path) + "' cannot be read.",
                    "There is no such file beside " + files.shown(source) + ", or this user may not read it.",
                    "Correct the path; it is relative to the file that names it.");
        }
    }

    static boolean isRemote(String text) {
        return text.regionMatches(true, 0, "http://", 0, 7) || text.regionMatches(true, 0, "https://", 0, 8);
    }

    private static ImportException tooLarge(Place place, String what) {
        return ImportReport.failure(
                "import.too-large",
                place,
                what,
                "Such sources are refused, to protect the memory of this machine.",
                "Split the workspace, or look for a circle or an accident in it.");
    }
}
