package dev.plumbline.connectors.openmetrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plumbline.graphmodel.SharedFiles;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class ExpositionParserTest {

    @Test
    void readsPrometheusText() throws Exception {
        Exposition shown = text("""
                # HELP http_requests_total The total number of \\\\ requests.\\nOf all kinds.
                # TYPE http_requests_total counter

                # just a comment
                #TYPE is a comment too
                http_requests_total{method="post",code="200"} 1027 1395066363000
                  http_requests_total { code = "400" , method = "post" , } 3
                msdos_file_access_time_seconds{path="C:\\\\DIR\\\\FILE.TXT",error="Cannot find file:\\n\\"FILE.TXT\\""} 1.458255915e9
                something_weird{problem="division by zero"} +Inf -3982045
                metric_without_labels 12.47
                """);
        assertThat(shown.samples()).hasSize(5);
        Sample first = shown.samples().getFirst();
        assertThat(first.name()).isEqualTo("http_requests_total");
        assertThat(first.labels().asMap()).containsEntry("method", "post").containsEntry("code", "200");
        assertThat(first.value()).isEqualTo(1027);
        assertThat(first.time()).isEqualTo(OptionalLong.of(1395066363000L));
        assertThat(shown.samples().get(1).labels().asMap())
                .containsEntry("code", "400")
                .hasSize(2);
        assertThat(shown.samples().get(2).labels().get("path")).isEqualTo("C:\\DIR\\FILE.TXT");
        assertThat(shown.samples().get(2).labels().get("error")).isEqualTo("Cannot find file:\n\"FILE.TXT\"");
        assertThat(shown.samples().get(3).value()).isEqualTo(Double.POSITIVE_INFINITY);
        assertThat(shown.samples().get(3).time()).isEqualTo(OptionalLong.of(-3982045));
        assertThat(shown.metadata().get("http_requests_total"))
                .isEqualTo(new Metadata(MetricType.COUNTER, "", "The total number of \\ requests.\nOf all kinds."));
    }

    @Test
    void readsOpenMetricsWithExemplarsUnitsAndSeconds() throws Exception {
        Exposition shown = openMetrics("""
                # TYPE acme_http_router_request_seconds histogram
                # UNIT acme_http_router_request_seconds seconds
                # HELP acme_http_router_request_seconds Latency of "all" requests.
                acme_http_router_request_seconds_bucket{le="0.1"} 8 # {trace_id="KOO5S4vxi0o"} 0.067 1520879607.789
                acme_http_router_request_seconds_bucket{le="+Inf"} 17 1520879608.5 # {} 9.8
                acme_http_router_request_seconds_count 17
                # EOF
                """);
        Sample first = shown.samples().getFirst();
        assertThat(first.time()).isEmpty();
        assertThat(first.exemplar()).hasValueSatisfying(exemplar -> {
            assertThat(exemplar.labels().get("trace_id")).isEqualTo("KOO5S4vxi0o");
            assertThat(exemplar.value()).isEqualTo(0.067);
            assertThat(exemplar.time()).isEqualTo(OptionalLong.of(1520879607789L));
        });
        assertThat(shown.samples().get(1).time()).isEqualTo(OptionalLong.of(1520879608500L));
        assertThat(shown.samples().get(1).exemplar())
                .hasValueSatisfying(exemplar -> assertThat(exemplar.value()).isEqualTo(9.8));
        assertThat(shown.metadata().get("acme_http_router_request_seconds").unit())
                .isEqualTo("seconds");
    }

    @Test
    void readsNamesInQuotes() throws Exception {
        Exposition shown = text("""
                # TYPE "http.server.request.duration" histogram
                {"http.server.request.duration_count","service.name"="checkout",code="200"} 4
                {"größe \\"ü\\"",} 1
                plain{"dotted.label"="データ"} 2
                """);
        assertThat(shown.samples())
                .extracting(Sample::name)
                .containsExactly("http.server.request.duration_count", "größe \"ü\"", "plain");
        assertThat(shown.samples().getFirst().labels().get("service.name")).isEqualTo("checkout");
        assertThat(shown.samples().getLast().labels().get("dotted.label")).isEqualTo("データ");
        assertThat(shown.metadata().get("http.server.request.duration").type()).isEqualTo(MetricType.HISTOGRAM);
    }

    @ParameterizedTest
    @CsvSource({
        "NaN, NaN",
        "nan, NaN",
        "+Inf, Infinity",
        "Inf, Infinity",
        "-Inf, -Infinity",
        "infinity, Infinity",
        "0e+00, 0",
        "-1.5E-3, -0.0015",
        ".5, 0.5",
        "1e-400, 0"
    })
    void readsValues(String written, Double value) throws Exception {
        assertThat(text("up " + written).samples().getFirst().value()).isEqualTo(value);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0x10", "1d", "1_000", "1e999", "", "--1", "1,5"})
    void refusesWhatIsNoValue(String written) {
        assertThatThrownBy(() -> text("up " + written))
                .isInstanceOf(MalformedMetricsException.class)
                .hasMessageContaining("line 1, column 4: ");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "up{a='1'} 1 | 1 | 6 | a text in double quotes",
                "up{a=\"1\" b=\"2\"} 1 | 1 | 10 | a comma or }",
                "up{a=\"1\",a=\"2\"} 1 | 1 | 15 | stands there twice",
                "up{a=\"1 1 | 1 | 6 | do not end",
                "up{a} 1 | 1 | 5 | = is expected",
                "9up 1 | 1 | 1 | a name is expected here, not '9'",
                "{a=\"1\"} 1 | 1 | 8 | does not name its metric",
                "up{\"down\"} 1 | 1 | 11 | names its metric twice",
                "up 1 2 3 | 1 | 8 | nothing more is expected",
                "up 1 x | 1 | 6 | not a time in whole milliseconds",
                "up 1 # {a=\"b\"} 1 | 1 | 6 | nothing more is expected",
                "up{a=\"1\",,b=\"2\"} 1 | 1 | 10 | a name is expected here, not ','",
                "<html> | 1 | 1 | a name is expected here, not '<'",
            })
    void tellsThePlaceOfAMistake(String text, int line, int column, String what) {
        assertThatThrownBy(() -> text("fine 1\n" + text))
                .isInstanceOfSatisfying(MalformedMetricsException.class, wrong -> {
                    assertThat(wrong.line()).isEqualTo(line + 1);
                    assertThat(wrong.column()).isEqualTo(column);
                    assertThat(wrong).hasMessageContaining(what);
                });
    }

    @Test
    void refusesOpenMetricsThatIsCutOffOrGoesOn() {
        assertThatThrownBy(() -> openMetrics("up 1\n")).hasMessageContaining("line 2, column 1: the text ends without");
        assertThatThrownBy(() -> openMetrics("up 1\n# EOF\nup 2\n")).hasMessageContaining("line 3, column 1");
        assertThatThrownBy(() -> openMetrics("up 1\n\n# EOF\n")).hasMessageContaining("line 2, column 1");
        assertThatThrownBy(() -> openMetrics("# a comment\n# EOF\n")).hasMessageContaining("no comments but");
        assertThatThrownBy(() -> openMetrics("up 1 NaN\n# EOF\n")).hasMessageContaining("not a time in seconds");
        assertThatThrownBy(() -> openMetrics("up 1 # {a} 1\n# EOF\n")).hasMessageContaining("= is expected");
        assertThatThrownBy(() -> openMetrics("up 1 # {\"a\"} 1\n# EOF\n")).hasMessageContaining("a label needs =");
    }

    @Test
    void refusesTextThatIsNotUtf8() {
        byte[] latin = "a{b=\"gr\u00fc\u00df\"} 1\n".getBytes(StandardCharsets.ISO_8859_1);
        assertThatThrownBy(() -> parse(new ByteArrayInputStream(latin), ExpositionFormat.TEXT, 10))
                .hasMessageContaining("line 1, column 8: this is not UTF-8");
    }

    @Test
    void keepsNoMoreSamplesThanTheLimitAndReadsOn() throws Exception {
        Exposition shown = parse(stream("a 1\nb 2\nc 3\n"), ExpositionFormat.TEXT, 2);
        assertThat(shown.samples()).hasSize(2);
        assertThat(shown.isTruncated()).isTrue();
        assertThatThrownBy(() -> parse(stream("a 1\nb 2\nc x\n"), ExpositionFormat.TEXT, 2))
                .hasMessageContaining("line 3, column 3");
    }

    @Test
    void refusesLinesAndLabelsWithoutEnd() {
        InputStream endless = new InputStream() {
            @Override
            public int read() {
                return 'a';
            }
        };
        assertThatThrownBy(() -> parse(endless, ExpositionFormat.TEXT, 10))
                .hasMessageContaining("longer than 1048576 bytes");
        StringBuilder many = new StringBuilder("up{");
        for (int i = 0; i < 300; i++) {
            many.append('l').append(i).append("=\"x\",");
        }
        assertThatThrownBy(() -> text(many + "} 1")).hasMessageContaining("more than 256 labels");
    }

    @Test
    void readsLinesThatCrossTheBufferAndEndInCarriageReturns() throws Exception {
        String value = "x".repeat(70_000);
        Exposition shown = text("a{b=\"" + value + "\"} 1\r\nc 2\r\n");
        assertThat(shown.samples().getFirst().labels().get("b")).isEqualTo(value);
        assertThat(shown.samples().get(1).value()).isEqualTo(2);
    }

    @Test
    void readsWhatTheOpenTelemetryAgentShows() throws Exception {
        for (String file : List.of("otel-javaagent-checkout.metrics.txt", "otel-javaagent-checkout.openmetrics.txt")) {
            byte[] bytes = Files.readAllBytes(SharedFiles.require("samples/prometheus/" + file));
            ExpositionFormat format = file.contains("open") ? ExpositionFormat.OPENMETRICS : ExpositionFormat.TEXT;
            Exposition shown = parse(new ByteArrayInputStream(bytes), format, 50_000);
            long lines = new String(bytes, StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .count();
            assertThat(shown.samples()).hasSize((int) lines);
            assertThat(shown.samples())
                    .filteredOn(sample -> sample.name().equals("target_info"))
                    .singleElement()
                    .satisfies(info -> {
                        assertThat(info.labels().get("service_name")).isEqualTo("checkout");
                        assertThat(info.labels().get("process_command_args")).startsWith("[\"/usr/lib");
                    });
        }
    }

    private static Exposition text(String text) throws IOException, MalformedMetricsException {
        return parse(stream(text), ExpositionFormat.TEXT, 1000);
    }

    private static Exposition openMetrics(String text) throws IOException, MalformedMetricsException {
        return parse(stream(text), ExpositionFormat.OPENMETRICS, 1000);
    }

    private static Exposition parse(InputStream text, ExpositionFormat format, int most)
            throws IOException, MalformedMetricsException {
        return ExpositionParser.parse(text, format, ExpositionLimits.STANDARD.withSamples(most));
    }

    private static InputStream stream(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }
}
