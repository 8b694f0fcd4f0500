package dev.plumbline.connectors.evaluations;

import dev.plumbline.connectors.Asking;
import dev.plumbline.connectors.JsonItems;
import dev.plumbline.connectors.KnownOptions;
import dev.plumbline.connectors.Remarks;
import dev.plumbline.connectors.http.HttpQuestion;
import dev.plumbline.connectors.http.HttpService;
import dev.plumbline.graphmodel.value.ShownText;
import dev.plumbline.pluginapi.ConnectorException;
import dev.plumbline.pluginapi.Evaluation;
import dev.plumbline.pluginapi.Progress;
import dev.plumbline.pluginapi.connection.Connection;
import dev.plumbline.pluginapi.connection.Surroundings;
import dev.plumbline.pluginapi.telemetry.Connector;
import dev.plumbline.pluginapi.telemetry.Observations;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// Pulls the metrics of the newest finished run of each experiment from a tracking server of MLflow.
public final class MlflowConnector implements Connector {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String EXPERIMENTS = "experiments";
    private static final int PAGE = 200;
    private static final int MOST_EXPERIMENTS = 200;
    private static final String REMEDY = "Check that the address is that of an MLflow tracking server.";
    private static final List<String> SUBJECTS = List.of("service", "service.name", "subject");
    private static final Pattern LOWER = Pattern.compile(
            "(.*[^a-z])?(loss|error|mse|mae|rmse|perplexity|toxicity)([^a-z].*)?", Pattern.CASE_INSENSITIVE);

    private final Connection connection;
    private final HttpService http;
    private final InstantSource clock;
    private final ResultOptions options;
    private final Set<String> chosen;

    private MlflowConnector(
            Connection connection, HttpService http, InstantSource clock, ResultOptions options, Set<String> chosen) {
        this.connection = connection;
        this.http = http;
        this.clock = clock;
        this.options = options;
        this.chosen = chosen;
    }

    /// A connector to the server of a connection.
    ///
    /// @throws ConnectorException if there is no usable address, or an option that is not known
    public static MlflowConnector of(Connection connection, Surroundings surroundings) throws ConnectorException {
        Set<String> names = new HashSet<>(ResultOptions.NAMES);
        names.add(EXPERIMENTS);
        KnownOptions told = KnownOptions.of(connection, names);
        return new MlflowConnector(
                connection,
                HttpService.of(connection, surroundings, "MLflow"),
                surroundings.clock(),
                ResultOptions.of(told),
                Set.copyOf(told.list(EXPERIMENTS)));
    }

    /// An experiment of the server.
    private record Experiment(String id, String name) {}

    @Override
    public String name() {
        return connection.name();
    }

    @Override
    public String test() throws ConnectorException {
        List<Experiment> experiments = experiments(Progress.NONE);
        return "MLflow with " + experiments.size() + (experiments.size() == 1 ? " experiment" : " experiments") + " at "
                + http.shown();
    }

    @Override
    public Observations pull(Progress progress) throws ConnectorException {
        progress.report(0, "Asking " + http.shown());
        Remarks remarks = new Remarks();
        Results results = new Results(connection.name() + " at " + http.shown(), options, remarks);
        List<Experiment> experiments = experiments(progress);
        if (experiments.size() > MOST_EXPERIMENTS) {
            remarks.say("There are more than " + MOST_EXPERIMENTS
                    + " experiments; the rest was left out. Name those that count in the option " + EXPERIMENTS + ".");
        }
        int done = 0;
        for (Experiment experiment :
                experiments.stream().limit(MOST_EXPERIMENTS).toList()) {
            progress.report((double) done++ / experiments.size(), "Asking for " + ShownText.shortened(experiment.name));
            for (JsonNode run : newest(experiment, progress)) {
                report(experiment, run, results);
            }
        }
        Observations.Builder observations = new Observations.Builder();
        results.evaluations().forEach(about -> observations.evaluation(about.service(), about.told()));
        remarks.all().forEach(observations::note);
        http.notes().forEach(observations::note);
        progress.report(1, "Asked");
        return observations.build();
    }

    /// The experiments that were chosen, or all. The server requires `max_results`.
    private List<Experiment> experiments(Progress progress) throws ConnectorException {
        List<Experiment> experiments = new ArrayList<>();
        String token = "";
        do {
            ObjectNode body = JSON.createObjectNode().put("max_results", PAGE);
            if (!token.isEmpty()) {
                body.put("page_token", token);
            }
            JsonNode page = post("experiments/search", body, progress);
            for (JsonNode experiment : page.path("experiments")) {
                String name = JsonItems.text(experiment, "name");
                if (chosen.isEmpty() || chosen.contains(name)) {
                    experiments.add(new Experiment(JsonItems.text(experiment, "experiment_id"), name));
                }
            }
            token = JsonItems.text(page, "next_page_token");
        } while (!token.isEmpty() && experiments.size() <= MOST_EXPERIMENTS);
        return experiments;
    }

    private List<JsonNode> newest(Experiment experiment, Progress progress) throws ConnectorException {
        ObjectNode body = JSON.createObjectNode()
                .put("max_results", 1)
                .put("filter", "attributes.status = 'FINISHED'")
                .put("run_view_type", "ACTIVE_ONLY");
        body.putArray("experiment_ids").add(experiment.id);
        body.putArray("order_by").add("attributes.start_time DESC");
        return post("runs/search", body, progress)
                .path("runs")
                .valueStream()
                .limit(1)
                .toList();
    }

    private JsonNode post(String path, ObjectNode body, Progress progress) throws ConnectorException {
        HttpQuestion question =
                HttpQuestion.post("api/2.0/mlflow/" + path, "application/json", JSON.writeValueAsString(body));
        return Asking.ask(http, question, answer -> answer.tree(), progress, REMEDY);
    }

    private void report(Experiment experiment, JsonNode run, Results results) {
        Map<String, String> tags = new HashMap<>();
        for (JsonNode tag : run.path("data").path("tags")) {
            tags.put(JsonItems.text(tag, "key"), JsonItems.text(tag, "value"));
        }
        for (JsonNode parameter : run.path("data").path("params")) {
            tags.putIfAbsent(JsonItems.text(parameter, "key"), JsonItems.text(parameter, "value"));
        }
        String subject = SUBJECTS.stream()
                .map(key -> tags.getOrDefault(key, ""))
                .filter(value -> !value.isBlank())
                .findFirst()
                .orElse(tags.getOrDefault("model", ""));
        TreeMap<String, String> versions = new TreeMap<>();
        versions.put(subject, tags.getOrDefault("version", tags.getOrDefault("model", "")));
        JsonNode info = run.path("info");
        Instant time = Fields.time(info, "end_time", "start_time").orElse(clock.instant());
        Run told = new Run(
                experiment.name,
                Evaluation.SuiteType.QUALITY,
                subject,
                tags.getOrDefault("dataset", ""),
                versions,
                time,
                "experiment " + ShownText.shortened(experiment.name) + ", run "
                        + ShownText.shortened(Fields.text(info, "run_id", "run_uuid")));
        for (JsonNode metric : run.path("data").path("metrics")) {
            String name = JsonItems.text(metric, "key");
            results.add(
                    told,
                    Scored.of(name, Fields.number(metric.path("value")).orElse(Double.NaN))
                            .whereLowerIsBetter(LOWER.matcher(name).matches()));
        }
    }

    @Override
    public void close() {
        http.close();
    }
}
