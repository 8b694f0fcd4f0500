package dev.plumbline.connectors.prometheus;

import dev.plumbline.graphmodel.value.ShownText;
import dev.plumbline.pluginapi.Connector;
import dev.plumbline.pluginapi.ConnectorException;
import dev.plumbline.pluginapi.History;
import dev.plumbline.pluginapi.Progress;
import dev.plumbline.pluginapi.telemetry.Observations;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Pulls the golden signals of elements and relations from a server that speaks the HTTP API of Prometheus.
///
/// Works with Prometheus 2 and 3 and with VictoriaMetrics. Values are as old as the newest sample behind them, by the
/// server's own clock.
public final class PrometheusConnector implements Connector {

    private static final String JOBS = "group by (job, service_name) (target_info{service_name!=\"\"})";
    private static final Answer NOTHING = new Answer(List.of(), false, List.of());

    private final PrometheusSettings settings;
    private final Map<String, String> environment;

    /// @param settings where to ask, and what
    /// @param environment the environment variables that secrets may be read from
    public PrometheusConnector(PrometheusSettings settings, Map<String, String> environment) {
        this.settings = settings;
        this.environment = Map.copyOf(environment);
    }

    @Override
    public String name() {
        return settings.connection().name();
    }

    @Override
    public String test() throws ConnectorException {
        PrometheusClient client = new PrometheusClient(settings.connection(), environment);
        String version = client.version()
                .map(number -> " " + ShownText.shortened(number))
                .orElse("");
        ask(client, "1");
        return "Prometheus" + version + " at " + client.shown();
    }

    @Override
    public Observations pull(Progress progress) throws ConnectorException {
        PrometheusClient client = new PrometheusClient(settings.connection(), environment);
        progress.report(0, "Asking " + client.shown());
        ReadingCollector collector =
                new ReadingCollector(settings.connection().name() + " at " + client.shown(), labels(client));
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
                Answer answer = client.query(query.expression());
                if (!answer.series().isEmpty()) {
                    collector.add(query, answer, newest(client, query, asked));
                }
            } catch (RefusedException reason) {
                if (!query.isOptional() && refused.add(query.expression())) {
                    collector.note("The server does not accept the query for "
                            + query.metric().label() + ": " + ShownText.shortened(String.valueOf(reason.getMessage())));
                }
            }
        }
        progress.report(1, "Asked");
        return collector.observations();
    }

    @Override
    public Optional<History> history() {
        return Optional.of(new PrometheusHistory(settings, environment));
    }

    /// How the labels of this server are read.
    static Labels labels(PrometheusClient client) throws ConnectorException {
        return new Labels(services(ask(client, JOBS)));
    }

    private static Answer newest(PrometheusClient client, PrometheusQuery query, Map<String, Answer> asked)
            throws ConnectorException, RefusedException {
        if (query.newest().isEmpty()) {
            return NOTHING;
        }
        Answer known = asked.get(query.newest());
        Answer answer = known == null ? client.query(query.newest()) : known;
        asked.put(query.newest(), answer);
        return answer;
    }

    private static Answer ask(PrometheusClient client, String expression) throws ConnectorException {
        try {
            return client.query(expression);
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
