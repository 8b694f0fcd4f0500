package dev.plumbline.demoplatform.telemetry;

import static org.assertj.core.api.Assertions.assertThat;

import io.opentelemetry.api.common.Attributes;
import java.net.URI;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class PrometheusTextTest {

    @Test
    void writesHistogramsAndGaugesUnderTheirTranslatedNames() {
        try (Telemetry telemetry = new Telemetry(URI.create("http://127.0.0.1:9"), Optional.empty())) {
            ServiceTelemetry service = telemetry.of("feed-api", false, Optional.of(new Busy(1, () -> 0)));
            Attributes attributes = Attributes.builder()
                    .put(Names.ROUTE, "/a\"b\\c")
                    .put(Names.STATUS, 200L)
                    .build();
            service.served(0.03, attributes);
            service.served(20, attributes);

            assertThat(PrometheusText.of(service.name(), service.metrics()))
                    .startsWith("# HELP target_info")
                    .contains("target_info{service_name=\"feed-api\",service_namespace=\"demo\"} 1\n")
                    .contains("# TYPE http_server_request_duration_seconds histogram\n")
                    .contains("http_server_request_duration_seconds_bucket{http_response_status_code=\"200\","
                            + "http_route=\"/a\\\"b\\\\c\",le=\"0.025\"} 0\n")
                    .contains("http_route=\"/a\\\"b\\\\c\",le=\"0.05\"} 1\n")
                    .contains("http_route=\"/a\\\"b\\\\c\",le=\"10\"} 1\n")
                    .contains("http_route=\"/a\\\"b\\\\c\",le=\"+Inf\"} 2\n")
                    .contains("http_server_request_duration_seconds_sum{http_response_status_code=\"200\","
                            + "http_route=\"/a\\\"b\\\\c\"} 20.03\n")
                    .contains("http_server_request_duration_seconds_count{http_response_status_code=\"200\","
                            + "http_route=\"/a\\\"b\\\\c\"} 2\n")
                    .contains("# TYPE jvm_cpu_recent_utilization_ratio gauge\njvm_cpu_recent_utilization_ratio 0\n")
                    .doesNotContain("gen_ai");
        }
    }
}
