package dev.plumbline.connectors.evaluations;

import dev.plumbline.connectors.KnownOptions;
import dev.plumbline.connectors.NamedFiles;
import dev.plumbline.connectors.Remarks;
import dev.plumbline.graphmodel.value.ShownText;
import dev.plumbline.pluginapi.ConnectorException;
import dev.plumbline.pluginapi.Evaluation;
import dev.plumbline.pluginapi.Progress;
import dev.plumbline.pluginapi.connection.Connection;
import dev.plumbline.pluginapi.connection.Surroundings;
import dev.plumbline.pluginapi.telemetry.About;
import dev.plumbline.pluginapi.telemetry.Connector;
import dev.plumbline.pluginapi.telemetry.Observations;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.PatternSyntaxException;

/// Reads results of evaluation suites from files in the workspace's folder: promptfoo, lm-evaluation-harness, DeepEval,
/// OpenAI evals, and plain CSV and JSON.
///
/// A file is read again when its time or its size has changed. One that is malformed becomes a note with the place, and
/// the others are read.
public final class EvaluationFilesConnector implements Connector {

    private static final String FILES = "files";
    private static final int MOST_FILES = 1000;

    private final Connection connection;
    private final Path folder;
    private final NamedFiles files;
    private final ResultOptions options;
    private final Map<Path, Known> known = new HashMap<>();

    private EvaluationFilesConnector(Connection connection, Path folder, NamedFiles files, ResultOptions options) {
        this.connection = connection;
        this.folder = folder;
        this.files = files;
        this.options = options;
    }

    /// What was read of a file when it had a time and a size.
    private record Known(
            FileTime time, long size, String format, List<About<Evaluation>> evaluations, List<String> notes) {}

    /// A connector to the files of a connection.
    ///
    /// @throws ConnectorException if it names no files, or has an option that is not known
    public static EvaluationFilesConnector of(Connection connection, Surroundings surroundings)
            throws ConnectorException {
        Set<String> names = new HashSet<>(ResultOptions.NAMES);
        names.add(FILES);
        KnownOptions told = KnownOptions.of(connection, names);
        List<String> patterns = told.list(FILES);
        if (patterns.isEmpty()) {
            throw new ConnectorException(
                    "The connection " + ShownText.shortened(connection.name()) + " names no files of results.",
                    "Give it the option " + FILES + ", as in evaluations/**/*.json.");
        }
        Path folder = surroundings.folder().toAbsolutePath().normalize();
        try {
            return new EvaluationFilesConnector(
                    connection, folder, new NamedFiles(folder, patterns, MOST_FILES), ResultOptions.of(told));
        } catch (PatternSyntaxException noPattern) {
            throw told.wrong(FILES, "paths below the workspace's folder with * and **, as in evaluations/**/*.json");
        }
    }

    @Override
    public String name() {
        return connection.name();
    }

    @Override
    public String test() throws ConnectorException {
        Observations pulled = pull(Progress.NONE);
        SortedMap<String, Integer> formats = new TreeMap<>();
        known.values().stream()
                .filter(file -> !file.format.isEmpty())
                .forEach(file -> formats.merge(file.format, 1, Integer::sum));
        if (formats.isEmpty()) {
            throw new ConnectorException(
                    pulled.notes().isEmpty() ? nothing() : pulled.notes().getFirst(),
                    "Check the option " + FILES + " and what the files hold.");
        }
        List<String> shown = formats.entrySet().stream()
                .map(format -> format.getValue() + " of " + format.getKey())
                .toList();
        return pulled.evaluations().size() + " results in files (" + String.join(", ", shown) + ") in " + folder;
    }

    private String nothing() {
        return "No file below " + folder + " is named by " + ShownText.shortened(connection.option(FILES, "")) + ".";
    }

    @Override
    public synchronized Observations pull(Progress progress) throws ConnectorException {
        progress.report(0, "Looking for files");
        SortedMap<Path, BasicFileAttributes> found = found();
        known.keySet().retainAll(found.keySet());
        Observations.Builder observations = new Observations.Builder();
        int done = 0;
        for (Map.Entry<Path, BasicFileAttributes> file : found.entrySet()) {
            if (progress.isCancelled()) {
                observations.note("The pull was stopped before every file was read.");
                break;
            }
            progress.report(
                    (double) done++ / found.size(), "Reading " + file.getKey().getFileName());
            Known read = read(file.getKey(), file.getValue());
            read.evaluations.forEach(about -> observations.evaluation(about.service(), about.told()));
            read.notes.forEach(observations::note);
        }
        if (found.isEmpty()) {
            observations.note(nothing());
        }
        progress.report(1, "Read");
        return observations.build();
    }

    private SortedMap<Path, BasicFileAttributes> found() throws ConnectorException {
        try {
            SortedMap<Path, BasicFileAttributes> found = files.find();
            if (found.size() > MOST_FILES) {
                throw new ConnectorException(
                        "More than " + MOST_FILES + " files are named by "
                                + ShownText.shortened(connection.option(FILES, "")) + ".",
                        "Name fewer, as by a folder.");
            }
            return found;
        } catch (IOException unreadable) {
            throw new ConnectorException(
                    "The folder " + folder + " cannot be read.", "Check that it exists and may be read by you.");
        }
    }

    private Known read(Path file, BasicFileAttributes attributes) {
        Known before = known.get(file);
        if (before != null && before.time.equals(attributes.lastModifiedTime()) && before.size == attributes.size()) {
            return before;
        }
        Remarks remarks = new Remarks();
        Results results = new Results(connection.name(), options, remarks);
        String format = read(file, attributes, results);
        Known read = new Known(
                attributes.lastModifiedTime(), attributes.size(), format, results.evaluations(), remarks.all());
        known.put(file, read);
        return read;
    }

    /// Reads a file, and gives the name of its format; empty if it could not be read.
    private String read(Path file, BasicFileAttributes attributes, Results results) {
        String shown = folder.relativize(file).toString().replace('\\', '/');
        try {
            if (attributes.size() > connection.limits().bytes()) {
                throw new MalformedResultException("the file is larger than the limit of the connection");
            }
            String text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
            return new ResultText(results, attributes.lastModifiedTime().toInstant())
                    .read(text, file.getFileName().toString(), shown);
        } catch (MalformedResultException malformed) {
            results.remarks().say("Results in " + shown + " were left out: " + malformed.getMessage() + ".");
        } catch (IOException unreadable) {
            results.remarks().say("Results in " + shown + " were left out: the file cannot be read.");
        }
        return "";
    }
}
