package dev.plumbline.designrules.pack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.plumbline.designrules.RuleStoppedException;
import dev.plumbline.designrules.Sketch;
import dev.plumbline.graphmodel.Change;
import dev.plumbline.graphmodel.ElementAttributes;
import dev.plumbline.graphmodel.ElementKind;
import dev.plumbline.graphmodel.Problem;
import dev.plumbline.graphmodel.RelationAttributes;
import dev.plumbline.graphmodel.value.ByteSize;
import dev.plumbline.graphmodel.value.Rate;
import dev.plumbline.graphmodel.value.Ratio;
import dev.plumbline.pluginapi.Verdict;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class PackReaderTest {

    private static final String REST = """
                what: "{VARIABLE.id} is wrong."
                why: because
                remedy: do
                sources: [here]
                examples:
                  bad: [{elements: {a: {kind: service}}}]
                  good: [{elements: {a: {kind: service}}}]
            """;

    private static String pack(String... rules) {
        return "pack: mine\nversion: 3\ntitle: Mine\nrules:\n" + String.join("", rules);
    }

    private static String rule(String id, String appliesTo, String when) {
        return "  - id: " + id + "\n    title: title\n    category: test\n    severity: high\n    foreach: "
                + appliesTo
                + "\n    when: " + when + "\n"
                + REST.replace("VARIABLE", appliesTo.equals("element") ? "e" : "r")
                        .indent(0);
    }

    private static Problem onlyProblem(String text) {
        List<Problem> problems = PackReader.read("my.yaml", text).problems();
        assertThat(problems).hasSize(1);
        return problems.getFirst();
    }

    private static List<Verdict> check(Sketch sketch, String appliesTo, String when) {
        PackReader.Result result = PackReader.read("my.yaml", pack(rule("X-1", appliesTo, when)));
        assertThat(result.problems()).isEmpty();
        return sketch.check(result.pack().rules().getFirst()::check);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "r.timeOut == duration('1s')|There is no attribute 'timeOut'|Maybe 'timeout' is meant.|10:13",
                "r.timeout > 3|'>' does not work on duration, int|Use values of one type|10:22",
                "r.retry.maxx > 3|There is no attribute 'maxx'|Maybe 'max' is meant.|10:19",
                "e.id == 'x'|'e' is not known|Use the variables|10:12",
                "r.id|The condition gives a string|Compare|10:13",
                "r.id == 'a' + 'b'|'+' does not work on string, string|Use values|10:24",
                "r.data.filter(d, true) == []|'filter' is not allowed|Ask with exists or all|10:25",
                "r.mode == 'synk'|'synk' is not a choice here|Maybe you meant 'sync'.|10:22",
                "target.kind in ['service', 'svc']|'svc' is not a choice here|Write one of|10:39",
                "r.id.matches('(')|cannot be read|Write a short|10:25",
                "r.id.matches('(a{11}){11}')|are more than 100|Write a short|10:25",
                "r.id.matches(source.id)|not written here|Write a short|10:31",
                "r.id ==|The condition cannot be read here|Correct|10:19"
            })
    void namesThePlaceOfAWrongCondition(String when, String what, String remedy, String place) {
        String text = pack(rule("X-1", "relation", "\"" + when + "\""));

        Problem problem = PackReader.read("my.yaml", text).problems().getFirst();

        assertThat(problem.what()).contains(what);
        assertThat(problem.remedy()).contains(remedy);
        assertThat(problem.code()).isEqualTo("pack.condition");
        assertThat(problem.place().line()).isEqualTo(10);
        assertThat(problem.place()).hasToString("my.yaml:" + place);
    }

    @ParameterizedTest
    @CsvSource({"hihg, Maybe you meant 'high'.", "urgent, 'Write one of: critical, high, medium, low.'"})
    void suggestsTheNearestSeverity(String severity, String remedy) {
        String text = pack(rule("X-1", "relation", "r.sync").replace("severity: high", "severity: " + severity));

        assertThat(PackReader.read("my.yaml", text).problems())
                .anySatisfy(problem -> assertThat(problem.remedy()).startsWith(remedy));
    }

    @Test
    void namesThePlaceWithinABlockOfSeveralLines() {
        String text = pack(rule("X-1", "relation", "|\n      r.sync &&\n      r.nothing"));

        assertThat(onlyProblem(text).place()).hasToString("my.yaml:12:8");
    }

    @Test
    void keepsTheOtherRulesWhenOneIsBroken() {
        PackReader.Result result = PackReader.read(
                "my.yaml", pack(rule("X-1", "element", "e.oops"), rule("X-2", "element", "e.id == 'a'")));

        assertThat(result.pack().rules())
                .singleElement()
                .satisfies(rule -> assertThat(rule.description().id()).isEqualTo("X-2"));
        assertThat(result.problems()).hasSize(1);
        assertThat(result.pack().source()).isEqualTo("mine 3");
    }

    @Test
    void reportsUnknownKeysMissingKeysAndBrokenYaml() {
        assertThat(onlyProblem(pack(rule("X-1", "element", "e.runs") + "    absence: unknown\n")))
                .satisfies(problem -> {
                    assertThat(problem.what()).contains("'absence' is no key of a rule");
                    assertThat(problem.remedy()).contains("absent");
                });
        assertThat(onlyProblem(pack(rule("X-1", "element", "e.runs") + "    absen: unknown\n"))
                        .remedy())
                .startsWith("Maybe you meant 'absent'. Use one of: ");
        assertThat(onlyProblem(pack(rule("X-1", "element", "e.runs").replace("    title: title\n", "")))
                        .what())
                .contains("'title' is missing");
        assertThat(onlyProblem("pack: [").code()).isEqualTo("pack.syntax");
        assertThat(onlyProblem("").code()).isEqualTo("pack.empty");
        assertThat(onlyProblem(pack(rule("X-1", "element", "e.runs").replace("{e.id}", "{e.idd}")))
                        .what())
                .contains("{e.idd}");
    }

    @Test
    void readsEveryKindOfValue() {
        Sketch sketch = new Sketch()
                .element(ElementKind.DATASTORE, "a")
                .set(ElementAttributes.RESTORE_TESTED, LocalDate.of(2026, 1, 1))
                .setAt("backup.restoreTested", LocalDate.of(2026, 1, 1))
                .setAt("slo.availability", new Ratio(0.999))
                .setAt("rateLimit.requests", new Rate(20))
                .setAt("limits.memory", new ByteSize(1024))
                .set(ElementAttributes.TAGS, List.of("gold"));

        assertThat(check(sketch, "element", "asOf - e.backup.restoreTested > duration('4320h')"))
                .hasSize(1);
        assertThat(check(sketch, "element", "e.slo.availability > 0.99 && e.rateLimit.requests == 20.0"))
                .hasSize(1);
        assertThat(check(sketch, "element", "e.limits.memory == 1024 && e.tags.exists(t, t == 'gold')"))
                .hasSize(1);
        assertThat(check(sketch, "element", "has(e.slo) && !has(e.slo.p99) && !has(e.queue.max)"))
                .hasSize(1);
        assertThat(check(sketch, "element", "e.runs && 'cost' in e.properties")).isEmpty();
    }

    @Test
    void cannotTellWhereAFactIsMissingUnlessThePackSaysItBreaksTheRule() {
        Sketch sketch = new Sketch().services("a", "b").calls("a", "b");
        String when = "r.retry.max > 3 && r.timeout > duration('1s')";

        assertThat(check(sketch, "relation", when))
                .singleElement()
                .isInstanceOfSatisfying(Verdict.CannotTell.class, unknown -> {
                    assertThat(unknown.missing()).isEqualTo("Not declared: retry.max of a-b.");
                    assertThat(unknown.elements()).containsExactly("a", "b");
                });
        assertThat(check(sketch, "relation", when + "\n    absent: violation"))
                .singleElement()
                .isInstanceOfSatisfying(
                        Verdict.Violation.class,
                        violation -> assertThat(violation.witness()).containsExactly("a", "a-b", "b"));
        assertThat(check(sketch.set(RelationAttributes.TIMEOUT, Duration.ofMillis(5)), "relation", when))
                .isEmpty();
    }

    @Test
    void givesTheChangesOfAFixWithTheValuesBefore() {
        PackReader.Result result = PackReader.read(
                "my.yaml",
                pack(rule("X-1", "relation", "r.attempts > 1")
                        + "    fix: [{set: retry.max, to: 1}, {set: retry.jitter, to: true}]\n"));
        Sketch sketch = new Sketch().services("a", "b").calls("a", "b").setAt("retry.max", 4L);

        assertThat(sketch.violation(result.pack().rules().getFirst()::check).fix())
                .containsExactly(
                        new Change.UpdateRelation("a-b", "retry.max", 4L, 1L),
                        new Change.UpdateRelation("a-b", "retry.jitter", null, true));
    }

    @Test
    void refusesAFixOfWhatIsNoAttribute() {
        String text = pack(rule("X-1", "relation", "r.sync") + "    fix: [{set: retry.maximum, to: 1}]\n");

        assertThat(onlyProblem(text).what()).contains("retry.maximum");
    }

    @Test
    void stopsConditionsThatLoopTooLong() {
        Sketch sketch = new Sketch().services("a").set(ElementAttributes.TAGS, Collections.nCopies(200, "t"));
        PackReader.Result result = PackReader.read(
                "my.yaml", pack(rule("X-1", "element", "e.tags.all(x, e.tags.all(y, e.tags.all(z, x == y)))")));

        assertThatExceptionOfType(RuleStoppedException.class)
                .isThrownBy(() -> sketch.check(result.pack().rules().getFirst()::check))
                .satisfies(stopped -> assertThat(stopped.place()).hasToString("my.yaml:5:5"));
    }

    @Test
    void readsAListOfRulesAsAPackNamedAfterItsFile() {
        String list = rule("X-1", "element", "e.runs").indent(-2);
        PackReader.Result result = PackReader.read("rules/team.yaml", list);

        assertThat(result.problems()).isEmpty();
        assertThat(result.pack().source()).isEqualTo("team 1");
        assertThat(result.pack().rules()).hasSize(1);
    }

    @Test
    void warnsOfARuleWithoutExamplesAndKeepsIt() {
        String text = rule("X-1", "element", "e.runs").indent(-2);
        PackReader.Result result = PackReader.read("rules/team.yaml", text.substring(0, text.indexOf("  examples")));

        assertThat(result.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo("pack.examples");
            assertThat(problem.severity()).isEqualTo(Problem.Severity.WARNING);
        });
        assertThat(result.pack().rules()).hasSize(1);
    }

    @Test
    void refusesTheSameIdTwiceAndIdsThatAreNoNames() {
        assertThat(onlyProblem(pack(rule("X-1", "element", "e.runs"), rule("X-1", "element", "e.id != 'b'"))))
                .satisfies(problem -> {
                    assertThat(problem.code()).isEqualTo("rules.duplicate");
                    assertThat(problem.place().line()).isGreaterThan(10);
                });
        assertThat(onlyProblem(pack(rule("'my rule'", "element", "e.runs"))).code())
                .isEqualTo("pack.id");
    }

    @Test
    void saysWhichTermsMadeAConditionTrue() {
        Sketch sketch = new Sketch().services("a", "b").calls("a", "b").setAt("retry.max", 4L);

        assertThat(because(sketch, "relation", "r.sync && !has(r.timeout)"))
                .containsExactly("r.sync is true", "has(r.timeout) is false");
        assertThat(because(sketch, "relation", "r.attempts > 3 || r.id == 'x'"))
                .containsExactly("r.attempts > 3, as r.attempts is 5");
        assertThat(because(sketch, "relation", "!(r.attempts < 3 || has(r.timeout))"))
                .containsExactly("r.attempts < 3 is false, as r.attempts is 5", "has(r.timeout) is false");
        assertThat(because(sketch, "relation", "r.sync ? source.id == 'a' : r.attempts == 7"))
                .containsExactly("r.sync is true", "source.id == \"a\", as source.id is a");
        assertThat(because(sketch, "element", "e.id == 'a' && e.tags.all(t, t == 'x')"))
                .containsExactly("e.id == \"a\", as e.id is a", "e.tags.all(t, t == \"x\") is true");
        assertThat(because(sketch, "relation", "r.timeout > duration('1s')\n    absent: violation"))
                .containsExactly("Not declared: timeout of a-b.");
    }

    private static List<String> because(Sketch sketch, String appliesTo, String when) {
        String quoted = when.contains("\n") || when.startsWith("!") ? when : '"' + when.replace("\"", "\\\"") + '"';
        return check(sketch, appliesTo, quoted.startsWith("!") ? '"' + quoted + '"' : quoted).stream()
                .map(Verdict.Violation.class::cast)
                .toList()
                .getFirst()
                .because();
    }

    @Test
    void saysWhenAnExampleIsJudgedOtherwise() {
        PackReader.Result result = PackReader.read("my.yaml", pack(rule("X-1", "element", "e.id == 'b'")));
        PackRule rule = (PackRule) result.pack().rules().getFirst();

        assertThat(rule.examples().failures(rule)).containsExactly("X-1 does not find its bad example 1.");
    }
}
