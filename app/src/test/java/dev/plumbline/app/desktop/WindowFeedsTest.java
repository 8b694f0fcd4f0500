package dev.plumbline.app.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import dev.plumbline.app.composition.Services;
import dev.plumbline.app.live.Feeds;
import dev.plumbline.app.live.Histories;
import dev.plumbline.app.live.KeptErrors;
import dev.plumbline.app.live.LiveMemory;
import dev.plumbline.graphmodel.workspace.ReadLimits;
import dev.plumbline.graphmodel.workspace.Workspace;
import dev.plumbline.graphmodel.workspace.WorkspaceReader;
import dev.plumbline.pluginapi.Evaluation;
import dev.plumbline.pluginapi.Measurement;
import dev.plumbline.pluginapi.Metric;
import dev.plumbline.pluginapi.Provenance;
import dev.plumbline.pluginapi.telemetry.ConnectionState;
import dev.plumbline.pluginapi.telemetry.ConnectionState.Phase;
import dev.plumbline.pluginapi.telemetry.Observations;
import dev.plumbline.pluginapi.telemetry.ServiceIdentity;
import dev.plumbline.views.LiveWatch;
import dev.plumbline.views.Telemetry;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A workspace that names connections is opened: nothing is asked before people allow it.
final class WindowFeedsTest {

    private static final String MODEL = """
            plumbline: 1
            name: Shop
            elements:
              shop: {kind: service, slo: {availability: 99%}}
            """;

    private final AtomicInteger requests = new AtomicInteger();
    private final BlockingQueue<Telemetry> told = new LinkedBlockingQueue<>();
    private HttpServer server;

    @TempDir
    private Path folder;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            requests.incrementAndGet();
            byte[] body = "# TYPE up gauge\nup 1\n".getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "text/plain; version=0.0.4");
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void asksNothingBeforePeopleAllowItAndThenAgainWithoutAsking() throws Exception {
        try (LiveWatch watch = live(LiveServices.Reach.CONNECTIONS).watch(folder, workspace(), told::add)) {
            ConnectionState waiting = state(Phase.UNASKED);
            assertThat(waiting.trouble().orElseThrow().what())
                    .contains(url())
                    .contains("show it the secret in SHOP_TOKEN");
            assertThat(requests).hasValue(0);

            watch.allow();

            state(Phase.UP);
            assertThat(requests.get()).isPositive();
        }
        told.clear();
        try (LiveWatch again = live(LiveServices.Reach.CONNECTIONS).watch(folder, workspace(), told::add)) {
            state(Phase.UP);
            assertThat(again).isNotSameAs(LiveWatch.NONE);
        }
    }

    @Test
    void asksNothingWhereTheNetworkIsRefused() {
        assertThat(live(LiveServices.Reach.NOTHING).watch(folder, workspace(), told::add))
                .isSameAs(LiveWatch.NONE);
        assertThat(requests).hasValue(0);
    }

    @Test
    void tellsOfObjectivesByWhatWasKept() throws Exception {
        KeptErrors.of("shop", 0.2, folder.resolve("state"), folder, InstantSource.system());
        try (LiveWatch watch =
                live(LiveServices.Reach.CONNECTIONS).watch(folder.toRealPath(), workspace(), told::add)) {
            watch.allow();
            for (int i = 0; i < 100; i++) {
                Telemetry telemetry = told.poll(20, TimeUnit.SECONDS);
                assertThat(telemetry).as("something within twenty seconds").isNotNull();
                if (telemetry.told().alerts().stream()
                        .anyMatch(alert -> alert.name().equals("ErrorBudgetBurn"))) {
                    assertThat(telemetry.measurements())
                            .extracting(Measurement::metric)
                            .contains(Metric.ERROR_BUDGET_LEFT, Metric.ERROR_BUDGET_BURN);
                    return;
                }
            }
            throw new AssertionError("The objective was never told of");
        }
    }

    @Test
    void tellsWhatASuiteSaidBeforeByWhatWasKept() throws Exception {
        Instant yesterday = Instant.now().minus(Duration.ofDays(1)).truncatedTo(ChronoUnit.SECONDS);
        Histories histories = new Histories(folder.resolve("state"), InstantSource.system());
        histories.open(folder.toRealPath()).append(yesterday, result(0.9, yesterday));
        histories.close(folder.toRealPath());
        Files.writeString(folder.resolve("results.csv"), "subject,suite,metric,score\nshop,answers,quality,0.7\n");
        Workspace judged = new WorkspaceReader(ReadLimits.standard())
                .read(
                        folder,
                        Map.of(
                                "plumbline.yaml",
                                MODEL,
                                "connections.yaml",
                                "judged: {type: evaluations, interval: 1s, options: {files: results.csv}}\n"));
        try (LiveWatch watch = live(LiveServices.Reach.CONNECTIONS).watch(folder.toRealPath(), judged, told::add)) {
            watch.allow();
            for (int i = 0; i < 100; i++) {
                Telemetry telemetry = told.poll(20, TimeUnit.SECONDS);
                assertThat(telemetry).as("something within twenty seconds").isNotNull();
                Optional<Evaluation.Earlier> before = telemetry.told().evaluations().stream()
                        .flatMap(evaluation -> evaluation.before().stream())
                        .findFirst();
                if (before.isPresent()) {
                    assertThat(before).hasValue(new Evaluation.Earlier(0.9, yesterday));
                    return;
                }
            }
            throw new AssertionError("What the suite said before was never told");
        }
    }

    private static Observations result(double score, Instant time) {
        return new Observations.Builder()
                .evaluation(
                        ServiceIdentity.named("shop"),
                        new Evaluation(
                                "answers",
                                Evaluation.SuiteType.QUALITY,
                                "shop",
                                "quality",
                                Evaluation.Score.of(score),
                                OptionalDouble.empty(),
                                "",
                                new TreeMap<>(),
                                time,
                                new Provenance("judged", "results.csv", Optional.empty())))
                .build();
    }

    private LiveServices live(LiveServices.Reach reach) {
        Services services = Services.standard(InstantSource.system());
        return new LiveServices(
                Feeds.of(services, Map.of("SHOP_TOKEN", "open-sesame")),
                LiveMemory.in(folder.resolve("state"), services.clock()),
                reach);
    }

    private Workspace workspace() {
        String connections = "shop: {type: openmetrics, url: \"" + url() + "\", auth: {bearer: {env: SHOP_TOKEN}},"
                + " interval: 1s}\n";
        return new WorkspaceReader(ReadLimits.standard())
                .read(folder, Map.of("plumbline.yaml", MODEL, "connections.yaml", connections));
    }

    private String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/metrics";
    }

    private ConnectionState state(Phase wanted) throws InterruptedException {
        for (int i = 0; i < 100; i++) {
            Telemetry telemetry = told.poll(20, TimeUnit.SECONDS);
            assertThat(telemetry).as("something within twenty seconds").isNotNull();
            ConnectionState state = telemetry.connections().getFirst();
            if (state.phase() == wanted) {
                return state;
            }
        }
        throw new AssertionError("The connection was never " + wanted);
    }
}
