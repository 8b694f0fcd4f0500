package dev.plumbline.connectors.openmetrics;

import dev.plumbline.connectors.FakeClock;
import dev.plumbline.connectors.LocalServer;
import dev.plumbline.connectors.Places;
import dev.plumbline.pluginapi.ConnectorContract;
import dev.plumbline.pluginapi.ConnectorException;
import dev.plumbline.pluginapi.Progress;
import dev.plumbline.pluginapi.connection.Connection;
import dev.plumbline.pluginapi.telemetry.Connector;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

final class OpenMetricsContractTest extends ConnectorContract {

    private final FakeClock clock = new FakeClock();
    private final AtomicInteger scrapes = new AtomicInteger();
    private LocalServer server;
    private Connector connector;

    @BeforeEach
    void start() throws IOException, ConnectorException {
        server = LocalServer.of(request -> {
            clock.pass(Duration.ofSeconds(10));
            return new LocalServer.Answer(200, "text/plain; version=0.0.4", text(scrapes.incrementAndGet()));
        });
        connector = new OpenMetricsProvider()
                .connect(Connection.to("openmetrics", server.url()).called("own"), Places.with(clock));
        connector.pull(Progress.NONE);
    }

    @AfterEach
    void stop() {
        connector.close();
        server.close();
    }

    private static String text(int scrape) {
        return """
                # TYPE http_server_request_duration_seconds histogram
                http_server_request_duration_seconds_bucket{http_response_status_code="200",le="0.1"} %1$d
                http_server_request_duration_seconds_bucket{http_response_status_code="200",le="+Inf"} %1$d
                http_server_request_duration_seconds_count{http_response_status_code="200"} %1$d
                http_server_request_duration_seconds_count{http_response_status_code="500"} %2$d
                http_client_request_duration_seconds_count{server_address="stock",http_response_status_code="200"} %1$d
                jvm_cpu_recent_utilization 0.25
                target_info{service_name="shop"} 1
                """.formatted(scrape * 30, scrape * 10);
    }

    @Override
    protected Connector connector() {
        return connector;
    }
}
