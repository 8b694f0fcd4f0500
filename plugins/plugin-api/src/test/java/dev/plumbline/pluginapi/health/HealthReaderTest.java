package dev.plumbline.pluginapi.health;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.graphmodel.Problem;
import dev.plumbline.graphmodel.workspace.SourceText;
import dev.plumbline.pluginapi.Evaluation.SuiteType;
import dev.plumbline.pluginapi.ExampleShop;
import dev.plumbline.pluginapi.health.HealthThresholds.Limits;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class HealthReaderTest {

    @Test
    void readsAllThatCanBeSaid() {
        HealthSettings settings = read("""
                degraded: 50 %
                errors: 2 %
                saturation: 70 %
                p99: 3s
                stale: 30s
                silent: 3s
                evaluations: {online: 5s, redTeam: 7d}
                elements:
                  shop: {errors: 10 %, p99: 800ms}
                """);

        assertThat(settings.problems()).isEmpty();
        HealthThresholds thresholds = settings.thresholds();
        assertThat(thresholds.degraded()).isEqualTo(0.5);
        assertThat(thresholds.usual())
                .isEqualTo(new Limits(OptionalDouble.of(0.02), OptionalDouble.of(0.7), OptionalDouble.of(3)));
        assertThat(thresholds.stale()).isEqualTo(Duration.ofSeconds(30));
        assertThat(thresholds.silent()).isEqualTo(Duration.ofSeconds(3));
        assertThat(thresholds.evaluations())
                .containsEntry(SuiteType.ONLINE, Duration.ofSeconds(5))
                .containsEntry(SuiteType.RED_TEAM, Duration.ofDays(7))
                .containsEntry(SuiteType.QUALITY, Duration.ofDays(30));
        assertThat(thresholds.of("shop"))
                .isEqualTo(new Limits(OptionalDouble.of(0.1), OptionalDouble.empty(), OptionalDouble.of(0.8)));
        assertThat(thresholds.of("stock")).isEqualTo(Limits.NONE);
    }

    @Test
    void anEmptyFileSaysNothing() {
        assertThat(read("# nothing yet\n")).isEqualTo(HealthSettings.STANDARD);
    }

    @Test
    void tellsWhereAMistakeStandsAndKeepsTheRest() {
        HealthSettings settings = read("""
                degraded: 130 %
                satration: 70 %
                errors: 0 %
                stale: soon
                evaluations: {onlin: 5s}
                elements:
                  shopp: {errors: 10 %}
                  stock: much
                saturation: 75 %
                """);

        assertThat(settings.problems())
                .extracting(problem -> problem.place().line() + " " + problem.code())
                .containsExactly(
                        "1 health.value",
                        "2 health.unknown-key",
                        "3 health.value",
                        "4 health.value",
                        "5 health.unknown-key",
                        "7 health.element",
                        "8 health.shape");
        assertThat(settings.problems()).extracting(Problem::remedy).noneMatch(String::isBlank);
        assertThat(settings.thresholds().degraded()).isEqualTo(HealthThresholds.STANDARD.degraded());
        assertThat(settings.thresholds().usual().saturation()).hasValue(0.75);
    }

    @Test
    void aFileOfAnotherShapeIsAProblem() {
        assertThat(read("- errors\n").problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.code()).isEqualTo("health.shape"));
        assertThat(read("errors: [").problems()).isNotEmpty();
    }

    @Test
    void theSchemaHasEveryKey() throws IOException {
        Path file = Path.of(System.getProperty("plumbline.root", "../.."), "docs", "health.schema.json");
        String schema = Files.readString(file);
        assertThat(Stream.concat(HealthReader.KEYS.stream(), HealthReader.SUITES.keySet().stream()))
                .allSatisfy(key -> assertThat(schema).contains("\"" + key + "\": {"));
    }

    private static HealthSettings read(String text) {
        return HealthReader.read(new SourceText("health.yaml", text), ExampleShop.architecture());
    }
}
