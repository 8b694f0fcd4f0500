package dev.plumbline.connectors.prometheus;

import com.sun.net.httpserver.HttpServer;
import dev.plumbline.graphmodel.Architecture;
import dev.plumbline.graphmodel.RandomArchitecture;
import dev.plumbline.pluginapi.ConnectorException;
import dev.plumbline.pluginapi.Metric;
import dev.plumbline.pluginapi.Progress;
import dev.plumbline.pluginapi.connection.Surroundings;
import dev.plumbline.pluginapi.telemetry.Mapped;
import dev.plumbline.pluginapi.telemetry.Observations;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.TreeMap;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import okhttp3.FormBody;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/// Pulls 10,000 series over HTTP, beside bare OkHttp with streaming Jackson over the same bytes.
///
/// What is to be held: `pull` within 1.3 times `bare` of the same run.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class PullBenchmark {

    private static final int SERIES = 10_000;
    private static final int SERVICES = 1_000;
    private static final String QUERY = "traffic";

    private final JsonFactory json = new JsonFactory();
    private final OkHttpClient client = new OkHttpClient();
    private HttpServer server;
    private PrometheusConnector connector;
    private Architecture architecture;
    private String url;

    /// Starts a server that gives the same answer each time.
    @Setup
    public void start() throws IOException, ConnectorException {
        architecture = RandomArchitecture.of(7, SERVICES, SERVICES);
        byte[] many = answer(SERIES, List.copyOf(architecture.elements().keySet())).getBytes(StandardCharsets.UTF_8);
        byte[] none = answer(0, List.of()).getBytes(StandardCharsets.UTF_8);
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", exchange -> {
            String form = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            byte[] body = form.contains("query=" + QUERY) ? many : none;
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.start();
        url = "http://127.0.0.1:" + server.getAddress().getPort();
        PrometheusQuery query =
                new PrometheusQuery(Metric.TRAFFIC, PrometheusQuery.Scope.ELEMENT, QUERY, "", false);
        connector = PrometheusConnector.of(
                new PrometheusSettings(PrometheusSettings.of("bench", url).connection(), List.of(query), List.of()),
                new Surroundings(Path.of(""), new TreeMap<>(), InstantSource.system()));
    }

    /// Stops the server.
    @TearDown
    public void stop() {
        connector.close();
        server.stop(0);
        client.dispatcher().executorService().shutdown();
        client.connectionPool().evictAll();
    }

    /// Two requests as a pull makes them, their answers parsed as a stream of tokens whose texts are read.
    @Benchmark
    public int bare() throws IOException {
        return tokens("nothing") + tokens(QUERY);
    }

    private int tokens(String query) throws IOException {
        Request request = new Request.Builder()
                .url(url + "/api/v1/query")
                .post(new FormBody.Builder().add("query", query).build())
                .build();
        int length = 0;
        try (Response response = client.newCall(request).execute();
                JsonParser parser = json.createParser(
                        ObjectReadContext.empty(), response.body().byteStream())) {
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                length += token.isScalarValue() ? parser.getString().length() : 1;
            }
        }
        return length;
    }

    /// A pull with its readings.
    @Benchmark
    public Observations pull() throws ConnectorException {
        return connector.pull(Progress.NONE);
    }

    /// A pull that is brought to the elements of a model.
    @Benchmark
    public Mapped pullAndMap() throws ConnectorException {
        return Mapped.of(architecture, connector.pull(Progress.NONE));
    }

    private static String answer(int count, List<String> services) {
        StringBuilder text = new StringBuilder("{\"status\":\"success\",\"data\":{\"resultType\":\"vector\",\"result\":[");
        for (int index = 0; index < count; index++) {
            text.append(index == 0 ? "" : ",")
                    .append("{\"metric\":{\"job\":\"platform\",\"service_name\":\"")
                    .append(services.get(index % services.size()))
                    .append("\",\"instance\":\"10.0.")
                    .append(index % 250)
                    .append(".7:9464\",\"http_route\":\"/api/v1/items/{id}/part-")
                    .append(index)
                    .append("\"},\"value\":[1795401063.861,\"")
                    .append(index * 0.37)
                    .append("\"]}");
        }
        return text.append("]}}").toString();
    }
}
