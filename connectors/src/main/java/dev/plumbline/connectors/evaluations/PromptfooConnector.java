package dev.plumbline.connectors.evaluations;

import dev.plumbline.connectors.Asking;
import dev.plumbline.connectors.JsonItems;
import dev.plumbline.connectors.KnownOptions;
import dev.plumbline.connectors.Remarks;
import dev.plumbline.connectors.http.AnswerReader;
import dev.plumbline.connectors.http.HttpAnswer;
import dev.plumbline.connectors.http.HttpQuestion;
import dev.plumbline.connectors.http.HttpService;
import dev.plumbline.connectors.http.UnexpectedAnswerException;
import dev.plumbline.graphmodel.value.ShownText;
import dev.plumbline.pluginapi.ConnectorException;
import dev.plumbline.pluginapi.Evaluation;
import dev.plumbline.pluginapi.Progress;
import dev.plumbline.pluginapi.connection.Connection;
import dev.plumbline.pluginapi.connection.Surroundings;
import dev.plumbline.pluginapi.telemetry.About;
import dev.plumbline.pluginapi.telemetry.Connector;
import dev.plumbline.pluginapi.telemetry.Observations;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/// Pulls the newest run of each suite from a server of promptfoo. A run does not change, so that it is asked for once.
public final class PromptfooConnector implements Connector {

    private static final int MOST_SUITES = 50;
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9:._-]{1,200}");
    private static final String REMEDY = "Check that the address is that of `promptfoo view`.";

    private final Connection connection;
    private final HttpService http;
    private final InstantSource clock;
    private final ResultOptions options;
    private final Map<String, Pulled> known = new HashMap<>();

    private PromptfooConnector(Connection connection, HttpService http, InstantSource clock, ResultOptions options) {
        this.connection = connection;
        this.http = http;
        this.clock = clock;
        this.options = options;
    }

    /// A run as the list of runs tells it.
    private record Listed(String id, String suite, long created) {}

    /// What a run told.
    private record Pulled(List<About<Evaluation>> evaluations, List<String> notes) {}

    /// A connector to the server of a connection.
    ///
    /// @throws ConnectorException if there is no usable address, or an option that is not known
    public static PromptfooConnector of(Connection connection, Surroundings surroundings) throws ConnectorException {
        KnownOptions told = KnownOptions.of(connection, ResultOptions.NAMES);
        return new PromptfooConnector(
                connection,
                HttpService.of(connection, surroundings, "promptfoo"),
                surroundings.clock(),
                ResultOptions.of(told));
    }

    @Override
    public String name() {
        return connection.name();
    }

    @Override
    public String test() throws ConnectorException {
        List<Listed> runs = newest(Progress.NONE);
        return "promptfoo with " + runs.size() + (runs.size() == 1 ? " suite" : " suites") + " at " + http.shown();
    }

    @Override
    public synchronized Observations pull(Progress progress) throws ConnectorException {
        progress.report(0, "Asking " + http.shown());
        List<Listed> runs = newest(progress);
        known.keySet().retainAll(runs.stream().map(Listed::id).toList());
        Observations.Builder observations = new Observations.Builder();
        for (Listed run : runs) {
            progress.report((double) runs.indexOf(run) / runs.size(), "Asking for " + ShownText.shortened(run.suite));
            Pulled pulled = known.get(run.id);
            if (pulled == null) {
                pulled = ask(HttpQuestion.get("api/results/" + run.id), answer -> read(answer, run), progress);
                known.put(run.id, pulled);
            }
            pulled.evaluations.forEach(about -> observations.evaluation(about.service(), about.told()));
            pulled.notes.forEach(observations::note);
        }
        if (runs.isEmpty()) {
            observations.note("promptfoo at " + http.shown() + " has no runs yet.");
        }
        http.notes().forEach(observations::note);
        progress.report(1, "Asked");
        return observations.build();
    }

    private Pulled read(HttpAnswer answer, Listed run) throws UnexpectedAnswerException {
        JsonNode data = answer.tree().path("data");
        if (!Promptfoo.fits(data)) {
            throw new UnexpectedAnswerException("a run without results");
        }
        Remarks remarks = new Remarks();
        Results results = new Results(connection.name() + " at " + http.shown(), options, remarks);
        new Promptfoo(results).read(data, clock.instant(), "run " + run.id);
        return new Pulled(results.evaluations(), remarks.all());
    }

    /// The newest run of each suite, the newest first. The server knows no paging.
    private List<Listed> newest(Progress progress) throws ConnectorException {
        List<Listed> runs = ask(HttpQuestion.get("api/results"), PromptfooConnector::list, progress);
        Map<String, Listed> newest = new LinkedHashMap<>();
        runs.stream()
                .sorted(Comparator.comparingLong(Listed::created).reversed())
                .forEach(run -> newest.putIfAbsent(run.suite, run));
        return newest.values().stream().limit(MOST_SUITES).toList();
    }

    private static List<Listed> list(HttpAnswer answer) throws UnexpectedAnswerException {
        List<Listed> runs = new ArrayList<>();
        JsonItems.read(answer.body(), "data", run -> {
            String id = JsonItems.text(run, "evalId");
            String suite = JsonItems.text(run, "description");
            if (ID.matcher(id).matches()) {
                runs.add(new Listed(
                        id, suite.isBlank() ? id : suite, run.path("createdAt").asLong(0)));
            }
        });
        return runs;
    }

    /// Unknown paths give a page with status 200, which the type of the answer shows.
    private <T> T ask(HttpQuestion question, AnswerReader<T> reader, Progress progress) throws ConnectorException {
        return Asking.ask(http, question, reader, progress, REMEDY);
    }

    @Override
    public void close() {
        http.close();
    }
}
