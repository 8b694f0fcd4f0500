package dev.plumbline.app.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.plumbline.simulation.inference.StepModel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

final class FitCommandTest {

    private static final StepModel SERVER = new StepModel(0.012, 4e-5, 3e-4, 1e-6);
    private static final String MODEL = """
            plumbline: 1
            name: Assistant
            elements:
              app: {kind: client, name: App}
              llm:
                kind: model-endpoint
                name: Model   # the one on the ground floor
                contextWindow: 4000
                outputTokens: 77
              gate: {kind: ai-gateway, name: Gate, contextWindow: 100}
            relations:
              - {id: app-llm, from: app, to: llm, kind: calls}
            """;

    @TempDir
    private Path folder;

    private Path model = Path.of("");
    private Path requests = Path.of("");

    @BeforeEach
    void write() throws IOException {
        model = Files.writeString(folder.resolve("plumbline.yaml"), MODEL);
        requests = Files.writeString(folder.resolve("requests.jsonl"), requests(60));
    }

    @Test
    void tellsHowWellItPredictsAndWhatToWrite() throws IOException {
        ProgramUnderTest.Run run = fit("llm", requests);
        assertThat(run.status()).as(run.all()).isEqualTo(ExitCode.DONE);
        assertThat(run.out())
                .startsWith("FITTED llm on 20 requests: of the 40 after them, the worst figure is predicted ")
                .contains("40 requests held out", "20 requests fitted on", "measured", "predicted", "error")
                .containsPattern("ttft p99 +[0-9.]+ ms +[0-9.]+ ms +[+-][0-9.]+ %")
                .contains(
                        "which --write changes",
                        "      inputTokens: ",
                        "      stepTime: {base: ",
                        "tokenBudget: 2048}");
        assertThat(Files.readString(model)).isEqualTo(MODEL);
    }

    @Test
    void writesTheModelAndNothingElse() throws IOException {
        ProgramUnderTest.Run run = fit("llm", requests, "--max-batch", 64, "--within", "3%", "--write");
        assertThat(run.status()).as(run.all()).isEqualTo(ExitCode.DONE);
        assertThat(run.out()).contains("holds  every figure within 3.00 %", "Written to plumbline.yaml:");
        String written = Files.readString(model);
        assertThat(written).contains("maxBatch: 64", "outputTokens: 77", "inputTokens: ", "stepTime:");
        assertThat(written.lines().toList()).containsAll(MODEL.lines().toList());
        ProgramUnderTest.Run again = fit("llm", requests);
        assertThat(again.out()).contains("The model says so already.");
        assertThat(Files.readString(model)).isEqualTo(written);
    }

    @Test
    void tellsProgramsTheSame() {
        JsonNode object = fit("llm", requests, "--first", 30, "--json").json();
        assertThat(object.get("schema").asString()).isEqualTo("plumbline.fit/1");
        assertThat(object.at("/summary/fittedOn").asInt()).isEqualTo(30);
        assertThat(object.at("/summary/heldOut").asInt()).isEqualTo(30);
        assertThat(object.at("/summary/worstError").asDouble()).isLessThan(0.01);
        assertThat(object.at("/summary/written").asBoolean()).isFalse();
        assertThat(object.at("/stepSeconds/perPrefillToken").asDouble())
                .isCloseTo(SERVER.perPrefillToken(), within(0.05 * SERVER.perPrefillToken()));
        assertThat(object.get("figures")).hasSize(24).allSatisfy(figure -> {
            assertThat(figure.get("measured").asDouble()).isPositive();
            assertThat(figure.get("predicted").asDouble()).isPositive();
            assertThat(figure.get("error").asDouble())
                    .isCloseTo(
                            figure.get("predicted").asDouble()
                                            / figure.get("measured").asDouble()
                                    - 1,
                            within(1e-12));
        });
        assertThat(object.get("attributes").toString()).contains("stepTime.base", "inputTokens", "maxBatch");
        assertThat(object.get("patch").asString()).contains("+++", "stepTime");
        assertThat(object.at("/limits/contextWindow").asInt()).isEqualTo(4000);
        assertThat(object.at("/limits/kvBlocks").isNull()).isTrue();
    }

    @Test
    void writesNothingThatIsTooFarOff() throws IOException {
        Files.writeString(requests, requests(30) + slower(requests(60)));
        ProgramUnderTest.Run run = fit("llm", requests, "--within", "3%", "--write");
        assertThat(run.status()).as(run.all()).isEqualTo(ExitCode.FINDINGS);
        assertThat(run.out()).contains("FAILS  every figure within 3.00 %", "which --write changes");
        assertThat(Files.readString(model)).isEqualTo(MODEL);
    }

    @Test
    void namesTheLineThatCannotBeUsed() throws IOException {
        Files.writeString(requests, requests(30) + "{\"input_toks\": 5}\nnothing\n");
        ProgramUnderTest.Run run = fit("llm", requests);
        assertThat(run.status()).isEqualTo(ExitCode.INVALID_MODEL);
        assertThat(run.err())
                .contains("requests.jsonl:31", "requests.jsonl:32", "It is not JSON", "2 lines that cannot be used");
    }

    @Test
    void needsEnoughRequests() throws IOException {
        Files.writeString(requests, requests(20));
        ProgramUnderTest.Run run = fit("llm", requests);
        assertThat(run.status()).isEqualTo(ExitCode.INVALID_MODEL);
        assertThat(run.err()).contains("has 20 requests; more than 20 are needed");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "lm||2|Maybe you meant 'llm'",
                "gate||3|has no room for it",
                "llm|--kv-tokens 100|3|has no room for it",
                "llm|--first 19|2|--first takes 20 to 59",
                "llm|--first 60|2|--first takes 20 to 59",
                "llm|--max-batch 0|2|--max-batch takes 1 or more",
                "llm|--token-budget -5|2|--token-budget takes 1 or more",
                "llm|--within much|2|--within"
            })
    void refusesWhatMakesNoSense(String element, String options, int status, String what) {
        Object[] given = Stream.concat(
                        Stream.of(element, requests),
                        Arrays.stream(options == null ? new String[0] : options.split(" ")))
                .toArray();
        ProgramUnderTest.Run run = fit(given);
        assertThat(run.status()).as(run.all()).isEqualTo(status);
        assertThat(run.err()).contains(what);
    }

    @Test
    void refusesFilesThatCannotBeRead() throws IOException {
        ProgramUnderTest.Run missing = fit("llm", folder.resolve("nowhere.jsonl"));
        assertThat(missing.status()).isEqualTo(ExitCode.INPUT_OUTPUT);
        assertThat(missing.err()).contains("it is not there");
        assertThat(fit("llm", folder).err()).contains("it is a folder");
        Files.write(requests, new byte[] {(byte) 0xff, (byte) 0xfe, 0, 1});
        assertThat(fit("llm", requests).err()).contains("no text in UTF-8");
    }

    /// Requests that come one after the other, as the server answers each by itself.
    private static String requests(int count) {
        SplittableRandom random = new SplittableRandom(11);
        StringBuilder text = new StringBuilder();
        for (int number = 0; number < count; number++) {
            int prompt = random.nextInt(50, 2000);
            int answer = random.nextInt(2, 100);
            double arrived = 5000 + 20.0 * number;
            double first = arrived + SERVER.duration(prompt, 0, 0);
            double last = first + SERVER.decoding(answer - 1, 1, prompt + 1);
            text.append(String.format(
                    Locale.ROOT,
                    "{\"input_toks\": %d, \"output_toks\": %d, \"queued_ts\": %.6f, \"first_token_ts\": %.6f,"
                            + " \"last_token_ts\": %.6f}%n",
                    prompt,
                    answer,
                    arrived,
                    first,
                    last));
        }
        return text.toString();
    }

    /// The later half of requests, with their last tokens some seconds later.
    private static String slower(String lines) {
        return lines.lines().skip(30).map(FitCommandTest::later).collect(Collectors.joining("\n"));
    }

    private static String later(String line) {
        int place = line.lastIndexOf(' ') + 1;
        double last = Double.parseDouble(line.substring(place, line.length() - 1));
        return line.substring(0, place) + (last + 3) + "}";
    }

    private ProgramUnderTest.Run fit(Object... arguments) {
        return new ProgramUnderTest(folder.resolve("home"))
                .run(Stream.concat(Stream.of("fit", folder), Stream.of(arguments))
                        .toArray());
    }
}
