package dev.plumbline.graphmodel.workspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plumbline.graphmodel.Architecture;
import dev.plumbline.graphmodel.Fault;
import dev.plumbline.graphmodel.RandomArchitecture;
import dev.plumbline.graphmodel.RandomScenario;
import dev.plumbline.graphmodel.RandomScenarioEdit;
import dev.plumbline.graphmodel.Scenario;
import dev.plumbline.graphmodel.ScenarioEdit;
import dev.plumbline.graphmodel.ScenarioEdit.RunKey;
import dev.plumbline.graphmodel.Workload;
import dev.plumbline.graphmodel.value.Rate;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.LongStream;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class ScenarioEditorTest {

    private static final String FILE = "scenarios/sale.yaml";
    private static final Scenario.Run STANDARD = Scenario.Run.standard();
    private static final Pattern COMMENT = Pattern.compile("# (comment \\d+|note, \\{\\d+})");

    private final ScenarioEditor editor = new ScenarioEditor(ReadLimits.standard());

    @Test
    void changesOneTokenOfARun() throws EditRefusedException {
        Workspace workspace = sale("""
                # Sales
                scenario: sale
                horizon: '900s'   # a quarter

                seed: 7
                """);
        ScenarioEdit edit = new ScenarioEdit.SetRun(RunKey.HORIZON, STANDARD.withHorizon(Duration.ofSeconds(20)));
        Edited edited = editor.apply(workspace, "sale", edit);
        assertThat(edited.edits()).containsExactly(new TextEdit(FILE, 32, "'900s'", "'20s'"));
        assertThat(edited.after().architecture().scenarios().get("sale").run())
                .isEqualTo(STANDARD.withHorizon(Duration.ofSeconds(20)).withSeed(7));
    }

    @Test
    void writesWhatIsNewWherePeopleLookForIt() throws EditRefusedException {
        Workspace workspace = sale("""
                scenario: sale # the id
                workload:
                - {relation: web, rate: 5/s}

                seed: 7
                """);
        assertThat(after(workspace, new ScenarioEdit.AddFault(down(30, 60)))).isEqualTo("""
                scenario: sale # the id
                workload:
                - {relation: web, rate: 5/s}
                faults:
                - {at: 30s, for: 1min, element: api, effect: down}

                seed: 7
                """);
        ScenarioEdit warmup = new ScenarioEdit.SetRun(RunKey.WARMUP, STANDARD.withWarmup(Duration.ofSeconds(5)));
        assertThat(after(workspace, warmup)).endsWith("5/s}\nwarmup: 5s\n\nseed: 7\n");
        assertThat(after(workspace, new ScenarioEdit.SetOverride("api.replicas", "12")))
                .contains("5/s}\noverrides:\n  api.replicas: 12\n");
    }

    @Test
    void changesTheRateOfALoadAndNothingElse() throws EditRefusedException {
        Workspace workspace = sale("""
                scenario: sale
                workload:
                  # the shop
                  - relation: web      # browsers
                    rate: "300/min"
                  - {relation: web, users: 40, think: {mean: 20s}}
                """);
        assertThat(after(workspace, new ScenarioEdit.SetWorkload(0, open(8)))).isEqualTo("""
                scenario: sale
                workload:
                  # the shop
                  - relation: web      # browsers
                    rate: "8/s"
                  - {relation: web, users: 40, think: {mean: 20s}}
                """);
        Workload more = Workload.ClosedWorkload.thinking("web", 40, Duration.ofSeconds(30));
        assertThat(editor.apply(workspace, "sale", new ScenarioEdit.SetWorkload(1, more))
                        .edits())
                .extracting(TextEdit::removed, TextEdit::inserted)
                .containsExactly(Tuple.tuple("20s", "30s"));
        assertThat(editor.apply(workspace, "sale", new ScenarioEdit.SetWorkload(0, open(5)))
                        .edits())
                .isEmpty();
    }

    @Test
    void makesAClosedLoadOfAnOpenOne() throws EditRefusedException {
        Workspace workspace = sale("scenario: sale\nworkload: [{relation: web, arrivals: poisson, rate: 5/s}]\n");
        Workload closed = Workload.ClosedWorkload.thinking("web", 40, Duration.ofSeconds(30));
        assertThat(after(workspace, new ScenarioEdit.SetWorkload(0, closed)))
                .isEqualTo("scenario: sale\nworkload: [{relation: web, users: 40, think: 30s}]\n");
    }

    @Test
    void takesTheKeyAwayWithTheLastItemAndKeepsComments() throws EditRefusedException {
        Workspace plain = sale("scenario: sale\nassert:\n  - api.utilization < 80%  # ours\nseed: 7\n");
        assertThat(after(plain, new ScenarioEdit.RemoveAssertion(0))).isEqualTo("scenario: sale\nseed: 7\n");
        Workspace commented = sale("scenario: sale\nassert:  # what must hold\n  - api.utilization < 80%\nseed: 7\n");
        String emptied = after(commented, new ScenarioEdit.RemoveAssertion(0));
        assertThat(emptied).isEqualTo("scenario: sale\nassert: []  # what must hold\nseed: 7\n");
    }

    @Test
    void movesAFaultInTime() throws EditRefusedException {
        Workspace workspace = sale("""
                scenario: sale
                faults: [{at: 60s, for: 90s, elements: [api], effect: down}]  # the night
                """);
        assertThat(after(workspace, new ScenarioEdit.SetFault(0, down(75, 90))))
                .contains("[{at: 75s, for: 90s, elements: [api], effect: down}]  # the night");
    }

    @Test
    void leavesAValueToItsStandard() throws EditRefusedException {
        Workspace workspace = sale("scenario: sale\nreplications: 10 # enough\nseed: 1\n");
        assertThat(after(workspace, new ScenarioEdit.ResetRun(RunKey.REPLICATIONS)))
                .isEqualTo("scenario: sale\nseed: 1\n");
    }

    @Test
    void saysWhatIsWrongWithAnEditThatTheModelDoesNotTake() {
        Workspace workspace = sale("scenario: sale\n");
        assertRefused(workspace, new ScenarioEdit.SetOverride("nobody.replicas", "1"), "reference.dangling");
        assertRefused(workspace, new ScenarioEdit.SetOverride("api.replicas", "many"), "value.invalid");
        assertRefused(workspace, new ScenarioEdit.Rename("no id"), "id.invalid");
        ScenarioEdit endless = new ScenarioEdit.SetRun(RunKey.HORIZON, STANDARD.withHorizon(Duration.ofDays(90)));
        assertRefused(workspace, endless, "scenario.run");
        assertThatThrownBy(() -> editor.apply(workspace, "sale", new ScenarioEdit.RemoveFault(0)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void refusesToTakeTheIdOfAnother() {
        Workspace workspace = read(Map.of(FILE, "scenario: sale\n", "scenarios/two.yaml", "scenario: two\n"));
        assertRefused(workspace, new ScenarioEdit.Rename("two"), "edit.taken");
    }

    @Test
    void refusesToChangeWhatStandsElsewhereToo() {
        Workspace workspace = sale("""
                scenario: sale
                workload:
                  - &web {relation: web, rate: 5/s}
                  - *web
                """);
        assertRefused(workspace, new ScenarioEdit.SetWorkload(0, open(9)), "edit.shared");
    }

    static LongStream seeds() {
        return LongStream.rangeClosed(1, 60);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void saysWhatIsMeantAndLeadsBackByteForByte(long seed) {
        Random random = new Random(seed);
        Architecture architecture = RandomArchitecture.of(seed, 20, 30);
        Scenario first = new RandomScenario(random, architecture).next("what-if", "As it is.");
        Map<String, String> texts = new TreeMap<>(new WorkspaceWriter().texts(architecture));
        texts.put("scenarios/what-if.yaml", StyledScenario.of(first, random));
        Workspace begin = new WorkspaceReader(ReadLimits.standard()).read(Path.of("w"), texts);
        assertThat(begin.architecture().scenarios()).as("seed %d", seed).containsEntry("what-if", first);
        RandomScenarioEdit edits = new RandomScenarioEdit(random, architecture);
        List<List<TextEdit>> done = new ArrayList<>();
        Workspace workspace = begin;
        String id = "what-if";
        for (int i = 0; i < 40; i++) {
            Scenario before = workspace.architecture().scenarios().get(id);
            ScenarioEdit edit = edits.next(before);
            Optional<Edited> edited = carriedOut(workspace, id, edit, seed);
            if (edited.isPresent()) {
                Scenario wanted = edit.applyTo(before);
                id = wanted.id();
                assertThat(edited.get().after().architecture().scenarios())
                        .as("seed %d, %s", seed, edit)
                        .containsEntry(id, wanted);
                assertKeepsComments(workspace, edited.get(), edit, seed);
                done.add(edited.get().edits());
                workspace = edited.get().after();
            }
        }
        assertThat(done).as("seed %d", seed).hasSizeGreaterThan(20);
        for (List<TextEdit> step : done.reversed()) {
            workspace = WorkspaceEditor.replay(workspace, TextEdit.inverse(step));
        }
        for (WorkspaceFile file : begin.files()) {
            assertThat(workspace.file(file.path()).orElseThrow().text())
                    .as("seed %d", seed)
                    .isEqualTo(file.text());
        }
    }

    /// Nothing if the edit makes a scenario that contradicts itself.
    private Optional<Edited> carriedOut(Workspace workspace, String id, ScenarioEdit edit, long seed) {
        try {
            return Optional.of(editor.apply(workspace, id, edit));
        } catch (EditRefusedException refused) {
            assertThat(refused.problem().code())
                    .as("seed %d, %s: %s", seed, edit, refused.problem())
                    .isIn("scenario.contradiction", "scenario.run");
            return Optional.empty();
        }
    }

    private static void assertKeepsComments(Workspace before, Edited edited, ScenarioEdit edit, long seed) {
        Set<String> kept = Set.copyOf(comments(edited.after()));
        boolean isRemoval = edited.edits().stream()
                .anyMatch(one ->
                        one.removed().strip().contains("\n") || one.inserted().isEmpty());
        if (!isRemoval) {
            assertThat(kept).as("seed %d, %s, %s", seed, edit, edited.edits()).containsAll(comments(before));
        }
        boolean isOneToken = edit instanceof ScenarioEdit.SetRun || edit instanceof ScenarioEdit.SetOverride;
        assertThat(edited.edits().size())
                .as("seed %d, %s", seed, edit)
                .isLessThanOrEqualTo(isOneToken ? 1 : Integer.MAX_VALUE);
    }

    private static List<String> comments(Workspace workspace) {
        return workspace
                .file("scenarios/what-if.yaml")
                .orElseThrow()
                .text()
                .lines()
                .flatMap(line -> COMMENT.matcher(line).results().map(found -> found.group(1)))
                .toList();
    }

    private void assertRefused(Workspace workspace, ScenarioEdit edit, String code) {
        assertThatThrownBy(() -> editor.apply(workspace, "sale", edit))
                .isInstanceOfSatisfying(
                        EditRefusedException.class,
                        refused -> assertThat(refused.problem().code()).isEqualTo(code));
    }

    private String after(Workspace workspace, ScenarioEdit edit) throws EditRefusedException {
        Edited edited = editor.apply(workspace, "sale", edit);
        Scenario expected = edit.applyTo(workspace.architecture().scenarios().get("sale"));
        assertThat(edited.after().architecture().scenarios()).containsEntry(expected.id(), expected);
        return edited.after().file(FILE).orElseThrow().text();
    }

    private static Workload open(double rate) {
        return Workload.OpenWorkload.poisson("web", new Rate(rate));
    }

    private static Fault down(long at, long lasting) {
        return new Fault(
                Duration.ofSeconds(at),
                Duration.ofSeconds(lasting),
                new Fault.Target.Elements(List.of("api")),
                new Fault.Effect.Down());
    }

    private static Workspace sale(String text) {
        return read(Map.of(FILE, text));
    }

    private static Workspace read(Map<String, String> files) {
        Map<String, String> texts = new TreeMap<>(files);
        texts.put("plumbline.yaml", """
                plumbline: 1
                name: w
                elements:
                  people: {kind: person}
                  api: {kind: service, replicas: 3}
                relations:
                  - {id: web, from: people, to: api, kind: calls}
                """);
        Workspace workspace = new WorkspaceReader(ReadLimits.standard()).read(Path.of("w"), texts);
        assertThat(workspace.problems()).isEmpty();
        return workspace;
    }
}
