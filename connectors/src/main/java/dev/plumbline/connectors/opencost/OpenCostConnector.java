package dev.plumbline.connectors.opencost;

import dev.plumbline.connectors.Asking;
import dev.plumbline.connectors.JsonItems;
import dev.plumbline.connectors.KnownOptions;
import dev.plumbline.connectors.Remarks;
import dev.plumbline.connectors.http.HttpAnswer;
import dev.plumbline.connectors.http.HttpQuestion;
import dev.plumbline.connectors.http.HttpService;
import dev.plumbline.connectors.http.RefusedException;
import dev.plumbline.connectors.http.UnexpectedAnswerException;
import dev.plumbline.pluginapi.ConnectorException;
import dev.plumbline.pluginapi.Metric;
import dev.plumbline.pluginapi.Progress;
import dev.plumbline.pluginapi.Provenance;
import dev.plumbline.pluginapi.connection.Connection;
import dev.plumbline.pluginapi.connection.Surroundings;
import dev.plumbline.pluginapi.telemetry.Connector;
import dev.plumbline.pluginapi.telemetry.Observations;
import dev.plumbline.pluginapi.telemetry.Reading;
import dev.plumbline.pluginapi.telemetry.ServiceIdentity;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/// Pulls what workloads cost an hour from OpenCost: list prices, not invoices, in the currency that it is set to.
public final class OpenCostConnector implements Connector {

    private static final String WINDOW = "window";
    private static final String AGGREGATE = "aggregate";
    private static final List<String> USUAL_AGGREGATE = List.of("namespace", "controllerKind", "controller");
    private static final int ABSENT = 404;
    private static final String REMEDY = "Check the address of OpenCost, and the options " + WINDOW
            + " (as in 24h, 7d) and " + AGGREGATE + " (as in namespace,label:app).";

    private final Connection connection;
    private final HttpService http;
    private final InstantSource clock;
    private final String window;
    private final List<String> aggregates;

    private OpenCostConnector(
            Connection connection, HttpService http, InstantSource clock, String window, List<String> aggregates) {
        this.connection = connection;
        this.http = http;
        this.clock = clock;
        this.window = window;
        this.aggregates = aggregates;
    }

    /// A connector to the OpenCost of a connection.
    ///
    /// @throws ConnectorException if there is no usable address, or an option that is not known
    public static OpenCostConnector of(Connection connection, Surroundings surroundings) throws ConnectorException {
        KnownOptions options = KnownOptions.of(connection, Set.of(WINDOW, AGGREGATE));
        List<String> aggregates = options.list(AGGREGATE);
        return new OpenCostConnector(
                connection,
                HttpService.of(connection, surroundings, "OpenCost"),
                surroundings.clock(),
                options.text(WINDOW).orElse("24h"),
                aggregates.isEmpty() ? USUAL_AGGREGATE : aggregates);
    }

    @Override
    public String name() {
        return connection.name();
    }

    @Override
    public String test() throws ConnectorException {
        int count = allocations(Progress.NONE).size();
        return "OpenCost with " + count + (count == 1 ? " allocation" : " allocations") + " of the last " + window
                + " at " + http.shown();
    }

    @Override
    public Observations pull(Progress progress) throws ConnectorException {
        progress.report(0, "Asking " + http.shown());
        Remarks remarks = new Remarks();
        Observations.Builder observations = new Observations.Builder();
        Instant now = clock.instant();
        for (Allocation allocation : allocations(progress).values()) {
            reading(allocation, now, remarks).ifPresent(observations::reading);
        }
        remarks.all().forEach(observations::note);
        http.notes().forEach(observations::note);
        progress.report(1, "Asked");
        return observations.build();
    }

    private Optional<Reading> reading(Allocation allocation, Instant now, Remarks remarks) {
        double perHour = allocation.cost() / (allocation.minutes() / 60);
        if (!Double.isFinite(perHour) || perHour < 0) {
            remarks.about("The cost is not known, or is no cost", allocation.key());
            return Optional.empty();
        }
        Optional<String> special = allocation.special();
        if (special.isPresent()) {
            remarks.about(
                    "Costs that belong to no workload, an hour",
                    String.format(Locale.ROOT, "%s %.4g", special.get(), perHour));
            return Optional.empty();
        }
        ServiceIdentity service = allocation.service(aggregates);
        if (service.isUnknown()) {
            remarks.about("Costs of what is not told apart by the option " + AGGREGATE, allocation.key());
            return Optional.empty();
        }
        Instant end = allocation.end().filter(told -> !told.isAfter(now)).orElse(now);
        return Optional.of(new Reading(
                service,
                Metric.COST_PER_HOUR,
                perHour,
                end,
                Duration.between(end, now),
                new Provenance(
                        connection.name() + " at " + http.shown(),
                        "allocation by " + String.join(", ", aggregates) + " over " + window + ", list prices",
                        Optional.of(now))));
    }

    /// The allocations by their keys; a window that comes in steps is added up. Older versions have another path.
    private Map<String, Allocation> allocations(Progress progress) throws ConnectorException {
        Optional<Map<String, Allocation>> told = ask("allocation", progress);
        if (told.isEmpty()) {
            told = ask("allocation/compute", progress);
        }
        return told.orElseThrow(() -> new ConnectorException(
                http.shown() + " has neither allocation nor allocation/compute (404).",
                "Check the address; Kubecost has them below /model."));
    }

    private Optional<Map<String, Allocation>> ask(String path, Progress progress) throws ConnectorException {
        HttpQuestion question = HttpQuestion.get(path)
                .with("window", window)
                .with("aggregate", String.join(",", aggregates))
                .with("accumulate", "true")
                .with("includeIdle", "true")
                .understanding(ABSENT);
        return Asking.ask(
                http,
                question,
                answer -> answer.status() == ABSENT ? Optional.empty() : Optional.of(read(answer)),
                progress,
                REMEDY);
    }

    /// An error comes with status 200 and a code in the answer, or with both.
    private Map<String, Allocation> read(HttpAnswer answer) throws UnexpectedAnswerException, RefusedException {
        List<JsonNode> sets = new ArrayList<>();
        JsonNode root = answer.tree();
        int code = root.path("code").asInt(200);
        if (code != 200) {
            throw new RefusedException(Integer.toString(code), JsonItems.text(root, "message"));
        }
        if (!root.path("data").isArray()) {
            throw new UnexpectedAnswerException("JSON without allocations");
        }
        root.path("data").forEach(sets::add);
        Map<String, Allocation> allocations = new LinkedHashMap<>();
        for (JsonNode set : sets) {
            set.propertyStream()
                    .limit(connection.limits().series())
                    .forEach(one -> allocations.merge(
                            one.getKey(), Allocation.of(one.getKey(), one.getValue()), Allocation::and));
        }
        return allocations;
    }

    @Override
    public void close() {
        http.close();
    }
}
