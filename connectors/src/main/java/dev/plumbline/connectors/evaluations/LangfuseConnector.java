package dev.plumbline.connectors.evaluations;

import dev.plumbline.connectors.Asking;
import dev.plumbline.connectors.JsonItems;
import dev.plumbline.connectors.KnownOptions;
import dev.plumbline.connectors.Remarks;
import dev.plumbline.connectors.http.HttpAnswer;
import dev.plumbline.connectors.http.HttpQuestion;
import dev.plumbline.connectors.http.HttpService;
import dev.plumbline.connectors.http.UnexpectedAnswerException;
import dev.plumbline.graphmodel.value.ShownText;
import dev.plumbline.pluginapi.ConnectorException;
import dev.plumbline.pluginapi.Progress;
import dev.plumbline.pluginapi.connection.Authentication;
import dev.plumbline.pluginapi.connection.Connection;
import dev.plumbline.pluginapi.connection.Surroundings;
import dev.plumbline.pluginapi.telemetry.Connector;
import dev.plumbline.pluginapi.telemetry.Observations;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import tools.jackson.databind.JsonNode;

/// Pulls the means of the scores of a time from Langfuse: from `v3/scores`, and from `v2/scores` where a server does
/// not have that yet; servers of version 4 have no `v2/scores` any more.
public final class LangfuseConnector implements Connector {

    private static final String WINDOW = "window";
    private static final Duration USUAL_WINDOW = Duration.ofDays(1);
    private static final int PAGE = 100;
    private static final int GONE = 404;
    private static final String REMEDY = "Check the address, and that user and password are the project's keys.";

    private final Connection connection;
    private final HttpService http;
    private final InstantSource clock;
    private final ResultOptions options;
    private final Duration window;

    private LangfuseConnector(
            Connection connection, HttpService http, InstantSource clock, ResultOptions options, Duration window) {
        this.connection = connection;
        this.http = http;
        this.clock = clock;
        this.options = options;
        this.window = window;
    }

    /// A connector to the server of a connection.
    ///
    /// @throws ConnectorException if it has no keys, no usable address, or an option that is not known
    public static LangfuseConnector of(Connection connection, Surroundings surroundings) throws ConnectorException {
        Set<String> names = new HashSet<>(ResultOptions.NAMES);
        names.add(WINDOW);
        KnownOptions told = KnownOptions.of(connection, names);
        if (connection.authentication() instanceof Authentication.Anonymous) {
            throw new ConnectorException(
                    "The connection " + ShownText.shortened(connection.name()) + " has no keys.",
                    "Give it basic authentication: the public key as the user, the secret key as the password.");
        }
        return new LangfuseConnector(
                connection,
                HttpService.of(connection, surroundings, "Langfuse"),
                surroundings.clock(),
                ResultOptions.of(told),
                told.duration(WINDOW).orElse(USUAL_WINDOW));
    }

    /// A page of scores: what to ask for the next, if there is one.
    private record Page(Optional<String> next, int items) {}

    @Override
    public String name() {
        return connection.name();
    }

    @Override
    public String test() throws ConnectorException {
        Optional<Page> page = page(3, Optional.empty(), score -> {}, Progress.NONE);
        if (page.isEmpty()) {
            page = page(2, Optional.empty(), score -> {}, Progress.NONE);
        }
        if (page.isEmpty()) {
            throw nowhere();
        }
        return "Langfuse at " + http.shown();
    }

    @Override
    public Observations pull(Progress progress) throws ConnectorException {
        progress.report(0, "Asking " + http.shown());
        Remarks remarks = new Remarks();
        Results results = new Results(connection.name() + " at " + http.shown(), options, remarks);
        LangfuseScores scores = new LangfuseScores(remarks);
        if (!all(3, scores, progress) && !all(2, scores, progress)) {
            throw nowhere();
        }
        scores.report(results, "scores of the last " + shown(window));
        Observations.Builder observations = new Observations.Builder();
        results.evaluations().forEach(about -> observations.evaluation(about.service(), about.told()));
        remarks.all().forEach(observations::note);
        http.notes().forEach(observations::note);
        progress.report(1, "Asked");
        return observations.build();
    }

    private static String shown(Duration time) {
        return time.toHours() > 0 && time.toMinutesPart() == 0 ? time.toHours() + " h" : time.toMinutes() + " min";
    }

    private ConnectorException nowhere() {
        return new ConnectorException(
                http.shown() + " has neither api/public/v3/scores nor api/public/v2/scores.", REMEDY);
    }

    /// Reads every page; tells whether the server has this version.
    private boolean all(int version, LangfuseScores scores, Progress progress) throws ConnectorException {
        Optional<String> next = Optional.empty();
        int taken = 0;
        while (true) {
            Optional<Page> page = page(version, next, scores::add, progress);
            if (page.isEmpty()) {
                return false;
            }
            taken += page.get().items;
            next = page.get().next;
            if (next.isEmpty() || page.get().items == 0) {
                return true;
            }
            if (taken >= connection.limits().series()) {
                scores.truncated();
                return true;
            }
        }
    }

    /// A page; empty if the server does not have this version. The limit is said again with each cursor.
    private Optional<Page> page(int version, Optional<String> next, Consumer<JsonNode> each, Progress progress)
            throws ConnectorException {
        Instant from = clock.instant().minus(window).truncatedTo(ChronoUnit.SECONDS);
        HttpQuestion question = HttpQuestion.get("api/public/v" + version + "/scores")
                .with("limit", Integer.toString(PAGE))
                .with("fromTimestamp", from.toString())
                .understanding(GONE);
        if (next.isPresent()) {
            question = question.with(version == 3 ? "cursor" : "page", next.get());
        }
        // A page that breaks off is asked for again, so its scores count when it has come whole.
        List<JsonNode> items = new ArrayList<>();
        Optional<Page> page = Asking.ask(
                http,
                question,
                answer -> {
                    items.clear();
                    return answer.status() == GONE ? Optional.empty() : Optional.of(read(version, answer, items));
                },
                progress,
                REMEDY);
        items.forEach(each);
        return page;
    }

    private static Page read(int version, HttpAnswer answer, List<JsonNode> items) throws UnexpectedAnswerException {
        JsonNode others = JsonItems.read(answer.body(), "data", items::add);
        JsonNode meta = others.path("meta");
        int number = meta.path("page").asInt(1);
        String next = version == 3
                ? JsonItems.text(meta, "cursor")
                : number < meta.path("totalPages").asInt(1) ? Integer.toString(number + 1) : "";
        return new Page(Optional.of(next).filter(told -> !told.isEmpty()), items.size());
    }

    @Override
    public void close() {
        http.close();
    }
}
