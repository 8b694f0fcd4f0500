package dev.plumbline.connectors.prometheus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.plumbline.connectors.http.RefusedException;
import dev.plumbline.graphmodel.SharedFiles;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Answers that real servers gave.
final class RecordedAnswersTest {

    @Test
    void readsNativeHistograms() throws Exception {
        Answer answer = parse("prometheus/native-histogram-instant.json");
        NativeHistogram histogram = answer.series().getFirst().histogram().orElseThrow();
        assertThat(histogram.count()).isEqualTo(15);
        assertThat(histogram.buckets()).hasSize(12);
        assertThat(histogram.quantile(0.5)).isBetween(0.00037, 0.00045);
        assertThat(histogram.quantile(1)).isCloseTo(0.0011613350732448448, within(1e-12));
        Answer range = parse("prometheus/native-histogram-range.json");
        assertThat(range.series()).hasSize(5).allSatisfy(series -> {
            assertThat(series.seconds()).isPositive();
            assertThat(series.histogram().orElseThrow().quantile(0.5)).isNaN();
        });
    }

    @Test
    void readsNumbersThatAreTexts() throws Exception {
        assertThat(parse("prometheus/query-scalar-nan.json").series().getFirst().value())
                .isNaN();
        assertThat(parse("prometheus/query-vector-inf.json").series())
                .extracting(Series::value)
                .contains(Double.POSITIVE_INFINITY);
        assertThat(parse("prometheus/query-neginf.json").series())
                .extracting(Series::value)
                .contains(Double.NEGATIVE_INFINITY);
    }

    @Test
    void keepsNotesThatAnOldServerGivesAsWarnings() throws Exception {
        assertThat(parse("prometheus/warn-info.json").warnings())
                .singleElement()
                .asString()
                .startsWith("PromQL info:");
    }

    @ParameterizedTest
    @CsvSource({
        "err-noparam.json, bad_data",
        "err-parse.json, bad_data",
        "err-range-step.json, bad_data",
        "err-timeout.json, timeout",
        "err-post-ct.json, bad_data"
    })
    void readsErrors(String file, String type) throws IOException {
        Path sample = sample("prometheus/" + file);
        assertThatThrownBy(() -> parse(sample))
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        refused -> assertThat(refused.type()).isEqualTo(type));
    }

    @Test
    void readsTheServiceGraphOfTempo() throws Exception {
        Answer total = parse("tempo/prom-service-graph-total.json");
        CallCounter counter = new CallCounter(CallQuery.serviceGraph(Duration.ofMinutes(5), false), "tempo");
        assertThat(counter.estimated(total, new Answer(List.of(), false, List.of())))
                .isNotEmpty()
                .allSatisfy(call -> {
                    assertThat(call.ends().client()).isNotEqualTo(call.ends().server());
                    assertThat(call.calls()).isPositive();
                });
    }

    private static Answer parse(String sample) throws IOException, RefusedException {
        return parse(sample(sample));
    }

    private static Answer parse(Path sample) throws IOException, RefusedException {
        try (InputStream body = Files.newInputStream(sample)) {
            return new AnswerParser(1_000).parse(body);
        }
    }

    private static Path sample(String name) {
        return SharedFiles.require("samples/" + name);
    }
}
