package dev.plumbline.connectors.evaluations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import dev.plumbline.connectors.FakeClock;
import dev.plumbline.connectors.Places;
import dev.plumbline.graphmodel.SharedFiles;
import dev.plumbline.pluginapi.ConnectorException;
import dev.plumbline.pluginapi.Evaluation;
import dev.plumbline.pluginapi.Progress;
import dev.plumbline.pluginapi.connection.Connection;
import dev.plumbline.pluginapi.telemetry.About;
import dev.plumbline.pluginapi.telemetry.Connector;
import dev.plumbline.pluginapi.telemetry.Observations;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

final class EvaluationFilesTest {

    private static final Instant WRITTEN = Instant.parse("2026-11-20T10:00:00Z");

    @TempDir
    private Path folder;

    @Test
    void readsPromptfooByProviderAndPromptWithWeights() throws Exception {
        Files.copy(SharedFiles.require("samples/promptfoo/out.json"), folder.resolve("out.json"));
        List<Evaluation> read = read();
        assertThat(read)
                .filteredOn(one -> one.metric().equals("quality"))
                .extracting(
                        Evaluation::subject,
                        Evaluation::suite,
                        one -> one.score().value())
                .containsExactlyInAnyOrder(
                        tuple("agent-service", "demo evaluation of the agent service: short", 0.8),
                        tuple("agent-service", "demo evaluation of the agent service: long", 0.8),
                        tuple("echo-model", "demo evaluation of the agent service: short", 0.8),
                        tuple("echo-model", "demo evaluation of the agent service: long", 0.8));
        Evaluation passed = read.stream()
                .filter(one ->
                        one.subject().equals("agent-service") && one.metric().equals("pass rate"))
                .findFirst()
                .orElseThrow();
        assertThat(passed.score().value()).isEqualTo(0.5);
        assertThat(passed.time()).isEqualTo(Instant.parse("2026-11-23T02:29:24.211Z"));
        assertThat(passed.versions()).containsExactly(entry("agent-service", "demo-1"));
        assertThat(passed.type()).isEqualTo(Evaluation.SuiteType.QUALITY);
        assertThat(passed.provenance().detail()).isEqualTo("out.json, agent-service with short");
    }

    @Test
    void meansOfPromptfooAreTheWeightedOnesThatItAddedItself() throws Exception {
        Path file = SharedFiles.require("samples/promptfoo/out.json");
        Files.copy(file, folder.resolve("out.json"));
        List<Evaluation> read = read();
        int compared = 0;
        for (JsonNode prompt :
                JsonMapper.shared().readTree(file.toFile()).path("results").path("prompts")) {
            JsonNode metrics = prompt.path("metrics");
            for (String name : metrics.path("namedScores").propertyNames()) {
                double expected = metrics.path("namedScores").path(name).doubleValue()
                        / metrics.path("namedScoreWeights").path(name).doubleValue();
                assertThat(read)
                        .filteredOn(one -> one.metric().equals(name)
                                && one.subject().equals(prompt.path("provider").stringValue())
                                && one.suite().endsWith(prompt.path("label").stringValue()))
                        .singleElement()
                        .satisfies(one -> assertThat(one.score().value()).isCloseTo(expected, within(1e-12)));
                compared++;
            }
        }
        assertThat(compared).isEqualTo(20);
    }

    @Test
    void readsPromptfooLinesAsItDoesTheWhole() throws Exception {
        Files.copy(SharedFiles.require("samples/promptfoo/out.jsonl"), folder.resolve("out.jsonl"));
        assertThat(read())
                .filteredOn(one -> one.metric().equals("quality"))
                .isNotEmpty()
                .allSatisfy(one -> assertThat(one.score().value()).isEqualTo(0.8));
    }

    @Test
    void readsRedTeamsGroupsThresholdsAndErrorsOfPromptfoo() throws Exception {
        write("red.json", """
                {"evalId":"e1","config":{"redteam":{"plugins":[]},"providers":[{"id":"p"}]},
                 "results":{"timestamp":"2026-11-23T02:29:24.211Z","prompts":[],"results":[
                  %s,%s,%s]}}
                """.formatted(
                        promptfooCase(true, 0, 0.9, "a"),
                        promptfooCase(false, 1, 0.3, "b"),
                        promptfooCase(false, 2, 0.0, "b")));
        Observations pulled = pull();
        List<Evaluation> read = pulled.evaluations().stream().map(About::told).toList();
        assertThat(read).extracting(Evaluation::metric).containsExactly("pass rate", "harmful:hate", "safety");
        assertThat(read).allSatisfy(one -> assertThat(one.type()).isEqualTo(Evaluation.SuiteType.RED_TEAM));
        Evaluation safety = read.get(2);
        assertThat(safety.score().value()).isCloseTo(0.4, within(1e-12));
        assertThat(safety.score().groups()).containsOnlyKeys("a", "b");
        assertThat(safety.score().groups().get("b")).isEqualTo(0.15);
        assertThat(safety.threshold()).isEqualTo(OptionalDouble.of(0.7));
        assertThat(safety.fails()).isTrue();
        assertThat(read.getFirst().score().value()).isCloseTo(1 / 3.0, within(1e-12));
        assertThat(pulled.notes()).containsExactly("Cases that promptfoo could not run count as failed: p.");
    }

    private static String promptfooCase(boolean success, int reason, double score, String group) {
        return """
                {"success":%s,"failureReason":%d,"namedScores":{"safety":%s},"provider":{"id":"p"},
                 "prompt":{"label":"only"},"metadata":{"service":"assistant","group":"%s","pluginId":"harmful:hate"},
                 "gradingResult":{"componentResults":[
                   {"score":%s,"assertion":{"type":"llm-rubric","metric":"safety","threshold":0.7}},
                   {"score":1,"assertion":{"type":"latency","metric":"safety","threshold":0.9}}]}}
                """.formatted(success, reason, score, group, score);
    }

    @Test
    void readsLmEvaluationHarnessWithNaNAndWordsForNumbers() throws Exception {
        write("results_2026.json", """
                {"results":{
                  "arc_easy":{"alias":" - arc_easy","acc,none":0.76,"acc_stderr,none":0.01,"acc_norm,none":NaN,
                              "acc_norm_stderr,none":"N/A"},
                  "gsm8k":{"alias":"gsm8k","exact_match,strict-match":0.5,"exact_match_stderr,strict-match":"N/A",
                           "exact_match,flexible-extract":0.6,"exact_match_stderr,flexible-extract":Infinity},
                  "wikitext":{"alias":"wikitext","word_perplexity,none":12.5,"word_perplexity_stderr,none":"N/A"}},
                 "versions":{"arc_easy":1.0},"n-shot":{"arc_easy":0},
                 "higher_is_better":{"arc_easy":{"acc":true},"wikitext":{"word_perplexity":false}},
                 "config":{"model":"hf","model_args":"pretrained=EleutherAI/pythia-160m,dtype=float32"},
                 "date":1732500000.25,"model_name":"EleutherAI/pythia-160m","git_hash":"abc"}
                """);
        Observations pulled = pull();
        List<Evaluation> read = pulled.evaluations().stream().map(About::told).toList();
        assertThat(read)
                .extracting(
                        Evaluation::dataset,
                        Evaluation::metric,
                        one -> one.score().value())
                .containsExactly(
                        tuple("arc_easy", "acc", 0.76),
                        tuple("gsm8k", "exact_match (strict-match)", 0.5),
                        tuple("gsm8k", "exact_match (flexible-extract)", 0.6),
                        tuple("wikitext", "word_perplexity", -12.5));
        assertThat(read.getFirst().score().low().orElseThrow()).isCloseTo(0.7404, within(1e-6));
        assertThat(read.get(1).score().low()).isEmpty();
        assertThat(read.get(2).score().low()).isEmpty();
        assertThat(read.getFirst().subject()).isEqualTo("EleutherAI/pythia-160m");
        assertThat(read.getFirst().time()).isEqualTo(Instant.ofEpochMilli(1732500000250L));
        assertThat(read.getFirst().versions()).containsEntry("arc_easy", "1.0");
        assertThat(pulled.notes()).containsExactly("There is no number for a score of arc_easy: acc_norm.");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void readsBothShapesOfDeepEval(boolean camel) throws Exception {
        String text = """
                {"testCases":[
                  {"name":"t1","success":true,"additionalMetadata":{"service":"assistant"},"metricsData":[
                    {"name":"Answer Relevancy","score":0.9,"threshold":0.7,"success":true,"reason":"ok"},
                    {"name":"Hallucination","score":0.2,"threshold":0.5,"success":true}]},
                  {"name":"t2","success":false,"metricsData":[
                    {"name":"Answer Relevancy","score":0.5,"threshold":0.7,"success":false},
                    {"name":"Hallucination","score":0.8,"threshold":0.5,"success":false},
                    {"name":"Faithfulness","score":null,"threshold":0.7,"success":false,"error":"no model"}]}],
                 "hyperparameters":{"model":"small-1"},"testRunId":"","runId":"run-7"}
                """;
        write(
                "deep.json",
                camel
                        ? text
                        : text.replace("testCases", "test_results")
                                .replace("metricsData", "metrics_data")
                                .replace("additionalMetadata", "additional_metadata"));
        List<Evaluation> read = read();
        assertThat(read)
                .extracting(Evaluation::metric, one -> one.score().value(), Evaluation::threshold, Evaluation::fails)
                .containsExactly(
                        tuple("Answer Relevancy", 0.7, OptionalDouble.of(0.7), false),
                        tuple("Hallucination", 0.5, OptionalDouble.of(0.5), false),
                        tuple("pass rate", 0.5, OptionalDouble.empty(), false));
        assertThat(read).allSatisfy(one -> {
            assertThat(one.suite()).isEqualTo("run-7");
            assertThat(one.subject()).isEqualTo("assistant");
            assertThat(one.versions()).containsExactly(entry("assistant", "small-1"));
            assertThat(one.time()).isEqualTo(WRITTEN);
        });
    }

    @Test
    void readsOpenAiEvalsAlsoOnesThatBrokeOff() throws Exception {
        String begin = """
                {"spec":{"completion_fns":["gpt-x"],"eval_name":"coqa.match","base_eval":"coqa","split":"match",
                """.strip() + "\"run_id\":\"r1\",\"created_at\":\"2023-03-15 10:00:00.123\"}}\n" + """
                {"run_id":"r1","event_id":0,"sample_id":"s.0","type":"sampling","data":{"prompt":"?"}}
                {"run_id":"r1","event_id":1,"sample_id":"s.0","type":"match","data":{"correct":true}}
                {"run_id":"r1","event_id":2,"sample_id":"s.1","type":"match","data":{"correct":false}}
                """;
        write("done.jsonl", begin + "{\"final_report\":{\"accuracy\":0.75,\"boostrap_std\":0.1}}\n");
        write("open.jsonl", begin);
        Observations pulled = pull();
        assertThat(pulled.evaluations())
                .extracting(
                        about -> about.told().suite(),
                        about -> about.told().score().value())
                .containsExactly(tuple("coqa.match", 0.75), tuple("coqa.match", 0.5));
        Evaluation done = pulled.evaluations().getFirst().told();
        assertThat(done.score().low().orElseThrow()).isCloseTo(0.554, within(1e-3));
        assertThat(done.time()).isEqualTo(Instant.parse("2023-03-15T10:00:00.123Z"));
        assertThat(pulled.notes())
                .singleElement()
                .asString()
                .contains("did not end")
                .contains("open.jsonl");
    }

    @Test
    void readsTablesOfScoresAndOfCases() throws Exception {
        write("long.csv", """
                Subject;Metric;Score;Threshold;Group;Time;Type
                ranking;parity;0.9;0.8;a;2026-11-01T00:00:00Z;fairness
                ranking;parity;0,7;0.8;b;2026-11-01T00:00:00Z;fairness
                ranking;parity;0.7;0.8;b;2026-11-01T00:00:00Z;fairness
                \"guard \"\"rail\"\"\";recall;0.99;;;;
                """);
        write("ragas.json", """
                [{"user_input":"q1","faithfulness":0.5,"answer_relevancy":1.0,"tokens":812,"service":"assistant"},
                 {"user_input":"q2","faithfulness":NaN,"answer_relevancy":0.5,"tokens":31,"service":"assistant"}]
                """);
        assertThat(read())
                .extracting(
                        Evaluation::suite,
                        Evaluation::subject,
                        Evaluation::metric,
                        one -> one.score().value())
                .contains(
                        tuple("long", "guard \"rail\"", "recall", 0.99),
                        tuple("ragas", "assistant", "faithfulness", 0.5),
                        tuple("ragas", "assistant", "answer_relevancy", 0.75))
                .hasSize(3);
        write("long.csv", """
                subject,metric,score,threshold,group,time,type
                ranking,parity,0.9,0.8,a,2026-11-01,fairness
                ranking,parity,0.7,0.8,b,2026-11-01,fairness
                """);
        Evaluation parity = read().getFirst();
        assertThat(parity.score().value()).isCloseTo(0.8, within(1e-12));
        assertThat(parity.score().groups()).containsExactly(entry("a", 0.9), entry("b", 0.7));
        assertThat(parity.type()).isEqualTo(Evaluation.SuiteType.FAIRNESS);
        assertThat(parity.time()).isEqualTo(Instant.parse("2026-11-01T00:00:00Z"));
    }

    @Test
    void takesWhatTheUserSaysOfResults() throws Exception {
        write("scores.csv", "metric,score\nerrors,0.1\naccuracy,0.9\nignored,0.5\n");
        Connection told = connection()
                .withOption("subject", "shop")
                .withOption("suite", "nightly")
                .withOption("dataset", "golden")
                .withOption("type", "online")
                .withOption("thresholds", "errors=0.05")
                .withOption("threshold", "0.8")
                .withOption("lower", "errors")
                .withOption("metrics", "errors, accuracy");
        List<Evaluation> read =
                pull(told).evaluations().stream().map(About::told).toList();
        assertThat(read)
                .extracting(Evaluation::metric, one -> one.score().value(), Evaluation::threshold, Evaluation::fails)
                .containsExactly(
                        tuple("errors", 0.9, OptionalDouble.of(0.95), true),
                        tuple("accuracy", 0.9, OptionalDouble.of(0.8), false));
        assertThat(read).allSatisfy(one -> {
            assertThat(one.subject()).isEqualTo("shop");
            assertThat(one.suite()).isEqualTo("nightly");
            assertThat(one.dataset()).isEqualTo("golden");
            assertThat(one.type()).isEqualTo(Evaluation.SuiteType.ONLINE);
        });
    }

    @Test
    void asksForTheSubjectWhereNothingTellsIt() throws Exception {
        write("scores.csv", "metric,score\naccuracy,0.9\n");
        Observations pulled = pull();
        assertThat(pulled.evaluations()).isEmpty();
        assertThat(pulled.notes())
                .containsExactly("Results that do not say whom they are about; set the option subject: scores.csv.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a.json | {\"results\":\\n {\"x\": } | line 2, column 8: this is not JSON",
                "a.json | {} | the JSON is of no known format",
                "a.json | [1, 2] | something else than objects",
                "a.json | [] | the JSON is of no known format",
                "a.jsonl | {\"spec\":{}}\\n{\"final | line 2, column",
                "a.jsonl | '' | the file is empty",
                "a.csv | a,b\\n1,2,3 | line 2, column 1: the row has 3 cells",
                "a.csv | a,b\\n\\n\"1,2 | line 3, column 1: the double quotes",
            })
    void tellsWhereAFileIsMalformedAndReadsTheOthers(String name, String text, String what) throws Exception {
        write(name, text.replace("\\n", "\n"));
        write("fine.csv", "subject,metric,score\nshop,accuracy,0.9\n");
        Observations pulled = pull();
        assertThat(pulled.evaluations()).hasSize(1);
        assertThat(pulled.notes()).singleElement().asString().startsWith("Results in " + name + " were left out: ");
        assertThat(pulled.notes().getFirst()).contains(what);
    }

    @Test
    void survivesDeepNesting() throws Exception {
        write("deep.json", "[".repeat(100_000));
        assertThat(pull().notes()).singleElement().asString().contains("deep.json");
    }

    @Test
    void readsAgainWhatHasChanged() throws Exception {
        Connector connector = connect(connection());
        assertThat(connector.pull(Progress.NONE).notes())
                .singleElement()
                .asString()
                .startsWith("No file below");
        assertThatThrownBy(connector::test)
                .isInstanceOf(ConnectorException.class)
                .hasMessageContaining("No file");
        write("s.csv", "subject,metric,score\nshop,accuracy,0.9\n");
        assertThat(score(connector)).isEqualTo(0.9);
        write("s.csv", "subject,metric,score\nshop,accuracy,0.8\n");
        Files.setLastModifiedTime(folder.resolve("s.csv"), FileTime.from(WRITTEN.plusSeconds(60)));
        assertThat(score(connector)).isEqualTo(0.8);
        assertThat(connector.test()).startsWith("1 results in files (1 of CSV) in ");
        Files.delete(folder.resolve("s.csv"));
        assertThat(connector.pull(Progress.NONE).evaluations()).isEmpty();
    }

    private static double score(Connector connector) throws ConnectorException {
        return connector
                .pull(Progress.NONE)
                .evaluations()
                .getFirst()
                .told()
                .score()
                .value();
    }

    @Test
    void looksIntoFoldersButNotIntoHiddenOnesOrThroughLinks() throws Exception {
        String row = "subject,metric,score\nshop,accuracy,0.9\n";
        write("a.csv", row);
        write("deep/er/b.csv", row);
        write(".git/c.csv", row);
        write("node_modules/d.csv", row);
        Files.createSymbolicLink(folder.resolve("link.csv"), folder.resolve("a.csv"));
        assertThat(pull(Connection.to("evaluations", "").withOption("files", "**/*.csv"))
                        .evaluations())
                .hasSize(2);
        assertThat(pull(Connection.to("evaluations", "").withOption("files", "deep/**"))
                        .evaluations())
                .hasSize(1);
    }

    @Test
    void refusesConnectionsThatSayNoFilesOrNoPattern() {
        assertThatThrownBy(() -> connect(Connection.to("evaluations", "")))
                .isInstanceOf(ConnectorException.class)
                .hasMessageContaining("names no files");
        assertThatThrownBy(() -> connect(Connection.to("evaluations", "").withOption("files", "[")))
                .isInstanceOf(ConnectorException.class);
        assertThatThrownBy(() -> connect(connection().withOption("type", "good")))
                .isInstanceOfSatisfying(
                        ConnectorException.class,
                        wrong -> assertThat(wrong.remedy()).contains("red-team"));
        assertThatThrownBy(() -> connect(connection().withOption("thresholds", "accuracy")))
                .isInstanceOf(ConnectorException.class);
        assertThatThrownBy(() -> connect(connection().withOption("sujbect", "shop")))
                .isInstanceOfSatisfying(
                        ConnectorException.class,
                        wrong -> assertThat(wrong.remedy()).contains("subject"));
    }

    private void write(String name, String text) throws Exception {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
        Files.setLastModifiedTime(file, FileTime.from(WRITTEN));
    }

    private List<Evaluation> read() throws Exception {
        return pull().evaluations().stream().map(About::told).toList();
    }

    private Observations pull() throws ConnectorException {
        return pull(connection());
    }

    private Observations pull(Connection connection) throws ConnectorException {
        return connect(connection).pull(Progress.NONE);
    }

    private static Connection connection() {
        return Connection.to("evaluations", "").withOption("files", "*.csv *.json *.jsonl");
    }

    private Connector connect(Connection connection) throws ConnectorException {
        return new EvaluationFilesProvider().connect(connection, Places.in(folder, new FakeClock()));
    }
}
