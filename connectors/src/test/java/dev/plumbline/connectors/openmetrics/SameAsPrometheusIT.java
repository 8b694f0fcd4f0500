package dev.plumbline.connectors.openmetrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.plumbline.connectors.LocalServer;
import dev.plumbline.connectors.RealServer;
import dev.plumbline.graphmodel.SharedFiles;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A real Prometheus scrapes the same bytes, and must have understood the same. Runs where `prometheus` is on the path,
/// or `PROMETHEUS_BINARY` names it.
final class SameAsPrometheusIT {

    private static final String OPEN = "application/openmetrics-text; version=1.0.0; charset=utf-8";
    private static final String TEXT = "text/plain; version=0.0.4; charset=utf-8";
    /// Texts with all that is odd and right. Blanks before a name are not among it: Prometheus 3 takes them for a part
    /// of the name, Prometheus 2 refuses them.
    private static final String ODD = """
            # HELP odd_total What \\\\ is \\n odd.
            # TYPE odd_total counter

            odd_total { a = "x" , b="C:\\\\DIR\\n\\"q\\"", } 1.5e3
            odd_total{a="größe 😀"}\t+Inf
            odd_total{a="\\x"} -Inf
            nothing NaN
            zero 0e+00
            many{le="0.1"} 1
            many{le="+Inf"} 2
            with:colons:in_name 7
            #TYPE no_comment counter
            """;
    private static final String ODD_OPEN = """
            # TYPE odd counter
            # HELP odd What "is" odd.
            odd_total{a="x"} 5.0 # {trace_id="abc",span_id="d"} 0.67 1520879607.789
            odd_total{a="y"} 6 # {} 1
            # TYPE seconds gauge
            seconds{b="\\"quoted\\" \\\\ and\\nbroken"} 3
            # EOF
            """;
    private static final List<String> WRONG = List.of(
            "a{b='1'} 1\n",
            "a{b=\"1\",b=\"2\"} 1\n",
            "a 0x10\n",
            "a 1_000\n",
            "a 1 2 3\n",
            "a{b} 1\n",
            "9a 1\n",
            "{b=\"c\"} 1\n",
            "a 1 # {b=\"c\"} 1\n",
            "a 1 1.5\n");

    @TempDir
    private static Path folder;

    private static LocalServer shown;
    private static RealServer prometheus;
    private static String url = "";

    @BeforeAll
    static void start() throws Exception {
        Path binary = RealServer.require("PROMETHEUS_BINARY", "prometheus");
        shown = LocalServer.of(SameAsPrometheusIT::answer);
        StringBuilder jobs = new StringBuilder("global: {scrape_interval: 1s}\nscrape_configs:\n");
        for (String job : jobs()) {
            jobs.append(
                    "  - {job_name: %s, metrics_path: /%s, honor_timestamps: false, static_configs: [{targets: ['127.0.0.1:%d']}]}%n"
                            .formatted(job, job, shown.port()));
        }
        Path configuration = Files.writeString(folder.resolve("p.yml"), jobs);
        int port = RealServer.freePort();
        url = "http://127.0.0.1:" + port;
        prometheus = RealServer.start(
                folder.resolve("log"),
                List.of(
                        binary.toString(),
                        "--config.file=" + configuration,
                        "--storage.tsdb.path=" + folder.resolve("data"),
                        "--web.listen-address=127.0.0.1:" + port));
        assertThat(RealServer.await(() -> isUp() && query("up").size() == jobs().size()))
                .as("Prometheus has scraped within a minute")
                .isTrue();
    }

    private static List<String> jobs() {
        List<String> jobs = new ArrayList<>(List.of("odd", "oddopen", "agent", "agentopen", "cutopen"));
        for (int i = 0; i < WRONG.size(); i++) {
            jobs.add("wrong" + i);
        }
        return jobs;
    }

    private static LocalServer.Answer answer(LocalServer.Request request) throws IOException {
        String job = request.path().substring(1);
        return new LocalServer.Answer(200, job.endsWith("open") ? OPEN : TEXT, text(job));
    }

    private static String text(String job) throws IOException {
        return switch (job) {
            case "odd" -> ODD;
            case "oddopen" -> ODD_OPEN;
            case "cutopen" -> ODD_OPEN.replace("# EOF\n", "");
            case "agent", "agentopen" -> agent(job.equals("agentopen") ? "openmetrics" : "metrics");
            default -> WRONG.get(Integer.parseInt(job.substring("wrong".length())));
        };
    }

    private static String agent(String format) throws IOException {
        Optional<Path> file = SharedFiles.find("samples/prometheus/otel-javaagent-checkout." + format + ".txt");
        return file.isPresent()
                ? Files.readString(file.get())
                : format.equals("metrics") ? "absent 1\n" : "absent 1\n# EOF\n";
    }

    @AfterAll
    static void stop() {
        if (prometheus != null) {
            prometheus.close();
        }
        if (shown != null) {
            shown.close();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"odd", "oddopen", "agent", "agentopen"})
    void understandsTheSame(String job) throws Exception {
        Exposition own = parse(job);
        Map<String, String> expected = new TreeMap<>();
        for (Sample sample : own.samples()) {
            expected.put(sample.name() + " " + canonical(sample.labels().asMap()), value(sample.value()));
        }
        Map<String, String> actual = new TreeMap<>();
        for (JsonNode series : query("{job=\"" + job + "\",__name__!~\"up|scrape_.*\"}")) {
            Map<String, String> labels = new TreeMap<>();
            series.path("metric")
                    .propertyStream()
                    .forEach(
                            label -> labels.put(label.getKey(), label.getValue().stringValue()));
            String name = labels.remove("__name__");
            labels.keySet().removeAll(List.of("job", "instance"));
            String told = series.path("value").path(1).stringValue();
            actual.put(
                    name + " " + canonical(labels),
                    value(told.equals("NaN") ? Double.NaN : Double.parseDouble(told.replace("Inf", "Infinity"))));
        }
        assertThat(actual).isNotEmpty().containsExactlyInAnyOrderEntriesOf(expected);
    }

    @Test
    void refusesTheSame() throws Exception {
        for (String job : jobs()) {
            if (job.startsWith("wrong") || job.startsWith("cut")) {
                assertThat(query("up{job=\"" + job + "\"}")
                                .getFirst()
                                .path("value")
                                .path(1)
                                .stringValue())
                        .as(text(job))
                        .isEqualTo("0");
                assertThat(catchThrowable(() -> parse(job)))
                        .as(text(job))
                        .isInstanceOf(MalformedMetricsException.class);
            }
        }
    }

    private static Exposition parse(String job) throws Exception {
        return ExpositionParser.parse(
                new ByteArrayInputStream(text(job).getBytes(StandardCharsets.UTF_8)),
                job.endsWith("open") ? ExpositionFormat.OPENMETRICS : ExpositionFormat.TEXT,
                ExpositionLimits.STANDARD);
    }

    /// Prometheus writes the bounds of classic histograms as numbers, and leaves out labels that are empty.
    private static String canonical(Map<String, String> labels) {
        Map<String, String> canonical = new TreeMap<>(labels);
        canonical.values().removeIf(String::isEmpty);
        canonical.computeIfPresent("le", (name, bound) -> String.valueOf(Numbers.value(bound)));
        return canonical.toString();
    }

    private static String value(double value) {
        return Double.toString(value);
    }

    private static boolean isUp() {
        try {
            query("up");
            return true;
        } catch (IOException notYet) {
            return false;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static List<JsonNode> query(String expression) throws IOException, InterruptedException {
        String form = "query=" + URLEncoder.encode(expression, StandardCharsets.UTF_8);
        try (HttpClient http = HttpClient.newHttpClient()) {
            HttpResponse<String> answer = http.send(
                    HttpRequest.newBuilder(URI.create(url + "/api/v1/query"))
                            .header("Content-Type", "application/x-www-form-urlencoded")
                            .POST(HttpRequest.BodyPublishers.ofString(form))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
            return JsonMapper.shared()
                    .readTree(answer.body())
                    .path("data")
                    .path("result")
                    .valueStream()
                    .toList();
        }
    }
}
