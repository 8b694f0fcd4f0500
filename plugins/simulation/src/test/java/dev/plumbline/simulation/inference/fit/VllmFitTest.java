package dev.plumbline.simulation.inference.fit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.plumbline.graphmodel.SharedFiles;
import dev.plumbline.pluginapi.Progress;
import dev.plumbline.simulation.inference.BatchLimits;
import dev.plumbline.simulation.inference.KvCache;
import dev.plumbline.simulation.inference.fit.ComparedFigure.Quantity;
import dev.plumbline.simulation.inference.fit.ComparedFigure.Statistic;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Fits on the first 100 of 300 requests that real vLLM servers answered, and predicts the other 200; every figure
/// stands in the docs.
final class VllmFitTest {

    private static final int FITTED = 100;
    private static final double PROMISED = 0.03;
    private static final Path PAGE =
            Path.of(System.getProperty("plumbline.root", "../.."), "docs/simulation/model-endpoints.md");

    @ParameterizedTest
    @EnumSource
    void predictsWhatItDidNotSee(Server server) throws IOException {
        List<MeasuredRequest> requests = server.requests();
        assertThat(requests).hasSize(300);
        FittedModel fitted = new StepModelFit(requests, FITTED, server.limits).fit(Progress.NONE);
        assertThat(fitted.heldOut().requests()).isEqualTo(200);
        assertThat(fitted.heldOut().figures()).hasSize(Quantity.values().length * Statistic.values().length);
        assertThat(fitted.heldOut().figures())
                .as(table(server, fitted))
                .allSatisfy(figure -> assertThat(figure.error()).isBetween(-PROMISED, PROMISED));
        if (Boolean.getBoolean("plumbline.write")) {
            write(server, table(server, fitted));
        }
        assertThat(Files.readString(PAGE))
                .as("run it again with -Dplumbline.write=true")
                .contains(table(server, fitted));
        if (server == Server.RTX_PRO_6000) {
            assertPublished(requests, fitted);
        }
    }

    /// The published figures count from when a request was queued, up to 0.1 s after it came; for all 300 requests that
    /// is less than 1 %.
    private static void assertPublished(List<MeasuredRequest> requests, FittedModel fitted) throws IOException {
        List<String> oracle = Files.readAllLines(SharedFiles.require("oracles/scenarios.csv"));
        TokenTimes played = Replay.play(requests, requests.size(), fitted.model(), fitted.limits(), Progress.NONE);
        Validation all = Validation.of(requests, TokenTimes.measured(requests), played, 0, requests.size());
        assertPredicted(oracle, "ttft_mean_ms", all, Quantity.TTFT, Statistic.MEAN);
        assertPredicted(oracle, "tpot_mean_ms", all, Quantity.TPOT, Statistic.MEAN);
        assertPredicted(oracle, "latency_p99_ms", all, Quantity.LATENCY, Statistic.P99);
    }

    private static void assertPredicted(
            List<String> oracle, String metric, Validation all, Quantity quantity, Statistic statistic) {
        double published = oracle.stream()
                .filter(row -> row.startsWith("llm_vllm_llama8b,") && row.contains("," + metric + ","))
                .map(row -> row.substring(row.indexOf("," + metric + ",") + metric.length() + 2))
                .mapToDouble(rest -> Double.parseDouble(rest.substring(0, rest.indexOf(','))))
                .findFirst()
                .orElseThrow();
        ComparedFigure figure = all.figures().stream()
                .filter(one -> one.quantity() == quantity && one.statistic() == statistic)
                .findFirst()
                .orElseThrow();
        assertThat(1e3 * figure.measured()).as(metric).isCloseTo(published, within(0.01 * published));
        assertThat(1e3 * figure.predicted()).as(metric).isCloseTo(published, within(PROMISED * published));
    }

    /// Puts the table in place of the one that the page has.
    private static void write(Server server, String table) throws IOException {
        String page = Files.readString(PAGE);
        int begin = page.indexOf(server.head());
        int end = page.indexOf("\n\n", begin) + 1;
        Files.writeString(PAGE, page.substring(0, begin) + table + page.substring(end));
    }

    private static String table(Server server, FittedModel fitted) {
        return server.head() + "|---|---|---|---|---|---|---|\n"
                + Stream.of(Quantity.values())
                        .flatMap(quantity ->
                                Stream.of(Statistic.values()).map(statistic -> row(quantity, statistic, fitted)))
                        .collect(Collectors.joining());
    }

    private static String row(Quantity quantity, Statistic statistic, FittedModel fitted) {
        return "| `" + quantity + "` " + statistic + " |" + cells(quantity, statistic, fitted.heldOut())
                + cells(quantity, statistic, fitted.fitted()) + "\n";
    }

    private static String cells(Quantity quantity, Statistic statistic, Validation validation) {
        return validation.figures().stream()
                .filter(figure -> figure.quantity() == quantity && figure.statistic() == statistic)
                .map(figure -> String.format(
                        Locale.ROOT,
                        " %.1f | %.1f | %+.2f %% |",
                        1e3 * figure.measured(),
                        1e3 * figure.predicted(),
                        100 * figure.error()))
                .collect(Collectors.joining());
    }

    /// The servers, with the limits that they said they had.
    enum Server {
        RTX_PRO_6000("RTXPRO6000_Llama-3.1-8B", BatchLimits.of(128, 2048)),
        RTX_4090(
                "RTX4090_Llama-3.1-8B",
                BatchLimits.of(256, 2048).withContextWindow(32768).withCache(KvCache.ofTokens(41408)));

        private final String file;
        private final BatchLimits limits;

        Server(String file, BatchLimits limits) {
            this.file = file;
            this.limits = limits;
        }

        List<MeasuredRequest> requests() throws IOException {
            Path path = SharedFiles.require("samples/vllm-requests/" + file + ".jsonl");
            RequestLog log = new RequestLogReader(path.toString()).read(Files.readAllLines(path));
            assertThat(log.problems()).isEmpty();
            return log.requests();
        }

        String head() {
            return "| " + file.replace('_', ' ') + ", ms | measured, 200 held out | predicted | error |"
                    + " measured, 100 fitted on | predicted | error |\n";
        }
    }
}
