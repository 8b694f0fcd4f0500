package dev.plumbline.connectors.openslo;

import dev.plumbline.connectors.Asking;
import dev.plumbline.connectors.KnownOptions;
import dev.plumbline.connectors.NamedFiles;
import dev.plumbline.connectors.Remarks;
import dev.plumbline.connectors.http.HttpAnswer;
import dev.plumbline.connectors.http.HttpQuestion;
import dev.plumbline.connectors.http.HttpService;
import dev.plumbline.connectors.http.RefusedException;
import dev.plumbline.connectors.http.UnexpectedAnswerException;
import dev.plumbline.graphmodel.value.ShownText;
import dev.plumbline.graphmodel.workspace.SourceText;
import dev.plumbline.pluginapi.ConnectorException;
import dev.plumbline.pluginapi.Progress;
import dev.plumbline.pluginapi.connection.Connection;
import dev.plumbline.pluginapi.connection.Surroundings;
import dev.plumbline.pluginapi.telemetry.Connector;
import dev.plumbline.pluginapi.telemetry.Observations;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.regex.PatternSyntaxException;
import tools.jackson.databind.JsonNode;

/// Holds the objectives of OpenSLO files (v1) against a Prometheus server: how much was good, how much of the budget is
/// left, and whether it is used up too fast.
public final class OpenSloConnector implements Connector {

    private static final String FILES = "files";
    private static final int MOST_FILES = 500;
    private static final int MOST_OBJECTIVES = 500;
    private static final long LONGEST_FILE = 4L << 20;

    private final Connection connection;
    private final HttpService http;
    private final InstantSource clock;
    private final Path folder;
    private final NamedFiles files;

    private OpenSloConnector(
            Connection connection, HttpService http, InstantSource clock, Path folder, NamedFiles files) {
        this.connection = connection;
        this.http = http;
        this.clock = clock;
        this.folder = folder;
        this.files = files;
    }

    /// A connector to the files and the server of a connection.
    ///
    /// @throws ConnectorException if it names no files or no server, or has an option that is not known
    public static OpenSloConnector of(Connection connection, Surroundings surroundings) throws ConnectorException {
        KnownOptions options = KnownOptions.of(connection, Set.of(FILES));
        List<String> patterns = options.list(FILES);
        if (patterns.isEmpty()) {
            throw new ConnectorException(
                    "The connection " + ShownText.shortened(connection.name()) + " names no OpenSLO files.",
                    "Give it the option " + FILES + ", as in slo/**/*.yaml, and the url of the Prometheus server.");
        }
        Path folder = surroundings.folder().toAbsolutePath().normalize();
        try {
            return new OpenSloConnector(
                    connection,
                    HttpService.of(connection, surroundings, "Prometheus"),
                    surroundings.clock(),
                    folder,
                    new NamedFiles(folder, patterns, MOST_FILES));
        } catch (PatternSyntaxException noPattern) {
            throw options.wrong(FILES, "paths below the workspace's folder with * and **, as in slo/**/*.yaml");
        }
    }

    @Override
    public String name() {
        return connection.name();
    }

    @Override
    public String test() throws ConnectorException {
        Remarks remarks = new Remarks();
        int count = objectives(remarks).size();
        if (count == 0) {
            List<String> notes = remarks.all();
            throw new ConnectorException(
                    notes.isEmpty() ? "No objective was found in the files." : notes.getFirst(),
                    "Check the option " + FILES + "; only openslo/v1 is read.");
        }
        Asking.ask(http, question("1"), OpenSloConnector::value, Progress.NONE, "Check the address.");
        return count + (count == 1 ? " objective" : " objectives") + " against " + http.shown();
    }

    @Override
    public Observations pull(Progress progress) throws ConnectorException {
        Remarks remarks = new Remarks();
        progress.report(0, "Reading objectives");
        List<Objective> objectives = objectives(remarks);
        if (objectives.size() > MOST_OBJECTIVES) {
            remarks.say("There are more than " + MOST_OBJECTIVES + " objectives; the rest was left out.");
        }
        Attainment attainment = new Attainment(
                connection.name() + " at " + http.shown(),
                clock.instant(),
                remarks,
                (expression, objective) -> ask(expression, objective, remarks, progress));
        int done = 0;
        for (Objective objective : objectives.stream().limit(MOST_OBJECTIVES).toList()) {
            if (progress.isCancelled()) {
                remarks.say("The pull was stopped before every objective was asked for.");
                break;
            }
            progress.report((double) done++ / objectives.size(), "Asking for " + ShownText.shortened(objective.name()));
            attainment.add(objective);
        }
        http.notes().forEach(remarks::say);
        progress.report(1, "Asked");
        return attainment.observations();
    }

    private List<Objective> objectives(Remarks remarks) throws ConnectorException {
        ObjectiveReader reader = new ObjectiveReader(remarks);
        try {
            for (var file : files.find().entrySet()) {
                String shown = folder.relativize(file.getKey()).toString().replace('\\', '/');
                if (file.getValue().size() > LONGEST_FILE) {
                    remarks.about("The file is too large for OpenSLO", shown);
                    continue;
                }
                String text = new String(Files.readAllBytes(file.getKey()), StandardCharsets.UTF_8);
                reader.add(new SourceText(shown, text));
            }
        } catch (IOException unreadable) {
            throw new ConnectorException(
                    "The files of objectives in " + folder + " cannot be read.", "Check that you may read them.");
        }
        return reader.objectives();
    }

    /// The value of an expression; empty if there is nothing to measure, or the server does not take it.
    private OptionalDouble ask(String expression, Objective objective, Remarks remarks, Progress progress)
            throws ConnectorException {
        try {
            return http.ask(question(expression), OpenSloConnector::value, progress);
        } catch (RefusedException refused) {
            remarks.say(objective.place() + ": the server does not take the query of " + objective.name() + ": "
                    + refused.error());
            return OptionalDouble.empty();
        }
    }

    private static HttpQuestion question(String expression) {
        return HttpQuestion.form("api/v1/query").with("query", expression);
    }

    private static OptionalDouble value(HttpAnswer answer) throws UnexpectedAnswerException {
        JsonNode data = answer.tree().path("data");
        JsonNode result = data.path("result");
        if (!result.isArray()) {
            throw new UnexpectedAnswerException("JSON of another shape");
        }
        String text = data.path("resultType").asString("").equals("scalar")
                ? result.path(1).asString("")
                : result.path(0).path("value").path(1).asString("");
        try {
            double value = Double.parseDouble(text);
            return Double.isFinite(value) ? OptionalDouble.of(value) : OptionalDouble.empty();
        } catch (NumberFormatException nothing) {
            return OptionalDouble.empty();
        }
    }

    @Override
    public void close() {
        http.close();
    }
}
