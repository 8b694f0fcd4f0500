package dev.plumbline.simulation.inference.fit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class RequestLogReaderTest {

    @Test
    void readsRequestsInTheOrderOfTheirArrival() {
        RequestLog log = read(
                "{\"input_toks\": 7, \"output_toks\": 3, \"queued_ts\": 12, \"first_token_ts\": 13, \"last_token_ts\": 14}",
                "",
                "{\"request_id\": \"a\", \"input_toks\": 5, \"output_toks\": 1, \"queued_ts\": 11, \"first_token_ts\": 12.5,"
                        + " \"last_token_ts\": 12.5}");
        assertThat(log.problems()).isEmpty();
        assertThat(log.requests())
                .containsExactly(
                        new MeasuredRequest(3, 5, 1, 11, 12.5, 12.5), new MeasuredRequest(1, 7, 3, 12, 13, 14));
    }

    @Test
    void laysTheWallClockOverThatOfTheServer() {
        RequestLog log = read(both(1000.0, 50.25), both(1001.0, 51.0), both(1002.0, 52.5));
        assertThat(log.problems()).isEmpty();
        assertThat(log.requests().stream().mapToDouble(MeasuredRequest::arrived))
                .containsExactly(50.0, 51.0, 52.0);
    }

    @Test
    void countsFromTheQueueWhereOneArrivalIsNotKnown() {
        RequestLog log = read(
                both(1000.0, 50.25),
                "{\"input_toks\": 7, \"output_toks\": 3, \"queued_ts\": 51, \"first_token_ts\": 53, \"last_token_ts\": 54}");
        assertThat(log.requests().getFirst().arrived()).isEqualTo(50.25, within(1e-9));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\'',
            value = {
                "{\"input_toks\": 7|It is not JSON",
                "[1, 2]|It is no JSON object",
                "{\"output_toks\": 3, \"queued_ts\": 1, \"first_token_ts\": 2, \"last_token_ts\": 3}|input_toks is missing",
                "{\"input_toks\": 0, \"output_toks\": 3, \"queued_ts\": 1, \"first_token_ts\": 2, \"last_token_ts\": 3}|input_toks is no number of tokens",
                "{\"input_toks\": 7, \"output_toks\": 1.5, \"queued_ts\": 1, \"first_token_ts\": 2, \"last_token_ts\": 3}|output_toks is no number of tokens",
                "{\"input_toks\": 7, \"output_toks\": 99999999999, \"queued_ts\": 1, \"first_token_ts\": 2, \"last_token_ts\": 3}|output_toks is no number of tokens",
                "{\"input_toks\": 7, \"output_toks\": 3, \"first_token_ts\": 2, \"last_token_ts\": 3}|does not say when the request came",
                "{\"input_toks\": 7, \"output_toks\": 3, \"queued_ts\": 1, \"last_token_ts\": 3}|first_token_ts is missing",
                "{\"input_toks\": 7, \"output_toks\": 3, \"queued_ts\": 1, \"first_token_ts\": \"2\", \"last_token_ts\": 3}|first_token_ts is no number",
                "{\"input_toks\": 7, \"output_toks\": 3, \"queued_ts\": 4, \"first_token_ts\": 2, \"last_token_ts\": 3}|does so at 4.0, 2.0 and 3.0 s",
                "{\"input_toks\": 7, \"output_toks\": 3, \"arrival_time\": 1e9, \"first_token_ts\": 2, \"last_token_ts\": 3}|from one clock",
                "{\"input_toks\": 7, \"output_toks\": 3, \"queued_ts\": 1e999, \"first_token_ts\": 2, \"last_token_ts\": 3}|queued_ts is no number"
            })
    void namesTheLineThatCannotBeUsed(String line, String what) {
        RequestLog log = read(both(1000.0, 50.25), line);
        assertThat(log.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.place()).hasToString("requests.jsonl:2");
            assertThat(problem.what() + " " + problem.remedy()).contains(what);
        });
        assertThat(log.requests()).hasSize(1);
    }

    @Test
    void readsWhatTheBenchmarkOfVllmWrites() {
        RequestLog log = read(
                "{\"backend\": \"vllm\", \"input_lens\": [9, 5], \"output_lens\": [3, 1], \"ttfts\": [0.5, 0.25],",
                " \"itls\": [[0.25, 0.125], []], \"start_times\": [101.0, 100.0], \"errors\": [\"\", \"\"]}");
        assertThat(log.problems()).isEmpty();
        assertThat(log.requests())
                .containsExactly(
                        new MeasuredRequest(1, 5, 1, 100, 100.25, 100.25),
                        new MeasuredRequest(1, 9, 3, 101, 101.5, 101.875));
        RequestLog newer = read("{\"input_lens\": [9], \"output_lens\": [3], \"ttfts\": [0.5], \"latencies\": [0.75],"
                + " \"start_times\": [101.0]}");
        assertThat(newer.requests()).containsExactly(new MeasuredRequest(1, 9, 3, 101, 101.5, 101.75));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\'',
            value = {
                "{\"input_lens\": [9], \"ttfts\": [0.5, 1]}|2 times to the first token, but 1 input_lens",
                "{\"input_lens\": [9], \"output_lens\": [3], \"ttfts\": [0.5]}|but 0 start_times",
                "{\"input_lens\": [9], \"output_lens\": [0], \"ttfts\": [0.5], \"start_times\": [1]}|Request 1 has no tokens in output_lens",
                "{\"input_lens\": [9], \"output_lens\": [3], \"ttfts\": [\"\"], \"start_times\": [1]}|Request 1 has no time in ttfts",
                "{\"input_lens\": [9], \"output_lens\": [3], \"ttfts\": [0.5], \"start_times\": [1]}|has no times of its tokens (itls)",
                "{\"input_lens\": [9], \"output_lens\": [3], \"ttfts\": [0], \"start_times\": [1], \"errors\": [\"refused\"]}|was not answered",
                "{\"input_lens\": [9], \"ttfts\": [0.5|It is not JSON"
            })
    void tellsWhatIsWrongInABenchmark(String text, String what) {
        RequestLog log = read(text);
        assertThat(log.requests()).isEmpty();
        assertThat(log.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.place()).hasToString("requests.jsonl:1");
            assertThat(problem.what()).contains(what);
        });
    }

    private static String both(double arrival, double queued) {
        return "{\"input_toks\": 7, \"output_toks\": 3, \"arrival_time\": " + arrival + ", \"queued_ts\": " + queued
                + ", \"first_token_ts\": " + (queued + 1) + ", \"last_token_ts\": " + (queued + 2) + "}";
    }

    private static RequestLog read(String... lines) {
        return new RequestLogReader("requests.jsonl").read(List.of(lines));
    }
}
