package dev.plumbline.designrules.pack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.plumbline.designrules.CheckResult;
import dev.plumbline.designrules.RandomArchitecture;
import dev.plumbline.designrules.RuleCatalogue;
import dev.plumbline.designrules.RuleCrash;
import dev.plumbline.designrules.RuleEngine;
import dev.plumbline.designrules.RuleStoppedException;
import dev.plumbline.designrules.Sketch;
import dev.plumbline.graphmodel.Architecture;
import dev.plumbline.graphmodel.ElementAttributes;
import dev.plumbline.graphmodel.Problem;
import dev.plumbline.pluginapi.DesignRule;
import dev.plumbline.pluginapi.Evidence;
import dev.plumbline.pluginapi.Progress;
import dev.plumbline.pluginapi.RuleContext;
import dev.plumbline.pluginapi.Verdict;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Whatever a pack says, reading and running it comes to an end, and what is wrong is a problem or a stopped rule.
@Timeout(300)
final class HostilePackTest {

    private static final String GOOD = """
            pack: own
            version: 1
            title: Own
            rules:
              - id: OWN-1
                title: Title
                severity: high
                foreach: element
                when: "e.runs && e.reaches('model-endpoint') && e.tags.exists(t, t.startsWith('x'))"
                absent: unknown
                what: "{e.id} of {e.slo.p99}"
                remedy: Do it.
                fix: [{set: tier, to: critical}]
                examples:
                  bad: [{elements: {a: {kind: service, in: b, tags: [x]}, b: {kind: system}}, relations: []}]
                  good: [{elements: {a: {kind: model-endpoint}, b: {kind: job}}, relations: [{from: b, to: a, kind: calls}]}]
              - id: OWN-2
                title: Title
                severity: low
                foreach: path
                path: {from: e.kind == 'client', to: e.runs, along: r.sync, avoiding: e.tierRank == 0}
                when: path.hops > 1
                what: "{path.elements}"
                remedy: Do it.
              - id: OWN-3
                title: Title
                severity: low
                foreach: pair
                pair: {a: a.runs, b: b.runs}
                when: a.tags == b.tags
                what: "{a.id} {b.id}"
                remedy: Do it.
            """;
    private static final List<String> SHARDS = List.of(
            "&a ",
            "*a",
            "{",
            "}",
            "[",
            "]",
            ": ",
            "- ",
            "\n",
            "\0",
            "|\n",
            "'",
            "\"",
            "!!binary ",
            "? ",
            "\t",
            "%",
            "\u2028",
            "\ud800",
            "99999999999999999999",
            "null",
            "~",
            ".inf",
            "in: a",
            "<<: ",
            "#",
            "&&",
            "||",
            "!",
            "(",
            ")",
            "e.",
            "duration('x')",
            "matches('(')",
            "pair",
            "path",
            "\uFEFF",
            "---\n",
            "...\n");
    private static final Architecture ARCHITECTURE = RandomArchitecture.of(7, 30, 60);

    static Stream<String> texts() {
        return Stream.of(
                "[".repeat(500_000),
                "{a: ".repeat(100_000),
                IntStream.range(0, 1_000).mapToObj(i -> " ".repeat(i) + "a:\n").reduce("", String::concat),
                "- ".repeat(200_000),
                "? ".repeat(200_000),
                "- x\n".repeat(250_000),
                "- []\n".repeat(150_000),
                "a: b\n".repeat(200_000),
                "rules: &a [*a, *a]",
                "a: &a [x, x]\nb: &b [*a, *a]\nc: &c [*b, *b]\nrules: [*c, *c]",
                "\0",
                "pack: a\0b",
                "\ud800",
                "x".repeat((1 << 20) + 1),
                "'" + "x".repeat(1_000_000),
                "&" + "a".repeat(1_000_000),
                "--- a\n--- b\n",
                "%YAML 9.9\n---\na: b",
                "!!java.net.URL [http://localhost]",
                "rules: 3",
                "rules: {a: b}",
                "- - - id: x",
                "[[id, x]]",
                "null",
                "~");
    }

    @ParameterizedTest
    @MethodSource("texts")
    void namesProblemsOfTextsThatAreNoPacks(String text) {
        PackReader.Result result = PackReader.read("rules/own.yaml", text);

        assertThat(result.pack().rules()).isEmpty();
        assertThat(result.problems()).isNotEmpty().hasSizeLessThan(1_000);
    }

    static Stream<String> conditions() {
        return Stream.of(
                "(".repeat(1_900) + "true" + ")".repeat(1_900),
                "!".repeat(3_900) + "true",
                "-".repeat(3_900) + "1 == 1",
                "e" + ".a".repeat(1_900),
                "[".repeat(1_900) + "]".repeat(1_900) + " == []",
                "e.runs" + " || e.runs".repeat(390),
                "e.runs" + " ? e.runs : e.runs".repeat(200),
                "e.tags.all(a, ".repeat(200) + "true" + ")".repeat(200),
                "x".repeat(1_000_000),
                "e.tags.map(t, t) == []",
                "e.id + e.id == ''",
                "'\\ud800' == e.id",
                "b'\\xff' == b''",
                "1/0 == 1",
                "9223372036854775807 + 1 > 0",
                "dyn(e) == 3",
                "type(e) == type(3)",
                "{'a': e}.size() > 0",
                "Element{id: 'x'}.runs",
                "timestamp('x') < asOf",
                "e.id.matches('(')",
                "e.id.matches('((((a{100}){100}){100}){100})')",
                "e.id.matches('(a+)+$')",
                "e.id.matches(e.name)");
    }

    @ParameterizedTest
    @MethodSource("conditions")
    void refusesOrStopsConditionsThatAreTooMuch(String condition) {
        String quoted = "'" + condition.replace("'", "''") + "'";
        PackReader.Result result = PackReader.read(
                "rules/own.yaml", new OwnPack("foreach: element\nwhen: " + quoted + "\nwhat: x").text());

        CheckResult checked = check(result.pack().rules());

        assertThat(result.problems().isEmpty()).isEqualTo(!result.pack().rules().isEmpty());
        assertThat(checked.crashes()).allSatisfy(crash -> {
            assertThat(crash.cause()).isInstanceOf(RuleStoppedException.class);
            assertThat(crash.what()).contains("X-1").contains("rules/own.yaml");
        });
    }

    @Test
    void survivesWrongTypesAndBrokenPiecesEverywhere() {
        assertThat(PackReader.read("rules/own.yaml", GOOD).pack().rules()).hasSize(3);
        for (int seed = 0; seed < 300; seed++) {
            String text = mutated(new Random(seed));
            PackReader.Result result = PackReader.read("rules/own.yaml", text);
            assertThat(result.problems()).as("seed %d", seed).hasSizeLessThan(1_000);
            for (DesignRule rule : result.pack().rules()) {
                assertThat(((PackRule) rule).examples().outcomes(rule))
                        .as("seed %d", seed)
                        .isNotNull();
            }
            assertThat(check(result.pack().rules()).crashes())
                    .as("seed %d", seed)
                    .allSatisfy(crash -> assertThat(crash.cause()).isInstanceOf(RuleStoppedException.class));
        }
    }

    private static String mutated(Random random) {
        StringBuilder text = new StringBuilder(GOOD);
        for (int times = 1 + random.nextInt(4); times > 0; times--) {
            int at = random.nextInt(text.length());
            switch (random.nextInt(3)) {
                case 0 -> text.insert(at, SHARDS.get(random.nextInt(SHARDS.size())));
                case 1 -> text.delete(at, Math.min(text.length(), at + random.nextInt(30)));
                default -> {
                    int colon = text.indexOf(": ", at);
                    if (colon > 0) {
                        text.insert(colon + 2, SHARDS.get(random.nextInt(SHARDS.size())));
                    }
                }
            }
        }
        return text.toString();
    }

    @Test
    void namesWhatMakesListsOnceAndNotWhatIsInIt() {
        PackReader.Result result = PackReader.read(
                "rules/own.yaml",
                new OwnPack("foreach: element\nwhen: e.tags.map(t, e.tags.filter(u, u == t)) == []\nwhat: x").text());

        assertThat(result.problems())
                .extracting(Problem::what)
                .containsExactly(
                        "'map' is not allowed in conditions, since it makes lists of any length.",
                        "'filter' is not allowed in conditions, since it makes lists of any length.");
    }

    @Test
    void saysPlainlyWhatStoppedACondition() {
        PackReader.Result result =
                PackReader.read("rules/own.yaml", new OwnPack("foreach: element\nwhen: 1 / 0 == 1\nwhat: x").text());
        RuleCatalogue own = RuleCatalogue.of(List.of(result.pack()));
        RuleContext context =
                new RuleContext(new Sketch().services("a").architecture(), Evidence.NONE, LocalDate.of(2026, 11, 27));

        assertThat(RuleEngine.check(context, own, Progress.NONE).crashes())
                .singleElement()
                .extracting(RuleCrash::what)
                .asString()
                .endsWith("was stopped: the condition fails: / by zero.");
    }

    @Test
    void stopsARuleThatLoopsOverAHugeList() {
        Sketch sketch = new Sketch().services("a").set(ElementAttributes.TAGS, Collections.nCopies(20_000, "t"));
        PackRule rule = new OwnPack("foreach: element\nwhen: e.tags.all(x, e.tags.all(y, x == y))\nwhat: x").rule();

        assertThatExceptionOfType(RuleStoppedException.class).isThrownBy(() -> sketch.check(rule::check));
    }

    @Test
    void stopsARuleWhoseTimeIsOverThoughOneSideOfAnOrIsTrue() {
        DesignRule rule = limited(
                "foreach: element\nwhen: \"e.tags.all(x, e.tags.exists(y, x == y)) || true\"\nwhat: x",
                new TimeLimits(Duration.ofMillis(50), Duration.ofSeconds(10), clock(Duration.ofMillis(1))));
        Sketch sketch = new Sketch().services("a").set(ElementAttributes.TAGS, Collections.nCopies(60, "t"));

        assertThatExceptionOfType(RuleStoppedException.class)
                .isThrownBy(() -> sketch.check(rule::check))
                .withMessageContaining("takes too long");
    }

    @Test
    void stopsARuleThatTakesTooLongInAllAndKeepsTheOthers() {
        DesignRule slow = limited(
                "foreach: pair\npair: {a: a.runs, b: b.runs}\nwhen: a.id.startsWith('x')\nwhat: x",
                new TimeLimits(Duration.ofSeconds(1), Duration.ofSeconds(2), clock(Duration.ofMillis(1))));
        DesignRule quick = new OwnPack("foreach: element\nwhen: e.runs\nwhat: x").rule();
        CheckResult result = check(List.of(slow));

        assertThat(result.crashes()).singleElement().satisfies(crash -> {
            assertThat(crash.what()).startsWith("The rule X-1 (rules/own.yaml:1:3) was stopped: it takes too long.");
            assertThat(crash.problem().place()).hasToString("rules/own.yaml:1:3");
        });
        assertThat(check(List.of(quick)).findings()).isNotEmpty();
    }

    @Test
    void letsTheProgramsOwnRulesTakeTheirTime() {
        PackReader.Result result =
                PackReader.read("own.yaml", new OwnPack("foreach: element\nwhen: e.runs\nwhat: x").text(), Map.of());

        assertThat(new Sketch().services("a").check(result.pack().rules().getFirst()::check))
                .singleElement()
                .isInstanceOf(Verdict.Violation.class);
    }

    private static DesignRule limited(String keys, TimeLimits limits) {
        return PackReader.read(
                        "rules/own.yaml", new OwnPack(keys).text(), new ReadingOptions(Map.of(), Optional.of(limits)))
                .pack()
                .rules()
                .getFirst();
    }

    private static java.util.function.LongSupplier clock(Duration step) {
        AtomicLong time = new AtomicLong();
        return () -> time.addAndGet(step.toNanos());
    }

    private static CheckResult check(List<DesignRule> rules) {
        return RuleEngine.check(
                new RuleContext(ARCHITECTURE, Evidence.NONE, Sketch.AS_OF),
                RuleCatalogue.of(List.of(new dev.plumbline.pluginapi.RulePack("own", "1", "Own", rules))),
                Progress.NONE);
    }
}
