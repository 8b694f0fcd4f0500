package dev.plumbline.connectors.prometheus;

import dev.plumbline.connectors.http.RefusedException;
import dev.plumbline.graphmodel.value.ShownText;
import dev.plumbline.pluginapi.ConnectorException;
import dev.plumbline.pluginapi.Progress;
import dev.plumbline.pluginapi.connection.Surroundings;
import dev.plumbline.pluginapi.telemetry.Connector;
import dev.plumbline.pluginapi.telemetry.History;
import dev.plumbline.pluginapi.telemetry.Observations;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Pulls the golden signals of elements and relations from a server that speaks the HTTP API of Prometheus.
///
/// Works with Prometheus 2 and 3 and with VictoriaMetrics. Values are as old as the newest sample behind them, by the
/// server's own clock.
public final class PrometheusConnector implements Connector {

    private static final String JOBS = "group by (job, service_name) (target_info{service_name!=\"\"})";
    private static final Duration LATELY = Duration.ofMinutes(10);
    private static final Duration SKEW = Duration.ofMinutes(5);
    private static final Answer NOTHING = new Answer(List.of(), false, List.of());

    private final PrometheusSettings settings;
    private final PrometheusClient client;
    private final InstantSource clock;

    private PrometheusConnector(PrometheusSettings settings, PrometheusClient client, InstantSource clock) {
        this.settings = settings;
        this.client = client;
        this.clock = clock;
    }

    /// A connector to a server. Nothing is asked of it yet.
    ///
    /// @param settings where to ask, and what
    /// @throws ConnectorException if there is no usable address or certificate
    public static PrometheusConnector of(PrometheusSettings settings, Surroundings surroundings)
            throws ConnectorException {
        return new PrometheusConnector(
                settings, new PrometheusClient(settings.connection(), surroundings), surroundings.clock());
    }

    @Override
    public String name() {
        return settings.connection().name();
    }

    @Override
    public String test() throws ConnectorException {
        String version = client.version()
                .map(number -> " " + ShownText.shortened(number))
                .orElse("");
        ask(client, "1");
        return "Prometheus" + version + " at " + client.shown()
                + Cardinality.of(client).warning()
                + client.notes().stream().map(note -> ". " + note).collect(Collectors.joining());
    }

    @Override
    public Observations pull(Progress progress) throws ConnectorException {
        progress.report(0, "Asking " + client.shown());
        Labels labels = labels(client);
        ReadingCollector collector = new ReadingCollector(source(), labels);
        Map<String, Answer> asked = new HashMap<>();
        Set<String> refused = new HashSet<>();
        int done = 0;
        for (PrometheusQuery query : settings.queries()) {
            if (progress.isCancelled()) {
                collector.note("The pull was stopped before everything was asked.");
                break;
            }
            progress.report(
                    (double) done / settings.queries().size(),
                    "Asking for " + query.metric().label());
            done++;
            try {
                Answer answer = asked(query.expression(), asked, progress);
                if (!answer.series().isEmpty()) {
                    collector.add(query, answer, newest(query, asked, progress));
                }
            } catch (ConnectorException failure) {
                if (!progress.isCancelled()) {
                    throw failure;
                }
            } catch (RefusedException reason) {
                if (!query.isOptional() && refused.add(query.expression())) {
                    collector.note("The server does not accept the query for "
                            + query.metric().label() + ": " + ShownText.shortened(String.valueOf(reason.getMessage())));
                }
            }
        }
        for (CallQuery query : settings.calls()) {
            if (!progress.isCancelled()) {
                count(query, collector, progress);
            }
        }
        if (!progress.isCancelled() && asksForElements()) {
            addExemplars(labels, collector, progress);
        }
        client.notes().forEach(collector::note);
        progress.report(1, "Asked");
        return collector.observations();
    }

    @Override
    public Optional<History> history() {
        return Optional.of(new PrometheusHistory(settings, client));
    }

    @Override
    public void close() {
        client.close();
    }

    /// How the labels of this server are read.
    static Labels labels(PrometheusClient client) throws ConnectorException {
        return new Labels(services(ask(client, JOBS)));
    }

    private Answer newest(PrometheusQuery query, Map<String, Answer> asked, Progress progress)
            throws ConnectorException, RefusedException {
        return query.newest().isEmpty() ? NOTHING : asked(query.newest(), asked, progress);
    }

    /// The answer to an expression, which is asked once in a pull.
    private Answer asked(String expression, Map<String, Answer> asked, Progress progress)
            throws ConnectorException, RefusedException {
        Answer known = asked.get(expression);
        Answer answer = known == null ? client.query(expression, progress) : known;
        asked.put(expression, answer);
        return answer;
    }

    /// Counts calls; by the server's own estimate where there are more series than the connection allows.
    private void count(CallQuery query, ReadingCollector collector, Progress progress) throws ConnectorException {
        CallCounter counter = new CallCounter(query, source());
        try {
            Answer total = client.query(CallQuery.samples(query.total(), query.window()), progress);
            if (total.series().isEmpty()) {
                return;
            }
            collector.addWarnings(total);
            if (total.isTruncated()) {
                collector.note("The calls are estimates, as their counters have more series than the limit of the"
                        + " connection.");
                counter.estimated(
                                client.query(query.estimate(query.total()), progress),
                                client.query(query.estimate(query.failed()), progress))
                        .forEach(collector::call);
            } else {
                Answer failed = client.query(CallQuery.samples(query.failed(), query.window()), progress);
                counter.count(total, failed).forEach(collector::call);
            }
        } catch (ConnectorException failure) {
            if (!progress.isCancelled()) {
                throw failure;
            }
        } catch (RefusedException reason) {
            collector.note("The server does not accept the query for calls: "
                    + ShownText.shortened(String.valueOf(reason.getMessage())));
        }
    }

    private boolean asksForElements() {
        return settings.queries().stream().anyMatch(query -> query.scope() == PrometheusQuery.Scope.ELEMENT);
    }

    /// Adds the slowest request of each service, of those that the server keeps. Figures are worth telling without.
    private void addExemplars(Labels labels, ReadingCollector collector, Progress progress) {
        Instant now = clock.instant();
        try {
            new Exemplars(source(), labels)
                    .of(client.exemplars(Exemplars.SELECTOR, now.minus(LATELY), now.plus(SKEW), progress))
                    .forEach(collector::exemplar);
        } catch (ConnectorException failure) {
            collector.note("Exemplars were left out: " + failure.getMessage());
        }
    }

    private String source() {
        return settings.connection().name() + " at " + client.shown();
    }

    private static Answer ask(PrometheusClient client, String expression) throws ConnectorException {
        try {
            return client.query(expression, Progress.NONE);
        } catch (RefusedException refused) {
            throw new ConnectorException(
                    client.shown() + " does not accept a plain query: "
                            + ShownText.shortened(String.valueOf(refused.getMessage())),
                    "Check that the address is that of a Prometheus server.");
        }
    }

    /// The service names by job, where a job has exactly one.
    private static Map<String, String> services(Answer answer) {
        Map<String, String> services = new HashMap<>();
        Set<String> ambiguous = new HashSet<>();
        for (Series series : answer.series()) {
            String job = series.labels().getOrDefault("job", "");
            String service = series.labels().getOrDefault("service_name", "");
            if (!job.isEmpty() && !service.isEmpty() && services.put(job, service) != null) {
                ambiguous.add(job);
            }
        }
        services.keySet().removeAll(ambiguous);
        return services;
    }
}
