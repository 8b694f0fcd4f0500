package dev.plumbline.connectors.alertmanager;

import dev.plumbline.connectors.JsonItems;
import dev.plumbline.connectors.KnownOptions;
import dev.plumbline.connectors.http.AnswerReader;
import dev.plumbline.connectors.http.HttpAnswer;
import dev.plumbline.connectors.http.HttpQuestion;
import dev.plumbline.connectors.http.HttpService;
import dev.plumbline.connectors.http.RefusedException;
import dev.plumbline.connectors.http.UnexpectedAnswerException;
import dev.plumbline.graphmodel.value.ShownText;
import dev.plumbline.pluginapi.ConnectorException;
import dev.plumbline.pluginapi.Progress;
import dev.plumbline.pluginapi.connection.Connection;
import dev.plumbline.pluginapi.connection.Surroundings;
import dev.plumbline.pluginapi.telemetry.Connector;
import dev.plumbline.pluginapi.telemetry.Observations;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Set;

/// Pulls the alerts that are firing from an Alertmanager (API v2), with those that somebody silenced or that others
/// inhibit.
///
/// The service is named by the first of the usual labels, or by those that the option `label` gives. The option
/// `filter`
/// holds matchers between commas as Alertmanager writes them.
public final class AlertmanagerConnector implements Connector {

    private static final String LABEL = "label";
    private static final String FILTER = "filter";
    private static final String RECEIVER = "receiver";

    private final Connection connection;
    private final HttpService http;
    private final InstantSource clock;
    private final AlertLabels labels;
    private final HttpQuestion question;

    private AlertmanagerConnector(
            Connection connection, HttpService http, InstantSource clock, AlertLabels labels, HttpQuestion question) {
        this.connection = connection;
        this.http = http;
        this.clock = clock;
        this.labels = labels;
        this.question = question;
    }

    /// A connector to the Alertmanager of a connection.
    ///
    /// @throws ConnectorException if there is no usable address, or an option that is not known
    public static AlertmanagerConnector of(Connection connection, Surroundings surroundings) throws ConnectorException {
        KnownOptions options = KnownOptions.of(connection, Set.of(LABEL, FILTER, RECEIVER));
        HttpQuestion question = HttpQuestion.get("api/v2/alerts")
                .with("active", "true")
                .with("silenced", "true")
                .with("inhibited", "true");
        for (String matcher : Matchers.split(options.text(FILTER).orElse(""))) {
            question = question.with("filter", matcher);
        }
        if (options.text(RECEIVER).isPresent()) {
            question = question.with("receiver", options.text(RECEIVER).get());
        }
        return new AlertmanagerConnector(
                connection,
                HttpService.of(connection, surroundings, "Alertmanager"),
                surroundings.clock(),
                new AlertLabels(options.list(LABEL)),
                question);
    }

    @Override
    public String name() {
        return connection.name();
    }

    /// The status holds the whole configuration with its secrets, of which nothing is kept but the version.
    @Override
    public String test() throws ConnectorException {
        String version = ask(HttpQuestion.get("api/v2/status"), AlertmanagerConnector::version, Progress.NONE);
        pull(Progress.NONE);
        return "Alertmanager " + ShownText.shortened(version) + " at " + http.shown();
    }

    @Override
    public Observations pull(Progress progress) throws ConnectorException {
        progress.report(0, "Asking " + http.shown());
        AlertReader alerts = ask(question, this::read, progress);
        progress.report(1, "Asked");
        return alerts.observations(http.notes());
    }

    private <T> T ask(HttpQuestion asked, AnswerReader<T> reader, Progress progress) throws ConnectorException {
        try {
            return http.ask(asked, reader, progress);
        } catch (RefusedException refused) {
            throw new ConnectorException(
                    http.shown() + " does not accept the question for alerts: " + refused.error(),
                    "Check the options " + FILTER + " and " + RECEIVER + " of the connection.");
        }
    }

    private static String version(HttpAnswer answer) throws UnexpectedAnswerException {
        String version = JsonItems.text(answer.tree().path("versionInfo"), "version");
        if (version.isEmpty()) {
            throw new UnexpectedAnswerException("a status without a version");
        }
        return version;
    }

    private AlertReader read(HttpAnswer answer) throws UnexpectedAnswerException {
        AlertReader alerts = new AlertReader(
                connection.name() + " at " + http.shown(),
                labels,
                now(answer),
                connection.limits().series());
        JsonItems.read(answer.body(), alerts::add);
        return alerts;
    }

    private Instant now(HttpAnswer answer) {
        try {
            return ZonedDateTime.parse(answer.header("Date").orElse(""), DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toInstant();
        } catch (DateTimeParseException untold) {
            return clock.instant();
        }
    }

    @Override
    public void close() {
        http.close();
    }
}
